import { expect, test } from 'vitest';
import type { Files } from '../../helpers.ts';
import { manifest } from '../../rules/healthy.ts';
import { fixed, found, only, withApp } from '../../rules/tencent.ts';

const RULE = 'offline-push-info-schema';
const depends = (name: string, range: string): Files => ({
  'package.json': JSON.stringify({ dependencies: { [name]: range } }),
});
const chat = depends('@tencentcloud/chat', '^3.4.0');
/** A project that sends a message with the given push, and uses no push plugin. */
const sends = (
  info: string,
  more: Files = chat,
  call = `tim.sendMessage(message, { offlinePushInfo: ${info} });`,
): Files => ({
  'manifest.json': manifest.replace(/"nativePlugins"[\s\S]*?\n {8}\}\n/, '"x" : {}\n'),
  'pages/chat.vue': `<script>\n${call}\n</script>\n`,
  ...more,
});

test.each([
  ['a slip of case', `{ Title: 'a' }`, 'misspelt', 'Title'],
  ['a slip of the pen', `{ title: 'a', descripton: 'b' }`, 'misspelt', 'descripton'],
  ['a key that is none', `{ title: 'a', 'body': 'b' }`, 'unknown', "'body'"],
  ['in androidInfo', `{ androidInfo: { XiaomiChannelID: '1' } }`, 'misspelt', 'XiaomiChannelID'],
  ['a number for a text', `{ title: 5 }`, 'type', '5'],
  ['a text for a boolean', `{ disablePush: 'true' }`, 'type', "'true'"],
  ['no object', `{ apnsInfo: 'ring.mp3' }`, 'type', "'ring.mp3'"],
  ['a name of the native SDK', `{ title: 'a', desc: 'b' }`, 'misspelt', 'desc'],
  ['another one', `{ title: 'a', ext: '{}' }`, 'misspelt', 'ext'],
  ['a name of the REST API', `{ title: 'a', 'Ext': '{}' }`, 'misspelt', "'Ext'"],
  ['a channel of the REST API', `{ androidInfo: { GoogleChannelID: 'a' } }`, 'misspelt', 'GoogleChannelID'],
  ['what is dropped', `{ harmonyInfo: { category: 'IM' } }`, 'dropped', 'harmonyInfo'],
  ['what is dropped too', `{ vendorParams: '{}' }`, 'dropped', 'vendorParams'],
  ['what is sent in other letters', `{ androidInfo: { OPPONotifyLevel: 16 } }`, 'recased', 'OPPONotifyLevel'],
  ['likewise', `{ androidInfo: { OPPOPrivateMsgTemplateId: 'a' } }`, 'recased', 'OPPOPrivateMsgTemplateId'],
  ['a level of Honor that is none', `{ androidInfo: { HonorImportance: 'HIGH' } }`, 'value', "'HIGH'"],
  ['a level in small letters', `{ androidInfo: { HonorImportance: 'normal' } }`, 'value', "'normal'"],
  ["vivo's class as a number that is none", `{ androidInfo: { VIVOClassification: 2 } }`, 'value', '2'],
  ["Meizu's type as a text", `{ androidInfo: { MeizuNotifyType: '1' } }`, 'value', "'1'"],
  ['a value that is none', `{ apnsInfo: { interruptionLevel: 'loud' } }`, 'value', "'loud'"],
])('reported: %s', async (_name, info, message, textAt) => {
  expect(await only(sends(info), RULE)).toMatchObject({ severity: 'warning', message, textAt });
});

test('reported through variables and modules, once', async () => {
  const call = `import { info } from './push';\nconst options = { offlinePushInfo: info };\nchat.sendMessage(a, options);\nthis.chat.sendMessage(b, options);`;
  const files = sends('', { ...chat, 'pages/push.js': `export const info = { titel: 'a' };` }, call);
  expect(await found(files, RULE)).toEqual(['pages/push.js:1:23 titel']);
});

