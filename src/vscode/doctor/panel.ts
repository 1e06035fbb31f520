import * as vscode from 'vscode';
import { markdownOf } from '../../core/doctor/markdown.ts';
import { doctorWords } from '../../core/doctor/messages.ts';
import type { Language } from '../../core/messages/localized.ts';
import { goTo, mend } from './actions.ts';
import { pageWords } from './messages.ts';
import { bodyOf } from './page.ts';
import { findItem, type Patient, urlsOf } from './patients.ts';
import type { Ticks } from './ticks.ts';
import { shellOf } from './webview-html.ts';

/** What the page tells the host; `ref` is a project and an item of it, or an address. */
interface Message {
  readonly do: 'ready' | 'go' | 'fix' | 'url' | 'tick' | 'copy';
  readonly ref?: string;
  readonly done?: boolean;
}

/** The doctor's page. There is one at most. */
export class DoctorPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private patients: readonly Patient[] | undefined;

  constructor(
    private readonly language: Language,
    private readonly ticks: Ticks,
    /** Something that the page shows has changed, or it is shown for the first time. */
    private readonly wanted: () => void,
  ) {}

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  open(): void {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    const { title } = doctorWords[this.language];
    const panel = vscode.window.createWebviewPanel('uniOfflinePush.doctor', title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    this.panel = panel;
    panel.webview.onDidReceiveMessage((message: Message) => this.receive(message));
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.patients = undefined;
    });
    panel.webview.html = shellOf(this.body(), title, this.language, nonce());
    this.wanted();
  }

  show(patients: readonly Patient[]): void {
    this.patients = patients;
    void this.panel?.webview.postMessage({ body: this.body() });
  }

  private body(): string {
    return bodyOf(this.patients, this.language, (project) => this.ticks.of(project));
  }

  private async receive({ do: action, ref = '', done = false }: Message): Promise<void> {
    const patients = this.patients ?? [];
    if (action === 'ready') {
      // the page is new, or was hidden: what it was made from may be old
      if (this.patients) this.show(this.patients);
      return;
    }
    if (action === 'copy') return this.copy(patients);
    if (action === 'url') {
      if (patients.some((patient) => urlsOf(patient).has(ref)))
        await vscode.env.openExternal(vscode.Uri.parse(ref));
      return;
    }
    const patient = patients.find(({ key }) => ref.startsWith(`${key}#`));
    const item = patient && findItem(patient, ref.slice(patient.key.length + 1));
    if (!patient || !item) return;
    if (action === 'go') await goTo(patient.session, item);
    if (action === 'fix') await mend(patient.session, item, this.language);
    if (action === 'tick') {
      await this.ticks.set(patient.key, item.id, done);
      this.wanted();
    }
  }

  private async copy(patients: readonly Patient[]): Promise<void> {
    const { language } = this;
    const texts = patients.map(({ diagnosis, advice, key }) =>
      markdownOf(diagnosis, advice, { language, ticked: this.ticks.of(key) }),
    );
    await vscode.env.clipboard.writeText(texts.join('\n'));
    vscode.window.setStatusBarMessage(pageWords[language].copied, 4000);
  }

  dispose(): void {
    this.panel?.dispose();
  }
}

/** Web workers and Node alike have it. */
function nonce(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '');
}
