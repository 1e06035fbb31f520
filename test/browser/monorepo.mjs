// Somebody with several uni-app projects in one folder, and a file of none of them open: what is asked stays until it
// is answered, and no key of an answer reaches that file.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEditor, pictureOf } from './drive.mjs';

const example = join(dirname(fileURLToPath(import.meta.url)), '../../examples/tui-chat');
const PROJECTS = ['admin', 'courier', 'shop'];
const OPEN = 'notes.ts';
const NOTES = `${Array.from({ length: 40 }, (_, i) => `export const note${i} = '${i}'`).join('\n')}\n`;
/** How long somebody looks at the list before a key is pressed, in milliseconds. */
const DELAYS = [0, 60, 120, 300, 700];

const words = {
  en: {
    setUp: 'uni-app Offline Push: Set Up',
    which: 'Which project',
    doctor: 'Offline Push: Doctor',
    quickFix: 'from the vivo open platform',
    problem: /vivo parameters/,
    notUsed: 'not used',
    done: 'filled in',
  },
  'zh-cn': {
    setUp: 'uni-app 离线推送: 设置向导',
    which: '为哪个项目',
    doctor: '离线推送: 体检',
    quickFix: 'vivo 开放平台给出的',
    problem: /vivo 参数/,
    notUsed: '不使用',
    done: '已填',
  },
};

/** The code of every project names vivo's certificate; the plugin's vivo parameters are blank in the first. */
function makeMonorepo(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "workspaces": ["apps/*"] }\n');
  writeFileSync(join(folder, OPEN), NOTES);
  for (const name of PROJECTS) {
    cpSync(example, join(folder, 'apps', name), { recursive: true });
    const manifest = join(folder, 'apps', name, 'manifest.json');
    let text = readFileSync(manifest, 'utf8').replace('"tui-chat"', `"${name}"`);
    if (name !== PROJECTS[0]) text = text.replace(/("com\.vivo\.push\.\w+" : )""/g, '$1"10001"');
    writeFileSync(manifest, text);
  }
}

const list = (page) => page.locator('.quick-input-widget:visible');
const rows = (page) => list(page).locator('.monaco-list-row');

