import { describe, expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { cloud, sending } from '../providers/unipush/unicloud.ts';
import { completeAt, easemob, hoverAt, labelsAt, take, tui } from './helpers.ts';

const send = (android: string): Files =>
  tui({ 'send.js': `im.sendMessage(m, { offlinePushInfo: { androidInfo: { ${android} } } });\n` });
const inCloud = (more: string): Files =>
  cloud(sending(`{ push_clientid: event.cids, title: 'a', content: 'b', ${more} }`));
const inExt = (ext: string): Files =>
  easemob({
    'package.json': '{ "dependencies": { "easemob-websdk": "4.21.1" } }',
    'send.js': `conn.send(message.create({ type: 'txt', ext: ${ext} }));\n`,
  });

describe('message classes', () => {
  test.each([
    ['Huawei', send(`HuaWeiCategory: '‸'`), ['IM', 'PLAY_VOICE', 'MARKETING'], ['TODO', 'SYSTEM_REMINDER']],
    ['vivo', send(`VIVOCategory: ‸`), ['IM', 'TODO', 'NEWS'], ['EXPRESS']],
    ['HarmonyOS', inCloud(`category: { harmony: '‸' }`), ['MISS_CALL'], ['TODO']],
    [
      'OPPO, in options',
      inCloud(`options: { android: { OP: { '/category': '‸' } } }`),
      ['SOCIAL'],
      ['EXPRESS'],
    ],
    ['Huawei, in ext', inExt(`{ em_android_push_ext: { huawei_category: '‸' } }`), ['FINANCE'], ['ORDER']],
  ])('are offered for %s', async (_name, files, some, none) => {
    const labels = await labelsAt(files);
    expect(labels).toEqual(expect.arrayContaining(some));
    for (const other of none) expect(labels).not.toContain(other);
  });

  test('each says what it means and whether it is limited', async () => {
    const items = await completeAt(send(`HuaWeiCategory: '‸'`), 'zh-CN');
    const of = (label: string) => items.find((item) => item.label === label)?.detail;
    expect(of('IM')).toBe('即时聊天 · 不限量（须申请）');
    expect(of('MARKETING')).toBe('营销 · 每天限量');
    expect(await take(send(`HuaWeiCategory: '‸'`), 'IM')).toContain(`HuaWeiCategory: 'IM'`);
  });

  test('of values that are numbers, or come from a console, none is made up', async () => {
    expect(await labelsAt(send('MeizuNotifyType: ‸'))).toEqual(['0', '1']);
    expect(await labelsAt(send(`XiaoMiChannelID: '‸'`))).toEqual([]);
  });

  test('hover says what the classes mean, and what happens without one', async () => {
    const huawei = (await hoverAt(send(`HuaWei‸Category: 'IM'`)))?.contents;
    expect(huawei).toContain('`VOIP` calls');
    expect(huawei).toMatch(/Without one.*Huawei 2 .*2026-05-14/);
    const xiaomi = (await hoverAt(send(`XiaoMi‸ChannelID: 'a'`), 'zh-CN'))?.contents;
    expect(xiaomi).toMatch(/小米 1 条/);
    const oppo = (await hoverAt(inExt(`{ em_android_push_ext: { oppo‸_channel_id: 'a' } }`)))?.contents;
    expect(oppo).toContain('must create this channel');
  });
});

test("the push's part of ext has completion and hover, the app's own has none", async () => {
  expect(await labelsAt(inExt('{ ‸ }'))).toContain('em_push_ext');
  expect(await labelsAt(inExt('{ em_push_ext: { ‸ } }'))).toContain('group_user_nickname');
  expect(await hoverAt(inExt('{ em_push‸_template: {} }'))).toMatchObject({ on: 'em_push_template' });
  expect(await hoverAt(inExt('{ own‸Key: 1 }'))).toBeUndefined();
});
