import { describe, expect, it } from 'vitest';
import { knownProviders, sourceFacts } from '../../../src/core/artefact/source-facts.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { nativesOf, providers, utsAllOf } from '../../../src/core/providers/index.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { base as jpush, PLACEHOLDERS } from '../providers/jpush-uts/base.ts';

const PLUGIN = 'TencentCloud-TUIOfflinePush';

async function factsOf(files: Files) {
  const workspace = new Workspace(memoryFileSystem(files), ROOT);
  const { projects } = await workspace.check();
  const facts = await workspace.ask(projects[0]?.manifest ?? '', sourceFacts);
  return facts as NonNullable<typeof facts>;
}

const manifest = (entry: object, app: object = {}) =>
  JSON.stringify({ appid: '__UNI__A', 'app-plus': { nativePlugins: { [PLUGIN]: entry }, ...app } });

const registered = `
const push = uni.requireNativePlugin('${PLUGIN}')
chat.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { xiaomiBusinessID: '30142' } })
`;

describe('what a project says that its app must have', () => {
  it('is its names, its plugins with their parameters, and the makers in use', async () => {
    const facts = await factsOf({
      'manifest.json': manifest(
        { 'com.vivo.push.app_id': '106', 'com.vivo.push.api_key': '0', __plugin_info__: { name: PLUGIN } },
        { modules: { Push: {} }, distribute: { android: { packagename: 'com.example.push' } } },
      ),
      'main.js': registered,
    });
    expect(facts).toMatchObject({ appid: '__UNI__A', package: 'com.example.push', pushModule: true });
    expect(facts.plugins).toEqual([
      {
        id: PLUGIN,
        names: expect.arrayContaining([PLUGIN]),
        parameters: new Map([['com.vivo.push.app_id', '106']]),
      },
    ]);
    expect([...facts.makers].sort()).toEqual(['vivo', 'xiaomi']);
    // what goes to the IM console's server is in no app
    expect(facts.values.map(({ id, value, maker }) => [id, value, maker])).toEqual([
      ['com.vivo.push.app_id', '106', 'vivo'],
    ]);
  });

  it('goes by the name that the plugin’s own package gives a parameter', async () => {
    const own = {
      _dp_nativeplugin: {
        android: {
          plugins: [{ type: 'module', name: 'Own-Module', class: 'a.B' }],
          parameters: { 'com.vivo.push.app_id': { des: 'vivo', key: 'VIVO_ID' } },
        },
      },
    };
    const { values, plugins } = await factsOf({
      'manifest.json': manifest({ 'com.vivo.push.app_id': '106' }),
      'main.js': registered,
      [`nativeplugins/${PLUGIN}/package.json`]: JSON.stringify(own),
    });
    expect(values).toEqual([{ id: 'com.vivo.push.app_id', maker: 'vivo', value: '106', name: 'VIVO_ID' }]);
    expect(plugins[0]?.names).toContain('Own-Module');
  });

  it('is nothing that is blank, unused, a placeholder, or not to be read', async () => {
    for (const value of ['', '0', 'xxxx', '请填写'])
      expect(
        (
          await factsOf({
            'manifest.json': manifest({ 'com.vivo.push.app_id': value }),
            'main.js': registered,
          })
        ).values,
      ).toEqual([]);
    const { plugins, values, makers } = await factsOf({
      'manifest.json': `{ "appid": "__UNI__A", "app-plus": { "nativePlugins": {
        // #ifdef APP-IOS
        "Other": {}
        // #endif
      } } }`,
    });
    expect({ plugins, values, makers }).toEqual({ plugins: [], values: [], makers: [] });
  });

  it('names no plugin’s module that nobody knows', async () => {
    const { plugins } = await factsOf({
      'manifest.json':
        '{ "appid": "__UNI__A", "app-plus": { "nativePlugins": { "Some-Plugin": { "KEY": "one" } } } }',
    });
    expect(plugins).toEqual([{ id: 'Some-Plugin', names: [], parameters: new Map([['KEY', 'one']]) }]);
  });
});

describe('a value that stands in a file of its own', () => {
  const placeholders = { ...jpush, [PLACEHOLDERS]: '{ "XIAOMI_APPID": "MI-2882", "XIAOMI_APPKEY": "" }' };

  it('goes by what the build makes of the file, where that is known', async () => {
    const { values, uts, makers } = await factsOf(placeholders);
    expect(values).toEqual([{ id: 'XIAOMI_APPID', maker: 'xiaomi', value: 'MI-2882', name: undefined }]);
    expect([uts, makers]).toEqual([['jg-jpush-u'], ['xiaomi', 'apple']]);
  });

  it('and as an asset by its file and its place, once the package is known', async () => {
    const own = (distribute: object): Files => ({
      'manifest.json': JSON.stringify({ appid: '__UNI__A', vueVersion: '3', 'app-plus': { distribute } }),
      'main.js':
        "import { registerPush } from '@/uni_modules/TencentCloud-Push'\nregisterPush(1, 'a', () => {})\n",
      'nativeResources/android/assets/timpush-configs.json': JSON.stringify({
        'com.example.push': { xiaomiPushAppId: '2882', xiaomiPushAppKey: '5' },
      }),
    });
    const { values } = await factsOf(own({ android: { packagename: 'com.example.push' } }));
    expect(values.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^timpush-configs\.json: com\.example\.push\.\w+/)]),
    );
    for (const { name } of (await factsOf(own({}))).values) expect(name).toBeUndefined();
  });
});

describe('a manifest that says things in other ways', () => {
  it('has numbers, and lists where nothing is listed', async () => {
    const entry = { KEY: 106, none: null, __plugin_info__: {} };
    const { plugins } = await factsOf({
      'manifest.json': manifest({}, { nativePlugins: { 'Some-Plugin': entry, Other: 'none' } }),
      'nativeplugins/Some-Plugin/package.json': JSON.stringify({
        _dp_nativeplugin: { android: { plugins: [{ type: 'module' }, { name: 'Some-Module' }] } },
      }),
    });
    expect(plugins).toEqual([
      { id: 'Some-Plugin', names: ['Some-Module'], parameters: new Map([['KEY', '106']]) },
    ]);
    const list = await factsOf({ 'manifest.json': manifest({}, { nativePlugins: [] }) });
    expect(list.plugins).toEqual([]);
  });

  it('and no names, where they are no texts', async () => {
    const facts = await factsOf({ 'manifest.json': '{ "appid": true, "app-plus": { "modules": {} } }' });
    expect(facts).toMatchObject({ appid: undefined, package: undefined, providers: [], uts: [] });
  });
});

it('knows of every provider what it leaves in an app', () => {
  const known = new Map(knownProviders().map((one) => [one.id, one]));
  for (const provider of providers) {
    const { native = [], uts = [], module } = known.get(provider.id) ?? {};
    expect(native).toEqual(nativesOf(provider).flatMap(({ requireNames }) => requireNames));
    expect(uts).toEqual(utsAllOf(provider).map(({ folder }) => folder));
    expect([provider.id, native.length + uts.length > 0 || module !== undefined]).toEqual([
      provider.id,
      true,
    ]);
  }
});
