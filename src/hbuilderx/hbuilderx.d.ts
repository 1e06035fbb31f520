/**
 * What HBuilderX documents of its plugin API (2026-08-18, for 5.24), as far as this plugin reaches:
 * `require('hbuilderx')`. A member that is not here is not documented, or not needed. "Since" is the version that the
 * documentation names; where it names none, none is given. Every member is looked for before it is called.
 */

export interface Disposable {
  dispose(): void;
}

export interface Uri {
  readonly fsPath: string;
}

/** A line's place in its document, in characters from the start of the text. */
export interface TextLine {
  readonly start: number;
  /** Without the line's end. */
  readonly end: number;
  readonly text: string;
}

export interface TextDocument {
  readonly uri: Uri;
  getText(): string;
  /** Lines count from 0. */
  lineAt(line: number): Promise<TextLine>;
}

/** Counted in characters from the start of the text. */
export interface CharacterRange {
  readonly start: number;
  readonly end: number;
}

/** Both count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface TextEdit {
  readonly range: CharacterRange;
  readonly newText: string;
}

export interface WorkspaceEdit {
  set(uri: Uri | string, edits: readonly TextEdit[]): unknown;
}

export interface EditBuilder {
  replace(range: CharacterRange, text: string): void;
}

export interface TextEditor {
  readonly document: TextDocument;
  edit(change: (builder: EditBuilder) => void): Promise<unknown>;
  /** In characters from the start of the text; the cursor is at `active`. Since 2.7.6. */
  setSelection(active: number, anchor: number): Promise<unknown>;
}

export interface WorkspaceFolder {
  readonly uri: Uri | string;
  readonly name: string;
}

export interface WorkspaceFoldersChange {
  readonly added?: readonly WorkspaceFolder[];
  readonly removed?: readonly WorkspaceFolder[];
}

export interface ConfigurationChange {
  affectsConfiguration(key: string): boolean;
}

export interface Configuration {
  get(key: string, otherwise?: unknown): unknown;
}

/** It has neither an end, a code nor a link. Whether lines and columns count from 0 or from 1 is not documented. */
export interface Diagnostic {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: 'error' | 'warn';
}

export interface DiagnosticCollection {
  /** An empty list clears the file's. */
  set(uri: Uri | string, diagnostics: readonly Diagnostic[]): unknown;
  /** Not documented, and without effect in 4.15; never to be called. */
  clear(): unknown;
  delete(uri: Uri | string): unknown;
}

export interface QuickPickItem {
  readonly label: string;
  readonly description: string;
}

export interface InputBoxOptions {
  readonly prompt?: string;
  readonly value?: string;
  readonly placeHolder?: string;
  readonly password?: boolean;
}

/** What a form holds depends on the item's type, beside these. A label's text may be HTML. */
export interface FormItem {
  readonly type: 'label' | 'input' | 'fileSelectInput' | 'radioGroup' | 'checkBox';
  readonly name: string;
  readonly label?: string;
  readonly value?: string | boolean;
  readonly text?: string;
  readonly placeholder?: string;
  readonly mode?: 'normal' | 'password' | 'file';
  readonly items?: readonly { readonly label: string; readonly id: string }[];
}

/** All may be left out, and the documentation advises against it. */
export interface WebViewDialogOptions {
  readonly modal?: boolean;
  readonly title?: string;
  readonly description?: string;
  /** Pressed, the page is told of it: `{ type: 'DialogButtonEvent', button }`. */
  readonly dialogButtons?: readonly string[];
  readonly size?: { readonly width: number; readonly height: number };
}

/** Since 3.0. */
export interface WebViewDialog {
  readonly webView: WebView;
  /** 0: shown; 1: the built-in browser is being downloaded; 2: there is none. */
  show(): Promise<{ readonly code: number; readonly message: string } | undefined>;
  close(): unknown;
}

export type FormData = Readonly<Record<string, unknown>>;

/** What `this` is in a form's functions. */
export interface Form {
  showError(text: string): unknown;
}

export interface FormDialogOptions {
  readonly title: string;
  readonly formItems: readonly FormItem[];
  readonly validate?: (data: FormData) => boolean | Promise<boolean>;
  readonly onChanged?: (field: string, value: unknown) => void;
  readonly onOpened?: () => void;
}

export interface OutputChannel {
  appendLine(line: string): unknown;
  show(): unknown;
}

/** Since 3.8.5. */
export interface StatusBarItem extends Disposable {
  text: string;
  tooltip: string;
  /** The id of a command that is registered; it runs at a click. */
  command: string;
  show(): void;
  hide(): void;
}

export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export interface InlineCompletionItem {
  readonly insertText: string;
  /** What it takes the place of; without it, the word at the cursor. */
  readonly range?: CharacterRange;
}

export interface InlineCompletionList {
  readonly items: readonly InlineCompletionItem[];
}

export interface InlineCompletionItemProvider {
  provideInlineCompletionItems(
    document: TextDocument,
    position: Position,
    context: unknown,
    token: CancellationToken,
  ): Promise<InlineCompletionList>;
}

