// Somebody opens a uni-app project without push: the view and the page say what to do, the comments can be allowed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEditor, pictureOf } from './drive.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '../vscode/workspaces/unset');

const english = {
  view: 'Offline Push Doctor Section',
  setUp: 'Set Up',
  doctor: 'Doctor',
  page: 'Set up offline push',
  allow: 'JSON with comments',
  status: 'No offline push yet',
};

const chinese = {
  view: '离线推送体检 Section',
  setUp: '设置向导',
  doctor: '体检',
  page: '打开设置向导',
  allow: '按带注释的 JSON 识别',
  status: '还没有接入离线推送',
};

export const firstRuns = [
  { name: 'light', locale: undefined, theme: 'Default Light Modern', words: english },
  { name: 'dark', locale: 'zh-cn', theme: 'Default Dark Modern', words: chinese },
];

export async function runFirstMinutes({ name, locale, theme, words }, { vsix, pictures, host }) {
  const settings = { 'workbench.colorTheme': theme, 'window.autoDetectColorScheme': false };
  const editor = await openEditor({ vsix, project, locale, settings, host });
  const take = pictureOf(editor, pictures);
  const picture = (what) => take(`first-${what}.${name}`);
  try {
    await lookRound(editor, words, picture);
  } catch (error) {
    await picture('failed');
    throw error;
  } finally {
    await editor.close();
  }
}

async function lookRound({ page, hands, saved }, words, picture) {
  await page.locator(`.pane-header[aria-label="${words.view}"]`).click({ timeout: 60_000 });
  const welcome = page.locator('.welcome-view-content');
  await welcome.getByRole('button', { name: words.setUp, exact: true }).waitFor();
  await picture('view');
  await welcome.getByRole('button', { name: words.doctor, exact: true }).click();
  const doctor = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await doctor.getByRole('button', { name: words.page }).waitFor();
  await picture('page');

  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'src' }).first().click();
  await hands.openFile('manifest.json');
  await page.locator('[id="status.languageStatus"]').click();
  await page.locator('.hover-language-status .element', { hasText: words.status }).waitFor();
  await page.keyboard.press('Escape');
  await hands.problems();
  const comment = hands.problem('Comments are not permitted');
  await comment.waitFor({ timeout: 30_000 });
  await hands.goTo(comment);
  const entry = await hands.quickFix(words.allow);
  await picture('comments');
  await entry.click();
  await comment.waitFor({ state: 'detached', timeout: 15_000 });
  const isAssociated = (text) => text.includes('"**/src/manifest.json": "jsonc"');
  await saved('.vscode/settings.json', isAssociated, 'the association in the workspace settings');
  await picture('allowed');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [vsix, pictures, only] = process.argv.slice(2);
  for (const run of firstRuns.filter(({ name }) => only === undefined || name === only)) {
    await runFirstMinutes(run, { vsix, pictures });
    console.log(`ok - the first minutes (${run.name})`);
  }
}
