// A person at the doctor's page and view, by the keyboard: to a gap's place, through a fix, a tick and a copy.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEditor, pictureOf } from './drive.mjs';

const example = join(dirname(fileURLToPath(import.meta.url)), '../../examples/tui-chat');

const english = {
  command: 'Offline Push: Doctor',
  title: 'uni-app Offline Push: Doctor',
  go: 'Go to manifest.json:41: uniPush is ticked (should not be)',
  fix: 'Untick: remove "unipush": uniPush is ticked (should not be)',
  base: 'Custom base rebuilt',
  copy: 'Copy as Markdown',
  discontinued: 'TUIOfflinePush is no longer maintained',
  advice: 'Huawei phones',
  known: '30141 in the code',
  view: 'Offline Push Doctor Section',
  tasks: /Missing: to be added: 2/,
  row: /agconnect-services\.json · Huawei/,
};

const chinese = {
  command: '离线推送: 体检',
  title: 'uni-app 离线推送体检',
  go: '前往 manifest.json:41：uniPush 已勾选（应取消）',
  fix: '取消勾选：删除“unipush”：uniPush 已勾选（应取消）',
  base: '重打自定义基座',
  copy: '复制为 Markdown',
  discontinued: 'TUIOfflinePush 已停止维护',
  advice: '华为手机',
  known: '代码中为 30141',
  view: '离线推送体检 Section',
  tasks: /缺少，需要补上：2/,
  row: /agconnect-services\.json · 华为/,
};

/** One editor each: the language and the theme that it is opened with. */
export const doctorRuns = [
  { name: 'light', locale: undefined, theme: 'Default Light Modern', words: english },
  { name: 'dark', locale: 'zh-cn', theme: 'Default Dark Modern', words: chinese },
  { name: 'contrast', locale: undefined, theme: 'Default High Contrast', words: english },
];

/** Opens an editor for a run, uses the doctor in it and closes it; rejects where something does not hold. */
export async function runDoctor({ name, locale, theme, words }, { vsix, pictures, host }) {
  const settings = { 'workbench.colorTheme': theme, 'window.autoDetectColorScheme': false };
  const editor = await openEditor({ vsix, project: example, locale, settings, host });
  const take = pictureOf(editor, pictures);
  const picture = (what) => take(`doctor-${what}.${name}`);
  try {
    await useTheDoctor(editor, words, picture);
  } catch (error) {
    await picture('failed');
    throw error;
  } finally {
    await editor.close();
  }
}

async function useTheDoctor({ page, hands }, words, picture) {
  await hands.openFile('manifest.json');
  await hands.squiggle('error');
  const open = async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').waitFor();
    await page.keyboard.type(words.command);
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: words.command }).first().waitFor();
    await page.keyboard.press('Enter');
    await doctor.locator('table').waitFor({ timeout: 30_000 });
  };
  const doctor = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await open();
  await expectText(doctor.locator('h1'), words.title);
  await expectText(doctor.locator('section'), words.discontinued);
  await picture('page');

  // the page may be told something new just then: what is asked of an element that has gone is asked of nobody
  await doctor
    .locator('h3')
    .last()
    .evaluate((at) => at.scrollIntoView({ block: 'end' }));
  await picture('grid');

  // to the place of a gap, and back
  await tabTo(page, doctor, words.go);
  await picture('focus');
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor.focused').first().waitFor({ timeout: 15_000 });
  await expectText(page.locator('.statusbar'), 'Ln 41, ');
  await page.locator('.monaco-editor.focused .selected-text').first().waitFor({ state: 'attached' });
  await picture('place');

  // a step that only a person sees
  await open();
  await tabTo(page, doctor, words.base);
  await page.keyboard.press('Space');
  await doctor.getByRole('checkbox', { name: words.base, checked: true }).waitFor();

  // the fix: the gap goes, and the page stays where it is
  await tabTo(page, doctor, words.fix, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const fix = doctor.getByRole('button', { name: words.fix });
  await fix.first().waitFor({ state: 'detached', timeout: 15_000 });
  await doctor.getByRole('checkbox', { name: words.base, checked: true }).waitFor();

  // what to look at, with what is known
  await doctor.locator('summary', { hasText: words.advice }).focus();
  await page.keyboard.press('Enter');
  await expectText(doctor.locator('details[open]'), words.known);
  await picture('advice');

  await tabTo(page, doctor, words.copy, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const copied = await until(
    () => page.evaluate(() => navigator.clipboard.readText()),
    (text) => text.includes('|---|'),
  );
  if (copied.includes('30141') || !copied.includes('•••141')) throw new Error('the copy is not masked');

  await lookAtTheView(page, words, picture);
}

async function lookAtTheView(page, words, picture) {
  await page.locator(`.pane-header[aria-label="${words.view}"]`).click();
  const rows = page.locator('.pane-body .monaco-list-row');
  const row = rows.and(page.getByLabel(words.row));
  // a click folds the group, and leaves the keys to it
  await rows.and(page.getByLabel(words.tasks)).first().click();
  await page.keyboard.press('ArrowRight');
  // the view is low, and what has a gap is unfolded: a row below is not there until it is reached
  for (let i = 0; i < 30 && (await row.count()) === 0; i++) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
  }
  await row.first().waitFor({ timeout: 15_000 });
  await picture('view');
}

/** Presses a key until the element of that name in the page has the focus. */
async function tabTo(page, doctor, name, key = 'Tab') {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press(key);
    const label = await doctor.locator('body').evaluate(() => {
      const at = document.activeElement;
      const label = at?.closest('label') ?? at;
      return (at?.getAttribute('aria-label') ?? label?.textContent)?.trim();
    });
    if (label === name) return;
  }
  throw new Error(`${key} does not lead to "${name}"`);
}

async function expectText(locator, text) {
  await until(
    () => locator.first().textContent(),
    (found) => found?.includes(text),
    text,
  );
}

async function until(ask, holds, what = 'what is expected') {
  let last;
  for (let i = 0; i < 100; i++) {
    last = await ask();
    if (holds(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}; last: ${String(last).slice(0, 300)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [vsix, pictures, only] = process.argv.slice(2);
  for (const run of doctorRuns.filter(({ name }) => only === undefined || name === only)) {
    await runDoctor(run, { vsix, pictures });
    console.log(`ok - the doctor by the keyboard (${run.name})`);
  }
}
