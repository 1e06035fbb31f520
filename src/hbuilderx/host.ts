import type { Fork } from '../core/engine/workspace.ts';
import type { Finding } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { basename, isInside, relative } from '../core/project/paths.ts';
import type { CommandId } from './command-ids.ts';
import type { ChosenProject, Host } from './context.ts';
import { Diagnostics } from './diagnostics.ts';
import { doctor } from './doctor.ts';
import { DoctorPage } from './doctor-page.ts';
import type { Editor } from './editor.ts';
import { explainPushLog } from './explain-log.ts';
import { showFingerprints } from './fingerprints.ts';
import { fixAll, fixFile, fixProject } from './fixes.ts';
import type { Disposable } from './hbuilderx.d.ts';
import { offerInline } from './inline-keys.ts';
import { inspectBuiltApp } from './inspect-app.ts';
import { pluginWords } from './messages.ts';
import { clickedPath, pathOf } from './paths.ts';
import type { Session } from './session.ts';
import { Sessions } from './sessions.ts';
import { Status } from './status.ts';
import { Temporary } from './temporary.ts';
import { rowsOf } from './tree.ts';
import { choose, fixThis, openPage } from './tree-commands.ts';
import { TreeView } from './tree-view.ts';
import { setup } from './wizard.ts';

/** The plugin proper, loaded once a uni-app project is known to be there or a command is called. */
export class Plugin implements Host {
  readonly temporary = new Temporary();
  private tongue: Language;
  private readonly sessions = new Sessions(this);
  private readonly diagnostics: Diagnostics;
  private readonly status: Status;
  readonly tree: TreeView;
  readonly doctorPage: DoctorPage;
  private readonly disposables: (Disposable | undefined)[];
  /** The first look at the folders, and then at the document in front. */
  readonly ready: Promise<void>;

  constructor(readonly editor: Editor) {
    this.tongue = this.chosenLanguage();
    this.diagnostics = new Diagnostics(editor);
    this.status = new Status(editor);
    this.tree = new TreeView(editor.reach, async () => rowsOf(await this.sessions.chosen(), this.language));
    this.doctorPage = new DoctorPage(this, () => this.sessions.chosen());
    const { sessions } = this;
    this.disposables = [
      editor.onOpened((document) => void sessions.edited(document)),
      editor.onChanged((document) => void sessions.edited(document)),
      editor.onSaved((document) => void sessions.saved(document)),
      editor.onFolders(() => void sessions.read().then(() => this.tell())),
      offerInline({ editor, language: () => this.language, sessionAround: (path) => sessions.around(path) }),
      editor.onOwnSetting('editor.colorScheme', () => this.doctorPage.load()),
      editor.onSetting('language', () => this.speak(this.chosenLanguage())),
    ];
    this.ready = sessions.read().then(() => this.readActive());
  }

  get language(): Language {
    return this.tongue;
  }

  get words(): (typeof pluginWords)[Language] {
    return pluginWords[this.language];
  }

  /** What the user has called. Nothing that goes wrong in it is left without a word. */
  async run(command: CommandId, param?: unknown): Promise<void> {
    try {
      await this.ready;
      await this.sessions.read();
      await this.readActive();
      await commands[command](this, param);
    } catch (error) {
      this.editor.log(`${command}: ${(error as Error).stack ?? error}`);
      void this.editor.inform(this.words.fault);
    }
  }

  sessionOf(path: string): Session | undefined {
    return this.sessions.of(path);
  }

  async activePath(): Promise<string | undefined> {
    return pathOf((await this.editor.activeDocument())?.uri);
  }

  /** It is the project that was clicked on, else that of the document in front, else the only one, else one of a list. */
  async chooseProject(param?: unknown): Promise<ChosenProject | undefined> {
    const projects = await this.sessions.chosen();
    if (projects.length === 0) {
      void this.editor.inform(this.words.noProject);
      return undefined;
    }
    for (const path of [clickedPath(param), await this.activePath()]) {
      const around = projects.filter(({ root }) => path !== undefined && isInside(path, root));
      const nearest = around.sort((a, b) => b.root.length - a.root.length)[0];
      if (nearest) return nearest;
    }
    if (projects.length === 1) return projects[0];
    const items = projects.map(({ root, session }) => ({
      label: basename(root),
      description: relative(session.root, root),
    }));
    const at = await this.editor.pick(items, this.words.chooseProject);
    return at === undefined ? undefined : projects[at];
  }

  forks(): Promise<Fork[]> {
    return this.sessions.forks();
  }

  /** Checks everything anew, from the disk. */
  async recheck(): Promise<void> {
    for (const session of this.sessions.all) session.reread();
    await this.readActive();
    await this.sessions.chosen();
    this.status.again();
    if (this.sessions.projects.length === 0) void this.editor.inform(this.words.noProject);
    this.tell();
  }

  changed(session: Session, findings: readonly Finding[]): void {
    this.diagnostics.show(session, findings, this.language);
    this.tell();
  }

  closed(session: Session): void {
    this.diagnostics.forget(session);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable?.dispose();
    this.sessions.dispose();
    this.status.dispose();
    this.doctorPage.dispose();
    this.temporary.dispose();
  }

  private chosenLanguage(): Language {
    return this.editor.setting('language') === 'en' ? 'en' : 'zh-CN';
  }

  /** Says again all that is shown, in the language that was chosen. */
  private speak(language: Language): void {
    if (language === this.tongue) return;
    this.tongue = language;
    for (const session of this.sessions.all) this.diagnostics.show(session, session.findings, language);
    this.tell();
  }

  private async readActive(): Promise<void> {
    const document = await this.editor.activeDocument();
    if (document) await this.sessions.edited(document);
  }

  private tell(): void {
    this.status.show(this.sessions.projects, this.language);
    void this.tree.refresh();
    void this.doctorPage.refresh();
  }
}

const commands: Readonly<Record<CommandId, (plugin: Plugin, param?: unknown) => Promise<void>>> = {
  'uniOfflinePush.fixFile': fixFile,
  'uniOfflinePush.fixProject': fixProject,
  'uniOfflinePush.fixAll': fixAll,
  'uniOfflinePush.setup': setup,
  'uniOfflinePush.doctor': doctor,
  'uniOfflinePush.check': (plugin) => plugin.recheck(),
  'uniOfflinePush.explainLog': (plugin, param) => explainPushLog(plugin, plugin.forks(), param),
  'uniOfflinePush.inspectApp': inspectBuiltApp,
  'uniOfflinePush.showFingerprints': showFingerprints,
  'uniOfflinePush.log': async ({ editor }) => editor.showLog(),
  'uniOfflinePush.choose': choose,
  'uniOfflinePush.fixThis': fixThis,
  'uniOfflinePush.openPage': openPage,
};

export function start(editor: Editor): Plugin {
  return new Plugin(editor);
}
