import { describe, expect, test } from 'vitest';
import { vendorUse } from '../../../src/core/project/certificates.ts';
import { stateOf } from '../../../src/core/project/states.ts';
import type { Place, Provider, Value } from '../../../src/core/providers/provider.ts';
import { lineStarts, positionAt } from '../../../src/core/syntax/source.ts';
import { type Files, ROOT } from '../helpers.ts';
import { asked, madeUp, valueAt, vendorWith } from '../made-up.ts';

const manifest = (more = ''): string => `{
  "vueVersion": "3",
  "app-plus": {
    "distribute": { "android": { "packagename": "com.example.chat" } }${more}
  }
}`;
const used = "uni.requireNativePlugin('Made-Up')";

/** The state with the line that it points at. */
async function stateIn(files: Files, place: Place, provider?: Provider): Promise<string> {
  const value = valueAt('key', place);
  const made = provider ?? madeUp([vendorWith('xiaomi', value)]);
  const own: Files = 'src/manifest.json' in files ? {} : { 'manifest.json': manifest(), 'App.ts': used };
  return asked(made, { ...own, ...files }, (project, use) => {
    if (!use) throw new Error('not used');
    const { state, at } = stateOf(project, use, value);
    if (!at) return state;
    const { line } = positionAt(lineStarts(at.source.text), at.start);
    return `${state} ${at.source.path.slice(ROOT.length + 1)}:${line + 1}`;
  });
}

const nested: Place = { in: 'registration', path: ['inner', 'key'] };
const call = (config: string): string =>
  `uni.requireNativePlugin('Made-Up')\ntim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: ${config} })`;

describe('in the registration', () => {
  test.each([
    ["{ inner: { key: 'a' } }", 'set App.ts:2'],
    ["{ inner: { key: '' } }", 'blank App.ts:2'],
    ["{ inner: { key: '0' } }", 'zero App.ts:2'],
    ["{ inner: { key: 'YOUR_KEY' } }", 'placeholder App.ts:2'],
    ['{ inner: { key } }', 'unknown App.ts:2'],
    ['{ inner: {} }', 'absent App.ts:2'],
    ['{ inner: null }', 'absent App.ts:2'],
    ['{}', 'absent'],
    ['{ ...rest }', 'unknown'],
    ['{ inner: make() }', 'unknown App.ts:2'],
    ["{ inner: { key: 'a', ...rest } }", 'set App.ts:2'],
    ['made()', 'unknown'],
  ])('below a key: %s', async (config, expected) => {
    expect(await stateIn({ 'App.ts': call(config) }, nested)).toBe(expected);
  });

  test('of none, or of two that disagree, nothing is known', async () => {
    expect(await stateIn({}, nested)).toBe('unknown');
    const two = `${call("{ inner: { key: 'a' } }")}\n${call("{ inner: { key: '' } }")}`;
    expect(await stateIn({ 'App.ts': two }, nested)).toBe('unknown App.ts:2');
  });

  test("in a file that is imported, below the app's package", async () => {
    const place: Place = { in: 'registration', path: ['android', '{package}', 'key'] };
    const script = `import all from './all.json'\n${call('{ android: all }')}`;
    const files = (json: string): Files => ({ 'App.ts': script, 'all.json': json });
    expect(await stateIn(files('{ "com.example.chat": { "key": "a" } }'), place)).toBe('set all.json:1');
    expect(await stateIn(files('{\n"com.example.chat": {} }'), place)).toBe('absent all.json:2');
    // of another app it says nothing
    expect(await stateIn(files('{ "com.other": { "key": "a" } }'), place)).toBe('unknown');
    expect(await stateIn(files('{'), place)).toBe('unknown');
  });
});

describe("in a plugin's entry", () => {
  const place: Place = { in: 'entry', plugin: 'Made-Up-Core', key: 'key' };
  test.each([
    [',\n"nativePlugins": {\n"Made-Up-Core": { "key": "a" } }', 'set manifest.json:6'],
    [',\n"nativePlugins": {\n"Made-Up-Core": {} }', 'absent manifest.json:6'],
    [',\n"nativePlugins": {\n"Made-Up-Core": { "key": " " } }', 'blank manifest.json:6'],
    [',\n"nativePlugins": {}', 'absent'],
    [',\n"nativePlugins": []', 'unknown'],
    [',\n"nativePlugins": { "Made-Up-Core": 1 }', 'unknown'],
  ])('of any of its plugins: %s', async (more, expected) => {
    expect(await stateIn({ 'manifest.json': manifest(more) }, place)).toBe(expected);
  });
});