/** The palette's own way: not a key is pressed once the command runs. */
async function runCommand(page, name) {
  await page.keyboard.press('F1');
  await list(page).locator('input.input').first().waitFor();
  await page.keyboard.type(name);
  await rows(page).filter({ hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function focusNotes({ page, hands }) {
  await hands.openFile(OPEN);
  await page.locator('.monaco-editor .view-lines').first().click();
}

/** The text on the disk once the editor would have saved it, and the mark that it is not saved. */
async function expectNotesUntouched({ page, read }) {
  await page.waitForTimeout(1500);
  if (read(OPEN) !== NOTES) throw new Error('keys reached the open file');
  if ((await page.locator('.tab.dirty').count()) > 0) throw new Error('the open file was edited');
}

/** The list of projects stays, takes the keys, and leaves nothing behind. */
export async function chooseAmongProjects(editor, own, picture) {
  const { page } = editor;
  await focusNotes(editor);
  for (const delay of DELAYS) {
    await runCommand(page, own.setUp);
    const title = list(page).locator('.quick-input-title', { hasText: own.which });
    await title.waitFor({ timeout: 30_000 });
    await page.waitForTimeout(delay);
    if (delay === 0) await picture('projects');
    await page.keyboard.type('courier');
    await until(async () => (await rows(page).count()) === 1, 'the one project that fits');
    // longer than anything that was begun beside the question takes
    await page.waitForTimeout(600);
    if (!(await title.isVisible())) throw new Error(`the list went away (${delay} ms)`);
    if (!(await rows(page).first().textContent()).includes('courier')) throw new Error('not what was typed');
    await page.keyboard.press('Escape');
    await list(page)
      .waitFor({ state: 'detached', timeout: 5000 })
      .catch(() => {});
    await page.waitForTimeout(600);
    if ((await list(page).count()) > 0) throw new Error('something stays after Esc');
  }
  await expectNotesUntouched(editor);
  // keys that come while the project is still being read
  await runCommand(page, own.setUp);
  await list(page).locator('.quick-input-title').waitFor();
  await page.keyboard.type('shop', { delay: 5 });
  await list(page).locator('.quick-input-title', { hasText: own.which }).waitFor({ timeout: 30_000 });
  await until(async () => (await rows(page).count()) === 1, 'the project that was typed while it was read');
  await page.keyboard.press('Enter');
  await list(page).locator('.quick-input-title', { hasText: '(1/' }).waitFor({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  if ((await list(page).count()) > 0) throw new Error('something stays after Esc');
  await expectNotesUntouched(editor);
}

const MANIFEST = `apps/${PROJECTS[0]}/manifest.json`;
const ID = '105512345';
const KEY = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** The doctor's Fix for vivo asks for what vivo's console gave, and writes nothing else. */
export async function giveVivoItsKeys(editor, own, picture) {
  const { page, read } = editor;
  const before = read(MANIFEST);
  await runCommand(page, own.doctor);
  const doctor = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await doctor.locator('table').first().waitFor({ timeout: 30_000 });
  const fix = doctor.locator('button.main[aria-label*="com.vivo.push.app_id"]');
  const box = list(page).locator('input.input');
  const unchanged = async (why) => {
    await page.waitForTimeout(1500);
    if (read(MANIFEST) !== before || (await page.locator('.tab.dirty').count()) > 0) throw new Error(why);
  };

  await fix.first().click();
  await box.first().waitFor({ timeout: 10_000 });
  await picture('vivo-id');
  if ((await list(page).textContent()).includes(own.notUsed)) throw new Error('"not used" is offered');
  for (const refused of ['0', 'xxxxxx']) {
    await box.first().fill(refused);
    await page.keyboard.press('Enter');
    await list(page).locator('.quick-input-message').filter({ hasText: refused }).waitFor();
  }
  await page.keyboard.press('Escape');
  await unchanged('written although it was cancelled');

  await fix.first().click();
  await list(page).locator('.quick-input-title', { hasText: '(1/2)' }).waitFor();
  await box.first().fill(ID);
  await page.keyboard.press('Enter');
  await list(page).locator('.quick-input-title', { hasText: '(2/2)' }).waitFor();
  await picture('vivo-key');
  await page.keyboard.press('Escape');
  await unchanged('written although the second value was not given');

  await fix.first().click();
  await list(page).locator('.quick-input-title', { hasText: '(1/2)' }).waitFor();
  await box.first().fill(ID);
  await page.keyboard.press('Enter');
  await list(page).locator('.quick-input-title', { hasText: '(2/2)' }).waitFor();
  await box.first().fill(KEY);
  await page.keyboard.press('Enter');
  await until(async () => (await fix.count()) === 0, 'the row that is done');
  await picture('vivo-done');
  const row = doctor.locator('section').first().getByRole('row', { name: /vivo/ });
  await until(async () => (await row.textContent()).includes('✓'), 'the row that says so');

  await openManifest(editor);
  const wanted = before
    .replace('"com.vivo.push.app_id" : ""', `"com.vivo.push.app_id" : "${ID}"`)
    .replace('"com.vivo.push.api_key" : ""', `"com.vivo.push.api_key" : "${KEY}"`);
  await page.keyboard.press('Control+s');
  await until(async () => read(MANIFEST) === wanted, 'the values in the manifest, and nothing else');

  // one undo takes both back, and the light bulb asks for them too
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+s');
  await until(async () => read(MANIFEST) === before, 'the manifest as it was, after one undo');
  await askFromTheLightBulb(editor, own);
  await until(async () => read(MANIFEST) === wanted, 'the values from the light bulb');
}

async function openManifest({ page }) {
  await page.keyboard.press('Control+p');
  await list(page).locator('input.input').first().waitFor();
  await page.keyboard.type(MANIFEST);
  await rows(page).filter({ hasText: 'manifest.json' }).first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: 'manifest.json' }).waitFor();
  await page.locator('.monaco-editor.focused').first().waitFor();
}

async function askFromTheLightBulb({ page, hands }, own) {
  await hands.problems();
  const problem = hands.problem(own.problem);
  await problem.waitFor({ timeout: 15_000 });
  await hands.goTo(problem);
  const entry = await hands.quickFix(own.quickFix);
  const offered = await page.locator('.action-widget').first().textContent();
  if (offered.includes(own.notUsed)) throw new Error('"not used" is a quick fix');
  await entry.click();
  for (const [step, value] of [
    ['(1/2)', ID],
    ['(2/2)', KEY],
  ]) {
    await list(page).locator('.quick-input-title', { hasText: step }).waitFor();
    await list(page).locator('input.input').first().fill(value);
    await page.keyboard.press('Enter');
  }
  await page
    .locator('.tab.dirty')
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => {});
  await page.keyboard.press('Control+s');
}

async function until(holds, what) {
  for (let i = 0; i < 150; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** One editor each: the language and the theme that it is opened with. */
export const monorepoRuns = [
  { locale: 'en', name: 'light', theme: 'Default Light Modern' },
  { locale: 'zh-cn', name: 'dark', theme: 'Default Dark Modern' },
];

/** Answers with the counts; `pictures` is a folder to keep the pictures in. */
export async function runMonorepo({ vsix, pictures, host, runs = monorepoRuns }) {
  const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-monorepo-'));
  const total = { passes: 0, failures: 0 };
  try {
    for (const { locale, name, theme } of runs) {
      const project = join(temporary, name);
      makeMonorepo(project);
      const editor = await openEditor({
        vsix,
        host,
        project,
        locale: locale === 'en' ? undefined : locale,
        settings: {
          'workbench.colorTheme': theme,
          'window.autoDetectColorScheme': false,
          // the panel shows the rows that it has room for: the comments of a manifest are none of them
          'files.associations': { 'manifest.json': 'jsonc' },
          'uniOfflinePush.setup.style': 'steps',
        },
      });
      const take = pictureOf(editor, pictures);
      const picture = (of) => take(`monorepo-${of}.${name}`);
      try {
        for (const [title, act] of [
          ['the list of projects stays, and no key reaches the open file', chooseAmongProjects],
          ["the doctor asks for vivo's values", giveVivoItsKeys],
        ]) {
          try {
            await act(editor, words[locale], picture);
            total.passes++;
            console.log(`ok - ${title} (${locale})`);
          } catch (error) {
            total.failures++;
            console.log(`not ok - ${title} (${locale}): ${error.stack}`);
            await picture('failed');
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
  const [vsix, pictures, only] = process.argv.slice(2);
  const runs = monorepoRuns.filter(({ name }) => only === undefined || name === only);
  const { passes, failures } = await runMonorepo({ vsix, pictures, runs });
  console.log(`${passes} passed, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}
