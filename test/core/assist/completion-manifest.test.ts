import { describe, expect, test } from 'vitest';
import { nativeOf, pluginOf, providers } from '../../../src/core/providers/index.ts';
import type { Files } from '../helpers.ts';
import { completeAt, easemob, labelsAt, manifest, take, takeAndCheck, tui } from './helpers.ts';

const VIVO = ['com.vivo.push.app_id', 'com.vivo.push.api_key'];

const AGCONNECT = 'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json';

const plugins = (text: string): Files =>
  tui({ 'manifest.json': manifest(text), [AGCONNECT]: '{ "client": { "app_id": "1045" }, "app_info": {} }' });
const entry = (inner: string): Files => plugins(`"TencentCloud-TUIOfflinePush": ${inner}`);
const whole = (text: string): Files => ({ 'manifest.json': text });

describe('nativePlugins', () => {
  test('offers the plugins that are not there', async () => {
    const all = providers.filter((provider) => nativeOf(provider)).map(pluginOf);
    expect(all).toContain('EMPushUniPlugin');
    expect(await labelsAt(plugins('‸'))).toEqual(all);
    const others = all.filter((plugin) => plugin !== 'EMPushUniPlugin');
    expect(await labelsAt(plugins('"EMPushUniPlugin": {}, "‸"'))).toEqual(others);
  });

  test("writes a plugin with its parameters, vivo's as the vendor wants them unused", async () => {
    const text = await takeAndCheck(plugins('"Ten‸"'), 'TencentCloud-TUIOfflinePush');
    expect(text).toBe(
      manifest(`"TencentCloud-TUIOfflinePush": {
        "com.vivo.push.app_id": "0",
        "com.vivo.push.api_key": "0"
      }`),
    );
    const other = await take(plugins('"‸"'), 'EMPushUniPlugin');
    expect(other).toContain('"hihonor_app_id": ""');
    expect(other).toContain('"com.vivo.push.app_id": ""');
  });

  test("offers what the local plugin's package.json declares", async () => {
    const files = {
      ...entry('{ ‸ }'),
      'nativeplugins/TencentCloud-TUIOfflinePush/package.json': JSON.stringify({
        _dp_nativeplugin: { android: { parameters: { VIVO_ID: { des: 'the id of vivo', key: 'vivo' } } } },
      }),
    };
    const [item, ...rest] = await completeAt(files);
    expect(rest).toEqual([]);
    expect(item?.label).toBe('VIVO_ID');
    expect(item?.detail).toBe('the id of vivo');
    expect(await takeAndCheck(files, 'VIVO_ID')).toContain('{ "VIVO_ID": "0" }');
  });

  test("offers another local plugin's parameters", async () => {
    const files = {
      ...plugins('"My-Plugin": { "b": "", "‸" }'),
      'nativeplugins/My-Plugin/package.json':
        '{ "_dp_nativeplugin": { "android": { "parameters": { "a": {}, "b": {} } }, "ios": { "parameters": { "c": {} } } } }',
    };
    expect(await labelsAt(files)).toEqual(['a', 'c']);
    expect(await labelsAt(plugins('"My-Plugin": { "‸" }'))).toEqual([]);
  });
});

describe("a plugin's parameters", () => {
  test('are those of the provider, vendor by vendor', async () => {
    expect(await labelsAt(entry('{ ‸ }'))).toEqual([`vivo: ${VIVO.join(', ')}`, ...VIVO]);
    const labels = await labelsAt(
      easemob({ 'manifest.json': manifest('"EMPushUniPlugin": { "xiaomi_app_id": "", "‸" }') }),
    );
    expect(labels).toContain('Xiaomi: xiaomi_app_key');
    expect(labels).not.toContain('xiaomi_app_id');
  });

  test.each([
    ['{ ‸ }', '{ "com.vivo.push.app_id": "0" }'],
    ['{ "‸" }', '{ "com.vivo.push.app_id": "0" }'],
    ['{ "com.vivo‸ }', '{ "com.vivo.push.app_id": "0" }'],
    ['{ com.vi‸ }', '{ "com.vivo.push.app_id": "0" }'],
    ['{ "com.vivo.push.api_key": "0" "‸" }', '{ "com.vivo.push.api_key": "0", "com.vivo.push.app_id": "0" }'],
    ['{ "‸" "com.vivo.push.api_key": "0" }', '{ "com.vivo.push.app_id": "0", "com.vivo.push.api_key": "0" }'],
    [
      '{ "‸": "1", "com.vivo.push.api_key": "0" }',
      '{ "com.vivo.push.app_id": "1", "com.vivo.push.api_key": "0" }',
    ],
    ['{ /* vivo */ "‸" }', '{ /* vivo */ "com.vivo.push.app_id": "0" }'],
    [
      '{ "com.vivo.push.api_key" : "0", "‸" }',
      '{ "com.vivo.push.api_key" : "0", "com.vivo.push.app_id" : "0" }',
    ],
  ])('fit into %s', async (inner, expected) => {
    // while one of the two is missing, that is a finding
    const taken = inner.includes('api_key') ? takeAndCheck : take;
    expect(await taken(entry(inner), 'com.vivo.push.app_id')).toBe(entry(expected)['manifest.json']);
  });

  test('can all be written at once', async () => {
    const text = await takeAndCheck(entry('{\n        "‸"\n      }'), `vivo: ${VIVO.join(', ')}`);
    expect(text).toContain(
      '{\n        "com.vivo.push.app_id": "0",\n        "com.vivo.push.api_key": "0"\n      }',
    );
  });

  test('have a value that says "not used"', async () => {
    expect(await take(entry('{ "com.vivo.push.app_id": "‸" }'), '0')).toBe(
      entry('{ "com.vivo.push.app_id": "0" }')['manifest.json'],
    );
    expect(
      await labelsAt(
        easemob({ 'manifest.json': manifest('"EMPushUniPlugin": { "com.vivo.push.app_id": "‸" }') }),
      ),
    ).toEqual([]);
  });
});

