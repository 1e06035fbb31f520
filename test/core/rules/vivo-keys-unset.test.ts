import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { broken, healthy, mended, PLUGIN, reports } from './healthy.ts';

const RULE = 'vivo-keys-unset';
const ID = '"com.vivo.push.app_id" : "100012345"';
const KEY = '"com.vivo.push.api_key" : "0123456789abcdef"';
const keys = (id: string, key = KEY): Files =>
  broken({
    'manifest.json': [
      [ID, id],
      [KEY, key],
    ],
  });
const withoutRecord = (files: Files): Files => {
  const text = files['manifest.json'] ?? '';
  const record = text.slice(
    text.indexOf('"__plugin_info__"'),
    text.indexOf('            }\n        }\n    },'),
  );
  return { ...files, 'manifest.json': text.replace(record, '"x" : 1\n') };
};

test.each([
  ['empty', '""'],
  ['white', '" "'],
  ['null', 'null'],
])('reported on the key that is %s', async (_name, value) => {
  const [only, ...more] = (await checkFiles(keys(`"com.vivo.push.app_id" : ${value}`))).of(RULE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    severity: 'error',
    message: 'blank',
    where: 'manifest.json:19:17',
    textAt: '"com.vivo.push.app_id"',
  });
});

test('both blank: each on its own; both absent: once, on the entry', async () => {
  const blank = keys('"com.vivo.push.app_id" : ""', '"com.vivo.push.api_key" : ""');
  expect(await reports(blank, RULE)).toHaveLength(2);
  const absent = (await checkFiles(keys('"a" : 1', '"b" : 2'))).of(RULE);
  expect(absent).toMatchObject([
    {
      message: 'absent',
      textAt: `"${PLUGIN}"`,
      args: { keys: ['com.vivo.push.app_id', 'com.vivo.push.api_key'] },
    },
  ]);
});

test('the names are those of the record, else of the plugin, else the known ones', async () => {
  const own = broken({ 'manifest.json': [['"com.vivo.push.app_id" : { "des"', '"VIVO_APPID" : { "des"']] });
  expect((await checkFiles(own)).of(RULE)).toMatchObject([{ args: { keys: ['VIVO_APPID'] } }]);
  const declared = JSON.stringify({
    _dp_nativeplugin: { android: { parameters: { Vivo_Key: {}, oppo: {} } } },
  });
  const local = { ...withoutRecord(healthy), [`nativeplugins/${PLUGIN}/package.json`]: declared };
  expect((await checkFiles(local)).of(RULE)).toMatchObject([{ args: { keys: ['Vivo_Key'] } }]);
  expect((await checkFiles(withoutRecord(keys('"a" : 1')))).of(RULE)).toMatchObject([
    { args: { keys: ['com.vivo.push.app_id'] } },
  ]);
});

test.each([
  ['"0"', '"com.vivo.push.app_id" : "0"'],
  ['the number 0', '"com.vivo.push.app_id" : 0'],
  ['set', '"com.vivo.push.app_id" : "1"'],
  ['a placeholder, which has its own report', '"com.vivo.push.app_id" : "xxxxxx"'],
  [
    'blank for iOS alone',
    '"com.vivo.push.app_id" : "1",\n// #ifdef H5\n"com.vivo.push.app_id" : ""\n// #endif\n, "y" : 1',
  ],
])('not reported: %s', async (_name, id) => {
  expect(await reports(keys(id), RULE)).toEqual([]);
});

test('not reported: a provider that leaves unused keys blank itself', async () => {
  const text = `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": { "Push": {} }, "nativePlugins": {
    "EMPushUniPlugin": { "com.vivo.push.app_id": "", "com.vivo.push.api_key": "" } } } }`;
  expect(await reports({ 'manifest.json': text }, RULE)).toEqual([]);
});

test('the fix sets "0", and adds what is absent', async () => {
  const blank = await mended(keys('"com.vivo.push.app_id" : "" /* 留空 */'), RULE);
  expect(blank['manifest.json']).toContain('"com.vivo.push.app_id" : "0" /* 留空 */,');
  const absent = await mended(keys('"a" : 1', '"b" : 2'), RULE);
  expect(absent['manifest.json']).toContain(
    '                },\n                "com.vivo.push.app_id" : "0",\n                "com.vivo.push.api_key" : "0"\n            }\n',
  );
});

test('the fix is safe unless the code registers vivo', async () => {
  const safe = async (files: Files): Promise<unknown> =>
    (await checkFiles(files)).of(RULE)[0]?.fixes[0]?.safe;
  const files = keys('"com.vivo.push.app_id" : ""');
  expect(await safe(files)).toBe(false);
  expect(
    await safe({ ...files, 'App.vue': files['App.vue']?.replace("vivoBusinessID: '33333',", '') ?? '' }),
  ).toBe(true);
  expect(await safe({ ...files, 'App.vue': '<script></script>' })).toBe(true);
});

test('the fix leaves alone what only has a misspelt name', async () => {
  const one = (await checkFiles(keys('"com.vivo.push.appid" : "100012345"'))).of(RULE);
  expect(one).toMatchObject([{ message: 'absent', fixes: [] }]);
  const both = (await checkFiles(keys('"com.vivo.push.appid" : "100012345"', '"b" : 2'))).of(RULE);
  expect(both).toMatchObject([{ fixes: [{ args: { keys: ['com.vivo.push.api_key'] } }] }]);
});
