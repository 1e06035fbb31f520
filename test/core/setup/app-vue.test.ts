import { describe, expect, it } from 'vitest';
import type { Files } from '../helpers.ts';
import { applyPlan, plan } from './support.ts';

const answers = {
  provider: 'jpush-uts',
  vendors: ['xiaomi'],
  values: { JPUSH_APPKEY: 'k', XIAOMI_APPKEY: '1', XIAOMI_APPID: '2' },
} as const;
const manifest = (vue: string): string =>
  `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {} }${vue} }\n`;

/** What becomes of App.vue, and what is left to the user. */
async function hooked(
  app: string | undefined,
  more: Files = {},
  vue = ', "vueVersion": "3"',
): Promise<{ app: string | undefined; left: string[] }> {
  const files: Files = {
    'manifest.json': manifest(vue),
    'pages.json': '{}',
    ...(app !== undefined && { 'App.vue': app }),
    ...more,
  };
  const made = await plan(files, answers);
  const after = applyPlan(files, made);
  return {
    app: after['App.vue'] ?? after['App.uvue'],
    left: made.notes.filter(({ message }) => message === 'launchByHand').map(({ args }) => `${args.calls}`),
  };
}
const IMPORT = "import { startPush } from './push/offline-push'";
const HOOK = "import { onLaunch } from '@dcloudio/uni-app'";
const HOOK_CALL = 'onLaunch(() => {\n  // #ifdef APP\n  startPush();\n  // #endif\n});';

describe('App.vue that has no hook for the launch', () => {
  it('is given one in its setup, before the end of the script', async () => {
    const { app } = await hooked('<script setup>\nconst a = 1;\n</script>\n');
    expect(app).toBe(`<script setup>\n${HOOK};\n${IMPORT};\n\nconst a = 1;\n\n${HOOK_CALL}\n</script>\n`);
  });

  it('is given one where the script ends on the line of its last statement', async () => {
    const { app } = await hooked('<script setup>const a = 1;</script>\n');
    expect(app).toContain(`const a = 1;\n\n${HOOK_CALL}\n</script>`);
  });

  it('imports no hook twice', async () => {
    const { app } = await hooked(`<script setup>\n${HOOK};\n</script>\n`);
    expect(app?.match(/import \{ onLaunch \}/g)).toHaveLength(1);
    expect(app).toContain(HOOK_CALL);
  });

  it.each([
    ['empty', 'export default {};', 'export default {\n  onLaunch() {\n    '],
    ['on one line', 'export default { onShow() {} };', 'export default {\n  onLaunch() {\n    '],
    ['on several', 'export default {\n  onShow() {},\n};', 'export default {\n  onLaunch() {\n    '],
    [
      'with a remark behind the brace',
      'export default { // ours\n  onShow() {},\n};',
      'export default {\n  onLaunch() {\n    ',
    ],
    [
      'handed to a function',
      'export default defineComponent({\n  onShow() {},\n});',
      'export default defineComponent({\n  onLaunch() {\n    ',
    ],
  ])('is given a method in its options: %s', async (_name, script, expected) => {
    const { app, left } = await hooked(`<script>\n${script}\n</script>\n`);
    expect(app).toContain(`${expected}// #ifdef APP\n    startPush();\n    // #endif\n  },`);
    expect(app).toContain(IMPORT);
    expect(left).toEqual([]);
    for (const kept of script.match(/\/\/ ours|onShow\(\) \{\}/g) ?? []) expect(app).toContain(kept);
  });

  it.each([
    ['2', ', "vueVersion": "2"', 'export default {\n  onLaunch() {\n    // #ifdef APP\n    startPush();\n'],
    ['not said', '', 'export default {\n  onLaunch() {\n'],
    ['3, as a number', ', "vueVersion": 3', `<script setup>\n${HOOK};\n`],
  ])('gets a script where it has none, for the Vue of the manifest: %s', async (_name, vue, expected) => {
    const { app } = await hooked('<style>\n/* ours */\n</style>\n', {}, vue);
    expect(app).toContain(expected);
    expect(app).toMatch(/<\/script>\n\n<style>\n\/\* ours \*\/\n<\/style>\n$/);
  });

  it.each([
    ['2', ', "vueVersion": "2"', {}, '<script>\n'],
    ['3', ', "vueVersion": "3"', {}, '<script setup>\n'],
    [
      '3 in TypeScript',
      ', "vueVersion": "3"',
      { 'main.ts': '', 'tsconfig.json': '{}' },
      '<script setup lang="ts">\n',
    ],
    ['uni-app x', ', "uni-app-x": {}, "vueVersion": "3"', {}, '<script lang="uts">\n'],
  ])('is made where there is none: %s', async (_name, vue, more, expected) => {
    const { app, left } = await hooked(undefined, more as Files, vue);
    expect(app?.startsWith(expected)).toBe(true);
    expect(app).toContain('startPush();');
    expect(left).toEqual([]);
  });
});

describe('App.vue is left to the user', () => {
  it.each([
    ['that does not parse', '<script>\nexport default {\n  onShow() {\n</script>\n'],
    [
      'with a hook of another name',
      '<script setup>\nimport * as app from "@dcloudio/uni-app";\nonLaunch(start);\n</script>\n',
    ],
    ['with a function called like the hook', '<script setup>\nfunction onLaunch() {}\n</script>\n'],
    ['with a hook that is no function', '<script>\nexport default { onLaunch: start };\n</script>\n'],
    ['with options that are spread', '<script>\nexport default { ...other, onShow() {} };\n</script>\n'],
    ['with a key that is worked out', '<script>\nexport default { [onLaunch]: 1 };\n</script>\n'],
    [
      'with options from elsewhere',
      "<script>\nimport options from './options';\nexport default options;\n</script>\n",
    ],
    ['that exports nothing', '<script>\nconst a = 1;\n</script>\n'],
  ])('%s', async (_name, app) => {
    const done = await hooked(app, { 'options.js': 'export default {};\n' });
    expect(done).toEqual({ app, left: ['startPush()'] });
  });
});

describe('the hook that is there', () => {
  it.each([
    ['empty', '{}', '{\n    // #ifdef APP\n    startPush();\n    // #endif\n  }'],
    ['on one line', '{ a(); }', '{\n    // #ifdef APP\n    startPush();\n    // #endif\n     a(); }'],
    [
      'with a remark behind the brace',
      '{ // ours\n    a();\n  }',
      '{\n    // #ifdef APP\n    startPush();\n    // #endif // ours\n    a();\n  }',
    ],
  ])('is called first in a body that is %s', async (_name, body, expected) => {
    const { app } = await hooked(`<script>\nexport default {\n  onLaunch() ${body},\n};\n</script>\n`);
    expect(app).toContain(`onLaunch() ${expected},`);
  });
});
