import { randomUUID } from 'node:crypto';
import { diagnose } from '../core/doctor/diagnose.ts';
import { markdownOf } from '../core/doctor/markdown.ts';
import { troubleshoot } from '../core/doctor/troubleshoot.ts';
import { relative } from '../core/project/paths.ts';
import { doctorBody } from '../pages/doctor/body.ts';
import { doctorDocument } from '../pages/doctor/page.ts';
import { type PagePatient, type Wish, wishOf } from '../pages/doctor/patient.ts';
import type { ChosenProject, Host } from './context.ts';
import { mend } from './fixes.ts';
import { goTo } from './go-to.ts';
import type { WebView, WebViewPanel } from './hbuilderx.d.ts';
import { lookOf } from './look.ts';
import { systemPath } from './paths.ts';
import { attempt } from './reach.ts';
import { setup } from './wizard.ts';

const VIEW = { viewId: 'uniOfflinePush.doctor', containerId: 'uniOfflinePushDoctor' } as const;

/** How long a page may take until it says that it runs (ms): HBuilderX's browser may be absent, and tells nobody. */
const PATIENCE = 3000;

interface Patient extends PagePatient {
  readonly project: ChosenProject;
}

/** The doctor as a page in a view at HBuilderX's right side, since 2.8.1 (and `showView` since 2.9.9). */
export class DoctorPage {
  private readonly view: WebView | undefined;
  private patients: readonly Patient[] | undefined;
  private readonly ticked = new Map<string, Set<string>>();
  /** The project that it was called for; all where it was opened from HBuilderX's own menu. */
  private only: string | undefined;
  private runs = false;
  private told: (() => void) | undefined;
  private shown = '';

  constructor(
    private readonly host: Host,
    private readonly projects: () => Promise<readonly ChosenProject[]>,
  ) {
    const { reach } = host.editor;
    if (!reach.find('window', 'showView')) return;
    const panel = reach.call('window', 'createWebView', VIEW.viewId, { enableScripts: true });
    this.view = attempt(() => (panel as WebViewPanel | undefined)?.webView);
    attempt(() => this.view?.onDidReceiveMessage((message) => void this.receive(message)));
    this.load();
  }

  /** False where HBuilderX shows no page. */
  async open({ root }: ChosenProject): Promise<boolean> {
    if (!this.view) return false;
    this.only = root;
    this.patients = await this.examine();
    const running = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE);
      this.told = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
    this.load();
    this.host.editor.reach.call('window', 'showView', VIEW);
    return running;
  }

  /** Something that the page shows may be otherwise. */
  async refresh(): Promise<void> {
    if (!this.runs) return;
    try {
      this.patients = await this.examine();
      this.show();
    } catch (error) {
      this.host.editor.log(`${error}`);
    }
  }

  dispose(): void {
    this.told?.();
    this.runs = false;
  }

  private async examine(): Promise<Patient[]> {
    const patients: Patient[] = [];
    for (const project of await this.projects()) {
      const { root, manifest, session } = project;
      if (this.only !== undefined && root !== this.only) continue;
      const findings = session.findings.filter(({ source }) => session.projectOf(source.path)?.root === root);
      const found = await session.ask(manifest, (own) => {
        const diagnosis = diagnose(own, findings);
        return { diagnosis, advice: troubleshoot(own, diagnosis) };
      });
      const name = relative(session.root, root) || root;
      if (found) patients.push({ key: root, name, project, forgetsTicks: true, ...found });
    }
    return patients;
  }

  private body() {
    return doctorBody(this.patients, this.host.language, (key) => this.ticked.get(key) ?? new Set());
  }

  /** Makes the page anew. */
  load(): void {
    const { view, host } = this;
    if (!view) return;
    const body = this.body();
    this.shown = body.text;
    const nonce = randomUUID().replaceAll('-', '');
    attempt(() => {
      view.html = doctorDocument(body, host.language, nonce).replace(
        '</style>',
        `${lookOf(host.editor)}</style>`,
      );
    });
  }

  private show(): void {
    const { text } = this.body();
    if (text === this.shown) return;
    this.shown = text;
    attempt(() => this.view?.postMessage({ body: text }));
  }

  private async receive(message: unknown): Promise<void> {
    const { host } = this;
    const wish = wishOf(message, this.patients ?? []);
    try {
      if (wish) await this.grant(wish);
    } catch (error) {
      host.editor.log(`${(error as Error).stack ?? error}`);
      void host.editor.inform(host.words.fault);
    }
  }

  private async grant(wish: Wish<Patient>): Promise<void> {
    const { host } = this;
    switch (wish.do) {
      case 'ready':
        this.runs = true;
        this.told?.();
        // it may have been made from what is old by now
        return this.refresh();
      case 'copy':
        return this.copy();
      case 'url':
        return host.editor.browse(wish.url, wish.url);
      case 'setUp':
        return setup(host, pointing(wish.patient));
      case 'tick': {
        const own = this.ticked.get(wish.patient.key) ?? new Set();
        for (const id of wish.ids) wish.done ? own.add(id) : own.delete(id);
        this.ticked.set(wish.patient.key, own);
        return this.show();
      }
      case 'lead':
        return this.follow(wish);
    }
  }

  private async follow({ patient, lead, task }: Extract<Wish<Patient>, { do: 'lead' }>): Promise<void> {
    const { host } = this;
    switch (lead.to) {
      case 'fix':
        return mend(host, patient.project.session, lead.finding);
      case 'agconnect':
        return setup(host, pointing(patient), task.providers[0]);
      case 'setUp':
        return setup(host, pointing(patient), lead.provider);
      case 'place':
        return goTo(host.editor, lead.span ?? { file: lead.path });
      case 'page':
        return host.editor.browse(lead.url, lead.url);
    }
  }

  /** Values are masked in what is copied. */
  private async copy(): Promise<void> {
    const { editor, language, words } = this.host;
    const texts = (this.patients ?? []).map(({ diagnosis, advice, key }) => {
      const ticked = this.ticked.get(key);
      return markdownOf(diagnosis, advice, { language, ...(ticked && { ticked }) });
    });
    if (await editor.copy(texts.join('\n'))) editor.status(words.reportCopied);
  }
}

/** What a menu of the explorer passes on for the project. */
function pointing({ project }: Patient): { readonly fsPath: string } {
  return { fsPath: systemPath(project.manifest) };
}
