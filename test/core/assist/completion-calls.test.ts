import { describe, expect, test } from 'vitest';
import { providers, requireNameOf } from '../../../src/core/providers/index.ts';
import type { Files } from '../helpers.ts';
import { easemob, labelsAt, take, takeAndCheck, tui } from './helpers.ts';

describe('offlinePushInfo', () => {
  const send = (inner: string): Files =>
    tui({
      'chat.ts': `export const send = (message) => chat.sendMessage(message, { offlinePushInfo: ${inner} })\n`,
    });

  test('offers its keys, and those of its parts', async () => {
    expect(await labelsAt(send('{ ‸ }'))).toContain('androidInfo');
    expect(await labelsAt(send('{ androidInfo: { ‸ } }'))).toContain('OPPOChannelID');
    expect(await labelsAt(send('{ apnsInfo: { ‸ } }'))).toContain('interruptionLevel');
  });

  test.each([
    ['{ ex‸ }', 'extension', '{ extension: JSON.stringify({ entity: {} }) }'],
    ['{ ig‸ }', 'ignoreIOSBadge', '{ ignoreIOSBadge: true }'],
    ['{ andr‸ }', 'androidInfo', '{ androidInfo: {} }'],
    ['{ androidInfo: { Meizu‸ } }', 'MeizuNotifyType', '{ androidInfo: { MeizuNotifyType: 0 } }'],
    ['{ androidInfo: { Honor‸ } }', 'HonorImportance', "{ androidInfo: { HonorImportance: 'NORMAL' } }"],
    ['{ androidInfo: { HonorImportance: ‸ } }', 'LOW', "{ androidInfo: { HonorImportance: 'LOW' } }"],
    ['{ androidInfo: { HonorImportance: "‸" } }', 'LOW', '{ androidInfo: { HonorImportance: "LOW" } }'],
    [
      "{ apnsInfo: { interruptionLevel: 'time‸' } }",
      'time-sensitive',
      "{ apnsInfo: { interruptionLevel: 'time-sensitive' } }",
    ],
    ['{ disablePush: ‸ }', 'true', '{ disablePush: true }'],
  ])('%s: %s', async (inner, label, expected) => {
    expect(await take(send(inner), label)).toBe(send(expected)['chat.ts']);
  });

  test('never offers a blank value', async () => {
    expect(await labelsAt(send('{ androidInfo: { HonorImportance: ‸ } }'))).toEqual(['LOW', 'NORMAL']);
  });

  test('is known behind constants', async () => {
    const files = tui({
      'chat.ts':
        'const androidInfo = { OPPO‸ }\nconst offlinePushInfo = { title: "a", androidInfo }\nchat.sendMessage(message, { offlinePushInfo })\n',
    });
    expect(await labelsAt(files)).toContain('OPPOChannelID');
  });

  test('is known by the SDK, before the plugin is there', async () => {
    const files: Files = {
      'manifest.json': '{ "appid": "__UNI__1234567", "app-plus": {} }',
      'package.json': '{ "dependencies": { "@tencentcloud/chat": "^3.6.0" } }',
      'chat.ts': 'chat.sendMessage(message, { offlinePushInfo: { ‸ } })\n',
    };
    expect(await labelsAt(files)).toContain('androidInfo');
    expect(await labelsAt({ ...files, 'package.json': '{}' })).toEqual([]);
  });
});

describe("uni's own calls", () => {
  const create = (inner: string): Files => tui({ 'note.js': `uni.createPushMessage(${inner})\n` });

  test.each([
    ["{ content: 'a', so‸ }", 'sound', "{ content: 'a', sound: 'system' }"],
    ["{ content: 'a', sound: ‸ }", 'none', "{ content: 'a', sound: 'none' }"],
    ["{ content: 'a', sound: '‸' }", 'none', "{ content: 'a', sound: 'none' }"],
    ["{ content: 'a', suc‸ }", 'success', "{ content: 'a', success: (res) => {} }"],
    ["{ content: 'a', wh‸ }", 'when', "{ content: 'a', when: new Date() }"],
    ["{ content: 'a', de‸ }", 'delay', "{ content: 'a', delay: 0 }"],
  ])('createPushMessage %s: %s', async (inner, label, expected) => {
    expect(await takeAndCheck(create(inner), label)).toBe(create(expected)['note.js']);
  });

  test('a text that is to be written is left open for it', async () => {
    const files = create('{ con‸ }');
    expect(await take(files, 'content')).toBe(create("{ content: '' }")['note.js']);
  });

  test('getPushClientId', async () => {
    expect(await labelsAt(tui({ 'a.js': 'uni.getPushClientId({ ‸ })' }))).toEqual([
      'success',
      'fail',
      'complete',
    ]);
  });
});

describe('uni.requireNativePlugin', () => {
  test.each([
    ["uni.requireNativePlugin('‸')", "uni.requireNativePlugin('TencentCloud-TUIOfflinePush')"],
    ['uni.requireNativePlugin("Ten‸")', 'uni.requireNativePlugin("TencentCloud-TUIOfflinePush")'],
    ['uni.requireNativePlugin(‸)', "uni.requireNativePlugin('TencentCloud-TUIOfflinePush')"],
    [
      "const push = uni.requireNativePlugin('Ten‸\n",
      "const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush'\n",
    ],
    ["uni.requireNativePlugin('TUI‸OfflinePush')", "uni.requireNativePlugin('TencentCloud-TUIOfflinePush')"],
  ])('%s', async (text, expected) => {
    const files = tui({ 'a.js': text });
    expect(await take(files, 'TencentCloud-TUIOfflinePush')).toBe(expected);
  });

  test('puts the plugin that the project uses first', async () => {
    const labels = await labelsAt(easemob({ 'a.js': "uni.requireNativePlugin('‸')" }));
    expect(labels[0]).toBe('EMPushUniPlugin');
    expect(labels.sort()).toEqual(providers.map(requireNameOf).filter(Boolean).sort());
  });
});
