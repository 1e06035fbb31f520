// A newcomer at a real VS Code: an empty uni-app project is set up for offline push from the command palette, with
// the keyboard alone, until a check finds nothing to report.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packExtension } from '../../scripts/host/pack.mjs';
import { openEditor, pictureOf } from './drive.mjs';
import { files, makeProject, PACKAGE, PLUGIN } from './newcomer.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const words = {
  en: {
    command: 'uni-app Offline Push: Set Up',
    colon: ':',
    huawei: 'Huawei',
    xiaomi: 'Xiaomi',
    done: 'written',
    walkthrough: 'step by step',
    doctor: 'Doctor',
    goOn: 'Continue',
    console: 'console',
  },
  'zh-cn': {
    command: 'uni-app 离线推送: 设置向导',
    colon: '：',
    huawei: '华为',
    xiaomi: '小米',
    done: '已写入',
    walkthrough: '一步步接入',
    doctor: '体检',
    goOn: '继续',
    console: '控制台',
  },
};

/** What the two consoles gave, in the order in which the wizard asks for it. */
const VALUES = { huawei: ['21001'], xiaomi: ['21002', '2882303761520000001', '5142000000001'] };

function handsOnWizard(page) {
  const widget = page.locator('.quick-input-widget:visible');
  const input = widget.locator('input.input');
  return {
    widget,
    /** The page whose title says so, and that stands at a step. */
    at: (title, step) =>
      widget
        .locator('.quick-input-title', { hasText: title })
        .filter({ hasText: `(${step}/` })
        .waitFor({ timeout: 20_000 }),
    press: (key) => page.keyboard.press(key),
    async type(text) {
      await input.first().fill(text);
    },
    row: (text) => widget.locator('.monaco-list-row', { hasText: text }).first(),
  };
}

/** From F1 to a clean check, one question after the other. */
export async function setUpInSteps({ page, hands, read, folder }, own, picture) {
  const wizard = handsOnWizard(page);
  await hands.openFile('manifest.json');
  await hands.command(own.command, own.command);
  await wizard.at('', 1);
  await picture('steps-provider');
  await wizard.press('Enter');

  await wizard.at('', 2);
  // Huawei is the first, Xiaomi the third
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'ArrowDown', 'Space']) await wizard.press(key);
  await picture('steps-vendors');
  await wizard.press('Enter');

  await wizard.at('agconnect', 3);
  await picture('steps-files');
  await wizard.press('Enter');
  await wizard.row(own.goOn).waitFor();
  await wizard.press('Enter');

  let step = 4;
  for (const [vendor, values] of Object.entries(VALUES)) {
    for (const [index, value] of values.entries()) {
      await wizard.at(own[vendor], step);
      if (values.length > 1) await wizard.at(`(${index + 1}/${values.length})`, step);
      if (index === 0) {
        await wizard.type('xxxxxx');
        const message = wizard.widget.locator('.quick-input-message', { hasText: 'xxxxxx' });
        await message.waitFor();
        // what the value is stays to be read beside what is wrong with it
        await message.filter({ hasText: own.console }).waitFor();
        await picture(`steps-${vendor}-refused`);
      }
      await wizard.type(value);
      await wizard.press('Enter');
    }
    step++;
  }
  // left and taken up again: nothing that was answered is asked again
  await wizard.at('', step);
  await wizard.press('Escape');
  await wizard.widget.waitFor({ state: 'detached' }).catch(() => {});
  await hands.command(own.command, own.command);
  await wizard.at('', step);
  await wizard.type('1400000001');
  await picture('steps-registration');
  await wizard.press('Enter');

  await wizard.at('', step + 1);
  await page.waitForTimeout(1500);
  await picture('steps-review');
  if (read('manifest.json') !== files['manifest.json']) throw new Error('written before it was agreed to');
  await wizard.press('Enter');
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.filter({ hasText: own.done }).waitFor({ timeout: 30_000 });
  await picture('steps-done');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectSetUp({ read, folder });
  await undoAll({ page, hands, folder }, picture);
}

