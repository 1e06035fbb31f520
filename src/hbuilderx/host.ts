import type { Fork } from '../core/engine/workspace.ts';
import type { Finding } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { basename, isInside, relative } from '../core/project/paths.ts';
import type { CommandId } from './command-ids.ts';
import type { ChosenProject, Host } from './context.ts';
import { Diagnostics } from './diagnostics.ts';
import { doctor } from './doctor.ts';
import type { Editor } from './editor.ts';
import { explainPushLog } from './explain-log.ts';
import { fixAll, fixFile, fixProject } from './fixes.ts';
import type { Disposable, TextDocument } from './hbuilderx.d.ts';
import { inspectBuiltApp } from './inspect-app.ts';
import { pluginWords } from './messages.ts';
import { clickedPath, pathOf } from './paths.ts';
import { Session } from './session.ts';
import { Temporary } from './temporary.ts';
import { setup } from './wizard.ts';

/** HBuilderX tells of no folder that is added: a document outside of all has it ask again, this often at most (ms). */
const ASK_AGAIN = 2000;

/** The plugin proper, loaded once a uni-app project is known to be there or a command is called. */
export class Plugin implements Host {
  readonly language: Language;
  readonly temporary = new Temporary();
  private readonly diagnostics: Diagnostics;
  private readonly sessions = new Map<string, Session>();
  private readonly disposables: (Disposable | undefined)[];
  private asked = 0;
  private shown = '';
  /** The first look at the folders, and then at the document in front. */
  private readonly opened: Promise<void>;
  readonly ready: Promise<void>;

  constructor(readonly editor: Editor) {
    this.language = editor.setting('language') === 'en' ? 'en' : 'zh-CN';
    this.diagnostics = new Diagnostics(editor, this.language);
    this.disposables = [
      editor.onChanged((document) => void this.edited(document)),
      editor.onSaved((document) => void this.saved(document)),
    ];
    this.opened = this.readFolders();
    this.ready = this.opened.then(() => this.readActive());
  }

  get words(): (typeof pluginWords)[Language] {
    return pluginWords[this.language];
  }

  /** What the user has called. Nothing that goes wrong in it is left without a word. */
  async run(command: CommandId, param?: unknown): Promise<void> {
    try {
      await this.ready;
      await this.readFolders();
      await this.readActive();
      await commands[command](this, param);
    } catch (error) {
      this.editor.log(`${command}: ${(error as Error).stack ?? error}`);
      void this.editor.inform(this.words.fault);
    }
  }

  sessionOf(path: string): Session | undefined {
    const around = [...this.sessions.values()].filter((session) => session.owns(path));
    return around.sort((a, b) => b.root.length - a.root.length)[0];
  }

  async activePath(): Promise<string | undefined> {
    return pathOf((await this.editor.activeDocument())?.uri);
  }

  /** It is the project that was clicked on, else that of the document in front, else the only one, else one of a list. */
  async chooseProject(param?: unknown): Promise<ChosenProject | undefined> {
    const projects: ChosenProject[] = [];
    for (const session of this.sessions.values()) {
      await session.current();
      for (const { root, manifest } of session.projects) projects.push({ root, manifest, session });
    }
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

  /** Every folder, to be asked as it is now. */
  forks(): Promise<Fork[]> {
    return Promise.all([...this.sessions.values()].map((session) => session.fork({})));
  }

  /** Checks everything anew, from the disk. */
  async recheck(): Promise<void> {
    for (const session of this.sessions.values()) session.reread();
    await this.readActive();
    const all: Finding[] = [];
    for (const session of this.sessions.values()) all.push(...(await session.current()));
    const none = [...this.sessions.values()].every(({ projects }) => projects.length === 0);
    this.shown = '';
    if (none) void this.editor.inform(this.words.noProject);
    else this.tell();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable?.dispose();
    for (const session of this.sessions.values()) this.close(session);
    this.temporary.dispose();
  }

  private async readFolders(): Promise<void> {
    this.asked = Date.now();
    const folders = new Set(await this.editor.folders());
    for (const [root, session] of this.sessions) if (!folders.has(root)) this.close(session);
    for (const root of folders) {
      if (this.sessions.has(root)) continue;
      this.sessions.set(
        root,
        new Session(root, {
          log: (line) => this.editor.log(line),
          changed: (session, findings) => {
            this.diagnostics.show(session, findings);
            this.tell();
          },
        }),
      );
    }
  }

  private async readActive(): Promise<void> {
    const document = await this.editor.activeDocument();
    if (document) await this.edited(document);
  }

  private close(session: Session): void {
    this.sessions.delete(session.root);
    session.dispose();
    this.diagnostics.forget(session);
  }

  private async edited(document: TextDocument): Promise<void> {
    const path = pathOf(document.uri);
    if (path !== undefined) (await this.sessionFor(path))?.edited(path, document.getText());
  }

  private async saved(document: TextDocument): Promise<void> {
    const path = pathOf(document.uri);
    if (path !== undefined) (await this.sessionFor(path))?.saved(path);
  }

  private async sessionFor(path: string): Promise<Session | undefined> {
    await this.opened;
    if (!this.sessionOf(path) && Date.now() - this.asked > ASK_AGAIN) await this.readFolders();
    return this.sessionOf(path);
  }

  /** The count in the status bar, where it has changed. */
  private tell(): void {
    const all = [...this.sessions.values()].flatMap(({ projects }) => projects);
    if (all.length === 0) return;
    const findings = all.flatMap((project) => project.findings);
    const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const text = errors + warnings > 0 ? this.words.status(errors, warnings) : this.words.clean;
    if (text === this.shown) return;
    this.shown = text;
    this.editor.status(text, errors > 0 ? 'error' : warnings > 0 ? 'warn' : 'info');
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
  'uniOfflinePush.log': async ({ editor }) => editor.showLog(),
};

export function start(editor: Editor): Plugin {
  return new Plugin(editor);
}