test('reported where the SDK is imported only, or the plugin is registered', async () => {
  const imported = `import TIM from 'tim-js-sdk/lite';\ntim.sendMessage(m, { offlinePushInfo: { titel: '' } });`;
  expect(await found(sends('', {}, imported), RULE)).toHaveLength(1);
  const elsewhere = { 'im.js': `const TencentCloudChat = require('@tencentcloud/chat');` };
  expect(await found(sends(`{ titel: '' }`, elsewhere), RULE)).toHaveLength(1);
  const registered = withApp(
    `tim.registerPlugin({ 'tim-offline-push-plugin': uni.requireNativePlugin('TencentCloud-TUIOfflinePush'), offlinePushConfig: { huaweiBusinessID: '1' } });\ntim.sendMessage(m, { offlinePushInfo: { titel: '' } });`,
    { 'package.json': '{}' },
  );
  expect(await found(registered, RULE)).toHaveLength(1);
});

test.each([
  [
    'right',
    `{ title: 'a', description: 'b', androidOPPOChannelID: '', extension: '', disablePush: false, ignoreIOSBadge: true }`,
  ],
  [
    'right inside',
    `{ androidInfo: { sound: 'a.mp3', VIVOClassification: 1 }, apnsInfo: { sound: 'a.caf' } }`,
  ],
  ['what the SDK sends on', `{ androidInfo: { MeiZuNoticeMsgType: 1, HarmonyCategory: 'IM' } }`],
  ['blank values', `{ androidInfo: { VIVOClassification: '', HonorImportance: '' } }`],
  ['message classes', `{ androidInfo: { HuaWeiCategory: 'im', VIVOCategory: 'x', OPPOCategory: '' } }`],
  ['OpenIM', `{ title: 'a', desc: 'b', ex: '', iOSPushSound: 'default', iOSBadgeCount: true }`],
  ['TUICallKit', `{ title: 'a', description: 'b', androidSound: 'x', iOSSound: 'y', isDisablePush: false }`],
  ['values that are not known', `{ ...shared, title: getTitle(), description: text, disablePush: off }`],
  ['not known itself', `makeInfo()`],
  ['null', `null`],
  ['for other platforms', `{\n// #ifdef H5\nbody: '',\n// #endif\ntitle: '' }`],
  ['the passed-through object', `{ title: '', extension: { entity: {} } }`],
])('not reported: %s', async (_name, info) => {
  expect(await found(sends(info), RULE)).toEqual([]);
});

test.each([
  ['one object', `openIM.sendMessage({ message, offlinePushInfo: { titel: '' } });`],
  [
    'an id and one object',
    `openIM.sendMessage(id, { recvID, groupID, message, offlinePushInfo: { titel: '' } });`,
  ],
  ['no receiver', `sendMessage(message, { offlinePushInfo: { titel: '' } });`],
  ['another method', `tim.call(message, { offlinePushInfo: { titel: '' } });`],
  [
    'for other platforms',
    `// #ifdef H5\ntim.sendMessage(message, { offlinePushInfo: { titel: '' } });\n// #endif`,
  ],
  ['in a comment', `// tim.sendMessage(message, { offlinePushInfo: { titel: '' } });`],
])('not reported: %s', async (_name, call) => {
  expect(await found(sends('', chat, call), RULE)).toEqual([]);
});

test('not reported in a project without the SDK, nor on uni-app x', async () => {
  expect(await found(sends(`{ titel: '' }`, {}), RULE)).toEqual([]);
  expect(await found(sends(`{ titel: '' }`, depends('open-im-sdk', '3.0.0')), RULE)).toEqual([]);
  const x = { ...sends(`{ titel: '' }`), 'manifest.json': '{ "appid": "__UNI__1", "uni-app-x": {} }' };
  expect(await found(x, RULE)).toEqual([]);
});

const android = `{ androidInfo: { soun: '' } }`;
const voip = `{ disableVoipPush: true }`;
const installed = (name: string, version: string): Files => ({
  [`node_modules/${name}/package.json`]: `{ "version": "${version}" }`,
});

