import { describe, expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { cloud, FUNCTION, sending } from '../providers/unipush/unicloud.ts';
import { easemob } from './easemob.ts';
import { crlf, fixed, found, only, withApp } from './tencent.ts';

const RULE = 'push-category-value';

/** A message of Tencent's SDK. */
const sends = (info: string): Files =>
  withApp(
    `import TIM from '@tencentcloud/chat';
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '1' } });
push.setOfflinePushListener(() => {});
tim.sendMessage(message, { offlinePushInfo: { description: 'a', androidInfo: ${info} } });`,
    { 'package.json': '{ "dependencies": { "@tencentcloud/chat": "^3.6.0" } }' },
  );
const GOOD = `push_clientid: event.cids, title: 'a', content: 'b', payload: {}`;
const inCloud = (more: string): Files => cloud(sending(`{ ${GOOD}, ${more} }`));
const inExt = (ext: string): Files =>
  easemob(
    `conn.usePlugin(pushOption, 'push');\nconn.send(WebIM.message.create({ type: 'txt', ext: ${ext} }));`,
  );

describe('a class that the maker does not know', () => {
  test.each([
    ['small letters', sends(`{ HuaWeiCategory: 'im' }`), 'case', `'im'`],
    ['mixed letters', sends(`{ VIVOCategory: 'Order' }`), 'case', `'Order'`],
    ["another maker's", sends(`{ VIVOCategory: 'EXPRESS' }`), 'unknown', `'EXPRESS'`],
    ["vivo's with Huawei", sends(`{ HuaWeiCategory: 'ORDER' }`), 'unknown', `'ORDER'`],
    ['none at all', sends(`{ OPPOCategory: 'CHAT' }`), 'unknown', `'CHAT'`],
    ['of HarmonyOS, in a cloud function', inCloud(`category: { harmony: 'im' }`), 'case', `'im'`],
    ['vivo, in a cloud function', inCloud(`category: { vivo: 'WORK' }`), 'unknown', `'WORK'`],
    [
      'in options',
      inCloud(`options: { android: { HW: { '/message/android/category': 'Marketing' } } }`),
      'case',
      `'Marketing'`,
    ],
    [
      'in options of the older form',
      inCloud(`options: { HW: { '/message/android/category': 'ORDER' } }`),
      'unknown',
      `'ORDER'`,
    ],
    [
      'in options for HarmonyOS alone',
      inCloud(`category: { huawei: 'MISS_CALL' }`),
      'unknown',
      `'MISS_CALL'`,
    ],
    ["in Easemob's ext", inExt(`{ em_android_push_ext: { huawei_category: 'im' } }`), 'case', `'im'`],
    ['HarmonyOS in ext', inExt(`{ em_harmony_push_ext: { category: 'CHAT' } }`), 'unknown', `'CHAT'`],
  ])('%s', async (_name, files, message, textAt) => {
    expect(await only(files, RULE)).toMatchObject({ severity: 'warning', message, textAt });
  });

  test.each([
    ['every one of Huawei', sends(`{ HuaWeiCategory: 'DEVICE_REMINDER' }`)],
    ['a disputed one', sends(`{ HuaWeiCategory: 'SYSTEM_REMINDER' }`)],
    ['blank', sends(`{ HuaWeiCategory: '', VIVOCategory: '', OPPOCategory: '' }`)],
    ['not known', sends(`{ HuaWeiCategory: category, ...more }`)],
    ['to be filled in', sends(`{ HuaWeiCategory: 'xxx' }`)],
    ['all three', sends(`{ HuaWeiCategory: 'IM', VIVOCategory: 'IM', OPPOCategory: 'IM' }`)],
    ['Xiaomi has ids', sends(`{ XiaoMiChannelID: 'high_system' }`)],
    ['a channel', sends(`{ OPPOChannelID: 'im' }`)],
    ['right in a cloud function', inCloud(`category: { harmony: 'MISS_CALL', huawei: 'IM', vivo: 'ORDER' }`)],
    ['a category of the app itself', inCloud(`payload: { category: 'im', huawei: 'im' }`)],
    ['a word in ext that is the app’s own', inExt(`{ category: 'im', huawei: { category: 'im' } }`)],
    ['for other platforms', sends(`{\n// #ifdef H5\nHuaWeiCategory: 'im',\n// #endif\n}`)],
    ['another object', { ...cloud(`const a = { category: { huawei: 'im' } };\nim.sendMessage(a);`) }],
  ])('not reported: %s', async (_name, files) => {
    expect(await found(files, RULE)).toEqual([]);
  });

  test('a class of a constant is told once, where it stands', async () => {
    const files = cloud(
      sending(`{ ${GOOD}, category: { huawei: CLASS, vivo: CLASS } }`, `const CLASS = 'im';`),
    );
    expect(await found(files, RULE)).toEqual([`${FUNCTION}/index.js:4:15 'im'`]);
  });

  test('the fix writes capitals, keeps quotes and comments, and is safe', async () => {
    const files = sends(`{\n  HuaWeiCategory: "im", // 分类\n }`);
    expect((await only(files, RULE)).fixes).toMatchObject([{ safe: true }]);
    const { 'App.vue': after } = await fixed(files, RULE);
    expect(after).toContain('HuaWeiCategory: "IM", // 分类');
    const { 'App.vue': windows } = await fixed(crlf(files), RULE);
    expect(windows).toBe(after?.replaceAll('\n', '\r\n'));
  });

  test('a slip is mended by hand alone, and what is far from all is left', async () => {
    const files = sends(`{ VIVOCategory: 'ODER' }`);
    expect((await only(files, RULE)).fixes).toMatchObject([{ safe: false }]);
    expect((await fixed(files, RULE))['App.vue']).toContain(`VIVOCategory: 'ORDER'`);
    expect((await only(sends(`{ VIVOCategory: 'CHAT_MESSAGE' }`), RULE)).fixes).toEqual([]);
  });
});

describe('what contradicts itself', () => {
  test.each([
    ['system and marketing', sends(`{ VIVOClassification: 1, VIVOCategory: 'MARKETING' }`), 'contradicts'],
    ['operational and chat', sends(`{ VIVOClassification: '0', VIVOCategory: 'IM' }`), 'contradicts'],
    [
      'a level of OPPO without a class',
      inCloud(`options: { android: { OP: { '/notify_level': 16 } } }`),
      'needsCategory',
    ],
    [
      'a level in ext',
      inExt(`{ em_android_push_ext: { oppo_notify_level: '2', oppo_channel_id: 'a' } }`),
      'needsCategory',
    ],
  ])('%s', async (_name, files, message) => {
    expect(await only(files, RULE)).toMatchObject({ severity: 'warning', message });
  });

  test.each([
    ['alike', sends(`{ VIVOClassification: 1, VIVOCategory: 'IM' }`)],
    ['the kind alone', sends(`{ VIVOClassification: 0 }`)],
    ['a kind that is not known', sends(`{ VIVOClassification: kind, VIVOCategory: 'IM' }`)],
    [
      'a level with a class',
      inCloud(`options: { android: { OP: { '/notify_level': 2, '/category': 'IM' } } }`),
    ],
    ['a level in an open object', inCloud(`options: { android: { OP: { '/notify_level': 2, ...more } } }`)],
    ['a level that is not known', inCloud(`options: { android: { OP: { '/notify_level': level } } }`)],
  ])('not reported: %s', async (_name, files) => {
    expect(await found(files, RULE)).toEqual([]);
  });
});
