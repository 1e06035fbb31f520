import { describe, expect, test } from 'vitest';
import { cell, examine } from '../doctor/helpers.ts';
import type { Files } from '../helpers.ts';
import { CONFIGS, base as push } from '../providers/tencent-push/base.ts';
import { base as timPush } from '../providers/tencent-timpush/base.ts';
import { manifest } from './healthy.ts';
import { crlf, fixed, found, only, withApp } from './tencent.ts';

const RULE = 'oppo-channel-missing';
const OPPO = `oppoBusinessID: '1', oppoAppKey: 'k', oppoAppSecret: 's'`;
const project = (send: string, config = OPPO) =>
  withApp(
    `import TIM from '@tencentcloud/chat';
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { ${config} } });
push.setOfflinePushListener(() => {});
${send}`,
    { 'package.json': '{ "dependencies": { "@tencentcloud/chat": "^3.6.0" } }' },
  );
const sends = (info: string, config?: string) =>
  project(`tim.sendMessage(message, { offlinePushInfo: ${info} });`, config);

test.each([
  ['no channel', `{ title: 'a' }`],
  ['androidInfo without it', `{ androidInfo: { sound: 'a' } }`],
  ['nothing at all', `{}`],
  ['a channel for other platforms', `{\n// #ifdef H5\nandroidOPPOChannelID: 'a',\n// #endif\ntitle: '' }`],
  ['pushed after all', `{ disablePush: false }`],
])('reported: %s', async (_name, info) => {
  expect(await only(sends(info), RULE)).toMatchObject({ severity: 'hint', textAt: 'offlinePushInfo' });
});

test('reported once for an object that serves several messages', async () => {
  const files = project(
    `const info = { title: 'a' };\ntim.sendMessage(a, { offlinePushInfo: info });\ntim.sendMessage(b, { offlinePushInfo: info });`,
  );
  expect(await found(files, RULE)).toEqual(['App.vue:7:22 offlinePushInfo']);
});

test.each([
  ['a channel', `{ androidOPPOChannelID: 'tuikit' }`],
  ['a channel to be filled in', `{ androidOPPOChannelID: '' }`],
  ['a channel in androidInfo', `{ androidInfo: { OPPOChannelID: 'tuikit' } }`],
  ['a channel that is not known', `{ androidOPPOChannelID: channel }`],
  ['a spread', `{ ...shared, title: 'a' }`],
  ['a spread in androidInfo', `{ androidInfo: { ...shared } }`],
  ['androidInfo that is not known', `{ androidInfo: getInfo() }`],
  ['not known itself', `getInfo()`],
  ['not pushed', `{ disablePush: true }`],
  ['OpenIM', `{ title: '', desc: '', ex: '' }`],
])('not reported: %s', async (_name, info) => {
  expect(await found(sends(info), RULE)).toEqual([]);
});

test('not reported: for users online only', async () => {
  const files = project(`tim.sendMessage(m, { onlineUserOnly: true, offlinePushInfo: { title: '' } });`);
  expect(await found(files, RULE)).toEqual([]);
});

test.each([
  ['blank', `huaweiBusinessID: '1', oppoBusinessID: ''`],
  ['absent', `huaweiBusinessID: '1'`],
  ['a placeholder', `oppoBusinessID: 'xxx', oppoAppKey: 'k', oppoAppSecret: 's'`],
  ['not known', `oppoBusinessID: getId(), oppoAppKey: 'k', oppoAppSecret: 's'`],
])('not reported: OPPO is %s', async (_name, config) => {
  expect(await found(sends(`{ title: 'a' }`, config), RULE)).toEqual([]);
});

test('not reported: nothing is registered', async () => {
  const files = {
    'manifest.json': manifest,
    'a.js': `import TIM from 'tim-wx-sdk';\ntim.sendMessage(m, { offlinePushInfo: { title: '' } });`,
  };
  expect(await found(files, RULE)).toEqual([]);
});

describe.each([
  ['the UTS plugin', push, 'com.example.chat', CONFIGS],
  ['the plugin with its own file', timPush, 'com.example.app', 'push/timpush-configs.json'],
])('pushed by %s of the same house', (_name, files, app, configs) => {
  const sending = (values: object, info = `{ title: 'a' }`): Files => ({
    ...files,
    [configs]: JSON.stringify({ [app]: values }),
    'send.ts': `import { chat } from './push/chat'
chat.sendMessage(message, { offlinePushInfo: ${info} })
`,
  });
  const OPPO_SET = { oppoPushBussinessId: '30149', oppoPushAppKey: 'k', oppoPushAppSecret: 's' };

  test('reported, and told by the doctor', async () => {
    expect(await found(sending(OPPO_SET), RULE)).toEqual(['send.ts:2:29 offlinePushInfo']);
    const examined = await examine(sending(OPPO_SET));
    expect(cell(examined, 'oppo', 'channel').map(({ status }) => status)).toEqual(['missing']);
  });

  test.each([
    ['OPPO is not used', { huaweiPushBussinessId: '30150' }, undefined],
    ['a channel', OPPO_SET, `{ androidInfo: { OPPOChannelID: 'chat' } }`],
    ["another SDK's message", OPPO_SET, `{ title: '', desc: '', ex: '' }`],
  ])('not reported: %s', async (_case, values, info) => {
    expect(await found(sending(values, info), RULE)).toEqual([]);
  });

  test('not reported: without the SDK, whose call of that name it is nobody knows', async () => {
    const { 'package.json': _, 'push/chat.ts': __, ...alone } = sending(OPPO_SET);
    const chat = 'push/chat.ts';
    expect(await found({ ...alone, [chat]: `export { chat } from '@/libs/im'\n` }, RULE)).toEqual(
      files === push ? [] : ['send.ts:2:29 offlinePushInfo'],
    );
  });
});

test('the fix adds the key', async () => {
  const files = sends(`{\n    title: 'a', // 标题\n    description: 'b'\n  }`);
  const { 'App.vue': after } = await fixed(files, RULE);
  expect(after).toContain(
    `    title: 'a', // 标题\n    description: 'b',\n    androidOPPOChannelID: ''\n  }`,
  );
  const { 'App.vue': windows } = await fixed(crlf(files), RULE);
  expect(windows).toBe(after?.replaceAll('\n', '\r\n'));
});
