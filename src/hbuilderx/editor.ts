import type {
  CharacterRange,
  Diagnostic,
  DiagnosticCollection,
  Disposable,
  FormData,
  FormDialogOptions,
  HBuilderX,
  InputBoxOptions,
  OutputChannel,
  QuickPickItem,
  TextDocument,
  TextEditor,
  WorkspaceEdit,
  WorkspaceFolder,
} from './hbuilderx.d.ts';
import { pathOf, systemPath } from './paths.ts';

const NAME = 'uni-offline-push';

/** How long a message stays in the status bar, in milliseconds. */
const STATUS_TIME = 6000;

type Form = { readonly data: FormData } | 'cancelled' | 'unsupported';

/**
 * All that is asked of HBuilderX, and the one file that asks. Each member is looked for first: where a version lacks
 * one, that part of the plugin does nothing, and the rest goes on.
 */
export class Editor {
  private channel: OutputChannel | undefined;
  private collection: DiagnosticCollection | undefined;

  constructor(private readonly hx: HBuilderX | undefined) {}

  register(id: string, handler: (param?: unknown) => unknown): Disposable | undefined {
    return this.call('commands', 'registerCommand', id, handler) as Disposable | undefined;
  }

  /** The place of the item that was chosen. What comes back may be a copy, so labels tell items apart. */
  async pick(items: readonly QuickPickItem[], placeHolder: string): Promise<number | undefined> {
    const shown = items.map(({ label, description }, i) => ({ label: `${i + 1}. ${label}`, description }));
    const chosen = await this.ask<QuickPickItem>('showQuickPick', shown, { placeHolder });
    const at = shown.findIndex(({ label }) => label === chosen?.label);
    return at < 0 ? undefined : at;
  }

  input(options: InputBoxOptions): Promise<string | undefined> {
    return this.ask<string>('showInputBox', options);
  }

  /** Undefined where the message was closed, or no button was asked for. */
  inform(message: string, buttons: readonly string[] = []): Promise<string | undefined> {
    return this.ask<string>('showInformationMessage', message, buttons);
  }

  async form(options: FormDialogOptions): Promise<Form> {
    if (!this.find('window', 'showFormDialog')) return 'unsupported';
    let answer: unknown;
    try {
      answer = this.invoke('window', 'showFormDialog', options);
    } catch (error) {
      this.log(`showFormDialog: ${error}`);
      return 'unsupported';
    }
    try {
      const data = await answer;
      return typeof data === 'object' && data !== null ? { data: data as FormData } : 'cancelled';
    } catch {
      return 'cancelled';
    }
  }

  log(line: string): void {
    this.channel ??= this.call('window', 'createOutputChannel', NAME) as OutputChannel | undefined;
    attempt(() => this.channel?.appendLine(line));
  }

  showLog(): void {
    this.channel ??= this.call('window', 'createOutputChannel', NAME) as OutputChannel | undefined;
    attempt(() => this.channel?.show());
  }

  status(text: string, level: 'info' | 'warn' | 'error' = 'info'): void {
    this.call('window', 'setStatusBarMessage', text, STATUS_TIME, level);
  }

  async folders(): Promise<readonly string[]> {
    const folders = await this.promise<readonly WorkspaceFolder[]>('workspace', 'getWorkspaceFolders');
    return (folders ?? []).flatMap(({ uri }) => pathOf(uri) ?? []);
  }

  async activeDocument(): Promise<TextDocument | undefined> {
    return (await this.promise<TextEditor>('window', 'getActiveTextEditor'))?.document;
  }

