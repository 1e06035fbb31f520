/**
 * What HBuilderX documents of its plugin API (5.24), as far as this plugin reaches: `require('hbuilderx')`. A member
 * that is not here is not documented, or not needed; `editor.ts` looks for every one of them before it calls it.
 */

export interface Disposable {
  dispose(): void;
}

export interface Uri {
  readonly fsPath: string;
}

export interface TextDocument {
  readonly uri: Uri;
  getText(): string;
}

/** Counted in characters from the start of the text. */
export interface CharacterRange {
  readonly start: number;
  readonly end: number;
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
}

export interface WorkspaceFolder {
  readonly uri: Uri | string;
  readonly name: string;
}

/** It has neither an end, a code nor a link; lines and columns count from 0. */
export interface Diagnostic {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: 'error' | 'warn';
}

export interface DiagnosticCollection {
  /** An empty list clears the file's. */
  set(uri: Uri | string, diagnostics: readonly Diagnostic[]): unknown;
  /** Without effect in 4.15; never to be called. */
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

/** What a form holds depends on the item's type, beside these. */
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

export type FormData = Readonly<Record<string, unknown>>;

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
    createOutputChannel(name: string): OutputChannel;
    setStatusBarMessage(text: string, milliseconds: number, level: 'info' | 'warn' | 'error'): unknown;
    getActiveTextEditor(): Promise<TextEditor | undefined>;
  };
  readonly workspace: {
    /** Reaches open documents alone. */
    applyEdit(edit: WorkspaceEdit): Promise<unknown>;
    openTextDocument(uri: Uri | string): Promise<TextDocument>;
    getWorkspaceFolders(): Promise<readonly WorkspaceFolder[]>;
    onDidSaveTextDocument(listener: (document: TextDocument) => void): Disposable;
    onDidChangeTextDocument(listener: (event: { readonly document: TextDocument }) => void): Disposable;
  };
  readonly languages: {
    createDiagnosticCollection(name: string): DiagnosticCollection;
  };
  readonly env: {
    readonly clipboard: { readText(): Promise<string> };
  };
  readonly WorkspaceEdit: new () => WorkspaceEdit;
  readonly TextEdit: new (range: CharacterRange, newText: string) => TextEdit;
}
