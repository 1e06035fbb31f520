import { expect, test } from 'vitest';
import { markdownOf } from '../../../src/core/doctor/markdown.ts';
import { doctorWords } from '../../../src/core/doctor/messages.ts';
import { nativeOf, providers, uncheckedPushes, utsAllOf } from '../../../src/core/providers/index.ts';
import { checkFiles, type Files } from '../helpers.ts';
import { healthy } from '../rules/healthy.ts';
import { examine } from './helpers.ts';

const manifest = (plugins: string, push = '{}'): Files => ({
  'manifest.json': `{ "appid": "__UNI__A1B2C3D", "app-plus": { "distribute": { "sdkConfigs": { "push": ${push} } }, "nativePlugins": ${plugins} } }`,
});
const script = (text: string): Files => ({ ...manifest('{}'), 'push.js': text });
const idsIn = async (files: Files): Promise<string[]> =>
  (await examine(files)).diagnosis.unchecked.map(({ id }) => id);

test.each([
  ['rongcloud', manifest('{ "RongCloud-Push": {} }')],
  ['rongcloud', script(`uni.requireNativePlugin('RongCloud-Push-RCUniPush').init();`)],
  ['rongcloud-uts', script(`import * as Push from '@/uni_modules/RongCloud-IM-Push';\nPush.start();`)],
  ['openim', manifest('{ "Tuoyun-OpenIMSDK": {} }')],
  ['zego-zpns', script(`import { ZPNs } from '@/uni_modules/zego-zpns-uts';\nZPNs.registerPush();`)],
  ['getui', manifest('{}', '{ "igexin": { "appid": "a" } }')],
  ['jy-jpush', manifest('{ "JY-JPush": {} }')],
])('%s is named as not checked, with its document', async (id, files) => {
  const { diagnosis } = await examine(files);
  expect(diagnosis.unchecked.map((one) => one.id)).toEqual([id]);
  for (const language of ['zh-CN', 'en'] as const) {
    const text = markdownOf(diagnosis, undefined, { language });
    expect(text).toContain(diagnosis.unchecked[0]?.name[language]);
    expect(text).toContain(diagnosis.unchecked[0]?.url);
    expect(text).not.toContain(doctorWords[language].noProvider);
  }
  const [project] = (await checkFiles(files)).result.projects;
  expect(project?.unchecked).toHaveLength(1);
});

test('beside a provider both are told', async () => {
  const text = (healthy['manifest.json'] ?? '').replace(
    '"nativePlugins" : {',
    '"nativePlugins" : { "JY-JPush": {},',
  );
  const { diagnosis } = await examine({ ...healthy, 'manifest.json': text });
  expect(markdownOf(diagnosis, undefined, { language: 'en' })).toMatch(
    /JY-JPush\): not checked by us[\s\S]*### TUIOfflinePush/,
  );
});

test.each([
  ['nothing', manifest('{}')],
  ['an IM SDK without push', manifest('{ "RongCloud-IM": {} }')],
  ['un-ticked', manifest('{}', '{ "igexin": null }')],
  ['a folder that nothing imports', { ...manifest('{}'), 'uni_modules/zego-zpns-uts/package.json': '{}' }],
  ['a type', script(`import type { Options } from '@/uni_modules/zego-zpns-uts';`)],
  ['not in the App', script(`// #ifdef H5\nimport { ZPNs } from '@/uni_modules/zego-zpns-uts';\n// #endif`)],
  ['a comment', script(`// import { ZPNs } from '@/uni_modules/zego-zpns-uts'`)],
])('not named: %s', async (_name, files) => {
  expect(await idsIn(files)).toEqual([]);
  const { diagnosis } = await examine(files);
  expect(markdownOf(diagnosis, undefined, { language: 'en' })).toContain(doctorWords.en.noProvider);
});

test('none of them is one of the providers', () => {
  const own = providers.flatMap((provider) => [
    ...[nativeOf(provider)].flatMap((native) => (native ? [native.id, ...native.requireNames] : [])),
    ...utsAllOf(provider).map(({ folder }) => folder),
  ]);
  const theirs = uncheckedPushes.flatMap(({ natives = [], modules = [] }) => [...natives, ...modules]);
  expect(theirs.filter((name) => own.includes(name))).toEqual([]);
});
