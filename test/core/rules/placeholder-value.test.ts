import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { easemob } from './easemob.ts';
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
      ['"nativePlugins" : {', '"nativePlugins" : { "RC-Push" : { "RC_APPKEY" : "xxxxxx" },'],
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

const withKey = (key: string): Files => {
  const files = easemob();
  return { ...files, 'im.js': (files['im.js'] ?? '').replace("'a#b'", key) };
};

test.each([["'org#app'"], ["'ORG#APP'"], ["'orgname#appname'"], ["'你的 AppKey'"], ["'YOUR_APP_KEY'"]])(
  'the application’s key is still a sample: %s',
  async (key) => {
    const [only, ...more] = (await checkFiles(withKey(key))).of(RULE);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      message: 'instance',
      textAt: key,
      severity: 'warning',
      args: { key: 'appKey' },
    });
  },
);

test('a sample in a constant that makes two connections is told once', async () => {
  const files = withKey('KEY');
  const text = (files['im.js'] ?? '').replace('export const', "const KEY = 'org#app';\nexport const");
  const twice = `${text}export const other = new websdk.connection({ appKey: KEY });\n`;
  expect(await reports({ ...files, 'im.js': twice }, RULE)).toEqual(["im.js:2:13 'org#app'"]);
});

test.each([
  ['one of somebody’s own', withKey("'1100000000000000#chat'")],
  ['one that holds the sample', withKey("'my-org#app'")],
  ['one that is not known', withKey('import.meta.env.VITE_KEY')],
  ['another object of that name', { ...easemob(), 'ws.js': "socket.connection({ appKey: 'org#app' });\n" }],
  [
    'a project without the plugin',
    {
      'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }',
      'im.js': "new websdk.connection({ appKey: 'org#app' });\n",
    },
  ],
])('the application’s key is not reported: %s', async (_name, files) => {
  expect(await reports(files as Files, RULE)).toEqual([]);
});
