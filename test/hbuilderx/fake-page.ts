import type { WebViewPanel } from '../../src/hbuilderx/hbuilderx.d.ts';
import { copied, expectShape, strict, type Trespass } from './strict.ts';

/** Views with a page, of a fake HBuilderX whose browser may be absent: then a page is shown, and nothing in it runs. */
export class FakePage {
  html = '';
  isShown = false;
  /** What the plugin has sent to the page. */
  readonly sent: unknown[] = [];
  private readonly listeners: ((message: unknown) => void)[] = [];
  private made = false;

  constructor(
    private readonly runs: boolean,
    private readonly trespass: Trespass,
  ) {}

  create(view: string, options: unknown): WebViewPanel {
    const self = this;
    expectShape('WebViewOptions', options, { enableScripts: 'boolean' }, this.trespass);
    if (view !== 'uniOfflinePush.doctor') this.trespass(`the view ${view}, which is not declared`);
    if (this.made) this.trespass('a view is made twice');
    this.made = true;
    const members = {
      html: '',
      postMessage: (message: unknown) => void this.sent.push(copied(message)),
      onDidReceiveMessage: (listener: (message: unknown) => void) => void this.listeners.push(listener),
    };
    const webView = new Proxy(strict('WebView', members, this.trespass), {
      set(_target, key, value) {
        if (key !== 'html' || typeof value !== 'string')
          return self.trespass(`WebView.${String(key)} is written`);
        self.html = value;
        self.load();
        return true;
      },
    });
    return strict('WebViewPanel', { webView, dispose: () => {} }, this.trespass);
  }

  show(view: unknown): void {
    expectShape('viewInfo', view, { viewId: 'string', containerId: 'string' }, this.trespass);
    const { viewId, containerId } = view as { viewId: string; containerId: string };
    if (viewId !== 'uniOfflinePush.doctor' || containerId !== 'uniOfflinePushDoctor')
      this.trespass(`the view ${viewId} in ${containerId}`);
    this.isShown = true;
    this.load();
  }

  /** The page tells the plugin something, as when a person presses it. */
  async tell(message: unknown): Promise<void> {
    for (const listener of this.listeners) listener(copied(message));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** What is seen now. */
  get body(): string {
    const last = this.sent.at(-1) as { readonly body?: string } | undefined;
    return last?.body ?? /<main>([\s\S]*)<\/main>/.exec(this.html)?.[1] ?? '';
  }

  private load(): void {
    this.sent.length = 0;
    if (this.runs && this.isShown && this.html !== '') setTimeout(() => void this.tell({ do: 'ready' }), 5);
  }
}
