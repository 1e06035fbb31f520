import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { easemob, fixed, only, reports } from './easemob.ts';

const RULE = 'init-push-module-missing';
const CALL = 'EMPush.initPushModule();';

/** The healthy project with other text in place of the call. */
function instead(text: string, call?: string): Files {
  const files = easemob(call);
  files['App.vue'] = (files['App.vue'] ?? '').replace(CALL, () => text);
  return files;
}

test('reported on the registration', async () => {
  expect(await only(instead(''), RULE)).toMatchObject({
    severity: 'warning',
    where: 'App.vue:9:1',
    textAt: 'conn.usePlugin',
  });
  expect((await only(instead(''), RULE)).words).toContain('initPushModule()');
});

test('reported on the require call where nothing is registered', async () => {
  expect(await reports(instead('', ''), RULE)).toEqual(['App.vue:4:16 "uni.requireNativePlugin"']);
});

test.each([
  ['a comment', `// ${CALL}`],
  ['another platform', `// #endif\n// #ifdef H5\n${CALL}\n// #endif\n// #ifdef APP`],
  ['a string', `console.log('initPushModule()');`],
])('reported: the call stands in %s', async (_name, text) => {
  expect(await reports(instead(text), RULE)).toHaveLength(1);
});

test.each([
  ['optional', 'EMPush?.initPushModule?.();'],
  ['in a callback', 'setTimeout(() => getPlugin().initPushModule(), 0);'],
  ['handed over', 'onLaunch(EMPush.initPushModule);'],
  ['by its name as a string', `EMPush['initPushModule']();`],
  ['taken out first', 'const { initPushModule } = EMPush; initPushModule();'],
])('not reported: called %s', async (_name, text) => {
  expect(await reports(instead(text), RULE)).toEqual([]);
});

test('not reported: called in another module, which holds no other word of interest', async () => {
  const files = {
    ...instead(''),
    'boot.ts': 'export const boot = (plugin: any) => plugin.initPushModule();\n',
  };
  expect(await reports(files, RULE)).toEqual([]);
});

test('not reported: the plugin is in the manifest alone, or it is another that needs no such call', async () => {
  const { 'manifest.json': manifest = '' } = easemob();
  expect(await reports({ 'manifest.json': manifest }, RULE)).toEqual([]);
  const tencent = `const p = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');\ntim.registerPlugin({ 'tim-offline-push-plugin': p, offlinePushConfig: {} });\n`;
  expect(
    await reports(
      { 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }', 'main.js': tencent },
      RULE,
    ),
  ).toEqual([]);
});

test('the fix sets the plugin up in onLaunch', async () => {
  const files = easemob();
  files['App.vue'] = (files['App.vue'] ?? '').replace(
    `    // #ifdef APP-PLUS\n    ${CALL}\n    // #endif\n`,
    `    console.log('launched'); // stays\n`,
  );
  const after = await fixed(files, RULE);
  expect(after['App.vue']).toContain(
    `  onLaunch() {\n    console.log('launched'); // stays\n    // #ifdef APP-PLUS\n    EMPush.initPushModule();\n    // #endif\n  },`,
  );
});

test('the fix works in <script setup> and where the plugin is got elsewhere', async () => {
  const setup = `<script setup lang="ts">\nimport { onLaunch } from '@dcloudio/uni-app'\nimport './push'\nonLaunch(() => {\n  console.log('launched')\n})\n</script>\n`;
  const push = `import { conn } from './im'\nconst plugin = uni.requireNativePlugin('EMPushUniPlugin')\nconn.usePlugin({ emPush: plugin, config: { MICertificateName: 'chat-mi' } }, 'push')\n`;
  const after = await fixed({ ...easemob(), 'App.vue': setup, 'push.ts': push }, RULE);
  expect(after['App.vue']).toContain(
    `  // #ifdef APP-PLUS\n  uni.requireNativePlugin('EMPushUniPlugin').initPushModule()\n  // #endif\n})`,
  );
});

test('no fix without an onLaunch to put it in', async () => {
  const { 'App.vue': app = '', ...rest } = instead('');
  expect((await only({ ...rest, 'App.vue': app.replace('onLaunch', 'onShow') }, RULE)).fixes).toEqual([]);
});
