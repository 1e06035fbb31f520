import { expect, test } from 'vitest';
import { applyFix, checkFiles, type Files } from '../helpers.ts';
import { cloud, sending } from '../providers/unipush/unicloud.ts';
import { easemob } from './easemob.ts';
import { withApp } from './tencent.ts';
import { uniPushManifest } from './unipush.ts';

const RULE = 'push-category-missing';
const THREE = `huaweiBusinessID: '1', xiaomiBusinessID: '2', xiaomiAppID: 'a', xiaomiAppKey: 'k', vivoBusinessID: '0'`;

const sends = (options: string, config = THREE, dependency = '"@tencentcloud/chat": "^3.6.0"'): Files =>
  withApp(
    `import TIM from '@tencentcloud/chat';
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { ${config} } });
push.setOfflinePushListener(() => {});
tim.sendMessage(message, ${options});`,
    { 'package.json': `{ "dependencies": { ${dependency} } }` },
  );
const info = (more: string): string => `{ offlinePushInfo: { description: 'a', ${more} } }`;
const MAKERS = `"unipush": { "version": "2", "offline": true, "hms": {}, "oppo": {} }`;
const inCloud = (more = '', manifest = uniPushManifest(MAKERS), appId = '__UNI__A1B2C3D'): Files =>
  cloud(
    sending(`{ push_clientid: event.cids, title: 'a', content: 'b', payload: {}${more} }`).replace(
      '__UNI__A1B2C3D',
      appId,
    ),
    {},
    manifest,
  );
const told = async (files: Files) => (await checkFiles(files, { advice: true })).of(RULE);

test.each([
  [
    'the makers in use, and no other',
    sends(info('')),
    'offlinePushInfo',
    ['androidInfo.HuaWeiCategory', 'androidInfo.XiaoMiChannelID'],
  ],
  [
    'one that is left out',
    sends(info(`androidInfo: { HuaWeiCategory: 'IM' }`)),
    'offlinePushInfo',
    ['androidInfo.XiaoMiChannelID'],
  ],
  [
    'other settings of Android',
    sends(info(`androidInfo: { sound: 'a' }`), `huaweiBusinessID: '1'`),
    'offlinePushInfo',
    ['androidInfo.HuaWeiCategory'],
  ],
  ['a cloud function', inCloud(), '{', ['category.huawei', 'options.android.OP./category']],
  [
    'one maker of a cloud function',
    inCloud(`, category: { huawei: 'IM' }`),
    '{',
    ['options.android.OP./category'],
  ],
  [
    'HarmonyOS',
    inCloud(
      `, category: { huawei: 'IM' }, options: { android: { OP: { '/channel_id': 'a' } } }`,
      uniPushManifest(MAKERS, `, "app-harmony": { "distribute": { "bundleName": "com.example.chat" } }`),
    ),
    '{',
    ['category.harmony'],
  ],
])('told of: %s', async (_name, files, textAt, keys) => {
  expect(await told(files)).toMatchObject([{ severity: 'hint', textAt, args: { keys } }]);
});

test('says the numbers with their source', async () => {
  const [found] = await told(sends(info('')));
  expect(found?.words).toMatch(/华为算作营销时 2 条.*小米 1 条.*269\/130977，2026-05-14/);
  expect(found?.words).not.toContain('vivo');
});

test.each([
  ['every maker has one', sends(info(`androidInfo: { HuaWeiCategory: 'IM', XiaoMiChannelID: 'a' }`))],
  ['to be filled in', sends(info(`androidInfo: { HuaWeiCategory: '', XiaoMiChannelID: '' }`))],
  ['a spread', sends(info(`androidInfo: { ...shared }`))],
  ['not known', sends(info(`androidInfo: android()`))],
  ['not pushed', sends(info('disablePush: true'))],
  ['for users online only', sends(`{ onlineUserOnly: true, ${info('').slice(1)}`)],
  ['no maker that sorts', sends(info(''), `iosBusinessID: '1'`)],
  ['a maker that is not known', sends(info(''), `huaweiBusinessID: id()`)],
  ['an SDK without such a key', sends(info(''), THREE, '"tim-wx-sdk": "2.27.6"')],
  ['an SDK that is too old for it', sends(info(''), THREE, '"@tencentcloud/chat": "3.2.0"')],
  [
    "OPPO's channel will do",
    inCloud(`, category: { huawei: 'IM' }, options: { OP: { '/channel_id': 'a' } }`),
  ],
  ['an app of another id', inCloud('', uniPushManifest(MAKERS), '__UNI__BBBBBBB')],
  ['no makers in the manifest', inCloud('', uniPushManifest())],
  ['for other platforms', inCloud(`, platform: ['web', 'mp-weixin']`)],
  ['a message that is not shown', inCloud(', content_available: 1')],
  ['a spread in a cloud function', inCloud(', ...more')],
  [
    'Easemob, whose console has it',
    easemob(
      `conn.usePlugin(pushOption, 'push');\nconn.send(WebIM.message.create({ type: 'txt', ext: { em_push_ext: { title: 'a' } } }));`,
    ),
  ],
])('not told of: %s', async (_name, files) => {
  expect(await told(files)).toEqual([]);
});

test.each([
  [
    'an object that is not there',
    sends(`{\n  offlinePushInfo: {\n    description: 'a', // 内容\n  },\n}`),
    `    description: 'a', // 内容\n    androidInfo: { HuaWeiCategory: 'IM' },\n`,
  ],
  [
    'an object that is there',
    sends(info(`androidInfo: { sound: 'a' /* 铃声 */ }`)),
    `androidInfo: { sound: 'a', HuaWeiCategory: 'IM' /* 铃声 */ }`,
  ],
  ['a cloud function', inCloud(), `payload: {}, category: { huawei: 'IM' } }`],
])('the fix writes the class of chat messages into %s', async (_name, files, expected) => {
  const [finding] = await told(files);
  expect(finding?.fixes).toMatchObject([{ title: 'add', safe: false }]);
  const after = applyFix(files, finding as NonNullable<typeof finding>);
  expect(Object.values(after).join('\n')).toContain(expected);
  const left = await told(after);
  expect(left.flatMap(({ args }) => args.keys)).not.toContain('androidInfo.HuaWeiCategory');
  expect(left.flatMap(({ fixes }) => fixes)).toEqual([]);
  const wrong = (await checkFiles(after)).findings.map(({ rule }) => rule);
  expect(wrong).toEqual((await checkFiles(files)).findings.map(({ rule }) => rule));
});
