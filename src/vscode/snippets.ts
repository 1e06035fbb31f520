import * as vscode from 'vscode';
import type { Language } from '../core/messages/localized.ts';
import type { Session } from './session.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** By the end of a file's name; of JSON files the manifest alone takes any. */
const FILES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)manifest\.json$/, 'manifest'],
  [/\.(?:m?[jt]s|[nu]?vue|uts)$/, 'javascript'],
  [/\.java$/, 'java'],
];

/** The whole of what is typed of a prefix, which languages take for several words. */
const TYPED = /[\w-]+/;

/**
 * The snippets, in the files of uni-app projects: what an extension contributes as snippets is offered in every folder.
 */
export class Snippets implements vscode.CompletionItemProvider {
  private readonly read = new Map<string, Promise<readonly Snippet[]>>();

  constructor(
    private readonly extension: vscode.Uri,
    private readonly language: Language,
    private readonly sessionOf: (uri: vscode.Uri) => Session | undefined,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const { path } = document.uri;
    const [, name] = FILES.find(([pattern]) => pattern.test(path)) ?? [];
    if (name === undefined || !this.sessionOf(document.uri)?.projectOf(path)) return [];
    const range = document.getWordRangeAtPosition(position, TYPED);
    const snippets = await this.list(name);
    return snippets.map((snippet) => this.itemOf(snippet, range));
  }

  private itemOf(
    { prefix, description, body }: Snippet,
    range: vscode.Range | undefined,
  ): vscode.CompletionItem {
    const item = new vscode.CompletionItem(prefix, vscode.CompletionItemKind.Snippet);
    // Chinese first, then English
    const [chinese = '', english = chinese] = description.split(' · ');
    item.detail = this.language === 'en' ? english : chinese;
    const text = body.join('\n');
    item.insertText = new vscode.SnippetString(text);
    item.documentation = new vscode.MarkdownString().appendCodeblock(shown(text));
    if (range) item.range = range;
    // behind the keys that are offered where push is configured
    item.sortText = `~${prefix}`;
    return item;
  }

  /** A file of the extension's own, read when the first of its snippets may be wanted. */
  private list(name: string): Promise<readonly Snippet[]> {
    const known = this.read.get(name);
    if (known) return known;
    const uri = vscode.Uri.joinPath(this.extension, 'snippets', `${name}.json`);
    const found = Promise.resolve(vscode.workspace.fs.readFile(uri)).then((bytes) =>
      Object.values(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>),
    );
    this.read.set(name, found);
    return found;
  }
}

/** The stops give way to what they hold. */
function shown(body: string): string {
  return body
    .replace(/\$\{\d{1,3}\|([^,|]{0,200})[^|]{0,2000}\|\}/g, '$1')
    .replace(/\$\{\d{1,3}:([^}]{0,2000})\}/g, '$1')
    .replace(/\$\d{1,3}/g, '');
}