/** The same on one page. */
export async function setUpByForm({ page, hands, read, folder }, own, picture) {
  await hands.openFile('manifest.json');
  await hands.command(own.command, own.command);
  const form = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const field = (id) => form.locator(`[id="field-${id}"]`);
  // the plugin's folder is there, and Huawei's file: what is known stands in the form
  await form.locator('input[value="tencent-tuiofflinepush"]').waitFor({ timeout: 30_000 });
  await picture('form-provider');
  await form.locator('input[value="tencent-tuiofflinepush"]').focus();
  await page.keyboard.press('Space');
  for (const vendor of ['huawei', 'xiaomi']) {
    await form.locator(`input[value="${vendor}"]`).focus();
    await page.keyboard.press('Space');
  }
  const [[huawei], [certificate, id, key]] = Object.values(VALUES);
  await field('values.huaweiBusinessID').waitFor();
  const known = await field('packageName').inputValue();
  if (known !== PACKAGE) throw new Error(`the package is "${known}"`);
  const enter = async (name, text) => {
    // Ctrl+A reaches a page of VS Code some time later, and would take in what is typed until then
    await field(name).selectText();
    await page.keyboard.type(text);
  };
  await enter('values.huaweiBusinessID', 'xxxxxx');
  await page.keyboard.press('Tab');
  await form.locator('[role=alert]', { hasText: 'xxxxxx' }).waitFor();
  await picture('form-refused');
  await enter('values.huaweiBusinessID', huawei);
  await enter('values.xiaomiBusinessID', certificate);
  await enter('values.xiaomiAppID', id);
  await enter('values.xiaomiAppKey', key);
  await page.keyboard.press('Tab');
  // left and taken up again: what was answered stands there
  await page.locator('.tab.active').first().click({ button: 'middle' });
  await hands.command(own.command, own.command);
  await field('values.xiaomiAppKey').waitFor({ timeout: 30_000 });
  if ((await field('values.xiaomiAppKey').inputValue()) !== key) throw new Error('the answers were lost');
  await enter('appId', '1400000001');
  await picture('form-filled');
  await form.locator('#review').focus();
  await page.keyboard.press('Enter');
  await form.locator('#changes').waitFor({ timeout: 30_000 });
  await picture('form-review');
  if (read('manifest.json') !== files['manifest.json']) throw new Error('written before it was agreed to');
  await form.locator('[data-do=apply]').focus();
  await page.keyboard.press('Enter');
  await form.locator('#done', { hasText: own.done }).waitFor({ timeout: 30_000 });
  await picture('form-done');
  await expectSetUp({ read, folder });
  await form.locator('[data-do=doctor]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: own.doctor }).first().waitFor();
  await undoAll({ page, hands, folder }, picture);
}

/** All is written, no comment is lost, and a check has nothing to say. */
async function expectSetUp({ read, folder }) {
  if (!existsSync(join(folder, PLUGIN, 'android/assets/agconnect-services.json')))
    throw new Error("Huawei's file was not copied");
  if (!read('manifest.json').includes('/* SDK配置 */')) throw new Error('a comment was lost');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'check', '--fail-on', 'warning', folder],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the check is not clean:\n${stdout}${stderr}`);
}

/** One undo takes all of it back, the new files too. */
async function undoAll({ page, hands, folder }, picture) {
  await hands.openFile('manifest.json');
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+z');
  for (let i = 0; i < 50 && existsSync(join(folder, 'push/chat.ts')); i++) await page.waitForTimeout(100);
  if (existsSync(join(folder, 'push/chat.ts'))) throw new Error('the undo left a new file behind');
  await picture('setup-undo');
}

/** The walkthrough opens, with its pictures. */
export async function walkThrough({ page }, own, picture) {
  await page.keyboard.press('F1');
  await page.keyboard.type('Welcome: Open Walkthrough');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await page.keyboard.type(own.walkthrough);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  // the pictures stand beside the steps where there is room
  await page.keyboard.press('Control+b');
  const steps = page.locator('.getting-started-step');
  await steps.first().waitFor({ timeout: 20_000 });
  const count = await steps.count();
  if (count !== 7) throw new Error(`the walkthrough has ${count} steps`);
  for (let index = 0; index < count; index++) {
    await steps.nth(index).click();
    await page.waitForTimeout(700);
    await picture(`walkthrough-${index + 1}`);
  }
  // a step's button does it, and ticks the step off
  await steps.nth(5).click();
  await steps.nth(5).locator('.monaco-button').first().click();
  await page.locator('.tab.active', { hasText: own.doctor }).first().waitFor();
  await page.locator('.tab', { hasText: 'Welcome' }).first().click();
  await steps.nth(5).locator('.codicon-getting-started-step-checked').first().waitFor({ timeout: 10_000 });
  await picture('walkthrough-ticked');
}

/** One editor each: the language and the theme that it is opened with. */
export const setupRuns = [
  { locale: 'en', name: 'dark', theme: 'Default Dark Modern' },
  { locale: 'en', name: 'steps', theme: 'Default Dark Modern', style: 'steps' },
  { locale: 'zh-cn', name: 'light', theme: 'Default Light Modern' },
];

/** Answers with the counts; `pictures` is a folder to keep the pictures in, `themes` which to take them in. */
export async function runSetup({ vsix, pictures, themes, host, version = 'latest' } = {}) {
  const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-setup-'));
  const total = { passes: 0, failures: 0 };
  const runs = themes ?? setupRuns;
  try {
    const extension = vsix ?? (await packExtension(join(temporary, 'extension.vsix')));
    for (const { locale, name, theme, style = 'form' } of runs) {
      const project = join(temporary, `newcomer-${name}`);
      makeProject(project);
      const editor = await openEditor({
        vsix: extension,
        host,
        project,
        version,
        locale: locale === 'en' ? undefined : locale,
        settings: { 'workbench.colorTheme': theme, 'uniOfflinePush.setup.style': style },
      });
      const take = pictureOf(editor, pictures);
      const picture = (of) => take(`${of}.${name}`);
      try {
        for (const [title, step] of [
          [
            `an empty project is set up until a check is clean (${style})`,
            style === 'form' ? setUpByForm : setUpInSteps,
          ],
          ...(style === 'form' ? [['the walkthrough has its steps', walkThrough]] : []),
        ]) {
          try {
            await step(editor, words[locale], picture);
            total.passes++;
            console.log(`ok - ${title} (${locale})`);
          } catch (error) {
            total.failures++;
            console.log(`not ok - ${title} (${locale}): ${error.stack}`);
            await picture('setup-failed');
          }
        }
      } finally {
        await editor.close();
      }
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
  return total;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--pictures');
  const all = [
    { locale: 'en', name: 'dark', theme: 'Default Dark Modern' },
    { locale: 'en', name: 'steps', theme: 'Default Dark Modern', style: 'steps' },
    { locale: 'zh-cn', name: 'light', theme: 'Default Light Modern' },
    { locale: 'en', name: 'contrast', theme: 'Default High Contrast' },
  ];
  const only = all.filter(({ name }) => process.argv.includes(name));
  const { passes, failures } = await runSetup({
    ...(at > 0 && { pictures: process.argv[at + 1], themes: only.length > 0 ? only : all }),
    version: process.argv.includes('floor') ? 'floor' : 'latest',
  });
  console.log(`${passes} passed, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}
