import { describe, expect, test } from 'vitest';
import { checkFiles, type Files } from '../../helpers.ts';
import { runApp } from '../../setup/run-app.ts';
import { applyPlan, checked, plan } from '../../setup/support.ts';
import { base, PLACEHOLDERS } from './base.ts';

const withStart = (from: string, to: string): Files => ({
  ...base,
  'push/start.js': (base['push/start.js'] ?? '').replace(from, to),
});
const withPlaceholders = (from: string, to: string): Files => ({
  ...base,
  [PLACEHOLDERS]: (base[PLACEHOLDERS] ?? '').replace(from, to),
});
const rules = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).findings.map(({ rule, message, textAt }) => `${rule} ${message} ${textAt}`);
const { [PLACEHOLDERS]: _gone, ...withoutPlaceholders } = base;
const XIAOMI = "import { init as initXiaomi } from '@/uni_modules/jg-jpush-u-xiaomi'\n";

test('nothing is reported where nothing is wrong', async () => {
  expect(await checked(base)).toEqual({ grave: [], providers: ['jpush-uts'] });
});

describe('is reported', () => {
  test.each<[string, Files, string[]]>([
    [
      'a module whose values are there, imported nowhere',
      withStart(XIAOMI, ''),
      ['vendor-config-incomplete notImported "XIAOMI_APPKEY": "MI-5000000000000"'],
    ],
    [
      'a module whose values are there, imported in the browser alone',
      withStart(XIAOMI, `// #endif\n// #ifdef H5\n${XIAOMI.replace(/\{.*from /, '')}`),
      ['vendor-config-incomplete notImported "XIAOMI_APPKEY": "MI-5000000000000"'],
    ],
    [
      'a module that is imported, with a value blank',
      withPlaceholders('"MI-5000000000000"', '""'),
      ['vendor-config-incomplete module "XIAOMI_APPKEY"'],
    ],
    [
      'digits without their prefix',
      withPlaceholders('MI-2882', '2882'),
      ['parameter-prefix missing "2882303761500000000"'],
    ],
    [
      "Huawei's module without its file",
      withStart(XIAOMI, `${XIAOMI}import { init as initHuawei } from '@/uni_modules/jg-jpush-u-huawei'\n`),
      ['agconnect-missing missing init'],
    ],
    [
      "FCM's module without its file",
      withStart(XIAOMI, `${XIAOMI}import { init as initFcm } from '@/uni_modules/jg-jpush-u-fcm'\n`),
      ['vendor-file-missing missing init'],
    ],
    [
      'a key that initPush does not take',
      withStart('isProduction: true', 'isproduction: true'),
      ['push-config-schema misspelt isproduction'],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await rules(files)).toEqual(expected);
  });
});

describe('is not reported', () => {
  test.each<[string, Files]>([
    ['an optional value', withPlaceholders('"XIAOMI_APPKEY"', '"OPPO_APPID": "OP-1",\n  "XIAOMI_APPKEY"')],
    [
      'values of a maker half filled, and no module',
      withPlaceholders('"XIAOMI_APPKEY"', '"OPPO_APPKEY": "OP-1",\n  "XIAOMI_APPKEY"'),
    ],
    ['Push that is not ticked', base],
    ['a module that is imported for what it does', withStart(XIAOMI, XIAOMI.replace(/\{.*from /, ''))],
    ['no file of placeholders', withoutPlaceholders],
  ])('%s', async (_name, files) => {
    expect(await rules(files)).toEqual([]);
  });
});

test.each([
  [['xiaomi'], ['jg-jpush-u.setEventCallBack', 'jg-jpush-u.init']],
  [
    ['xiaomi', 'apple'],
    ['jg-jpush-u.setEventCallBack', 'jg-jpush-u.init'],
  ],
] as const)('set up for %j, the App starts it', async (vendors, expected) => {
  const files: Files = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {} }, "vueVersion": "3" }\n',
    'App.vue':
      "<script setup>\nimport { onLaunch } from '@dcloudio/uni-app'\nonLaunch(() => {})\n</script>\n",
  };
  const isApple = vendors.some((vendor) => vendor === 'apple');
  const made = applyPlan(
    files,
    await plan(files, {
      provider: 'jpush-uts',
      vendors: [...vendors],
      values: {
        JPUSH_APPKEY: 'k',
        XIAOMI_APPKEY: '1',
        XIAOMI_APPID: '2',
        ...(isApple && { appkey: 'k' }),
      },
    }),
  );
  expect(JSON.parse(made[PLACEHOLDERS] ?? '')).toMatchObject({ JPUSH_APPKEY: 'k', XIAOMI_APPKEY: 'MI-1' });
  const code = Object.values(made).join('\n');
  expect(code).toContain("from '@/uni_modules/jg-jpush-u-xiaomi'");
  expect(code.includes('initPush(')).toBe(isApple);
  expect((await runApp(made)).map(([name]) => name).filter((name) => name.startsWith('jg-'))).toEqual(
    expected,
  );
});

describe('what is written', () => {
  const written = async (files: Files): Promise<string> => {
    const answers = {
      provider: 'jpush-uts',
      vendors: ['xiaomi', 'apple'],
      values: { JPUSH_APPKEY: 'k', XIAOMI_APPKEY: '1', XIAOMI_APPID: '2', appkey: 'k' },
    } as const;
    const made = applyPlan(files, await plan(files, answers));
    expect((await checked(made)).grave).toEqual([]);
    return Object.entries(made).find(([name]) => name.startsWith('push/'))?.[1] ?? '';
  };
  const project = (lang: string, more = ''): Files => ({
    'manifest.json': `{ "appid": "__UNI__A1B2C3D", ${more} "app-plus": { "modules": {} }, "vueVersion": "3" }\n`,
    [more ? 'App.uvue' : 'App.vue']:
      `<script${lang}>\nimport { onLaunch } from '@dcloudio/uni-app'\nonLaunch(() => {})\n</script>\n`,
  });

  test('in TypeScript, a maker’s module is imported without a name: it drops names that nobody uses', async () => {
    const code = await written(project(' setup lang="ts"'));
    expect(code).toContain("import '@/uni_modules/jg-jpush-u-xiaomi'");
    expect(code).toContain("import { init, initPush, setEventCallBack } from '@/uni_modules/jg-jpush-u'");
    expect(code).toContain("platform === 'ios'");
  });

  test('in JavaScript it is imported as its maker does', async () => {
    expect(await written(project(' setup'))).toContain(
      "import { init as initXiaomi } from '@/uni_modules/jg-jpush-u-xiaomi'",
    );
  });

  test('in uni-app x each system is given the names that it has', async () => {
    const code = await written(project(' setup lang="uts"', '"uni-app-x": {},'));
    const only = (build: string): string =>
      code.match(new RegExp(`// ${build}\\n[^#]*?#endif`, 'g'))?.join('\n') ?? '';
    const names = (text: string): string[] => text.match(/\binit(?:Push)?\b(?! as)/g) ?? [];
    expect(new Set(names(only('#ifdef APP-IOS')))).toEqual(new Set(['initPush']));
    expect(new Set(names(only('#ifndef APP-IOS')))).toEqual(new Set(['init']));
    expect(names(code)).toHaveLength(4);
    expect(code).toContain('callback: (event) => {');
    expect(code).not.toContain('getSystemInfoSync');
  });
});
