import { basename } from 'node:path';
import type {
  CharacterRange,
  ConfigurationChange,
  Diagnostic,
  Disposable,
  FormData,
  FormDialogOptions,
  HBuilderX,
  InlineCompletionItem,
  InlineCompletionItemProvider,
  InputBoxOptions,
  QuickPickItem,
  TextDocument,
  TextEdit,
  TreeDataProvider,
  Uri,
  WebViewDialogOptions,
  WorkspaceFolder,
  WorkspaceFoldersChange,
} from '../../src/hbuilderx/hbuilderx.d.ts';
import { FakeDocuments } from './fake-documents.ts';
import { FakePage } from './fake-page.ts';
import { FakeTree } from './fake-tree.ts';
import { FakeWebDialog } from './fake-web.ts';
import { type ShownItem, statusBarItem } from './fake-window.ts';
import { expectShape, strict, type Trespass } from './strict.ts';

export interface FakeOptions {
  /** Members that this version lacks: `window.showFormDialog`, `languages`. */
  readonly missing?: readonly string[];
  /** What is set of the plugin's own settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether a form's functions can show an error in it. */
  readonly formErrors?: boolean;
  readonly clipboard?: string;
  /** Gives no answer to the question for the editor in front where no file is open. */
  readonly silent?: boolean;
  /** Whether HBuilderX's own browser is there, without which no page of a view runs. */
  readonly browserInside?: boolean;
  /** What a person does with a page in a dialog; without it the built-in browser is not installed. */
  readonly web?: (dialog: FakeWebDialog) => void;
  /** Whether a page can be opened in the browser. */
  readonly browser?: boolean;
}

/** The form as a person sees it; what is answered goes to `validate`, and comes again where that is not content. */
export type FormAnswer = (form: FormDialogOptions, errors: readonly string[]) => FormData | 'cancel';

const RIGHT = 'right';

function heard<T>(listeners: Set<T>, listener: T): Disposable {
  listeners.add(listener);
  return { dispose: () => void listeners.delete(listener) };
}

/**
 * HBuilderX, as far as its documentation goes, with its traps: `clear` and `delete` do nothing, a form that is
 * cancelled rejects, an edit reaches open documents alone, and closing a document is told to nobody.
 */
export class FakeHBuilderX {
  readonly api: HBuilderX;
  readonly trespasses: string[] = [];
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly commands = new Map<string, (param?: unknown) => unknown>();
  readonly output: string[] = [];
  readonly statuses: { text: string; level: string }[] = [];
  readonly messages: string[] = [];
  readonly lists: (readonly QuickPickItem[])[] = [];
  readonly boxes: InputBoxOptions[] = [];
  readonly forms: FormDialogOptions[] = [];
  /** What a person answers, one after the other; nothing where it has come to an end. */
  readonly picks: ((items: readonly QuickPickItem[]) => QuickPickItem | undefined)[] = [];
  readonly inputs: ((options: InputBoxOptions) => string | undefined)[] = [];
  readonly answers: FormAnswer[] = [];
  readonly buttons: (string | undefined)[] = [];
  readonly folders: string[];
  readonly items: ShownItem[] = [];
  readonly dialogs: FakeWebDialog[] = [];
  readonly tree: FakeTree;
  readonly page: FakePage;
  /** What was opened in the browser. */
  readonly pages: string[] = [];
  clipboard: string;
  private readonly trespass: Trespass = (what) => {
    this.trespasses.push(what);
    throw new Error(`HBuilderX does not document it: ${what}`);
  };
  private readonly inline = new Set<InlineCompletionItemProvider>();
  private readonly documents: FakeDocuments;
  private readonly settings: Record<string, unknown>;
  private readonly folderListeners = new Set<(event: WorkspaceFoldersChange) => void>();
  private readonly settingListeners = new Set<(event: ConfigurationChange) => void>();

  constructor(folders: readonly string[], options: FakeOptions = {}) {
    this.documents = new FakeDocuments(this.trespass, options.missing);
    this.tree = new FakeTree((id, param) => this.commands.get(id)?.(param), this.trespass);
    this.page = new FakePage(options.browserInside ?? true, this.trespass);
    this.folders = [...folders];
    this.settings = { ...options.settings };
    this.clipboard = options.clipboard ?? '';
    this.api = this.makeApi(options);
  }

