import * as vscode from 'vscode';
import { markdownOf } from '../../core/doctor/markdown.ts';
import { doctorWords } from '../../core/doctor/messages.ts';
import type { Language } from '../../core/messages/localized.ts';
import { doctorBody } from '../../pages/doctor/body.ts';
import { doctorDocument } from '../../pages/doctor/page.ts';
import { wishOf } from '../../pages/doctor/patient.ts';
import type { Html } from '../../pages/document.ts';
import { follow, setUp } from './actions.ts';
import { doctorHostWords } from './messages.ts';
import type { Patient } from './patients.ts';
import type { Ticks } from './ticks.ts';

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
    panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.patients = undefined;
    });
    panel.webview.html = doctorDocument(this.body(), this.language, nonce());
    this.wanted();
  }

  show(patients: readonly Patient[]): void {
    this.patients = patients;
    void this.panel?.webview.postMessage({ body: this.body().text });
  }

  private body(): Html {
    return doctorBody(this.patients, this.language, (project) => this.ticks.of(project));
  }

  private async receive(message: unknown): Promise<void> {
    const patients = this.patients ?? [];
    const wish = wishOf(message, patients);
    switch (wish?.do) {
      case 'ready':
        // the page is new, or was hidden: what it was made from may be old
        if (this.patients) this.show(this.patients);
        return;
      case 'copy':
        return this.copy(patients);
      case 'url':
        await vscode.env.openExternal(vscode.Uri.parse(wish.url));
        return;
      case 'setUp':
        return setUp(wish.patient.session, wish.patient.diagnosis.manifest);
      case 'lead':
        return follow(wish.patient, wish.lead, this.language);
      case 'tick':
        for (const id of wish.ids) await this.ticks.set(wish.patient.key, id, wish.done);
        this.wanted();
    }
  }

  private async copy(patients: readonly Patient[]): Promise<void> {
    const { language } = this;
    const texts = patients.map(({ diagnosis, advice, key }) =>
      markdownOf(diagnosis, advice, { language, ticked: this.ticks.of(key) }),
    );
    await vscode.env.clipboard.writeText(texts.join('\n'));
    vscode.window.setStatusBarMessage(doctorHostWords[language].copied, 4000);
  }

  dispose(): void {
    this.panel?.dispose();
  }
}

/** Web workers and Node alike have it. */
function nonce(): string {
  return globalThis.crypto.randomUUID().replaceAll('-', '');
}
