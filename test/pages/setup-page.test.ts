import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/messages/localized.ts';
import type { FormMessage } from '../../src/pages/setup/form-host.ts';
import { setupPage } from '../../src/pages/setup/page.ts';
import type { Files } from '../core/helpers.ts';
import { closeBrowser, faultsOf, hasBrowser, type Look, type Shown, show } from './browser.ts';
import { overflow } from './in-page.mjs';
import { Stage } from './setup-stage.ts';

/** Where to keep pictures of what was tried, for somebody to look at. */
const PICTURES = process.env.PAGE_PICTURES;

const files: Files = {
  'manifest.json':
    '{\n  "name": "app",\n  "appid": "__UNI__A1B2C3D",\n  /* App */\n  "app-plus": {},\n  "vueVersion": "3"\n}\n',
  'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }\n',
  'App.vue': '<script>\nexport default {\n  onLaunch() {\n    console.log("launch");\n  },\n};\n</script>\n',
  'main.js': '',
  'downloads/agconnect-services.json': JSON.stringify({
    client: { app_id: '100000001', package_name: 'com.example.app' },
    app_info: { app_id: '100000001', package_name: 'com.example.app' },
  }),
};

afterAll(closeBrowser);

interface Use extends Shown {
  readonly stage: Stage;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Goes from field to field until the one that has this name is reached. */
  tabTo(name: RegExp): Promise<void>;
  picture(name: string): Promise<void>;
}

async function useForm(look: Look, language: Language, project: Files = files): Promise<Use> {
  const stage = new Stage(project, language);
  const shown = await show(setupPage('shop', language, 'n0nce'), {
    ...look,
    hear: (message: FormMessage) => stage.send(message),
  });
  // a view that comes when the page is closed already is nobody's
  stage.onView((view) => shown.tell(view).catch(() => {}));
  for (const view of stage.views) await shown.tell(view);
  const { page } = shown;
  await page.locator('input').first().waitFor();
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    ...shown,
    stage,
    press,
    type: (text) => page.keyboard.type(text),
    async tabTo(name) {
      for (let i = 0; i < 90; i++) {
        await press('Tab');
        if (name.test(await focused(page))) return;
      }
      throw new Error(`the keyboard does not reach ${name}`);
    },
    async picture(name) {
      if (!PICTURES) return;
      mkdirSync(PICTURES, { recursive: true });
      const path = join(PICTURES, `setup-${name}.${look.theme ?? look.system}.${look.width}.${language}.png`);
      await page.screenshot({ path, fullPage: true });
    },
  };
}

/** What a screen reader would call the element in focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const at = document.activeElement;
    return at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || '';
  })()`);

const words = {
  en: {
    tencentPush: /[(（]TencentCloud-Push[)）]/,
    vendor: (name: string) => new RegExp(name),
    huawei: 'Huawei',
    xiaomi: 'Xiaomi',
    vivo: 'vivo',
    id: /^Xiaomi certificate ID/,
    huaweiId: /^Huawei certificate ID/,
    review: /^Review the changes/,
    apply: /^Write these changes/,
    same: 'are the same',
    done: /files? written/,
    doctor: /^Open the doctor/,
  },
  'zh-CN': {
    tencentPush: /[(（]TencentCloud-Push[)）]/,
    huawei: '华为',
    xiaomi: '小米',
    vivo: 'vivo',
    id: /^小米.*证书/,
    huaweiId: /^华为.*证书/,
    review: /^检查修改/,
    apply: /^写入这些修改/,
    same: '的值相同',
    done: /已写入/,
    doctor: /^打开体检/,
  },
} as const;

/** Ticks what a list of radios or boxes calls so: arrows among radios, Tab among boxes. */
async function choose({ page, press }: Use, name: RegExp): Promise<void> {
  for (let i = 0; i < 20; i++) {
    if (name.test(await focused(page))) return;
    await press('ArrowDown');
  }
  throw new Error(`no option ${name}`);
}

const looks = [
  { width: 1280, theme: 'dark', language: 'en' },
  { width: 260, theme: 'light', language: 'zh-CN' },
  { width: 260, theme: 'contrast', language: 'en' },
  { width: 1280, theme: 'contrast', language: 'zh-CN' },
  { width: 600, theme: undefined, language: 'zh-CN', system: 'dark' },
  { width: 600, theme: undefined, language: 'en', system: 'light' },
] as const;

