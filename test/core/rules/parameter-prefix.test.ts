import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/core/providers/provider.ts';
import { parameterPrefix as rule } from '../../../src/core/rules/parameter-prefix.ts';
import type { Files } from '../helpers.ts';
import { madeUp, mended, reported, valueAt, vendorWith, withEntry } from '../made-up.ts';

const places = {
  entry: { in: 'entry', plugin: 'Made-Up', key: 'id' },
  json: { in: 'json', anyOf: [{ file: 'nativeResources/android/manifestPlaceholders.json', path: ['id'] }] },
  xml: { in: 'xml', file: 'AndroidManifest.xml', metaData: 'id' },
  code: { in: 'registration', path: ['id'] },
} as const satisfies Record<string, Place>;

const provider = madeUp([
  vendorWith('xiaomi', ...Object.values(places).map((place) => valueAt('id', place, { prefix: 'MI-' }))),
]);

const JSON_FILE = 'nativeResources/android/manifestPlaceholders.json';
const json = (text: string): Files => withEntry('', { [JSON_FILE]: text });
const xml = (value: string): Files =>
  withEntry('', {
    'AndroidManifest.xml': `<manifest><application>\n<!-- mi -->\n<meta-data android:name="id" android:value=${value}/>\n</application></manifest>`,
  });
const code = (value: string): Files =>
  withEntry('', {
    'App.ts': `uni.requireNativePlugin('Made-Up')\ntim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: { id: ${value} } }) // mine`,
  });

describe('digits alone are reported, and the fix puts the prefix before them', () => {
  test.each<[string, Files, string, string]>([
    ['in an entry', withEntry('"id": "12345" // mine'), 'manifest.json', '"id": "MI-12345" // mine'],
    ['in a JSON file', json('{\n"id": "12345"\n}'), JSON_FILE, '"id": "MI-12345"'],
    ['as a number', json('{ "id": 2882303761500000000 }'), JSON_FILE, '"id": "MI-2882303761500000000"'],
    ['in an XML file', xml('"12345"'), 'AndroidManifest.xml', 'android:value="MI-12345"'],
    ['in single quotes', xml("'12345'"), 'AndroidManifest.xml', "android:value='MI-12345'"],
    ['in the code', code("'12345'"), 'App.ts', "{ id: 'MI-12345' }"],
    ['with blanks around them', json('{ "id": " 12345 " }'), JSON_FILE, '"id": "MI-12345"'],
  ])('%s', async (_name, files, name, expected) => {
    const found = await reported(provider, files, rule);
    expect(found).toHaveLength(1);
    const after = mended(files, found[0]);
    expect(after[name]).toContain(expected);
    expect(after[name]?.length).toBeGreaterThanOrEqual(files[name]?.length ?? 0);
    expect(await reported(provider, after, rule)).toEqual([]);
  });
});

describe('is not reported', () => {
  test.each<[string, Files]>([
    ['with the prefix', json('{ "id": "MI-12345" }')],
    ['blank', json('{ "id": "" }')],
    ['not used', json('{ "id": "0" }')],
    ['a key in hex', json('{ "id": "12ab45" }')],
    ['with another prefix', json('{ "id": "push_12345" }')],
    ['a placeholder of the build', xml(`"\${MI}"`)],
    ['another key', json('{ "ids": "12345" }')],
    ['computed', code('make()')],
    ['nothing of it', json('{')],
  ])('%s', async (_name, files) => {
    expect(await reported(provider, files, rule)).toEqual([]);
  });

  test('of a value without one', async () => {
    const plain = madeUp([vendorWith('vivo', valueAt('id', places.json))]);
    expect(await reported(plain, json('{ "id": "12345" }'), rule)).toEqual([]);
  });
});
