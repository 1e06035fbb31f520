import { expect, test } from 'vitest';
import { harmonyPushUnsupported } from '../../../src/core/rules/harmony-push-unsupported.ts';
import type { Files } from '../helpers.ts';
import { madeUp, reported } from '../made-up.ts';
import { easemob, only, reports } from './easemob.ts';
import { healthy } from './healthy.ts';

const RULE = 'harmony-push-unsupported';
const HARMONY = '"app-harmony": { "distribute": { "bundleName": "com.example.chat" } }';

/** A project with more in its manifest, and more files. */
const withMore = (files: Files, more: string, others: Files = {}): Files => ({
  ...files,
  ...others,
  'manifest.json': (files['manifest.json'] ?? '').replace('"vueVersion"', `${more},\n"vueVersion"`),
});

test.each([
  ['Tencent', healthy, 'TUIOfflinePush'],
  ['Easemob', easemob(), 'EMPushUniPlugin'],
])('reported: %s', async (_name, files, name) => {
  const found = await only(withMore(files, HARMONY), RULE);
  expect(found).toMatchObject({ severity: 'warning', textAt: '"bundleName"', args: { provider: [name] } });
});

test('reported: with UTS plugins that have nothing to do with push, and files of HarmonyOS that do not speak of it', async () => {
  const others = {
    'uni_modules/uni-getbatteryinfo/package.json': '{}',
    'harmony-configs/entry/src/main/module.json5': '{ "module": { "name": "entry" } }',
  };
  expect(await reports(withMore(healthy, HARMONY, others), RULE)).toHaveLength(1);
});

const NO_PUSH: Files = {
  'manifest.json': `{ "appid": "__UNI__A1B2C3D", ${HARMONY}, "app-plus": {}, "vueVersion": "3" }`,
};

test.each([
  ['not for HarmonyOS', healthy],
  ['no bundle name yet', withMore(healthy, HARMONY.replace('com.example.chat', ''))],
  ['a stand-in', withMore(healthy, HARMONY.replace('com.example.chat', 'xxx'))],
  ['settings of HarmonyOS without a bundle name', withMore(healthy, '"app-harmony": { "distribute": {} }')],
  ['no push at all', NO_PUSH],
  [
    'uniPush for HarmonyOS',
    withMore(
      healthy,
      HARMONY.replace('"com.example.chat"', '"com.example.chat", "modules": { "uni-push": {} }'),
    ),
  ],
  ['uniPush somewhere', withMore(healthy, `${HARMONY}, "h5": { "unipush": { "enable": true } }`)],
  ['another plugin for push', withMore(healthy, HARMONY, { 'uni_modules/some-push/package.json': '{}' })],
  [
    'HarmonyOS’s own files speak of push',
    withMore(healthy, HARMONY, {
      'harmony-configs/entry/src/main/module.json5':
        '{ "module": { "abilities": [{ "name": "PushAbility" }] } }',
    }),
  ],
  [
    'an integration that is not checked',
    withMore(healthy, HARMONY, {
      'zego.js': `import * as ZPNs from '@/uni_modules/zego-zpns-uts';\nZPNs.register();`,
    }),
  ],
])('not reported: %s', async (_name, files) => {
  expect(await reports(files, RULE)).toEqual([]);
});

test.each([
  ['reaches HarmonyOS', ['android', 'ios', 'harmony'], []],
  ['does not', ['android', 'ios'], ['"bundleName"']],
] as const)('a UTS plugin that %s', async (_name, systems, at) => {
  const uts = madeUp([], {
    delivery: [{ kind: 'uts', folder: 'Made-Push' }],
    register: [],
    platforms: { systems, frameworks: ['uni-app'] },
  });
  const files = {
    ...NO_PUSH,
    'uni_modules/Made-Push/package.json': '{}',
    'App.vue': `<script>\nimport { start } from '@/uni_modules/Made-Push';\nstart();\n</script>`,
  };
  expect((await reported(uts, files, harmonyPushUnsupported)).map(({ textAt }) => textAt)).toEqual(at);
});
