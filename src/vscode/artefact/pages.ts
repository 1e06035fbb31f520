import * as vscode from 'vscode';

const SCHEME = 'uni-offline-push-app';

/** Pages that lie nowhere: each is there as long as it is shown, and is shown as Markdown is. */
export class Pages implements vscode.TextDocumentContentProvider {
  private static one: Pages | undefined;
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  static of(context: vscode.ExtensionContext): Pages {
    if (Pages.one) return Pages.one;
    const pages = new Pages();
    Pages.one = pages;
    context.subscriptions.push(
      pages.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages),
      {
        dispose: () => {
          Pages.one = undefined;
        },
      },
    );
    return pages;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.path) ?? '';
  }

  async show(name: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md` });
    this.texts.set(uri.path, text);
    this.changed.fire(uri);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // without the preview the page is read as text
      await vscode.window.showTextDocument(uri, { preview: true });
    }
  }
}
