import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { pluginDependencyMissing as rule } from '../../../src/core/rules/plugin-dependency-missing.ts';
import { madeUp, mended, reported, valueAt, withEntry } from '../made-up.ts';

const provider = madeUp([], {
  delivery: [
    {
      kind: 'native',
      id: 'Made-Up',
      requireNames: ['Made-Up'],
      aliases: [],
      source: 'either',
      needs: [['Made-Up-Core', 'Made-Up-CoreGoogle']],
    },
  ],
  values: [valueAt('key', { in: 'entry', plugin: 'Made-Up-Core', key: 'KEY' })],
});

test.each([
  ['nothing else', withEntry('')],
  ['another plugin', withEntry('', {}, ',\n"Made-Up-Other": {}')],
  ['null in its place', withEntry('', { 'nativeplugins/Made-Up-Core/package.json': '{}' })],
])('is reported beside %s', async (_name, files) => {
  const found = await reported(provider, files, rule);
  expect(found.map(({ textAt, args }) => [textAt, args])).toEqual([
    ['"Made-Up"', { plugin: 'Made-Up', needed: 'Made-Up-Core' }],
  ]);
});

describe('is not reported', () => {
  test.each([
    ['with it', withEntry('', {}, ',\n"Made-Up-Core": {}')],
    ['with its other form', withEntry('', {}, ',\n"Made-Up-CoreGoogle": {}')],
    [
      'where the plugin itself is not configured',
      withEntry('', { 'manifest.json': '{ "vueVersion": "3", "app-plus": {} }' }),
    ],
    [
      'where the manifest does not parse',
      withEntry('', { 'manifest.json': '{ "vueVersion": "3", "app-plus": {' }),
    ],
  ])('%s', async (_name, files) => {
    expect(await reported(provider, files, rule)).toEqual([]);
  });

  test('of a plugin that needs none', async () => {
    expect(await reported(madeUp([]), withEntry(''), rule)).toEqual([]);
  });
});

test('the fix adds its entry, with the parameters that are known', async () => {
  const files = withEntry('', { 'nativeplugins/Made-Up-Core/package.json': '{}' });
  const [found] = await reported(provider, files, rule);
  const after = mended(files, found);
  const errors: never[] = [];
  const entry = parse(after['manifest.json'] ?? '', errors)['app-plus'].nativePlugins['Made-Up-Core'];
  expect(errors).toEqual([]);
  expect(entry).toMatchObject({ KEY: '', __plugin_info__: { name: 'Made-Up-Core', isCloud: false } });
  expect(after['manifest.json']).toContain('/* plugins */');
  expect(await reported(provider, after, rule)).toEqual([]);
});
