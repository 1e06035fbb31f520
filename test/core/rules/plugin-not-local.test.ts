import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { broken, PLUGIN, reports } from './healthy.ts';

const RULE = 'plugin-not-local';
const info = (from: string, to: string): Files => broken({ 'manifest.json': [[from, to]] });

test.each([
  ['true', '"isCloud" : true'],
  ['with a comment', '"isCloud" : /* market */ true'],
  ['written twice, the last counts', '"isCloud" : false, "isCloud" : true'],
])('a cloud plugin is reported on isCloud: %s', async (_name, text) => {
  const [only, ...more] = (await checkFiles(info('"isCloud" : false', text))).of(RULE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ severity: 'error', textAt: '"isCloud"', args: { plugin: PLUGIN }, fixes: [] });
});

test.each([
  ['local', '"isCloud" : false'],
  ['not said', '"x" : 1'],
  ['a text', '"isCloud" : "true"'],
  ['true the first time, false the second', '"isCloud" : true, "isCloud" : false'],
])('not reported: %s', async (_name, text) => {
  expect(await reports(info('"isCloud" : false', text), RULE)).toEqual([]);
});

test('not reported: a plugin that may come from the cloud', async () => {
  const text = `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": { "Push": {} }, "nativePlugins": {
    "EMPushUniPlugin": { "__plugin_info__": { "isCloud": true } },
    "JG-JPush": { "__plugin_info__": { "isCloud": true } } } } }`;
  expect(await reports({ 'manifest.json': text }, RULE)).toEqual([]);
});
