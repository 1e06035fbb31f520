import { describe, expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { cloud, FUNCTION } from '../providers/unipush/unicloud.ts';
import { hoverAt, labelsAt, take, takeAndCheck } from './helpers.ts';

const FILE = `${FUNCTION}/index.js`;
const BODY = (inner: string): string => `'use strict';
const uniPush = uniCloud.getPushManager({ appId: '__UNI__A1B2C3D' });
exports.main = async (event) => {
  return await uniPush.sendMessage(${inner});
};
`;
const send = (inner: string): Files => cloud(BODY(inner));
const GOOD = `push_clientid: event.cids, title: event.title, content: event.content`;

describe('sendMessage in a cloud function', () => {
  test('offers its keys, and those of its parts', async () => {
    expect(await labelsAt(send('{ ‸ }'))).toEqual(
      expect.arrayContaining(['push_clientid', 'title', 'category']),
    );
    expect(await labelsAt(send('{ category: { ‸ } }'))).toEqual(['harmony', 'huawei', 'vivo']);
    expect(await labelsAt(send('{ options: { android: { XM: { ‸ } } } }'))).toContain('/extra.channel_id');
    expect(await labelsAt(send('{ settings: { strategy: { ‸ } } }'))).toEqual(['default']);
  });

  test('offers no older form, and knows the keys in it', async () => {
    expect(await labelsAt(send('{ ‸ }'))).not.toContain('channel');
    expect(await labelsAt(send('{ options: { ‸ } }'))).toEqual(['android', 'harmony', 'ios']);
    expect(await labelsAt(send('{ options: { HW: { ‸ } } }'))).toContain('/message/android/category');
  });

  test.each([
    [`{ ${GOOD}, force‸ }`, 'force_notification', `{ ${GOOD}, force_notification: true }`],
    [`{ ${GOOD}, content_available: ‸ }`, '1', `{ ${GOOD}, content_available: 1 }`],
    [
      `{ ${GOOD}, options: { android: { OP: { '‸' } } } }`,
      '/channel_id',
      `{ ${GOOD}, options: { android: { OP: { '/channel_id': '' } } } }`,
    ],
    [
      `{ ${GOOD}, options: { android: { HO: { '/android/notification/importance': '‸' } } } }`,
      'NORMAL',
      `{ ${GOOD}, options: { android: { HO: { '/android/notification/importance': 'NORMAL' } } } }`,
    ],
  ])('%s: %s', async (inner, label, expected) => {
    expect(await take(send(inner), label)).toBe(BODY(expected));
  });

  test('what is taken is right', async () => {
    for (const label of ['payload', 'badge', 'check_token', 'settings', 'options', 'category'])
      await takeAndCheck(send(`{ ${GOOD}, ‸ }`), label);
  });

  test('is known right behind the manager, in this, and through a constant', async () => {
    for (const body of [
      `uniCloud.getPushManager({ appId }).sendMessage({ ‸ })`,
      `this.push = uniCloud.getPushManager({ appId });\nthis.push.sendMessage({ ‸ })`,
      `const push = uniCloud.getPushManager({ appId });\nconst message = { ‸ };\npush.sendMessage(message)`,
    ])
      expect(await labelsAt(cloud(body))).toContain('push_clientid');
    expect(await labelsAt(cloud('im.sendMessage({ ‸ })'))).toEqual([]);
  });

  test('hover tells what a key is, in both languages', async () => {
    const files = send(`{ ${GOOD}, pay‸load: { page: 'chat' } }`);
    expect(await hoverAt(files, 'zh-CN')).toMatchObject({
      on: 'payload',
      contents: expect.stringContaining('对象'),
    });
    expect(await hoverAt(files)).toMatchObject({ contents: expect.stringContaining('object') });
    const flat = send(`{ ${GOOD}, options: { X‸M: {} } }`);
    expect((await hoverAt(flat))?.contents).toContain('Xiaomi');
    expect(await hoverAt({ ...files, [FILE]: 'const a = { pay‸load: 1 };' })).toBeUndefined();
  });
});
