import * as vscode from 'vscode';
import { SECTION } from '../settings.ts';
import { FormPanels } from './form-panel.ts';
import { stepAside } from './front.ts';
import { choosePlace } from './places.ts';
import type { SetupHost } from './setup-host.ts';
import type { Wizard } from './wizard.ts';

/** The wizard's command: as a form on a page, or question by question, as the user has set it. */
export class SetUp implements vscode.Disposable {
  private running = false;
  private panels: FormPanels | undefined;

  constructor(
    private readonly host: SetupHost,
    private readonly wizard: Wizard,
  ) {}

  /** `provider`: it is chosen already. */
  async run(uri?: vscode.Uri, provider?: string): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const place = await choosePlace(this.host, uri);
      if (place === 'none') void vscode.window.showInformationMessage(this.host.words.noProject);
      if (place === 'none' || place === 'cancel') return;
      const style = vscode.workspace.getConfiguration(SECTION, place.session.folder).get('setup.style');
      if (style === 'steps') return await this.wizard.run(place, provider);
      this.panels ??= new FormPanels(this.host);
      this.panels.open(place, provider);
    } finally {
      stepAside();
      this.running = false;
    }
  }

  dispose(): void {
    this.panels?.dispose();
  }
}