test.each([
  ['androidInfo in 2.x', android, depends('tim-wx-sdk', '^2.27.6'), 'never'],
  ['androidInfo in 2.x of an unknown version', `{ apnsInfo: {} }`, depends('tim-js-sdk', 'latest'), 'never'],
  ['androidInfo in an early 3.x', android, depends('@tencentcloud/chat', '3.2.1'), 'tooOld'],
  [
    'as installed',
    voip,
    { ...depends('tim-wx-sdk', '^2.20.0'), ...installed('tim-wx-sdk', '2.23.1') },
    'tooOld',
  ],
  [
    'as npm has it locked',
    voip,
    {
      ...depends('tim-wx-sdk', '*'),
      'package-lock.json': '{ "packages": { "node_modules/tim-wx-sdk": { "version": "2.23.1" } } }',
    },
    'tooOld',
  ],
  [
    'as an old npm has it locked',
    voip,
    {
      ...depends('tim-wx-sdk', '*'),
      'package-lock.json': '{ "dependencies": { "tim-wx-sdk": { "version": "2.23.1" } } }',
    },
    'tooOld',
  ],
  [
    'as pnpm has it locked',
    voip,
    {
      ...depends('tim-wx-sdk', '*'),
      'pnpm-lock.yaml':
        "importers:\n  .:\n    dependencies:\n      other:\n        specifier: 1.0.0\n        version: 2.30.0\n      tim-wx-sdk:\n        specifier: '*'\n        version: 2.23.1(x@1.0.0)\n",
    },
    'tooOld',
  ],
  [
    'as an old pnpm has it locked',
    voip,
    { ...depends('tim-wx-sdk', '*'), 'pnpm-lock.yaml': 'dependencies:\n  tim-wx-sdk: 2.23.1\n' },
    'tooOld',
  ],
  [
    'as yarn has it locked',
    voip,
    {
      ...depends('tim-wx-sdk', '*'),
      'yarn.lock': 'other@1:\n  version "9.0.0"\n\ntim-wx-sdk@*, tim-wx-sdk@^2.0.0:\n  version "2.23.1"\n',
    },
    'tooOld',
  ],
  [
    'as a newer yarn has it locked',
    voip,
    { ...depends('tim-wx-sdk', '*'), 'yarn.lock': '"tim-wx-sdk@npm:*":\n  version: 2.23.1\n' },
    'tooOld',
  ],
])('reported: %s', async (_name, info, more, message) => {
  const one = await only(sends(info, more as Files), RULE);
  expect(one).toMatchObject({ message, args: { key: one.textAt } });
});

test.each([
  [
    'a version that reads it',
    `{ androidInfo: {}, disableVoipPush: true }`,
    depends('@tencentcloud/chat', '~3.3.5'),
  ],
  [
    'installed newer than the range begins',
    voip,
    { ...depends('tim-wx-sdk', '^2.20.0'), ...installed('tim-wx-sdk', '2.27.6') },
  ],
  ['a range that says nothing', voip, depends('tim-wx-sdk', '*')],
  ['no range', voip, depends('tim-wx-sdk', 'workspace:*')],
  [
    'two SDKs, of which one reads it',
    `{ androidInfo: {} }`,
    { 'package.json': '{ "dependencies": { "tim-wx-sdk": "2.20.0", "@tencentcloud/chat": "3.6.0" } }' },
  ],
])('not reported: %s', async (_name, info, more) => {
  expect(await found(sends(info, more as Files), RULE)).toEqual([]);
});

test('the fix renames the key', async () => {
  const after = await fixed(sends(`{\n  "Title": 'a', // 标题\n  description: 'b',\n}`), RULE);
  expect(after['pages/chat.vue']).toContain(`  "title": 'a', // 标题\n`);
});

test('no fix where the right key is there too', async () => {
  expect(await only(sends(`{ Title: 'a', title: 'b' }`), RULE)).toMatchObject({
    message: 'unknown',
    fixes: [],
  });
});

test('the right key counts in the object that the wrong one is in', async () => {
  expect(
    await only(sends(`{ androidInfo: { OPPOChannelId: 'a', OPPOChannelID: 'b' } }`), RULE),
  ).toMatchObject({
    message: 'unknown',
    args: { key: 'OPPOChannelId' },
    fixes: [],
  });
  const files = sends(`{ androidInfo: { OPPOChannelId: 'a' }, title: 'b' }`);
  expect(await only(files, RULE)).toMatchObject({ message: 'misspelt', args: { right: 'OPPOChannelID' } });
  expect((await fixed(files, RULE))['pages/chat.vue']).toContain(`{ OPPOChannelID: 'a' }, title: 'b' }`);
});

test('the fix gives the name that belongs here', async () => {
  const files = sends(`{\n  title: 'a',\n  desc: text, // 内容\n}`);
  expect((await fixed(files, RULE))['pages/chat.vue']).toContain('  description: text, // 内容\n');
});
