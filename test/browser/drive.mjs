// A person at a real VS Code: opens a copy of a project in a browser window and gives back hands to use it with.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCjkFont } from '../../scripts/host/browser.mjs';
import { openHost } from '../../scripts/host/windows.mjs';

/**
 * In a window of `host`, which stays open for the next one; without it in an editor of its own.
 * @param {{ vsix: string, project: string, locale?: string, version?: 'latest' | 'floor', settings?: Record<string, unknown>, host?: Awaited<ReturnType<typeof openHost>> }} options
 */
export async function openEditor({ vsix, project, locale, version = 'latest', settings, host: shared }) {
  await ensureCjkFont();
  const host = shared ?? (await openHost({ version, vsix }));
  const window = await host.openWindow({ workspace: project, name: 'tui-chat', locale, settings });
  const { page } = window;
  const { folder } = window.workspace;
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  return {
    page,
    read,
    saved: (name, holds, what) => savedText(() => read(name), holds, what),
    folder,
    close: shared ? window.close : host.close,
    hands: handsOn(page),
  };
}

/** The text of a file once it holds. An editor empties a file before it writes it: what is empty is not yet saved. */
async function savedText(read, holds, what) {
  let text;
  for (let i = 0; i < 150; i++) {
    try {
      text = read();
      if (text !== '' && holds(text)) return text;
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}; last: ${text}`);
}

/** Takes a picture of that name where a folder is given to keep it in; else there is none to take. */
export function pictureOf({ page }, folder) {
  if (folder) mkdirSync(folder, { recursive: true });
  return (name) => folder && page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What a person does, by the keyboard where one would. */
function handsOn(page) {
  const rows = (list, text) => page.locator(`${list} .monaco-list-row`, text ? { hasText: text } : {});
  return {
    async openFile(name) {
      await rows('.explorer-folders-view', name).first().dblclick({ timeout: 60_000 });
      await page.locator('.monaco-editor .view-lines').first().waitFor();
    },
    squiggle: (kind) =>
      page.locator(`.squiggly-${kind}`).first().waitFor({ state: 'attached', timeout: 30_000 }),
    async problems() {
      await page.keyboard.press('Control+Shift+M');
    },
    problem: (text) => rows('.markers-panel', text).first(),
    async goTo(problem) {
      await problem.dblclick();
      await page.locator('.monaco-editor.focused').first().waitFor();
    },
    async quickFix(title) {
      const entry = rows('.action-widget', title).first();
      for (let attempt = 0; attempt < 20; attempt++) {
        await page.keyboard.press('Control+Period');
        try {
          await entry.waitFor({ timeout: 1500 });
          return entry;
        } catch {
          await page.keyboard.press('Escape');
        }
      }
      throw new Error(`no quick fix "${title}"`);
    },
    async save() {
      await page.keyboard.press('Control+s');
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    },
    async command(text, entry) {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget .quick-input-box input.input').waitFor();
      await page.keyboard.type(text);
      await rows('.quick-input-widget', entry).first().click();
    },
  };
}
