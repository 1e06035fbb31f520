import type { WebViewDialog, WebViewDialogOptions } from '../../src/hbuilderx/hbuilderx.d.ts';
import { expectShape, strict, type Trespass } from './strict.ts';

/** A dialog with a page, as far as HBuilderX's documentation goes: the page itself is what the test makes of it. */
export class FakeWebDialog {
  readonly api: WebViewDialog;
  html = '';
  isOpen = false;
  /** What the plugin has told the page. */
  readonly told: unknown[] = [];
  private readonly listeners: ((message: unknown) => void)[] = [];

  constructor(
    readonly options: WebViewDialogOptions,
    private readonly code: number,
    private readonly shown: (dialog: FakeWebDialog) => void,
    trespass: Trespass,
  ) {
    const types = {
      ...{
        modal: 'boolean',
        title: 'string',
        description: 'string',
        dialogButtons: 'object',
        size: 'object',
      },
    };
    expectShape('WebViewDialogOptions', options, types, trespass);
    const self = this;
    const page = {
      html: '',
      postMessage: (message: unknown) => void this.told.push(JSON.parse(JSON.stringify(message))),
      onDidReceiveMessage: (listener: (message: unknown) => void) => void this.listeners.push(listener),
    };
    const webView = new Proxy(strict('WebView', page, trespass), {
      set(_target, key, value) {
        if (key !== 'html' || typeof value !== 'string') return trespass(`WebView.${String(key)} is written`);
        self.html = value;
        return true;
      },
    });
    const members = {
      webView,
      async show() {
        self.isOpen = self.code === 0;
        if (self.isOpen) queueMicrotask(() => self.shown(self));
        return { code: self.code, message: self.isOpen ? '' : 'Built-in browser not exist.' };
      },
      close() {
        self.isOpen = false;
      },
    };
    this.api = strict<WebViewDialog>('WebViewDialog', members, trespass);
  }

  /** The page tells the plugin something. */
  say(message: unknown): void {
    for (const listener of this.listeners) listener(JSON.parse(JSON.stringify(message)));
  }

  /** The last view that the page was given. */
  get view(): {
    readonly end: string;
    readonly focus?: string;
    readonly status: string;
    readonly sections: readonly unknown[];
  } {
    return this.told.at(-1) as never;
  }
}