  get active(): string | undefined {
    return this.documents.active;
  }

  get openPaths(): readonly string[] {
    return this.documents.paths;
  }

  get cursor(): string | undefined {
    return this.documents.cursor;
  }

  /** A person opens a folder, or closes one. */
  openFolder(path: string): void {
    this.folders.push(path);
    this.tellFolders({ added: [this.folder(path)] });
  }

  closeFolder(path: string): void {
    this.folders.splice(this.folders.indexOf(path), 1);
    this.tellFolders({ removed: [this.folder(path)] });
  }

  /** A person changes a setting, of the plugin or of HBuilderX. */
  configure(key: string, value: unknown): void {
    this.settings[key.replace('uniOfflinePush.', '')] = value;
    const event = strict(
      'ConfigurationChange',
      { affectsConfiguration: (asked: string) => asked === key },
      this.trespass,
    );
    for (const listener of this.settingListeners) listener(event);
  }

  /** The ghost texts at a place of a document that is open, counted from 0. */
  async ghosts(path: string, line: number, character: number, token = {}): Promise<InlineCompletionItem[]> {
    const document = this.documents.show(path);
    const [position, context, cancel] = [
      strict('Position', { line, character }, this.trespass),
      strict('InlineCompletionContext', { triggerKind: 1, selectedCompletionInfo: undefined }, this.trespass),
      strict('CancellationToken', { isCancellationRequested: false, ...token }, this.trespass),
    ];
    const found: InlineCompletionItem[] = [];
    for (const provider of this.inline) {
      const list = await provider.provideInlineCompletionItems(document, position, context, cancel);
      expectShape('InlineCompletionList', list, { items: 'object' }, this.trespass);
      for (const item of list.items) {
        expectShape('InlineCompletionItem', item, { insertText: 'string', range: 'object' }, this.trespass);
        expectShape('Range', item.range, { start: 'number', end: 'number' }, this.trespass);
        found.push(item);
      }
    }
    return found;
  }

  /** A person takes a ghost text. */
  take(path: string, { insertText, range }: InlineCompletionItem): void {
    if (range) this.documents.edit(path, [{ range, newText: insertText }]);
  }

  /** A person opens a file. */
  show(path: string): void {
    this.documents.show(path);
  }

  /** A person types. */
  type(path: string, text: string): void {
    this.documents.show(path);
    this.documents.change(path, text);
  }

  save(path: string): void {
    this.documents.save(path);
  }

  /** Closes a document and throws away what was not saved: no event tells of it. */
  discard(path: string): void {
    this.documents.discard(path);
  }

  textOf(path: string): string {
    return this.documents.textOf(path);
  }

  /** Calls a command, as a menu does; a menu of the explorer passes on what was clicked on. */
  async run(command: string, param?: unknown): Promise<void> {
    const handler = this.commands.get(`uniOfflinePush.${command}`);
    if (!handler) throw new Error(`${command} is not registered`);
    await handler(param);
  }

  get listeners(): number {
    const { documents, commands, folderListeners, settingListeners, items } = this;
    const listeners = [folderListeners, settingListeners, this.inline, commands];
    return listeners.reduce((count, { size }) => count + size, documents.listeners + items.length);
  }

  private pathOf(uri: Uri | string): string {
    return typeof uri === 'string' ? uri : uri.fsPath;
  }

  private folder(uri: string): WorkspaceFolder {
    return strict('WorkspaceFolder', { uri, name: basename(uri) }, this.trespass);
  }

  private tellFolders(event: WorkspaceFoldersChange): void {
    const given = strict(
      'WorkspaceFoldersChange',
      { added: undefined, removed: undefined, ...event },
      this.trespass,
    );
    for (const listener of this.folderListeners) listener(given);
  }

