import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { app, broken, healthy, manifest, mended, reports } from './healthy.ts';

const RULE = 'manifest-syntax';
const text = (changed: string): Files => ({ ...healthy, 'manifest.json': changed });

test.each([
  [
    'a merge conflict',
    manifest.replace('    "name"', '<<<<<<< HEAD\n    "name"'),
    'conflict-marker',
    'manifest.json:2:1',
  ],
  ['a missing brace', manifest.trimEnd().slice(0, -1), 'unclosed', undefined],
  ['a missing comma', manifest.replace('"chat",', '"chat"'), 'unexpected', 'manifest.json:3:5'],
  ['text behind the end', `${manifest}}`, 'unexpected', undefined],
])('reported: %s', async (_name, changed, message, where) => {
  const { findings } = await checkFiles(text(changed));
  const own = findings.filter(({ rule }) => rule === RULE);
  expect(own).toMatchObject([{ severity: 'error', message, ...(where && { where }) }]);
  // nothing is concluded from what is left of the tree
  expect(findings.filter(({ source }) => source.path.endsWith('manifest.json'))).toEqual(own);
});

test('reported where only the code says that a provider is in use', async () => {
  const files = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "vueVersion": "3" "app-plus": {} }',
    'App.vue': app,
  };
  expect(await reports(files, RULE)).toHaveLength(1);
});

test('a trailing comma is a warning, and the fix removes it', async () => {
  const files = broken({ 'manifest.json': [['"vueVersion" : "3"', '"vueVersion" : "3", // 版本']] });
  expect((await checkFiles(files)).of(RULE)).toMatchObject([
    { severity: 'warning', message: 'trailing-comma', textAt: ',', fixes: [{ safe: true }] },
  ]);
  const changed = await mended(files, RULE);
  expect(changed['manifest.json']).toBe(manifest.replace('"vueVersion" : "3"', '"vueVersion" : "3" // 版本'));
});

test.each([
  ['comments', manifest.replace('{', '{ // a\n/* b */')],
  ['a byte-order mark', `\ufeff${manifest}`],
  ['CRLF', manifest.replaceAll('\n', '\r\n')],
  ['a conflict marker in a text', manifest.replace('"chat"', '"<<<<<<< chat"')],
])('not reported: %s', async (_name, changed) => {
  expect(await reports(text(changed), RULE)).toEqual([]);
});

test('not reported: no provider in use', async () => {
  expect(
    await reports({ 'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {} ' }, RULE),
  ).toEqual([]);
});
