import { describe, expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { completeAt, easemob, labelsAt, take, takeAndCheck, tui } from './helpers.ts';

const TUI_KEYS = [
  'huaweiBusinessID',
  'honorBusinessID',
  'xiaomiBusinessID',
  'xiaomiAppID',
  'xiaomiAppKey',
  'meizuBusinessID',
  'meizuAppID',
  'meizuAppKey',
  'vivoBusinessID',
  'oppoBusinessID',
  'oppoAppKey',
  'oppoAppSecret',
  'iosBusinessID',
];

/** `offlinePushConfig` with a text in it. */
function register(inner: string): Files {
  return tui({
    'main.js': `import { push } from './push'
tim.registerPlugin({
  'tim-offline-push-plugin': push,
  offlinePushConfig: ${inner}
})
`,
  });
}

const keysOf = (labels: readonly string[]): string[] => labels.filter((label) => !label.includes(':'));
const blocksOf = (labels: readonly string[]): string[] => labels.filter((label) => /[:：]/.test(label));

describe('offlinePushConfig', () => {
  test('offers every key in the order of the schema, each vendor as a block before its first', async () => {
    const labels = await labelsAt(register('{ ‸ }'));
    expect(keysOf(labels)).toEqual(TUI_KEYS);
    expect(blocksOf(labels)).toEqual([
      'Huawei: huaweiBusinessID',
      'Honor: honorBusinessID',
      'Xiaomi: xiaomiBusinessID, xiaomiAppID, xiaomiAppKey',
      'Meizu: meizuBusinessID, meizuAppID, meizuAppKey',
      'vivo: vivoBusinessID',
      'OPPO: oppoBusinessID, oppoAppKey, oppoAppSecret',
      'iOS: iosBusinessID',
    ]);
    expect(blocksOf(await labelsAt(register('{ ‸ }'), 'zh-CN'))).toContain('华为：huaweiBusinessID');
  });

  test('offers only what is not there yet', async () => {
    const labels = await labelsAt(register("{ huaweiBusinessID: '1', xiaomiBusinessID: '2', ‸ }"));
    expect(keysOf(labels)).toEqual(
      TUI_KEYS.filter((key) => key !== 'huaweiBusinessID' && key !== 'xiaomiBusinessID'),
    );
    expect(blocksOf(labels)).toContain('Xiaomi: xiaomiAppID, xiaomiAppKey');
    expect(blocksOf(labels).some((label) => label.startsWith('Huawei'))).toBe(false);
  });

  test.each([
    ['an empty object', '{‸}', "{huaweiBusinessID: ''}"],
    ['a word', '{ hua‸ }', "{ huaweiBusinessID: '' }"],
    ['the middle of a word', '{ hua‸Bus }', "{ huaweiBusinessID: '' }"],
    ['an opened quote', "{ '‸ }", "{ 'huaweiBusinessID': '' }"],
    ['both quotes', "{ 'hua‸' }", "{ 'huaweiBusinessID': '' }"],
    ['the other quotes', '{ "hua‸" }', '{ "huaweiBusinessID": "" }'],
    ['behind a property', "{ vivoBusinessID: '1', hua‸ }", "{ vivoBusinessID: '1', huaweiBusinessID: '' }"],
    ['a missing comma', "{ iosBusinessID: '1' hua‸ }", "{ iosBusinessID: '1', huaweiBusinessID: '' }"],
    [
      'a missing comma on the line before, with a comment',
      "{\n    iosBusinessID: '1' // it's iOS\n    hua‸\n  }",
      "{\n    iosBusinessID: '1', // it's iOS\n    huaweiBusinessID: ''\n  }",
    ],
    [
      'before a property',
      "{\n    hua‸\n    vivoBusinessID: '1',\n  }",
      "{\n    huaweiBusinessID: '',\n    vivoBusinessID: '1',\n  }",
    ],
    [
      'between two',
      "{\n    vivoBusinessID: '1',\n    ‸\n    iosBusinessID: '2',\n  }",
      "{\n    vivoBusinessID: '1',\n    huaweiBusinessID: '',\n    iosBusinessID: '2',\n  }",
    ],
    ['a key with a value', "{ hua‸: '' }", "{ huaweiBusinessID: '' }"],
    [
      'quoted neighbours',
      '{ "vivoBusinessID": "1", hua‸ }',
      '{ "vivoBusinessID": "1", "huaweiBusinessID": "" }',
    ],
    ['a comma behind', "{ hua‸, vivoBusinessID: '1' }", "{ huaweiBusinessID: '', vivoBusinessID: '1' }"],
  ])('fits into %s', async (_, inner, expected) => {
    const text = await takeAndCheck(register(inner), 'huaweiBusinessID');
    expect(text).toBe(register(expected)['main.js']);
  });

  test('fits into an object that is not closed', async () => {
    const files = tui({
      'main.js':
        "tim.registerPlugin({\n  'tim-offline-push-plugin': push,\n  offlinePushConfig: {\n    vivoBusinessID: '1',\n    hua‸\n",
    });
    expect(await take(files, 'huaweiBusinessID')).toMatch(
      /vivoBusinessID: '1',\n {4}huaweiBusinessID: ''\n$/,
    );
  });

  test('writes a vendor as a whole', async () => {
    const text = await takeAndCheck(
      register('{\n    xiao‸\n  }'),
      'Xiaomi: xiaomiBusinessID, xiaomiAppID, xiaomiAppKey',
    );
    expect(text).toBe(
      register("{\n    xiaomiBusinessID: '',\n    xiaomiAppID: '',\n    xiaomiAppKey: ''\n  }")['main.js'],
    );
    const line = await takeAndCheck(register('{ ‸ }'), 'OPPO: oppoBusinessID, oppoAppKey, oppoAppSecret');
    expect(line).toContain("{ oppoBusinessID: '', oppoAppKey: '', oppoAppSecret: '' }");
  });

  test('is known behind a constant, an import and a conditional comment', async () => {
    const constant =
      "const config = { hua‸ }\ntim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: config })\n";
    expect(await labelsAt(tui({ 'main.js': constant }))).toContain('huaweiBusinessID');
    const imported = tui({
      'main.js':
        "import { config } from './config'\ntim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: config })\n",
      'config.ts': 'export const config = {\n  ‸\n}\n',
    });
    expect(keysOf(await labelsAt(imported))).toEqual(TUI_KEYS);
    const branch = register('{\n    // #ifdef APP-PLUS\n    hua‸\n    // #endif\n  }');
    expect(await labelsAt(branch)).toContain('huaweiBusinessID');
  });

  test('is known in Vue files and in a JSON file that is imported', async () => {
    const vue = tui({
      'App.vue':
        "<template><view /></template>\n<script setup>\ntim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { ‸ } })\n</script>\n",
    });
    expect(keysOf(await labelsAt(vue))).toEqual(TUI_KEYS);
    const json = tui({
      'main.js':
        "import config from './push.json'\ntim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: config })\n",
      'push.json': '{ "vivoBusinessID": "1" "hua‸" }',
    });
    expect(await take(json, 'huaweiBusinessID')).toBe('{ "vivoBusinessID": "1", "huaweiBusinessID": "" }');
  });

  test('offers the registration its own two keys', async () => {
    const files = tui({ 'main.js': "tim.registerPlugin({ 'tim-offline-push-plugin': push, ‸ })\n" });
    expect(await labelsAt(files)).toEqual(['offlinePushConfig']);
    const other = tui({ 'main.js': 'tim.registerPlugin({ offlinePushConfig: {}, ‸ })\n' });
    expect(await take(other, 'tim-offline-push-plugin')).toContain(
      "offlinePushConfig: {}, 'tim-offline-push-plugin': uni.requireNativePlugin('TencentCloud-TUIOfflinePush') }",
    );
  });
});

describe("Easemob's config", () => {
  const plugin = (inner: string): Files =>
    easemob({
      'main.js': `import { emPush } from './push'\nconn.usePlugin({ emPush, config: ${inner} }, 'push')\n`,
    });

  test('offers its certificate names', async () => {
    const labels = await labelsAt(plugin('{ ‸ }'));
    expect(labels).toContain('HMSCertificateName');
    expect(labels).toContain('vivo: VIVOCertificateName');
    expect(labels).not.toContain('huaweiBusinessID');
    expect(await takeAndCheck(plugin('{ MI‸ }'), 'MICertificateName')).toContain(
      "config: { MICertificateName: '' }",
    );
  });
});

describe('nothing is offered', () => {
  test.each([
    ['in a comment', register('{ // hua‸\n }')],
    ['in a block comment', register('{ /* hua‸ */ }')],
    ['in a text', register("{ huaweiBusinessID: 'hua‸' }")],
    ['in a template', register('{ huaweiBusinessID: `a hua‸` }')],
    ['in a value that is not listed', register('{ huaweiBusinessID: ‸ }')],
    ['in a nested object', register('{ huaweiBusinessID: { ‸ } }')],
    ['behind a dot', register('{ ...config.‸ }')],
    ['in a list', register('{ huaweiBusinessID: [ ‸ ] }')],
    ['in a function in it', register('{ huaweiBusinessID: () => { ‸ } }')],
    ['in another object', tui({ 'a.js': 'const other = { ‸ }' })],
    ['in a block', tui({ 'a.js': 'function f() { ‸ }' })],
    ['in another call', tui({ 'a.js': 'uni.showToast({ ‸ })' })],
    ['in the other argument', tui({ 'a.js': 'chat.sendMessage({ offlinePushInfo: { ‸ } }, {})' })],
    [
      "in OpenIM's object",
      tui({ 'a.js': "im.sendMessage(id, { recvID: '1', offlinePushInfo: { title: 'a', ‸ } })" }),
    ],
    ["in ZEGO's object", tui({ 'a.js': 'zim.sendMessage(message, id, 0, { pushConfig: { ‸ } })' })],
    [
      "in another library's registerPlugin",
      tui({ 'a.js': "import editor from 'some-editor'\neditor.registerPlugin({ ‸ })" }),
    ],
    [
      "in another library's usePlugin",
      easemob({ 'a.js': "app.usePlugin({ plugin: x, config: { ‸ } }, 'push')" }),
    ],
    ['in another require', tui({ 'a.js': "uni.requireModule('‸')" })],
    ['in the second argument', tui({ 'a.js': "uni.requireNativePlugin(name, '‸')" })],
    ['in a template of a Vue file', tui({ 'a.vue': '<template>{ ‸ }</template>\n<script>\n</script>\n' })],
  ])('%s', async (_, files) => {
    expect(await completeAt(files)).toEqual([]);
  });
});
