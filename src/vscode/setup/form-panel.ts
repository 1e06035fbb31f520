import * as vscode from 'vscode';
import { isInside, relative } from '../../core/project/paths.ts';
import { absolute } from '../../core/setup/agconnect-file.ts';
import type { SetupPlan } from '../../core/setup/plan.ts';
import { SetupForm } from '../../pages/setup/form.ts';
import { type FormHost, type FormMessage, Progress } from '../../pages/setup/form-host.ts';
import { formWords } from '../../pages/setup/messages.ts';
import { setupPage } from '../../pages/setup/page.ts';
import { applyPlan, settleTexts } from './apply.ts';
import { conclude, openDoctor } from './finish.ts';
import { nameOf, type Place, reopen } from './places.ts';
import { chooseJson, readText } from './question-pages.ts';
import type { SetupHost } from './setup-host.ts';

/** How far somebody has come with a project: kept while the window is open. */
interface Begun {
  readonly progress: Progress;
  /** Files that were picked, which may lie where the project's file system does not reach; by path. */
  readonly picked: Map<string, vscode.Uri>;
  panel?: vscode.WebviewPanel;
}

/** The wizard as a form on a page; one for each project at most. */
export class FormPanels implements vscode.Disposable {
  private readonly begun = new Map<string, Begun>();

  constructor(private readonly host: SetupHost) {}

  /** `provider`: it is chosen already. */
  open(place: Place, provider?: string): void {
    const key = place.session.files.uri(place.project.root).toString();
    const begun: Begun = this.begun.get(key) ?? { progress: new Progress(), picked: new Map() };
    this.begun.set(key, begun);
    if (provider !== undefined) begun.progress.given.set('provider', provider);
    if (begun.panel && provider === undefined) {
      begun.panel.reveal();
      return;
    }
    begun.panel?.dispose();
    const { language } = this.host;
    const { title } = formWords[language];
    const panel = vscode.window.createWebviewPanel('uniOfflinePush.setup', title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    begun.panel = panel;
    const form = new SetupForm(this.formHost(place, begun, panel), begun.progress);
    panel.webview.onDidReceiveMessage((message: FormMessage) => form.receive(message));
    panel.onDidDispose(() => {
      if (begun.panel === panel) delete begun.panel;
    });
    const nonce = globalThis.crypto.randomUUID().replaceAll('-', '');
    panel.webview.html = setupPage(nameOf(place), language, nonce);
  }

  private formHost(opened: Place, { picked }: Begun, panel: vscode.WebviewPanel): FormHost {
    const { host } = this;
    const { session } = opened;
    const { root } = opened.project;
    const uriOf = (path: string): vscode.Uri => {
      const whole = absolute(root, path);
      return picked.get(whole) ?? session.files.uri(whole);
    };
    return {
      language: host.language,
      open: async () => (await reopen(opened))?.project,
      async read(path) {
        const uri = uriOf(path);
        const text = await readText(uri);
        return text === undefined ? undefined : { path: uri.path, text };
      },
      async choose(title) {
        const uri = await chooseJson(title, host.words.takeThis);
        if (!uri) return undefined;
        picked.set(uri.path, uri);
        return isInside(uri.path, root) ? relative(root, uri.path) : uri.path;
      },
      show: (view) => void panel.webview.postMessage(view),
      settle: (plan) => settleTexts(session, plan),
      apply: (plan) => this.apply(opened, plan, picked),
      async go(to) {
        if (to === 'doctor') await openDoctor();
        else if (to === 'problems') await vscode.commands.executeCommand('workbench.actions.view.problems');
        else await vscode.env.openExternal(vscode.Uri.parse(to.url));
      },
    };
  }

  private async apply(
    place: Place,
    plan: SetupPlan,
    picked: ReadonlyMap<string, vscode.Uri>,
  ): ReturnType<FormHost['apply']> {
    const { words } = this.host;
    const files = [...picked.values()].map((uri) => ({ uri }));
    const written = await applyPlan(place.session, plan, files);
    if (written === 'changed') return written;
    if ('why' in written) return { why: written.why ?? words.refused };
    const count = await conclude(place, plan, this.host);
    return { said: [...(written.unsaved.length > 0 ? [words.notSaved(written.unsaved)] : []), count.text] };
  }

  dispose(): void {
    for (const { panel } of this.begun.values()) panel?.dispose();
  }
}
