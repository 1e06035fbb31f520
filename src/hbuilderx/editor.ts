import type {
  CharacterRange,
  ConfigurationChange,
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
import { attempt, Reach } from './reach.ts';

const NAME = 'uni-offline-push';

/** How long a message stays in the status bar, in milliseconds. */
const STATUS_TIME = 6000;

/** Before 4.06 the question for the editor in front was never answered where no file was open (ms). */
const NO_EDITOR = 1000;

export type Level = 'info' | 'warn' | 'error';

type Form = { readonly data: FormData } | 'cancelled' | 'unsupported';

/**
 * All that is asked of HBuilderX, but for its views. Each member is looked for first: where a version lacks one, that
 * part of the plugin does nothing, and the rest goes on.
 */
export class Editor {
  readonly reach: Reach;
  private channel: OutputChannel | undefined;
  private collection: DiagnosticCollection | undefined;

  constructor(hx: HBuilderX | undefined) {
    this.reach = new Reach(hx, (what, error) => {
      if (what !== 'window.createOutputChannel') this.log(`${what}: ${error}`);
    });
  }

  register(id: string, handler: (param?: unknown) => unknown): Disposable | undefined {
    return this.reach.call('commands', 'registerCommand', id, handler) as Disposable | undefined;
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
    if (!this.reach.find('window', 'showFormDialog')) return 'unsupported';
    let answer: unknown;
    try {
      answer = this.reach.invoke('window', 'showFormDialog', options);
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
    attempt(() => this.output()?.appendLine(line));
  }

  showLog(): void {
    attempt(() => this.output()?.show());
  }

  status(text: string, level: Level = 'info'): void {
    this.reach.call('window', 'setStatusBarMessage', text, STATUS_TIME, level);
  }

  async folders(): Promise<readonly string[]> {
    const folders = await this.reach.promise<readonly WorkspaceFolder[]>('workspace', 'getWorkspaceFolders');
    return (folders ?? []).flatMap(({ uri }) => pathOf(uri) ?? []);
  }

  async activeEditor(): Promise<TextEditor | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), NO_EDITOR);
    });
    const editor = await Promise.race([
      this.reach.promise<TextEditor>('window', 'getActiveTextEditor'),
      late,
    ]);
    clearTimeout(timer);
    return editor;
  }

  async activeDocument(): Promise<TextDocument | undefined> {
    return (await this.activeEditor())?.document;
  }

  /** The text in the clipboard; undefined where the editor does not give it to plugins. */
  async clipboard(): Promise<string | undefined> {
    const clipboard = this.reach.find('env', 'clipboard');
    if (!this.reach.find('env', 'clipboard', 'readText')) return undefined;
    try {
      const text: unknown = await (clipboard as { readText(): unknown }).readText();
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** True if the clipboard holds the text now. */
  async copy(text: string): Promise<boolean> {
    const clipboard = this.reach.find('env', 'clipboard');
    if (!this.reach.find('env', 'clipboard', 'writeText')) return false;
    try {
      await (clipboard as { writeText(text: string): unknown }).writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  /** Opens a page in the browser. Where HBuilderX does not, its address is in the log, where it can be clicked. */
  async browse(url: string, title: string): Promise<void> {
    if (await this.reach.promise<boolean>('env', 'openExternal', url)) return;
    this.log(`${title}: ${url}`);
    this.showLog();
  }

  /** Opens a file, or brings it to the front. */
  open(path: string): Promise<TextDocument | undefined> {
    return this.reach.promise<TextDocument>('workspace', 'openTextDocument', systemPath(path));
  }

  /** Edits an open document. False where HBuilderX cannot, or would not. */
  async edit(document: TextDocument, range: CharacterRange, text: string): Promise<boolean> {
    const { reach } = this;
    const { hx } = reach;
    try {
      if (
        hx &&
        reach.find('workspace', 'applyEdit') &&
        reach.find('WorkspaceEdit') &&
        reach.find('TextEdit')
      ) {
        const change: WorkspaceEdit = new hx.WorkspaceEdit();
        change.set(document.uri, [new hx.TextEdit(range, text)]);
        await hx.workspace.applyEdit(change);
        return true;
      }
      const editor = await this.activeEditor();
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
    this.collection ??= this.reach.call(
      'languages',
      'createDiagnosticCollection',
      NAME,
    ) as DiagnosticCollection;
    attempt(() => this.collection?.set(systemPath(path), list));
  }

  onOpened(listener: (document: TextDocument) => void): Disposable | undefined {
    return this.on('onDidOpenTextDocument', listener);
  }

  onSaved(listener: (document: TextDocument) => void): Disposable | undefined {
    return this.on('onDidSaveTextDocument', listener);
  }

  onChanged(listener: (document: TextDocument) => void): Disposable | undefined {
    return this.on('onDidChangeTextDocument', ({ document }: { readonly document: TextDocument }) =>
      listener(document),
    );
  }

  onFolders(listener: () => void): Disposable | undefined {
    return this.on('onDidChangeWorkspaceFolders', listener);
  }

  /** One of the plugin's settings has been changed. */
  onSetting(name: string, listener: () => void): Disposable | undefined {
    return this.onOwnSetting(`uniOfflinePush.${name}`, listener);
  }

  /** One of the plugin's settings; undefined too where the editor gives plugins no way to read them. */
  setting(name: string): unknown {
    const section = this.reach.call('workspace', 'getConfiguration', 'uniOfflinePush');
    return attempt(() => (section as { get?(key: string): unknown } | undefined)?.get?.(name));
  }

  /** One of HBuilderX's own settings. */
  ownSetting(name: string): unknown {
    const all = this.reach.call('workspace', 'getConfiguration');
    return attempt(() => (all as { get?(key: string): unknown } | undefined)?.get?.(name));
  }

  /** One of HBuilderX's own settings has been changed. */
  onOwnSetting(name: string, listener: () => void): Disposable | undefined {
    return this.on('onDidChangeConfiguration', (event: ConfigurationChange) => {
      if (event.affectsConfiguration(name)) listener();
    });
  }

  private output(): OutputChannel | undefined {
    this.channel ??= this.reach.call('window', 'createOutputChannel', NAME) as OutputChannel | undefined;
    return this.channel;
  }

  private on<T>(event: string, listener: (value: T) => void): Disposable | undefined {
    return this.reach.call('workspace', event, listener) as Disposable | undefined;
  }

  private ask<T>(name: string, ...args: readonly unknown[]): Promise<T | undefined> {
    return this.reach.promise<T>('window', name, ...args);
  }
}
