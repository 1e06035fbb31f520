// A person at a real VS Code: opens a copy of a project in a browser window and gives back hands to use it with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCjkFont, launchBrowser, openLoopbackPage } from '../../scripts/host/browser.mjs';
import { copyWorkspace, createProfile } from '../../scripts/host/profile.mjs';
import { installVsix, startServer } from '../../scripts/host/server.mjs';

/**
 * @param {{ vsix: string, project: string, locale?: string, version?: 'latest' | 'floor', settings?: Record<string, unknown> }} options
 */
export async function openEditor({ vsix, project, locale, version = 'latest', settings }) {
  await ensureCjkFont();
  const profile = createProfile({ locale, settings });
  const workspace = copyWorkspace(project, join(profile.root, 'tui-chat'));
  await installVsix(vsix, { version, profile });
  const server = await startServer({ version, profile });
  const browser = await launchBrowser();
  const page = await openLoopbackPage(browser, { locale, viewport: { width: 1280, height: 800 } });
  await page.goto(server.urlFor(workspace));
  return {
    page,
    read: (name) => readFileSync(join(workspace.folder, name), 'utf8'),
    folder: workspace.folder,
    async close() {
      await browser.close();
      await server.stop();
      profile.remove();
    },
    hands: handsOn(page),
  };
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
