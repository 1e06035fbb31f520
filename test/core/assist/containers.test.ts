import { describe, expect, test } from 'vitest';
import { providers } from '../../../src/core/providers/index.ts';
import type { Files } from '../helpers.ts';
import { easemob, hoverAt, labelsAt, manifest, take, tui } from './helpers.ts';

const typed = (text: string): Files => tui({ 'a.ts': `${text}\n` });
const em = (text: string): Files => easemob({ 'a.ts': `${text}\n` });
const uts = (text: string): Files => ({
  'manifest.json': manifest(''),
  'uni_modules/easemob-push/package.json': '{ "id": "easemob-push", "version": "1.0.0" }',
  'a.ts': `import { onRegister, unRegister } from '@/uni_modules/easemob-push';\n${text}\n`,
});
const timpush = (text: string): Files => ({
  'manifest.json': manifest('"TencentCloud-TIMPush": {}'),
  'a.ts': `${text}\n`,
});

describe('the keys of a call that registers a plugin', () => {
  test.each<[string, Files, string[]]>([
    ['registerPlugin', typed('chat.registerPlugin({ ‸ })'), ['tim-offline-push-plugin', 'offlinePushConfig']],
    ['a quote', typed("chat.registerPlugin({ '‸' })"), ['tim-offline-push-plugin', 'offlinePushConfig']],
    [
      'beside another plugin',
      typed("chat.registerPlugin({ 'tim-upload-plugin': TIMUploadPlugin, ‸ })"),
      ['tim-offline-push-plugin', 'offlinePushConfig'],
    ],
    ['half of it', typed("chat.registerPlugin({ 'tim-offline-push-plugin': p, ‸ })"), ['offlinePushConfig']],
    [
      'through a constant',
      typed('const options = { ‸ }\nchat.registerPlugin(options)'),
      ['tim-offline-push-plugin', 'offlinePushConfig'],
    ],
    [
      "the SDK's own object",
      typed("import chat from '@tencentcloud/chat'\nchat.registerPlugin({ ‸ })"),
      ['tim-offline-push-plugin', 'offlinePushConfig'],
    ],
    [
      "the project's own object",
      typed("import { chat } from '@/im'\nchat.registerPlugin({ ‸ })"),
      ['tim-offline-push-plugin', 'offlinePushConfig'],
    ],
    [
      'a login that registers',
      typed("import { TUILogin } from '@tencentcloud/tui-core'\nTUILogin.login({ userID, ‸ })"),
      ['TUIOfflinePush', 'offlinePushConfig'],
    ],
    ['TIMPush', timpush('chat.registerPlugin({ ‸ })'), ['tim-push', 'pushConfig']],
    ['usePlugin', em("conn.usePlugin({ ‸ }, 'push')"), ['emPush', 'config']],
    ['usePlugin, its text not there yet', em('conn.usePlugin({ ‸ })'), ['emPush', 'config']],
    ['usePlugin with the UTS plugin', uts("conn.usePlugin({ ‸ }, 'push')"), ['emPush', 'config']],
    ['setNativePush', uts('pushManager.setNativePush({ ‸ })'), ['plugin', 'certificates']],
    [
      'one behind the other',
      uts('pushManager.setNativePush({ plugin: { onRegister }, ‸ })'),
      ['certificates'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await labelsAt(files)).toEqual(expected);
  });

  test('of a project that so far has the SDK alone', async () => {
    const files: Files = {
      'manifest.json': manifest(''),
      'package.json': '{ "dependencies": { "@tencentcloud/chat": "^3.6.0" } }',
      'a.ts': 'chat.registerPlugin({ ‸ })\n',
    };
    expect(await labelsAt(files)).toContain('tim-offline-push-plugin');
    expect(await labelsAt({ ...files, 'package.json': '{}' })).toEqual([]);
  });

  test.each<[string, Files]>([
    ['another method', typed('chat.registerOther({ ‸ })')],
    ['a function of that name', typed('registerPlugin({ ‸ })')],
    ["another object's login", typed('Account.login({ ‸ })')],
    ['another text', em("conn.usePlugin({ ‸ }, 'logger')")],
    ['the second argument', typed('chat.registerPlugin(other, { ‸ })')],
    ['a value', typed('chat.registerPlugin({ other: ‸ })')],
    ['inside another key', typed('chat.registerPlugin({ other: { ‸ } })')],
    ["another provider's call", em('chat.registerPlugin({ ‸ })')],
    ["another package's object", typed("import editor from 'some-editor'\neditor.registerPlugin({ ‸ })")],
    ['a part that no App has', typed('// #ifdef H5\nchat.registerPlugin({ ‸ })\n// #endif')],
  ])('nothing: %s', async (_, files) => {
    expect(await labelsAt(files)).toEqual([]);
  });

  test('stand with what belongs under them', async () => {
    expect(await take(typed('chat.registerPlugin({ ‸ })'), 'tim-offline-push-plugin')).toBe(
      "chat.registerPlugin({ 'tim-offline-push-plugin': uni.requireNativePlugin('TencentCloud-TUIOfflinePush') })\n",
    );
    const named = "const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')\n";
    expect(await take(typed(`${named}chat.registerPlugin({ ‸ })`), 'tim-offline-push-plugin')).toBe(
      `${named}chat.registerPlugin({ 'tim-offline-push-plugin': push })\n`,
    );
    expect(await take(typed('chat.registerPlugin({ off‸ })'), 'offlinePushConfig')).toBe(
      'chat.registerPlugin({ offlinePushConfig: {} })\n',
    );
    expect(await take(uts("conn.usePlugin({ ‸ }, 'push')"), 'emPush')).toMatch(/usePlugin\(\{ emPush: {2}\}/);
  });
});

describe("a message's push", () => {
  test.each<[string, Files, string[]]>([
    ['Tencent', typed('chat.sendMessage(message, { ‸ })'), ['offlinePushInfo']],
    [
      'beside another option',
      typed('chat.sendMessage(m, { onlineUserOnly: false, ‸ })'),
      ['offlinePushInfo'],
    ],
    ['Easemob', em("conn.message.create({ type: 'txt', to: 'a', ‸ })"), ['ext']],
    ['the older form', em("msg.set({ chatType: 'singleChat', ‸ })"), ['ext']],
  ])('%s', async (_, files, expected) => {
    expect(await labelsAt(files)).toEqual(expected);
  });

  test.each<[string, Files]>([
    ['it is there', typed("chat.sendMessage(m, { offlinePushInfo: { title: 'a' }, ‸ })")],
    ["another maker's message", typed("im.sendMessage(m, { recvID: '1', ‸ })")],
    ['the message itself', typed('chat.sendMessage({ ‸ })')],
    ["another library's create", em("axios.create({ baseURL: '/', ‸ })")],
    ['no SDK', { 'manifest.json': manifest(''), 'a.ts': 'chat.sendMessage(m, { ‸ })\n' }],
  ])('nothing: %s', async (_, files) => {
    expect(await labelsAt(files)).toEqual([]);
  });

  test('is put in with its keys to follow', async () => {
    expect(await take(typed('chat.sendMessage(m, { ‸ })'), 'offlinePushInfo')).toBe(
      'chat.sendMessage(m, { offlinePushInfo: {} })\n',
    );
  });
});

test('every provider whose call takes such an object is offered its keys', () => {
  const calls = providers.flatMap(({ id, register }) =>
    register
      .filter(({ arguments: takes }) => takes.options ?? takes.key)
      .map(({ callee }) => `${id} ${callee.method}`),
  );
  // what is not among the cases above has none yet
  expect(calls).toEqual([
    'tencent-tuiofflinepush registerPlugin',
    'tencent-tuiofflinepush login',
    'tencent-timpush registerPlugin',
    'tencent-timpush login',
    'easemob-empush usePlugin',
    'easemob-push usePlugin',
    'easemob-push setNativePush',
  ]);
});

test('a hover tells of the keys', async () => {
  const found = await hoverAt(typed("chat.registerPlugin({ 'tim-offline-push‸-plugin': p })"));
  expect(found?.contents).toContain('uni.requireNativePlugin');
  expect((await hoverAt(typed('chat.sendMessage(m, { offlinePush‸Info: {} })')))?.contents).toContain(
    '`offlinePushInfo`',
  );
});

describe('the order of what is offered', () => {
  test.each<[string, Files, string[]]>([
    [
      'a message',
      typed('chat.sendMessage(m, { offlinePushInfo: { ‸ } })'),
      ['title', 'description', 'extension', 'androidInfo', 'apnsInfo'],
    ],
    ['a notification of its own', typed('uni.createPushMessage({ ‸ })'), ['content', 'title', 'payload']],
  ])('%s: the required keys, then the common ones', async (_, files, expected) => {
    expect((await labelsAt(files)).slice(0, expected.length)).toEqual(expected);
    expect((await labelsAt(files)).indexOf('disablePush')).not.toBe(0);
  });
});
