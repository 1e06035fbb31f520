import * as vscode from 'vscode';
import type { Fork } from '../../core/engine/workspace.ts';
import type { SetupPlan } from '../../core/setup/plan.ts';
import type { Session } from '../session.ts';

const SCHEME = 'uni-offline-push-setup';

type Side = 'before' | 'after';

/** One file of the preview; a new one is compared with nothing. */
export interface Proposal {
  readonly file: vscode.Uri;
  readonly before: vscode.Uri;
  readonly after: vscode.Uri;
  readonly isNew: boolean;
}

/** The texts that a plan would leave, as documents for the editor's own comparison: the plan's fork is asked for them. */
export class ProposedTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private fork: Fork | undefined;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  private revision = 0;

  async provideTextDocumentContent({ path, query }: vscode.Uri): Promise<string> {
    return (query === this.queryOf('after') && (await this.fork?.read(path))) || '';
  }

  /** Takes the place of what was proposed before. */
  propose(session: Session, { texts, creates, fork }: SetupPlan): Proposal[] {
    this.fork = fork;
    this.revision++;
    return [
      ...[...texts.keys()].map((path) => this.proposal(session.files.uri(path), false)),
      ...creates.map(({ path }) => this.proposal(session.files.uri(path), true)),
    ];
  }

  private proposal(file: vscode.Uri, isNew: boolean): Proposal {
    const document = (side: Side): vscode.Uri =>
      vscode.Uri.from({ scheme: SCHEME, path: file.path, query: this.queryOf(side) });
    return { file, before: isNew ? document('before') : file, after: document('after'), isNew };
  }

  /** A document of a revision that was shown once is not asked for again. */
  private queryOf(side: Side): string {
    return `${side}${this.revision}`;
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
    this.fork = undefined;
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  }

  dispose(): void {
    this.fork = undefined;
    this.registration.dispose();
  }
}