  /** The text in the clipboard; undefined where the editor does not give it to plugins. */
  async clipboard(): Promise<string | undefined> {
    const clipboard = this.find('env', 'clipboard');
    if (!this.find('env', 'clipboard', 'readText')) return undefined;
    try {
      const text: unknown = await (clipboard as { readText(): unknown }).readText();
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** Opens a file, or brings it to the front. */
  open(path: string): Promise<TextDocument | undefined> {
    return this.promise<TextDocument>('workspace', 'openTextDocument', systemPath(path));
  }

  /** Edits an open document. False where HBuilderX cannot, or would not. */
  async edit(document: TextDocument, range: CharacterRange, text: string): Promise<boolean> {
    const { hx } = this;
    try {
      if (hx && this.find('workspace', 'applyEdit') && this.find('WorkspaceEdit') && this.find('TextEdit')) {
        const change: WorkspaceEdit = new hx.WorkspaceEdit();
        change.set(document.uri, [new hx.TextEdit(range, text)]);
        await hx.workspace.applyEdit(change);
        return true;
      }
      const editor = await this.promise<TextEditor>('window', 'getActiveTextEditor');
      if (!editor || pathOf(editor.document.uri) !== pathOf(document.uri)) return false;
      await editor.edit((builder) => builder.replace(range, text));
      return true;
    } catch (error) {
      this.log(`${pathOf(document.uri)}: ${error}`);
      return false;
    }
  }

  /** Nothing else clears a file's diagnostics than an empty list of them. */
  diagnostics(path: string, list: readonly Diagnostic[]): void {
    this.collection ??= this.call('languages', 'createDiagnosticCollection', NAME) as DiagnosticCollection;
    attempt(() => settle(this.collection?.set(systemPath(path), list)));
  }

  onSaved(listener: (document: TextDocument) => void): Disposable | undefined {
    return this.call('workspace', 'onDidSaveTextDocument', listener) as Disposable | undefined;
  }

  onChanged(listener: (document: TextDocument) => void): Disposable | undefined {
    const heard = (event: { readonly document: TextDocument }): void => listener(event.document);
    return this.call('workspace', 'onDidChangeTextDocument', heard) as Disposable | undefined;
  }

  /** One of the plugin's settings; undefined too where the editor gives plugins no way to read them. */
  setting(name: string): unknown {
    const section = this.call('workspace', 'getConfiguration', 'uniOfflinePush');
    let value: unknown;
    attempt(() => {
      value = (section as { get?(key: string): unknown } | undefined)?.get?.(name);
    });
    return value;
  }

  private ask<T>(name: string, ...args: readonly unknown[]): Promise<T | undefined> {
    return this.promise<T>('window', name, ...args);
  }

  /** What a call comes to; undefined where it rejects, as some do when the user cancels. */
  private async promise<T>(
    module: string,
    name: string,
    ...args: readonly unknown[]
  ): Promise<T | undefined> {
    try {
      return ((await this.call(module, name, ...args)) as T | null | undefined) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private call(module: string, name: string, ...args: readonly unknown[]): unknown {
    try {
      return this.find(module, name) ? settle(this.invoke(module, name, ...args)) : undefined;
    } catch (error) {
      if (name !== 'createOutputChannel') this.log(`${module}.${name}: ${error}`);
      return undefined;
    }
  }

  private invoke(module: string, name: string, ...args: readonly unknown[]): unknown {
    const owner = this.find(module) as Record<string, (...args: readonly unknown[]) => unknown>;
    return owner[name]?.(...args);
  }

  /** Asks with `in` before it reads: reading what is not there may throw. */
  private find(...names: readonly string[]): unknown {
    let value: unknown = this.hx;
    try {
      for (const name of names) {
        if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
        if (!(name in value)) return undefined;
        value = (value as Record<string, unknown>)[name];
      }
      return value;
    } catch {
      return undefined;
    }
  }
}

function attempt(action: () => unknown): void {
  try {
    settle(action());
  } catch {
    // what the editor cannot show is not worth a stop
  }
}

/** A promise that nobody may wait for is not to end the process when it rejects. */
function settle(result: unknown): unknown {
  if (result instanceof Promise) result.catch(() => {});
  return result;
}
