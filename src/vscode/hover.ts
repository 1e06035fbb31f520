import * as vscode from 'vscode';
import { hover } from '../core/assist/hover.ts';
import type { Language } from '../core/messages/localized.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/** What a key of the push configuration is, and how far a plugin's setup is. */
export class Hovers implements vscode.HoverProvider {
  constructor(
    private readonly sessionOf: (uri: vscode.Uri) => Session | undefined,
    private readonly language: Language,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const source = { path: document.uri.path, text: document.getText() };
    const offset = document.offsetAt(position);
    const found = await this.sessionOf(document.uri)?.ask(source.path, (project) =>
      token.isCancellationRequested ? undefined : hover(project, source, offset, this.language),
    );
    return found && new vscode.Hover(new vscode.MarkdownString(found.contents), toRange(found.span));
  }
}