describe('in JSON files', () => {
  const place: Place = {
    in: 'json',
    anyOf: [
      { file: 'nativeResources/android/a.json', path: ['{package}', 'inner', 'key'] },
      { file: 'uni_modules/Made-Up/b.json', path: ['key'] },
    ],
  };
  const a = (text: string): Files => ({ 'nativeResources/android/a.json': text });
  const b = (text: string): Files => ({ 'uni_modules/Made-Up/b.json': text });
  const A = 'nativeResources/android/a.json';
  const B = 'uni_modules/Made-Up/b.json';

  test.each<[string, Files, string]>([
    ['neither file', {}, 'absent'],
    ['set in the first', a('{"com.example.chat":{"inner":{"key":"a"}}}'), `set ${A}:1`],
    ['set in the second', b('{"key":"a"}'), `set ${B}:1`],
    [
      'blank in one, set in the other',
      { ...a('{"com.example.chat":{"inner":{"key":""}}}'), ...b('{"key":"a"}') },
      `set ${B}:1`,
    ],
    ['blank in one', a('{"com.example.chat":{"inner":{"key":""}}}'), `blank ${A}:1`],
    ['the key missing in one', b('{}'), 'absent'],
    ['broken in one', { ...a('{'), ...b('{"key":""}') }, 'unknown'],
    ['broken in one, set in the other', { ...a('{'), ...b('{"key":"a"}') }, `set ${B}:1`],
    ['a text', b('"later"'), 'unknown'],
    ['empty', b(''), 'unknown'],
    ['a number', b('{"key":100012345}'), `set ${B}:1`],
    ['a list', b('{"key":[]}'), `unknown ${B}:1`],
    ['for another package', a('{"com.other":{"inner":{"key":"a"}}}'), 'unknown'],
    ['with more beside', a('{"version":"1","com.example.chat":{"inner":{"key":"a"}}}'), `set ${A}:1`],
  ])('%s', async (_name, files, expected) => {
    expect(await stateIn(files, place)).toBe(expected);
  });

  test('where the manifest names no package, the only part is meant', async () => {
    const bare = { 'manifest.json': '{ "vueVersion": "3", "app-plus": {} }' };
    const one = a('{"version":"1","com.other":{"inner":{"key":"a"}}}');
    expect(await stateIn({ ...bare, ...one }, place)).toBe(`set ${A}:1`);
    const two = a('{"com.a":{"inner":{"key":"a"}},"com.b":{"inner":{"key":"a"}}}');
    expect(await stateIn({ ...bare, ...two }, place)).toBe('unknown');
  });

  test('in the command-line layout, beside the manifest too', async () => {
    const files = { 'src/manifest.json': manifest(), 'src/App.ts': used };
    const inSrc = { 'src/nativeResources/android/a.json': '{"com.example.chat":{"inner":{"key":"a"}}}' };
    expect(await stateIn({ ...files, ...inSrc }, place)).toBe(`set src/${A}:1`);
  });
});

describe('in the root AndroidManifest.xml', () => {
  const place: Place = { in: 'xml', file: 'AndroidManifest.xml', metaData: 'KEY' };
  const xml = (inner: string): Files => ({
    'AndroidManifest.xml': `<manifest><application>\n${inner}\n</application></manifest>`,
  });
  test.each<[string, Files, string]>([
    ['no file', {}, 'absent'],
    ['set', xml('<meta-data android:name="KEY" android:value="a"/>'), 'set AndroidManifest.xml:2'],
    ['blank', xml('<meta-data android:name="KEY" android:value=""/>'), 'blank AndroidManifest.xml:2'],
    ['zero', xml('<meta-data android:name="KEY" android:value="0"/>'), 'zero AndroidManifest.xml:2'],
    ['another', xml('<meta-data android:name="KEYS" android:value="a"/>'), 'absent'],
    [
      'a resource',
      xml('<meta-data android:name="KEY" android:value="@string/a"/>'),
      'unknown AndroidManifest.xml:2',
    ],
    ['broken', xml('<meta-data'), 'unknown'],
  ])('%s', async (_name, files, expected) => {
    expect(await stateIn(files, place)).toBe(expected);
  });
});

test('in the manifest, and in a console', async () => {
  const place: Place = { in: 'manifest', path: ['app-plus', 'distribute', 'android', 'packagename'] };
  expect(await stateIn({}, place)).toBe('set manifest.json:4');
  expect(await stateIn({}, { in: 'manifest', path: ['app-plus', 'other'] })).toBe('absent');
  expect(await stateIn({}, { in: 'console' })).toBe('unknown');
});

describe('a vendor is used', () => {
  const json: Place = { in: 'json', anyOf: [{ file: 'a.json', path: ['certificate'] }] };
  const certificate: Value = valueAt('certificate', json, { role: 'certificate' });
  const key: Value = valueAt('key', { in: 'json', anyOf: [{ file: 'a.json', path: ['key'] }] });
  const of = (provider: Provider, files: Files): Promise<string | undefined> =>
    asked(provider, { 'manifest.json': manifest(), 'App.ts': used, ...files }, (project, use) => {
      return use && vendorUse(project, use, 'huawei');
    });

  test.each<[string, Provider, Files, string]>([
    [
      'by its certificate',
      madeUp([vendorWith('huawei', certificate, key)]),
      { 'a.json': '{"certificate":"1"}' },
      'on',
    ],
    [
      'not by its keys beside a blank one',
      madeUp([vendorWith('huawei', certificate, key)]),
      { 'a.json': '{"key":"1"}' },
      'off',
    ],
    [
      'by its keys where it has no other',
      madeUp([vendorWith('huawei', key)]),
      { 'a.json': '{"key":"1"}' },
      'on',
    ],
    ['not by blank keys', madeUp([vendorWith('huawei', key)]), { 'a.json': '{"key":""}' }, 'off'],
    ['perhaps, where the file is broken', madeUp([vendorWith('huawei', key)]), { 'a.json': '{' }, 'unclear'],
    [
      'perhaps, where a person alone knows',
      madeUp([vendorWith('huawei', valueAt('key', { in: 'console' }))]),
      {},
      'unclear',
    ],
    ['perhaps, where nothing says so', madeUp([vendorWith('huawei')]), {}, 'unclear'],
    ['not where the provider has none', madeUp([]), {}, 'off'],
  ])('%s', async (_name, provider, files, expected) => {
    expect(await of(provider, files)).toBe(expected);
  });

  test('by the import that builds it in', async () => {
    const provider = madeUp([{ ...vendorWith('huawei', certificate), module: 'Made-Up-huawei' }]);
    const importing = `${used}\nimport { init } from '@/uni_modules/Made-Up-huawei'`;
    expect(await of(provider, { 'App.ts': importing })).toBe('on');
    expect(await of(provider, { 'a.json': '{"certificate":"1"}' })).toBe('off');
  });
});