  private async form(options: FormDialogOptions, errorsShown: boolean): Promise<FormData> {
    for (const item of options.formItems) this.expectItem(item);
    this.forms.push(options);
    const answer = this.answers.shift();
    const errors: string[] = [];
    for (let tries = 0; answer && tries < 5; tries++) {
      const data = this.person(() => answer(options, errors));
      if (data === 'cancel') break;
      const self = errorsShown ? { showError: (text: string) => errors.push(text) } : {};
      if ((await options.validate?.call(self as FormDialogOptions, data)) !== false) return data;
    }
    throw new Error('canceled');
  }

  /** A test's answer that throws is the test's fault, and not to be taken for a cancelled dialog. */
  private person<T>(answer: () => T): T {
    try {
      return answer();
    } catch (error) {
      this.trespasses.push(`a person: ${(error as Error).message}`);
      throw error;
    }
  }

  private expectItem(item: unknown): void {
    const types = {
      ...{ type: 'string', name: 'string', label: 'string', text: 'string', placeholder: 'string' },
      ...{ mode: 'string', items: 'object' },
    };
    const { value, ...rest } = item as { value?: unknown };
    if (value !== undefined && !['string', 'boolean'].includes(typeof value)) this.trespass('a form value');
    expectShape('FormItem', rest, types, this.trespass);
  }

