import * as vscode from 'vscode';
import type { SetupPlan } from '../../core/setup/plan.ts';
import type { Session } from '../session.ts';

const SCHEME = 'uni-offline-push-setup';

/** One file of the preview; a new one is compared with nothing. */
export interface Proposal {
  readonly file: vscode.Uri;
  readonly before: vscode.Uri;
  readonly after: vscode.Uri;
  readonly isNew: boolean;
}

/** The texts that a plan would leave, as documents for the editor's own comparison. Kept in memory alone. */
export class ProposedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  private revision = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Takes the place of what was proposed before. */
  propose(session: Session, { texts, creates }: SetupPlan): Proposal[] {
    this.texts.clear();
    this.revision++;
    const changed = [...texts].map(([path, { before, after }]) =>
      this.proposal(session, path, before, after),
    );
    return [...changed, ...creates.map(({ path, text }) => this.proposal(session, path, undefined, text))];
  }

  private proposal(session: Session, path: string, before: string | undefined, text: string): Proposal {
    const file = session.files.uri(path);
    // a document of a revision that was shown once is not asked for again
    const document = (side: string): vscode.Uri =>
      vscode.Uri.from({ scheme: SCHEME, path: file.path, query: `${side}${this.revision}` });
    const after = document('after');
    this.texts.set(after.toString(), text);
    return {
      file,
      before: before === undefined ? document('before') : file,
      after,
      isNew: before === undefined,
    };
  }

  /** Opens one file's comparison; all of them, where none is named. */
  async show(title: string, proposals: readonly Proposal[], one?: Proposal): Promise<void> {
    const single = one ?? (proposals.length === 1 ? proposals[0] : undefined);
    if (single) {
      const name = single.file.path.slice(single.file.path.lastIndexOf('/') + 1);
      const options = { preview: true, preserveFocus: true };
      const { before, after } = single;
      await vscode.commands.executeCommand('vscode.diff', before, after, `${title} — ${name}`, options);
    } else if (proposals.length > 1) {
      const resources = proposals.map(({ file, before, after }) => [file, before, after]);
      await vscode.commands.executeCommand('vscode.changes', title, resources);
    }
  }

  /** Closes what was opened, and forgets the texts: keys are among them. */
  async close(title: string): Promise<void> {
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      // of a comparison of several files, an extension sees no more than its title
      .filter(({ label }) => label.startsWith(title));
    this.texts.clear();
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  }

  dispose(): void {
    this.texts.clear();
    this.registration.dispose();
  }
}