export interface WebView {
  html: string;
  /** What the page says by `hbuilderx.postMessage`. */
  onDidReceiveMessage(listener: (message: unknown) => void): unknown;
  postMessage(message: unknown): unknown;
}

/** Since 2.8.1. That a person closes it is told to nobody. */
export interface WebViewPanel extends Disposable {
  readonly webView: WebView;
}

/** Since 2.7.12. */
export interface EventEmitter {
  readonly event: unknown;
  fire(): unknown;
}

/** Since 2.7.12. */
export interface TreeItem {
  readonly label: string;
  /** 0: it has nothing below it; 1: it can be opened. */
  readonly collapsibleState: 0 | 1;
  readonly tooltip?: string;
  /** `viewItem` where a menu says when it is shown. */
  readonly contextValue?: string;
  /** Runs when the item is selected; the command is given the list of arguments as one. */
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

/** To be extended: it cannot be made itself. Since 2.7.12. */
export interface TreeDataProvider<T> {
  /** What is below an element; without one, what is at the top. */
  getChildren(element?: T): Promise<T[]>;
  getTreeItem(element: T): TreeItem;
  /** An emitter's event: the whole tree is read anew. */
  readonly onDidChangeTreeData: unknown;
}

export interface HBuilderX {
  readonly commands: {
    registerCommand(id: string, handler: (param?: unknown) => unknown): Disposable;
  };
  readonly window: {
    showQuickPick(
      items: readonly QuickPickItem[],
      options: { readonly placeHolder: string },
    ): Promise<QuickPickItem | undefined>;
    showInputBox(options: InputBoxOptions): Promise<string | undefined>;
    /** The buttons are one list, not arguments of their own. */
    showInformationMessage(message: string, buttons: readonly string[]): Promise<string | undefined>;
    /** Rejects where the user cancels. */
    showFormDialog(options: FormDialogOptions): Promise<FormData>;
    /** Since 3.0; needs HBuilderX's built-in browser, which is a plugin of its own. */
    createWebViewDialog(
      dialog: WebViewDialogOptions,
      page: { readonly enableScripts: boolean },
    ): WebViewDialog;
    /** Addresses in it can be clicked since 3.2.12. */
    createOutputChannel(name: string): OutputChannel;
    setStatusBarMessage(text: string, milliseconds: number, level: 'info' | 'warn' | 'error'): unknown;
    /** Since 3.8.5. What has the higher priority stands further to the left. */
    createStatusBarItem(alignment: unknown, priority: number): StatusBarItem;
    /** The view is one that the plugin declares. Since 2.7.12. */
    createTreeView(
      view: string,
      options: { readonly showCollapseAll: boolean; readonly treeDataProvider: TreeDataProvider<unknown> },
    ): unknown;
    /** The view is one that the plugin declares. Since 2.8.1. */
    createWebView(view: string, options: { readonly enableScripts: boolean }): WebViewPanel;
    /** Brings a view with a page to the front. Since 2.9.9. */
    showView(view: { readonly viewId: string; readonly containerId: string }): unknown;
    /** Undefined where no file is open; before 4.06 there was no answer then. */
    getActiveTextEditor(): Promise<TextEditor | undefined>;
  };
  readonly workspace: {
    /** Reaches open documents alone. */
    applyEdit(edit: WorkspaceEdit): Promise<unknown>;
    openTextDocument(uri: Uri | string): Promise<TextDocument>;
    /** Since 2.7.12. */
    getWorkspaceFolders(): Promise<readonly WorkspaceFolder[]>;
    getConfiguration(section?: string): Configuration;
    /** Since 2.7.6. */
    onDidOpenTextDocument(listener: (document: TextDocument) => void): Disposable;
    onDidSaveTextDocument(listener: (document: TextDocument) => void): Disposable;
    onDidChangeTextDocument(listener: (event: { readonly document: TextDocument }) => void): Disposable;
    /** Since 2.7.10. */
    onDidChangeWorkspaceFolders(listener: (event: WorkspaceFoldersChange) => void): Disposable;
    /** Since 2.7.10. */
    onDidChangeConfiguration(listener: (event: ConfigurationChange) => void): Disposable;
  };
  readonly languages: {
    createDiagnosticCollection(name: string): DiagnosticCollection;
    /** Text that is shown after the cursor before it is taken. Since 3.8.5. */
    registerInlineCompletionItemProvider(
      selector: readonly { readonly language: string }[],
      provider: InlineCompletionItemProvider,
    ): Disposable;
  };
  readonly env: {
    /** Since 2.7.6. */
    readonly clipboard: {
      readText(): Promise<string>;
      writeText(text: string): Promise<unknown>;
    };
    /** Since 2.7.6. True if it was opened. */
    openExternal(address: string): Promise<boolean>;
  };
  /** Since 2.7.12. */
  readonly TreeDataProvider: new () => object;
  readonly EventEmitter: new () => EventEmitter;
  readonly WorkspaceEdit: new () => WorkspaceEdit;
  readonly TextEdit: new (range: CharacterRange, newText: string) => TextEdit;
  /** Since 3.8.5. */
  readonly StatusBarAlignment: { readonly Left: unknown; readonly Right: unknown };
}
