/** The pictures of VS Code: a real one, used as a person would. */
import { join } from 'node:path';
import { openEditor } from '../../test/browser/drive.mjs';
import { makeProject } from '../../test/browser/newcomer.mjs';
import { packExtension } from '../host/pack.mjs';

const SIZE = { width: 1100, height: 680 };

const words = {
  en: {
    conflict: 'uniPush is ticked',
    fix: 'Untick',
    doctor: 'Offline Push: Doctor',
    setUp: 'Offline Push: Set Up',
  },
  'zh-CN': {
    conflict: '已勾选 uniPush',
    fix: '取消勾选',
    doctor: '离线推送: 体检',
    setUp: '离线推送: 设置向导',
  },
};

const SETTINGS = {
  'files.associations': { 'manifest.json': 'jsonc', 'pages.json': 'jsonc' },
  'workbench.colorTheme': 'Default Light Modern',
  'window.autoDetectColorScheme': false,
  'editor.minimap.enabled': false,
  'workbench.layoutControl.enabled': false,
  'editor.fontSize': 13,
};

/** Nothing is shown of what lies under the pointer. */
async function away(page) {
  await page.mouse.move(SIZE.width - 150, SIZE.height - 80);
  await page.waitForTimeout(500);
}

/** Each begins where the one before it ended. */
const inTheExample = [
  {
    name: 'problems',
    async take({ hands }, own, shoot) {
      await hands.openFile('manifest.json');
      await hands.problems();
      const row = hands.problem(own.conflict);
      await row.waitFor({ timeout: 30_000 });
      await hands.goTo(row);
      await hands.squiggle('error');
      await hands.quickFix(own.fix);
      await shoot();
    },
  },
  {
    name: 'hover',
    async take({ page }, _own, shoot) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+j');
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+g');
      await page.keyboard.type('50:20');
      await page.keyboard.press('Enter');
      await away(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'vivo' });
      await hover.first().waitFor({ timeout: 15_000 });
      await shoot();
    },
  },
  {
    name: 'doctor',
    async take({ page, hands }, own, shoot) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+b');
      await hands.command(own.doctor, own.doctor);
      const doctor = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await doctor.locator('table').waitFor({ timeout: 30_000 });
      await away(page);
      await shoot();
    },
  },
];

const forANewcomer = [
  {
    name: 'wizard',
    async take({ page, hands }, own, shoot) {
      await hands.openFile('manifest.json');
      await hands.command(own.setUp, own.setUp);
      await page.keyboard.press('Control+b');
      const form = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      const choose = async (value) => {
        await form.locator(`input[value="${value}"]`).focus({ timeout: 30_000 });
        await page.keyboard.press('Space');
      };
      await choose('tencent-tuiofflinepush');
      for (const vendor of ['huawei', 'xiaomi']) await choose(vendor);
      const field = form.locator('[id="field-values.huaweiBusinessID"]');
      await field.focus();
      await page.keyboard.type('21001');
      await page.keyboard.press('Tab');
      await field.evaluate((at) => at.scrollIntoView({ block: 'center' }));
      await away(page);
      await shoot();
    },
  },
];

/**
 * @param {{ root: string, temporary: string, languages: { id: string, editor?: string }[], only: (name: string) => boolean, write: (name: string, png: Buffer) => void }} options
 */
export async function editorPictures({ root, temporary, languages, only, write }) {
  const newcomer = join(temporary, 'newcomer');
  makeProject(newcomer);
  const runs = [
    { project: join(root, 'examples/tui-chat'), steps: inTheExample },
    { project: newcomer, steps: forANewcomer },
  ].filter(({ steps }) => steps.some(({ name }) => only(name)));
  if (runs.length === 0) return;
  const vsix = await packExtension(join(temporary, 'extension.vsix'));
  for (const { id, editor: locale } of languages)
    for (const { project, steps } of runs) {
      const editor = await openEditor({ vsix, project, locale, settings: SETTINGS });
      await editor.page.setViewportSize(SIZE);
      try {
        for (const { name, take } of steps)
          await take(editor, words[id], async () => {
            if (only(name)) write(`${name}.${id}`, await editor.page.screenshot());
          });
      } finally {
        await editor.close();
      }
    }
}
