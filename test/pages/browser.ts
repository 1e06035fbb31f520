import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../scripts/host/browser.mjs';
import { check, focused, lend, tell, told } from './in-page.mjs';
import { type Theme, themes } from './themes.ts';

/** Pages are tried in a real browser where one is installed; nothing is installed for these tests. */
export const hasBrowser = findBrowser() !== undefined;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Promise<Browser> | undefined;

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
  idle.length = 0;
}

export interface Shown {
  readonly page: Page;
  /** What the page has told the editor so far. */
  told(): Promise<unknown[]>;
  /** What the editor tells the page. */
  tell(message: unknown): Promise<void>;
  close(): Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  /** The editor's colours; without one the page has those of the system. */
  readonly theme?: Theme;
  readonly forcedColors?: boolean;
  /** What the system prefers, where the editor lends no colours. */
  readonly system?: 'light' | 'dark';
  /** Hears at once what the page tells the editor. */
  readonly hear?: (message: never) => unknown;
}

/** A page that is used again and again: what it has compiled, axe above all, it need not compile anew. */
interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  document: string;
  hear: Look['hear'];
  faults: string[];
}

const idle: Tab[] = [];

async function openTab(): Promise<Tab> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  const tab: Tab = { page, session, document: '', hear: undefined, faults: [] };
  await context.route('**/*', (route) =>
    route.request().url() === 'http://page.test/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: tab.document })
      : route.abort(),
  );
  page.setDefaultTimeout(15_000);
  await page.exposeFunction('toEditor', (message: never) => void tab.hear?.(message));
  page.on('pageerror', (error) => tab.faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && tab.faults.push(message.text()));
  return tab;
}

/** Shows a document as an editor does: with its colours and its class on the body, and nothing from elsewhere. */
export async function show(document: string, look: Look = {}): Promise<Shown> {
  const { width = 1280, height = 900, theme, forcedColors, system = 'dark', hear } = look;
  const tab = idle.pop() ?? (await openTab());
  const { page, session, faults } = Object.assign(tab, { document, hear, faults: [] });
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: theme === 'light' ? 'light' : system,
    forcedColors: forcedColors ? 'active' : 'none',
  });
  const lent = { variables: theme ? themes[theme].variables : {}, kind: theme && themes[theme].kind };
  const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${lend})(${JSON.stringify(lent)})`,
  });
  await page.goto('http://page.test/');
  let open = true;
  return {
    page,
    told: () => page.evaluate(told),
    async tell(message) {
      if (!open) throw new Error('the page is closed');
      await page.evaluate(tell, message);
    },
    async close() {
      open = false;
      tab.hear = undefined;
      await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
      await page.mouse.move(0, 0);
      await page.goto('about:blank');
      idle.push(tab);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
}

/** What an accessibility checker finds. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  return page.evaluate(check);
}

/** What has the focus, one after the other, from the top of the page to its end by the Tab key. */
export async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(focused);
    if (name === '') return stops;
    stops.push(name);
  }
  throw new Error('Tab does not come to an end');
}
