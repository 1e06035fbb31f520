import * as vscode from 'vscode';
import { links } from '../core/assist/links.ts';
import type { Language } from '../core/messages/localized.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/** From names to the plugin's files. */
export class Links implements vscode.DocumentLinkProvider {
  constructor(
    private readonly sessionOf: (uri: vscode.Uri) => Session | undefined,
    private readonly language: Language,
  ) {}

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[] | undefined> {
    const session = this.sessionOf(document.uri);
    const source = { path: document.uri.path, text: document.getText() };
    const found = await session?.ask(source.path, (project) =>
      token.isCancellationRequested ? [] : links(project, source, this.language),
    );
    return found?.map(({ span, file, tooltip }) => {
      const link = new vscode.DocumentLink(toRange(span), session?.files.uri(file));
      link.tooltip = tooltip;
      return link;
    });
  }
}
