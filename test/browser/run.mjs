// Drives a real VS Code window as a person would: the squiggle, the Problems row, the quick fix, the save.
// With `--pictures <folder>` it also writes the pictures that the README shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packExtension } from '../../scripts/host/pack.mjs';
import { openHost } from '../../scripts/host/windows.mjs';
import { doctorRuns, runDoctor } from './doctor.mjs';
import { openEditor, pictureOf } from './drive.mjs';
import { firstRuns, runFirstMinutes } from './first-minutes.mjs';
import { monorepoRuns, runMonorepo } from './monorepo.mjs';
import { runSetup, setupRuns } from './setup.mjs';

const example = join(dirname(fileURLToPath(import.meta.url)), '../../examples/tui-chat');

const languages = {
  en: {
    conflict: 'uniPush is ticked',
    fix: 'Untick',
    turnOff: "off in the project's configuration",
    status: /Push configuration: 4 errors, 1 warning/,
    plugin: 'TUIOfflinePush',
    doctor: 'Open the doctor',
    doctorTitle: 'uni-app Offline Push: Doctor',
  },
  'zh-cn': {
    conflict: '已勾选 uniPush',
    fix: '取消勾选',
    turnOff: '在项目配置中关闭',
    status: /推送配置：4 个错误，1 个警告/,
    plugin: 'TUIOfflinePush',
    doctor: '打开体检',
    doctorTitle: 'uni-app 离线推送体检',
  },
};

async function fixTheConflict({ page, hands, saved }, words, picture) {
  await hands.openFile('manifest.json');
  await hands.problems();
  const row = hands.problem(words.conflict);
  await row.waitFor({ timeout: 30_000 });
  await hands.goTo(row);
  await hands.squiggle('error');
  await picture('problems');
  await hands.quickFix(words.fix);
  await picture('quick-fix');
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached', timeout: 15_000 });
  await hands.save();
  const isFixed = (text) => !text.includes('"unipush"');
  const text = await saved('manifest.json', isFixed, 'the saved manifest without uniPush');
  if (!text.includes('/* SDK配置 */')) throw new Error(`the fix lost a comment:\n${text}`);
}

/** What the language status says of the project, and where it leads. */
async function readStatus({ page }, words) {
  await page.locator('[id="status.languageStatus"]').click();
  const item = page.locator('.hover-language-status .element', { hasText: words.status });
  await item.waitFor({ timeout: 15_000 });
  // by its name, not by the word that programs call it
  const told = await item.textContent();
  if (!told.includes(words.plugin) || /tencent-tui/.test(told)) throw new Error(told);
  await page.keyboard.press('Control+j');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  await page.locator('[id="status.languageStatus"]').click();
  await item.getByText(words.doctor).click();
  const tab = page.locator('.tab', { hasText: words.doctorTitle });
  await tab.waitFor();
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
}

/** The log says what was checked; the editor shows it in its own way. */
async function readLog({ page, hands }) {
  await hands.command('Output: Show Output Channels', 'Show Output Channels');
  const channels = page.locator('.quick-input-list .monaco-list-row', { hasText: 'uni-offline-push' });
  await channels.first().click();
  await page
    .locator('.output-view', { hasText: /7\s+findings/ })
    .first()
    .waitFor();
}

/** A rule is turned off in a settings file that is made for it. */
async function turnOff({ page, hands, saved }, words) {
  const row = hands.problem('iosBusinessID');
  await row.waitFor({ timeout: 30_000 });
  await hands.goTo(row);
  const entry = await hands.quickFix(words.turnOff);
  await entry.click();
  await row.waitFor({ state: 'detached', timeout: 15_000 });
  await saved(
    'uni-offline-push.config.json',
    (text) => text.includes('"off"'),
    'the settings with the rule off',
  );
  await page.keyboard.press('Escape');
}

/** What a person does, each in a window of its own; with `pictures`, in every language and theme. */
function scenarios({ vsix, pictures, host }) {
  const conflict = Object.entries(languages).map(([locale, words]) => ({
    name: `the conflict is seen, fixed and saved (${locale})`,
    async run() {
      const settings = { 'files.associations': { 'manifest.json': 'jsonc', 'pages.json': 'jsonc' } };
      const language = locale === 'en' ? undefined : locale;
      const editor = await openEditor({ settings, vsix, project: example, locale: language, host });
      const take = pictureOf(editor, pictures);
      const picture = (name) => take(`${name}.${locale}`);
      try {
        await fixTheConflict(editor, words, picture);
        await readStatus(editor, words);
        if (locale === 'en') await readLog(editor);
        await editor.hands.problems();
        await turnOff(editor, words);
      } finally {
        await editor.close();
      }
    },
  }));
  const doctor = doctorRuns.map((own) => ({
    name: `the doctor is used by the keyboard (${own.name})`,
    run: () => runDoctor(own, { vsix, pictures, host }),
  }));
  const first = firstRuns.map((own) => ({
    name: `the first minutes lead to the setup and the doctor (${own.name})`,
    run: () => runFirstMinutes(own, { vsix, pictures, host }),
  }));
  return [...conflict, ...(pictures ? [...first, ...doctor] : [first[0], doctor[0]])];
}

/** Answers with the counts; `pictures` is a folder to keep the pictures in, and asks for every one of them. */
export async function runBrowser({ pictures, vsix: given } = {}) {
  const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-browser-'));
  const total = { passes: 0, failures: 0 };
  let host;
  try {
    const vsix = given ?? (await packExtension(join(temporary, 'extension.vsix')));
    host = await openHost({ vsix });
    for (const { name, run } of scenarios({ vsix, pictures, host })) {
      try {
        await run();
        total.passes++;
        console.log(`ok - ${name}`);
      } catch (error) {
        total.failures++;
        console.log(`not ok - ${name}: ${error.stack}`);
      }
    }
    const setup = await runSetup({
      vsix,
      pictures,
      host,
      ...(!pictures && { themes: setupRuns.slice(0, 2) }),
    });
    const monorepo = await runMonorepo({
      vsix,
      pictures,
      host,
      ...(!pictures && { runs: monorepoRuns.slice(0, 1) }),
    });
    for (const { passes, failures } of [setup, monorepo]) {
      total.passes += passes;
      total.failures += failures;
    }
  } finally {
    await host?.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
  return total;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { pictures: text, vsix: text } });
  const { passes, failures } = await runBrowser(values);
  console.log(`${passes} passed, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}
