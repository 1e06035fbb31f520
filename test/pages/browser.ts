import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
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

/** Shows a document as an editor does: with its colours and its class on the body, and nothing from elsewhere. */
export async function show(document: string, look: Look = {}): Promise<Shown> {
  browser ??= launchBrowser();
  const { width = 1280, height = 900, theme, forcedColors, system = 'dark', hear } = look;
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: theme === 'light' ? 'light' : system,
    ...(forcedColors && { forcedColors: 'active' as const }),
  });
  await context.route('**/*', (route) =>
    route.request().url() === 'http://page.test/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: document })
      : route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (hear) await page.exposeFunction('toEditor', (message: never) => void hear(message));
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript(lend, {
    variables: theme ? themes[theme].variables : {},
    kind: theme && themes[theme].kind,
  });
  await page.goto('http://page.test/');
  return {
    page,
    told: () => page.evaluate(told),
    tell: (message) => page.evaluate(tell, message),
    async close() {
      await context.close();
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
}

/** What an accessibility checker finds. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
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
