import { describe, expect, it } from 'vitest';
import { knownProviders, sourceFacts } from '../../../src/core/artefact/source-facts.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { nativesOf, providers, utsAllOf } from '../../../src/core/providers/index.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

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