describe.skipIf(!hasBrowser).each(looks)(
  'the form at $width px, $theme, $language',
  ({ language, ...look }) => {
    it('is filled in, reviewed and written with the keyboard alone', { timeout: 90_000 }, async () => {
      const use = await useForm(look, language);
      const { page, stage, press, type, tabTo, picture } = use;
      const own = words[language];
      const sound = async (name: string): Promise<void> => {
        await picture(name);
        expect(await page.evaluate(overflow), name).toBe('');
        expect(await faultsOf(page), name).toEqual([]);
      };
      try {
        await sound('start');
        await press('Tab');
        if (!own.tencentPush.test(await focused(page))) await press('Space');
        await choose(use, own.tencentPush);
        await page.locator('#section-vendors').waitFor();
        for (const name of [own.huawei, own.xiaomi, own.vivo]) {
          await tabTo(new RegExp(`^${name}`));
          await press('Space');
        }
        await page.locator(`[data-id="values.VIVO_APPKEY"]`).waitFor();
        await tabTo(own.huaweiId);
        await type('21001');
        await tabTo(own.id);
        await type('21001');
        await press('Tab');
        const error = page.locator('[id="field-values.xiaomiPushBussinessId-error"]');
        await error.getByText(own.same).waitFor();
        const input = page.locator('[id="field-values.xiaomiPushBussinessId"]');
        expect(await input.getAttribute('aria-invalid')).toBe('true');
        // the help stays beside the error
        expect(await page.locator('[id="field-values.xiaomiPushBussinessId-help"]').isVisible()).toBe(true);
        await sound('refused');
        await press('Shift+Tab', 'Control+a');
        await type('21002');
        await error.waitFor({ state: 'hidden' });
        await tabTo(/xiaomiPushAppKey|AppKey/);
        await type('514');
        expect(await page.locator('[id="field-values.xiaomiPushAppKey"]').getAttribute('type')).toBe(
          'password',
        );
        await press('Tab', 'Enter');
        expect(await page.locator('[id="field-values.xiaomiPushAppKey"]').getAttribute('type')).toBe('text');
        await sound('filled');
        await tabTo(own.review);
        await press('Enter');
        await page.locator('#changes:focus').waitFor();
        expect(await page.locator('pre .added', { hasText: '21002' }).count()).toBe(1);
        await sound('review');
        expect(stage.plans).toEqual([]);
        await tabTo(own.apply);
        await press('Enter');
        await page.locator('#done:focus').waitFor();
        expect(await page.locator('#done').textContent()).toMatch(own.done);
        await sound('done');
        expect(Object.values(stage.files).join('\n')).toContain('21002');
        await tabTo(own.doctor);
        await press('Enter');
        await expect.poll(() => stage.gone).toEqual(['doctor']);
      } finally {
        await use.close();
      }
    });
  },
);

describe.skipIf(!hasBrowser)('the form', () => {
  it('leaves what is being typed alone while other answers come in', { timeout: 60_000 }, async () => {
    const use = await useForm({ width: 800, theme: 'dark' }, 'en');
    const { page, stage } = use;
    try {
      await stage.answer({ provider: 'tencent-push', vendors: ['huawei', 'xiaomi'] });
      const at = (id: string) => page.locator(`[id="field-values.${id}"]`);
      await at('xiaomiPushAppId').waitFor();
      await at('huaweiPushBussinessId').fill('ab');
      await at('xiaomiPushAppId').pressSequentially('2882303761520000001', { delay: 5 });
      await page.locator('[id="field-values.huaweiPushBussinessId-error"]:not([hidden])').waitFor();
      expect(await at('xiaomiPushAppId').inputValue()).toBe('2882303761520000001');
      await expect.poll(() => stage.progress.given.get('values.xiaomiPushAppId')).toBe('2882303761520000001');
    } finally {
      await use.close();
    }
  });

  it('keeps the cursor where it is when what stands before it goes', { timeout: 60_000 }, async () => {
    const use = await useForm({ width: 800, theme: 'dark' }, 'en');
    const { page, stage } = use;
    try {
      await stage.answer({ provider: 'tencent-push', vendors: ['huawei', 'xiaomi'] });
      const field = page.locator('[id="field-values.xiaomiPushAppId"]');
      await field.focus();
      await use.type('28823');
      await stage.answer({ vendors: ['xiaomi'] });
      await page.locator('[id="field-values.huaweiPushBussinessId"]').waitFor({ state: 'detached' });
      await use.type('03761');
      expect(await field.inputValue()).toBe('2882303761');
    } finally {
      await use.close();
    }
  });

  it('has no text of a project that is taken for code', { timeout: 60_000 }, async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const manifest = (files['manifest.json'] ?? '').replace('"app"', JSON.stringify(evil));
    const use = await useForm({ width: 800, theme: 'dark' }, 'en', { ...files, 'manifest.json': manifest });
    try {
      await use.stage.answer({ provider: 'jpush', vendors: ['xiaomi'], packageName: evil });
      await use.page.locator('[id="field-packageName-error"]:not([hidden])').waitFor();
      expect(await use.page.locator('main img').count()).toBe(0);
    } finally {
      await use.close();
    }
  });
});
