import * as vscode from 'vscode';
import { type CompletionItem, complete } from '../core/assist/completion.ts';
import type { Language } from '../core/messages/localized.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

const KIND: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  property: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  block: vscode.CompletionItemKind.Snippet,
  module: vscode.CompletionItemKind.Module,
};

/** Keys, values and plugin names where push is configured. */
export class Completion implements vscode.CompletionItemProvider {
  /** None that is usually followed by a line break, which would then take an item instead. */
  static readonly triggers = ['"', "'", ':'] as const;

  constructor(
    private readonly sessionOf: (uri: vscode.Uri) => Session | undefined,
    private readonly language: Language,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[] | undefined> {
    const source = { path: document.uri.path, text: document.getText() };
    const offset = document.offsetAt(position);
    const items = await this.sessionOf(document.uri)?.ask(source.path, (project) =>
      token.isCancellationRequested ? [] : complete(project, source, offset, this.language),
    );
    return token.isCancellationRequested ? undefined : items?.map(toItem);
  }
}

function toItem(item: CompletionItem): vscode.CompletionItem {
  const result = new vscode.CompletionItem(item.label, KIND[item.kind]);
  result.detail = item.detail;
  result.documentation = new vscode.MarkdownString(item.documentation);
  result.insertText = new vscode.SnippetString(item.insertText);
  result.range = toRange(item.replace);
  result.filterText = item.filterText;
  result.sortText = item.sortText;
  result.additionalTextEdits = item.additionalEdits.map((edit) =>
    vscode.TextEdit.replace(toRange(edit), edit.newText),
  );
  return result;
}