describe('modules and SDKs', () => {
  const app = (inner: string): Files => whole(`{ "appid": "__UNI__1234567", "app-plus": { ${inner} } }`);

  test('lead to the push parts', async () => {
    expect(await labelsAt(app('‸'))).toEqual(['modules', 'distribute', 'nativePlugins']);
    expect(await labelsAt(app('"modules": { "Pu‸" }'))).toEqual(['Push']);
    expect(await take(app('"modules": { "Pu‸" }'), 'Push')).toContain('"modules": { "Push": {} }');
    expect(await labelsAt(app('"distribute": { "sdkConfigs": { ‸ } }'))).toEqual(['push']);
  });

  test('offer uniPush and its values, and never what is deprecated', async () => {
    const push = (inner: string): Files => app(`"distribute": { "sdkConfigs": { "push": { ${inner} } } }`);
    expect(await labelsAt(push('‸'))).toEqual(['unipush']);
    expect(await take(push('"unipush": { "‸" }'), 'version')).toContain('"unipush": { "version": "2" }');
    expect(await labelsAt(push('"unipush": { "version": "‸" }'))).toEqual(['1', '2']);
    expect(await labelsAt(push('"unipush": { "offline": ‸ }'))).toEqual(['true', 'false']);
  });

  test('do not offer uniPush beside a plugin that forbids it', async () => {
    expect(
      await labelsAt(tui({ 'manifest.json': manifest('"TencentCloud-TUIOfflinePush": {}', '{ ‸ }') })),
    ).toEqual([]);
  });

  test('are known in a manifest that is written as a script', async () => {
    const files: Files = {
      'manifest.config.ts':
        "import { defineManifestConfig } from '@uni-helper/vite-plugin-uni-manifest'\nexport default defineManifestConfig({ 'app-plus': { modules: { Pu‸ } } })\n",
    };
    expect(await take(files, 'Push')).toContain('modules: { Push: {} }');
  });
});

describe('nothing is offered', () => {
  test.each([
    ['at the root', whole('{ "appid": "__UNI__1234567", "app-plus": {}, "‸" }')],
    ['in another part', whole('{ "appid": "__UNI__1234567", "app-plus": {}, "h5": { "‸" } }')],
    [
      'in another module',
      whole('{ "appid": "__UNI__1234567", "app-plus": { "modules": { "Camera": { "‸" } } } }'),
    ],
    ['in a comment', entry('{ /* "‸ */ }')],
    ["in HBuilderX's own record", entry('{ "__plugin_info__": { "‸" } }')],
    ['in a value', whole('{ "appid": "__UNI__‸", "app-plus": {} }')],
    ['in a list', whole('{ "appid": "__UNI__1234567", "app-plus": { "modules": [ "‸" ] } }')],
    [
      'in a uni-app x manifest',
      whole('{ "appid": "__UNI__1234567", "uni-app-x": {}, "app-plus": { "modules": { "‸" } } }'),
    ],
    ['in a merge conflict', entry('{ "‸"\n<<<<<<< HEAD\n=======\n>>>>>>> main\n }')],
    ['in another JSON file', tui({ 'other.json': '{ "app-plus": { "modules": { "‸" } } }' })],
    [
      'in an extension manifest',
      whole(
        '{ "manifest_version": 3, "name": "a", "app-plus": { "modules": { "‸" } } }'.replace(
          '"app-plus"',
          '"action"',
        ),
      ),
    ],
    [
      'outside a project',
      {
        'a/manifest.json': '{ "appid": "__UNI__1234567", "app-plus": {} }',
        'b/a.js': "uni.requireNativePlugin('‸')",
      },
    ],
  ])('%s', async (_, files) => {
    expect(await completeAt(files as Files)).toEqual([]);
  });
});
