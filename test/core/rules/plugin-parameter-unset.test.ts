import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/core/providers/provider.ts';
import { pluginParameterUnset as rule } from '../../../src/core/rules/plugin-parameter-unset.ts';
import { madeUp, mended, reported, valueAt, vendorWith, withEntry } from '../made-up.ts';

const inEntry = (key: string, more: Partial<Value> = {}, plugin = 'Made-Up'): Value =>
  valueAt(key, { in: 'entry', plugin, key }, { required: 'always', unused: '0', ...more });

const certificate = valueAt(
  'certificate',
  { in: 'json', anyOf: [{ file: 'a.json', path: ['certificate'] }] },
  { role: 'certificate' },
);
const provider = madeUp([
  vendorWith('honor', certificate, inEntry('honor.id')),
  vendorWith('vivo', inEntry('vivo.id'), inEntry('vivo.key')),
  vendorWith('oppo', valueAt('oppo.key', { in: 'entry', plugin: 'Made-Up', key: 'oppo.key' })),
]);
const withKey = madeUp([], {
  values: [inEntry('app.key', { unused: undefined } as Partial<Value>, 'Made-Up-Core')],
});
const core = (inner: string): string => `,\n"Made-Up-Core": { ${inner} }`;

describe('is reported', () => {
  test.each([
    ['blank', '"honor.id": ""', 'manifest.json:7 "honor.id"'],
    ['white', '"honor.id": "  "', 'manifest.json:7 "honor.id"'],
    ['null', '"honor.id": null', 'manifest.json:7 "honor.id"'],
    ['absent', '', 'manifest.json:6 "Made-Up"'],
    ['absent beside others', '"vivo.id": "1"', 'manifest.json:6 "Made-Up"'],
  ])('%s', async (_name, entry, expected) => {
    const found = await reported(provider, withEntry(entry), rule);
    expect(found.map(({ where, textAt }) => `${where} ${textAt}`)).toEqual([expected]);
    expect(found[0]?.message).toBe('unset');
  });

  test("in another of the provider's plugins, where nothing stands for not used", async () => {
    const found = await reported(withKey, withEntry('', {}, core('"app.key": ""')), rule);
    expect(found.map(({ message, textAt }) => `${message} ${textAt}`)).toEqual(['needed "app.key"']);
    expect(found[0]?.fixed.map(({ title }) => title)).toEqual(['ask']);
  });

  test('beside a certificate that is set, and then "not used" is not offered', async () => {
    const files = withEntry('"honor.id": ""', { 'a.json': '{"certificate":"30001"}' });
    const [found] = await reported(provider, files, rule);
    expect(found?.message).toBe('registered');
    expect(found?.fixed.map(({ title }) => title)).toEqual(['ask']);
  });
});

describe('is not reported', () => {
  test.each([
    ['set', '"honor.id": "1"'],
    ['not used', '"honor.id": "0"'],
    ['a placeholder, which has a rule of its own', '"honor.id": "YOUR_ID"'],
    ["vivo's, which have a rule of their own", '"honor.id": "0", "vivo.id": "", "vivo.key": ""'],
    ['what is wanted with its vendor alone', '"honor.id": "0", "oppo.key": ""'],
  ])('%s', async (_name, entry) => {
    expect(await reported(provider, withEntry(entry), rule)).toEqual([]);
  });

  test('a plugin that is not in the manifest, or a manifest that does not parse', async () => {
    const files = withEntry('"honor.id": ""');
    expect(await reported(withKey, withEntry('"honor.id": ""'), rule)).toEqual([]);
    expect(
      await reported(provider, { ...files, 'manifest.json': `${files['manifest.json']}}` }, rule),
    ).toEqual([]);
    const bare = { ...files, 'manifest.json': '{ "vueVersion": "3", "app-plus": {} }' };
    expect(await reported(provider, bare, rule)).toEqual([]);
  });
});

test.each(['"honor.id": ""', '', '"vivo.id": "1" // mine'])(
  'the fix fills in "not used": %s',
  async (entry) => {
    const files = withEntry(entry);
    const [found] = await reported(provider, files, rule);
    const after = mended(files, found);
    const text = after['manifest.json'] ?? '';
    const errors: never[] = [];
    expect(parse(text, errors)['app-plus'].nativePlugins['Made-Up']['honor.id']).toBe('0');
    expect(errors).toEqual([]);
    for (const comment of files['manifest.json']?.match(/\/\*.*?\*\/|\/\/.*/g) ?? [])
      expect(text).toContain(comment);
    expect(await reported(provider, after, rule)).toEqual([]);
  },
);
