import { describe, expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { easemob, hoverAt, linksIn, manifest, tui } from './helpers.ts';

const register = (inner: string): Files =>
  tui({
    'main.js': `import { push } from './push'\ntim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { ${inner} } })\n`,
  });

const entry = (inner: string): Files =>
  tui({ 'manifest.json': manifest(`"TencentCloud-TUIOfflinePush": { ${inner} }`) });

describe('hover', () => {
  test.each<[string, Files, string, string[], string[]]>([
    [
      'a certificate',
      register("huawei‸BusinessID: '1'"),
      'huaweiBusinessID',
      [
        'Huawei certificate ID',
        'Tencent Cloud IM console',
        'no store listing needed',
        'Example: `"21234"`',
        'developer.huawei.com',
      ],
      ['华为推送证书 ID', '腾讯云即时通信 IM 控制台', '个人开发者账号即可', '示例：`"21234"`', '华为控制台'],
    ],
    [
      "a maker's key",
      register("oppoApp‸Key: '1'"),
      'oppoAppKey',
      ['OPPO AppKey', 'listed in its store', 'company account', 'https://push.oppo.com/'],
      ['上架其应用商店', '企业开发者账号'],
    ],
    [
      'a version',
      register("'honor‸BusinessID': '1'"),
      "'honorBusinessID'",
      ['read since `tim-wx-sdk` 2.27.2', 'read since `tim-js-sdk` 2.26.6'],
      ['`tim-wx-sdk` 2.27.2 起读取'],
    ],
    [
      'a key that belongs elsewhere',
      register("vivoApp‸ID: '1'"),
      'vivoAppID',
      ['does not read', "plugin's parameters in manifest.json"],
      ['不读取', 'manifest.json'],
    ],
    [
      'a key that belongs to the console',
      register("oppoMaster‸Secret: '1'"),
      'oppoMasterSecret',
      ['IM console only'],
      ['只填在 IM 控制台'],
    ],
    [
      'the configuration',
      tui({ 'main.js': "tim.registerPlugin({ 'tim-offline-push-plugin': push, offline‸PushConfig: {} })" }),
      'offlinePushConfig',
      ['silently ignores'],
      ['静默忽略'],
    ],
    [
      "the message's option",
      tui({ 'a.js': "chat.sendMessage(m, { offline‸PushInfo: { title: 'a' } })" }),
      'offlinePushInfo',
      ['offline push of one message'],
      ['单条消息'],
    ],
    [
      'a part of the message',
      tui({ 'a.js': 'chat.sendMessage(m, { offlinePushInfo: { android‸Info: {} } })' }),
      'androidInfo',
      ['no version of `tim-wx-sdk` reads it', '`@tencentcloud/chat` 3.3.5'],
      ['`tim-wx-sdk` 各版本均不读取'],
    ],
    [
      'listed values',
      tui({ 'a.js': "uni.createPushMessage({ so‸und: 'none' })" }),
      'sound',
      ['Values: `"system"`, `"none"`'],
      ['可选值：`"system"`、`"none"`'],
    ],
    [
      "Easemob's certificate",
      easemob({ 'a.js': "conn.usePlugin({ emPush, config: { MI‸CertificateName: 'a' } }, 'push')" }),
      'MICertificateName',
      ['Easemob IM console'],
      ['环信'],
    ],
    [
      'a parameter',
      entry('"com.vivo.‸push.app_id": "0"'),
      '"com.vivo.push.app_id"',
      ['vivo appId', 'Fill "0"', 'company account'],
      ['不使用 vivo 时填“0”'],
    ],
    [
      'a module',
      tui({ 'manifest.json': manifest('"TencentCloud-TUIOfflinePush": {}').replace('"Push"', '"Pu‸sh"') }),
      '"Push"',
      ['Push module'],
      ['Push 模块'],
    ],
    [
      'what is deprecated',
      tui({ 'manifest.json': manifest('', '{ "ige‸xin": {} }') }),
      '"igexin"',
      ['deprecated'],
      ['已废弃'],
    ],
  ])('%s', async (_, files, on, english, chinese) => {
    const found = await hoverAt(files, 'en');
    expect(found?.on).toBe(on);
    for (const text of english) expect(found?.contents).toContain(text);
    const other = await hoverAt(files, 'zh-CN');
    for (const text of chinese) expect(other?.contents).toContain(text);
  });

  test("the plugin's name tells how far its setup is, wherever it stands", async () => {
    const main =
      "tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '1' } })\n";
    const inManifest = tui({
      'main.js': main,
      'manifest.json': manifest('"TencentCloud-TUI‸OfflinePush": {}', '{ "unipush": { "version": "2" } }'),
    });
    const found = await hoverAt(inManifest);
    expect(found?.on).toBe('"TencentCloud-TUIOfflinePush"');
    expect(found?.contents.match(/^- .*$/gm)).toEqual([
      '- ✅ manifest.json names the plugin',
      '- ✅ Push is ticked under "App modules"',
      '- ❌ uniPush is ticked and conflicts with this plugin',
      '- ✅ The plugin lies in nativeplugins/TencentCloud-TUIOfflinePush/',
      '- ❌ Huawei: `nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json` is missing',
      '- ✅ The code calls uni.requireNativePlugin for it',
      '- ✅ Registered by `registerPlugin`',
    ]);
    expect(found?.contents).toMatch(
      /no longer maintained\. Its maker points to \[TencentCloud-Push\]\(https:\S+\)\.$/,
    );
    const inScript = tui({
      'push.ts': "export const push = uni.requireNativePlugin('TencentCloud-‸TUIOfflinePush')\n",
    });
    expect((await hoverAt(inScript))?.contents).toMatch(
      /✅ manifest\.json[\s\S]*❌ No call that registers it/,
    );
    const inCall = tui({ 'main.js': main.replace('tim-off', 'tim-‸off') });
    expect((await hoverAt(inCall, 'zh-CN'))?.contents).toMatch(
      /配置情况[\s\S]*✅ 已通过 `registerPlugin` 注册/,
    );
  });

  test('a manifest that is being typed tells no untruth', async () => {
    const files = tui({
      'push.ts': "uni.requireNativePlugin('TencentCloud-TUI‸OfflinePush')",
      'manifest.json': '{ "app-plus": { "modules": { ',
    });
    const found = await hoverAt(files);
    expect(found?.contents).not.toContain('nativePlugins in manifest.json does not name');
    expect(found?.contents).not.toContain('Push is not ticked');
  });

  test.each<[string, Files]>([
    ['an unknown key', register("hua‸: '1'")],
    ['a value', register("huaweiBusinessID: '1‸2'")],
    ['another object', tui({ 'a.js': "const a = { huawei‸BusinessID: '1' }" })],
    ['another plugin', tui({ 'manifest.json': manifest('"My-‸Plugin": {}') })],
    [
      'another part',
      tui({ 'manifest.json': '{ "appid": "__UNI__1234567", "app-plus": {}, "h5": { "ti‸tle": "" } }' }),
    ],
    ['a comment', register('// huawei‸BusinessID\n')],
    [
      "another library's message",
      tui({ 'a.js': "im.sendMessage(id, { recvID: '1', offlinePushInfo: { ti‸tle: 'a' } })" }),
    ],
    ['another plugin that is required', tui({ 'a.js': "uni.requireNativePlugin('Other-‸Plugin')" })],
  ])('nothing on %s', async (_, files) => {
    expect(await hoverAt(files)).toBeUndefined();
  });
});

describe('links', () => {
  test("lead from a plugin's name to its package.json", async () => {
    expect(await linksIn(tui(), 'manifest.json')).toEqual([
      'TencentCloud-TUIOfflinePush → nativeplugins/TencentCloud-TUIOfflinePush/package.json',
    ]);
    expect(await linksIn(tui(), 'push.ts')).toEqual([
      'TencentCloud-TUIOfflinePush → nativeplugins/TencentCloud-TUIOfflinePush/package.json',
    ]);
    expect(await linksIn(easemob(), 'push.ts')).toEqual([]);
  });

  test("leave a vendor's keys alone: the hover leads from them to the console", async () => {
    expect(await linksIn(register("oppoAppKey: '', 'huaweiBusinessID': ''"), 'main.js')).toEqual([]);
    const found = await hoverAt(register("oppo‸AppKey: ''"));
    expect(found?.contents).toContain('(https://push.oppo.com/)');
  });

  test("lead to Huawei's file, where there is one", async () => {
    const path = 'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json';
    const text = `// agconnect-services.json\nconst a = '${path}'\nconst b = './agconnect-services.json'\nconst c = 'my-agconnect-services.json'\n`;
    expect(await linksIn(tui({ 'a.js': text }), 'a.js')).toEqual([]);
    expect(await linksIn(tui({ 'a.js': text, [path]: '{}' }), 'a.js')).toEqual([
      `agconnect-services.json → ${path}`,
      `${path} → ${path}`,
    ]);
  });
});

test("a remark of the plugin's own is text, whatever it holds", () => {
  const files: Files = {
    ...entry('"third_key‸": ""'),
    'nativeplugins/TencentCloud-TUIOfflinePush/package.json': JSON.stringify({
      _dp_nativeplugin: {
        android: { parameters: { third_key: { des: '![p](https://x.y/z) <img src=x> **b**\u001b' } } },
      },
    }),
  };
  return expect(hoverAt(files, 'en').then((found) => found?.contents)).resolves.toBe(
    '**\\!\\[p\\](https://x.y/z) \\<img src=x\\> \\*\\*b\\*\\*␛** · `third_key`',
  );
});