  private makeApi({
    missing = [],
    formErrors = false,
    browser = true,
    silent = false,
    web,
  }: FakeOptions): HBuilderX {
    const self = this;
    const part = <T extends object>(name: string, members: T): T => {
      for (const key of Object.keys(members))
        if (missing.includes(`${name}.${key}`)) delete (members as Record<string, unknown>)[key];
      return strict(name, members, this.trespass);
    };
    const collection = part('DiagnosticCollection', {
      set(uri: Uri | string, list: readonly Diagnostic[]) {
        if (!Array.isArray(list)) self.trespass('DiagnosticCollection.set takes a list');
        const types = { line: 'number', column: 'number', message: 'string', severity: 'string' };
        for (const one of list) expectShape('Diagnostic', one, types, self.trespass);
        if (list.some(({ severity }) => severity !== 'error' && severity !== 'warn'))
          self.trespass('a severity');
        if (list.length > 0) self.diagnostics.set(self.pathOf(uri), list);
        else self.diagnostics.delete(self.pathOf(uri));
      },
      clear() {},
      delete() {},
    });
    const channel = part('OutputChannel', {
      appendLine: (line: string) => void this.output.push(line),
      show: () => void this.output.push('(shown)'),
    });
    const api = {
      commands: part('commands', {
        registerCommand(id: string, handler: (param?: unknown) => unknown) {
          if (self.commands.has(id)) self.trespass(`${id} is registered twice`);
          self.commands.set(id, handler);
          return { dispose: () => void self.commands.delete(id) };
        },
      }),
      window: part('window', {
        async showQuickPick(items: readonly QuickPickItem[], options: { placeHolder: string }) {
          expectShape('QuickPickOptions', options, { placeHolder: 'string' }, self.trespass);
          for (const item of items)
            expectShape('QuickPickItem', item, { label: 'string', description: 'string' }, self.trespass);
          self.lists.push(items);
          const chosen = self.person(() => self.picks.shift()?.(items));
          // it goes through another process, so that what comes back is a copy
          return chosen && { ...chosen };
        },
        async showInputBox(options: InputBoxOptions) {
          const types = { prompt: 'string', value: 'string', placeHolder: 'string', password: 'boolean' };
          expectShape('InputBoxOptions', options, types, self.trespass);
          self.boxes.push(options);
          return self.person(() => self.inputs.shift()?.(options));
        },
        async showInformationMessage(message: string, buttons: readonly string[]) {
          if (!Array.isArray(buttons)) self.trespass('showInformationMessage takes a list of buttons');
          self.messages.push(message);
          return self.buttons.shift();
        },
        showFormDialog: (options: FormDialogOptions) => self.form(options, formErrors),
        createWebViewDialog(dialog: WebViewDialogOptions, page: { enableScripts: boolean }) {
          expectShape('WebViewOptions', page, { enableScripts: 'boolean' }, self.trespass);
          const own = new FakeWebDialog(dialog, web ? 0 : 2, web ?? (() => {}), self.trespass);
          self.dialogs.push(own);
          return own.api;
        },
        createOutputChannel: (_name: string) => channel,
        setStatusBarMessage(text: string, milliseconds: number, level: string) {
          if (typeof milliseconds !== 'number') self.trespass('setStatusBarMessage takes a time');
          self.statuses.push({ text, level });
        },
        createWebView: (view: string, options: unknown) => self.page.create(view, options),
        showView: (view: unknown) => self.page.show(view),
        createTreeView: (view: string, options: { treeDataProvider: TreeDataProvider<unknown> }) =>
          self.tree.create(view, options),
        createStatusBarItem(alignment: unknown, priority: number) {
          if (alignment !== RIGHT || typeof priority !== 'number') self.trespass('createStatusBarItem');
          return statusBarItem(self.items, self.trespass);
        },
        getActiveTextEditor: () =>
          silent && self.active === undefined
            ? new Promise<undefined>(() => {})
            : Promise.resolve(self.documents.editor()),
      }),
      workspace: part('workspace', {
        applyEdit: async (edit: unknown) => {
          for (const [path, edits] of (edit as { changes(): Map<string, readonly TextEdit[]> }).changes())
            self.documents.edit(path, edits);
        },
        openTextDocument: async (uri: Uri | string) => self.documents.show(self.pathOf(uri)),
        getWorkspaceFolders: async () => self.folders.map((uri) => self.folder(uri)),
        onDidOpenTextDocument: (listener: (document: TextDocument) => void) =>
          self.documents.onOpened(listener),
        onDidSaveTextDocument: (listener: (document: TextDocument) => void) =>
          self.documents.onSaved(listener),
        onDidChangeTextDocument: (listener: (event: { readonly document: TextDocument }) => void) =>
          self.documents.onChanged(listener),
        onDidChangeWorkspaceFolders: (listener: (event: WorkspaceFoldersChange) => void) =>
          heard(self.folderListeners, listener),
        onDidChangeConfiguration: (listener: (event: ConfigurationChange) => void) =>
          heard(self.settingListeners, listener),
        getConfiguration(section?: string) {
          if (section !== undefined && section !== 'uniOfflinePush')
            self.trespass(`the settings of ${section}`);
          const own = ['editor.colorScheme'];
          const get = (key: string, otherwise?: unknown): unknown => {
            if (section === undefined && !own.includes(key)) self.trespass(`the setting ${key}`);
            return self.settings[key] ?? otherwise;
          };
          return strict('Configuration', { get }, self.trespass);
        },
      }),
      languages: part('languages', {
        createDiagnosticCollection: (_name: string) => collection,
        registerInlineCompletionItemProvider(
          selector: readonly { readonly language: string }[],
          provider: InlineCompletionItemProvider,
        ) {
          for (const one of selector)
            expectShape('DocumentSelector', one, { language: 'string' }, self.trespass);
          expectShape(
            'InlineCompletionItemProvider',
            provider,
            { provideInlineCompletionItems: 'function' },
            self.trespass,
          );
          return heard(self.inline, provider);
        },
      }),
      env: part('env', {
        clipboard: part('env.clipboard', {
          readText: async () => self.clipboard,
          async writeText(text: string) {
            if (typeof text !== 'string') self.trespass('the clipboard holds text');
            self.clipboard = text;
          },
        }),
        async openExternal(address: string) {
          if (!/^https:\/\//.test(address)) self.trespass(`the browser shows ${address}`);
          if (browser) self.pages.push(address);
          return browser;
        },
      }),
      StatusBarAlignment: part('StatusBarAlignment', { Left: 'left', Right: RIGHT }),
      TreeDataProvider: this.tree.Provider,
      EventEmitter: this.tree.Emitter,
      WorkspaceEdit: class {
        #edits = new Map<string, readonly TextEdit[]>();
        set(uri: Uri | string, edits: readonly TextEdit[]) {
          this.#edits.set(self.pathOf(uri), edits);
        }
        changes() {
          return this.#edits;
        }
      },
      TextEdit: class {
        constructor(
          readonly range: CharacterRange,
          readonly newText: string,
        ) {}
      },
    };
    for (const key of Object.keys(api))
      if (missing.includes(key)) delete (api as Record<string, unknown>)[key];
    return strict<HBuilderX>('hx', api, this.trespass);
  }
}
