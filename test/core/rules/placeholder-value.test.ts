import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { broken, healthy, reports } from './healthy.ts';

const RULE = 'placeholder-value';
const ID = '"com.vivo.push.app_id" : "100012345"';
const HUAWEI = "huaweiBusinessID: '11111'";

test.each([['"xxxxxx"'], ['"XXXX"'], ['"***"'], ['"YOUR_APP_ID"'], ['"<appid>"'], ['"请填写 vivo appId"']])(
  'reported in the manifest, on the value: %s',
  async (value) => {
    const files = broken({ 'manifest.json': [[ID, `"com.vivo.push.app_id" : ${value}`]] });
    const found = (await checkFiles(files)).of(RULE);
    expect(found).toMatchObject([
      { severity: 'warning', message: 'manifest', textAt: value, args: { key: 'com.vivo.push.app_id' } },
    ]);
  },
);

test.each([
  ['请填写'],
  ['请填写你的证书 ID'],
  ['请输入 AppKey'],
  ['请替换'],
  ['你的AppKey'],
  ['您的证书ID'],
  ['待填写'],
  ['替换为实际的证书 ID'],
  ['【请填写】'],
  ['（你的 AppID）'],
])('reported in Chinese: %s', async (value) => {
  const files = broken({ 'App.vue': [[HUAWEI, `huaweiBusinessID: '${value}'`]] });
  expect(await reports(files, RULE)).toEqual([expect.stringContaining(value)]);
});

test.each([['chat-待填写'], ['push 你的'], ['证书（请勿删除）'], ['华为推送证书'], ['不替换为'], ['输入']])(
  'not reported in Chinese, being a part of a value or none: %s',
  async (value) => {
    const files = broken({ 'App.vue': [[HUAWEI, `huaweiBusinessID: '${value}'`]] });
    expect(await reports(files, RULE)).toEqual([]);
  },
);

test('reported in the code, and once where two keys take one literal', async () => {
  const files = broken({
    'App.vue': [
      [HUAWEI, 'huaweiBusinessID: ID, honorBusinessID: ID'],
      ['const tim', "const ID = 'xxxxxx';\nconst tim"],
    ],
  });
  expect((await checkFiles(files)).of(RULE)).toMatchObject([
    { message: 'code', where: 'App.vue:3:12', textAt: "'xxxxxx'" },
  ]);
});

test('reported in the file that holds the literal', async () => {
  const files = broken(
    {
      'App.vue': [
        [HUAWEI, 'huaweiBusinessID: ids.huawei'],
        ['const tim', "import { ids } from './ids';\nconst tim"],
      ],
    },
    { 'ids.ts': "export const ids = {\n  huawei: 'YOUR_BUSINESS_ID',\n};\n" },
  );
  expect(await reports(files, RULE)).toEqual(["ids.ts:2:11 'YOUR_BUSINESS_ID'"]);
});

test.each([
  ['blank', '"com.vivo.push.app_id" : ""'],
  ['"0"', '"com.vivo.push.app_id" : "0"'],
  ['a part of the value only', '"com.vivo.push.app_id" : "12xxx34"'],
  ['a comment', '"com.vivo.push.app_id" : "1" /* xxxxxx */'],
])('not reported in the manifest: %s', async (_name, text) => {
  expect(await reports(broken({ 'manifest.json': [[ID, text]] }), RULE)).toEqual([]);
});

test('not reported: the record that HBuilderX writes, other plugins', async () => {
  const files = broken({
    'manifest.json': [
      ['"des" : "vivo appId"', '"des" : "xxxxxx"'],
      ['"nativePlugins" : {', '"nativePlugins" : { "JG-JPush" : { "JPUSH_APPKEY" : "xxxxxx" },'],
    ],
  });
  expect(await reports(files, RULE)).toEqual([]);
});

test.each([
  ['blank', "huaweiBusinessID: ''"],
  ['not known', 'huaweiBusinessID: getId()'],
  ['under a key that the SDK does not read', `${HUAWEI}, vivoAppKey: 'xxxxxx'`],
  [
    'in a branch for another platform',
    `${HUAWEI},\n// #ifdef H5\nhonorBusinessID: 'xxxxxx',\n// #endif\noppoBusinessID: ''`,
  ],
])('not reported in the code: %s', async (_name, text) => {
  expect(await reports(broken({ 'App.vue': [[HUAWEI, text]] }), RULE)).toEqual([]);
});

test('not reported: the names of plugin and app', async () => {
  const files: Files = { ...healthy, 'config.js': "export default { appKey: 'xxxxxx' };\n" };
  expect(await reports(files, RULE)).toEqual([]);
});
