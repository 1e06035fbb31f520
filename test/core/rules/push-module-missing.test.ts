import { expect, test } from 'vitest';
import { checkFiles } from '../helpers.ts';
import { app, broken, mended, PLUGIN, reports } from './healthy.ts';

const RULE = 'push-module-missing';
const modules = (text: string) =>
  broken({ 'manifest.json': [['"modules" : {\n            "Push" : {}\n        }', text]] });

test.each([
  ['no module ticked', '"modules" : {}'],
  ['only others', '"modules" : {\n            "Maps" : {}\n        }'],
  ['un-ticked', '"modules" : { "Push" : null }'],
  ['false', '"modules" : { "Push" : false }'],
  ['no list', '"modules" : null'],
  ['commented out', '"modules" : { /* "Push" : {} */ }'],
])('reported on modules: %s', async (_name, text) => {
  const [only, ...more] = (await checkFiles(modules(text))).of(RULE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ severity: 'error', textAt: '"modules"', where: 'manifest.json:6:9' });
});

test('reported on the plugin, else on the call, where there are no modules', async () => {
  expect(await reports(modules('"x" : 1'), RULE)).toEqual([`manifest.json:16:13 "${PLUGIN}"`]);
  const bare = { 'manifest.json': '{ "appid": "__UNI__A1B2C3D" }', 'App.vue': app };
  expect(await reports(bare, RULE)).toEqual([`App.vue:7:28 uni.requireNativePlugin('${PLUGIN}')`]);
});

test.each([
  ['an object', '"modules" : { "Push" : {} }'],
  ['true', '"modules" : { "Push" : true }'],
  ['an object with something in it', '"modules" : { "Push" : { "x" : 1 }, "Maps" : {} }'],
  ['of a kind that says nothing', '"modules" : { "Push" : "yes" }'],
  ['for some App builds only', '"modules" : {\n// #ifdef APP-ANDROID\n"Push" : {}\n// #endif\n}'],
])('not reported: %s', async (_name, text) => {
  expect(await reports(modules(text), RULE)).toEqual([]);
});

test('not reported: uniPush alone, with no provider in use', async () => {
  const text =
    '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {} }, "h5": { "unipush": { "enable": true } } }';
  expect(await reports({ 'manifest.json': text }, RULE)).toEqual([]);
});

test('the fix ticks Push, in the look of the manifest', async () => {
  const others = await mended(modules('"modules" : {\n            "Maps" : {} // 地图\n        }'), RULE);
  expect(others['manifest.json']).toContain('"Maps" : {}, // 地图\n            "Push" : {}\n        }');
  const empty = await mended(modules('"modules" : {}'), RULE);
  expect(empty['manifest.json']).toBe(
    modules('"modules" : {\n            "Push" : {}\n        }')['manifest.json'],
  );
  const unticked = await mended(modules('"modules" : { "Push" : null }'), RULE);
  expect(unticked['manifest.json']).toContain('"modules" : { "Push" : {} }');
  const list = await mended(modules('"modules" : null'), RULE);
  expect(list['manifest.json']).toContain('"modules" : {\n            "Push" : {}\n        }');
});

test('the fix makes app-plus where there is none', async () => {
  const bare = { 'manifest.json': '{\n  "appid": "__UNI__A1B2C3D"\n}\n', 'App.vue': app };
  const changed = await mended(bare, RULE);
  expect(changed['manifest.json']).toBe(
    '{\n  "appid": "__UNI__A1B2C3D",\n  "app-plus": {\n    "modules": {\n      "Push": {}\n    }\n  }\n}\n',
  );
});

test('the fix is safe unless uniPush is left over, which would come with it', async () => {
  const safe = async (files: Record<string, string>) => (await checkFiles(files)).of(RULE)[0]?.fixes[0]?.safe;
  const plain = modules('"modules" : {}');
  expect(await safe(plain)).toBe(true);
  const text = plain['manifest.json']?.replace('"push" : {}', '"push" : { "unipush" : {} }') ?? '';
  expect(await safe({ ...plain, 'manifest.json': text })).toBe(false);
});
