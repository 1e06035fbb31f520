import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { answered } from '../../../src/core/ask.ts';
import { applyEdits, checkFiles, type Files } from '../helpers.ts';
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
const parseManifest = (text: string): Record<string, { nativePlugins: Record<string, unknown> }> =>
  parse(text);
const withoutRecord = (files: Files): Files => {
  const text = files['manifest.json'] ?? '';
  const record = text.slice(
    text.indexOf('"__plugin_info__"'),
    text.indexOf('            }\n        }\n    },'),
  );
  return { ...files, 'manifest.json': text.replace(record, '"x" : 1\n') };
};

const UNREGISTERED = "vivoBusinessID: '33333',";
/** The same where the code registers no vivo. */
const unregistered = (files: Files): Files => ({
  ...files,
  'App.vue': (files['App.vue'] ?? '').replace(UNREGISTERED, ''),
});
const fixesOf = async (files: Files): Promise<unknown> =>
  (await checkFiles(files)).of(RULE)[0]?.fixes.map(({ title, safe }) => `${title}${safe ? ', safe' : ''}`);

test.each([
  ['empty', '""'],
  ['white', '" "'],
  ['null', 'null'],
])('reported on the key that is %s', async (_name, value) => {
  const [only, ...more] = (await checkFiles(keys(`"com.vivo.push.app_id" : ${value}`))).of(RULE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    severity: 'error',
    message: 'registered',
    where: 'manifest.json:19:17',
    textAt: '"com.vivo.push.app_id"',
    args: { keys: ['com.vivo.push.app_id'], certificate: 'vivoBusinessID' },
  });
});

test('once for the pair: on the first blank key, else on the entry', async () => {
  const pair = { keys: ['com.vivo.push.app_id', 'com.vivo.push.api_key'] };
  const blank = keys('"com.vivo.push.app_id" : ""', '"com.vivo.push.api_key" : ""');
  expect((await checkFiles(blank)).of(RULE)).toMatchObject([
    { textAt: '"com.vivo.push.app_id"', args: pair },
  ]);
  const mixed = keys('"a" : 1', '"com.vivo.push.api_key" : ""');
  expect((await checkFiles(mixed)).of(RULE)).toMatchObject([
    { textAt: '"com.vivo.push.api_key"', args: pair },
  ]);
  const absent = keys('"a" : 1', '"b" : 2');
  expect((await checkFiles(absent)).of(RULE)).toMatchObject([{ textAt: `"${PLUGIN}"`, args: pair }]);
});

test('the words tell why: the code registers vivo, half of it is there, or nothing is', async () => {
  const blank = keys('"com.vivo.push.app_id" : ""', '"com.vivo.push.api_key" : ""');
  const half = unregistered(keys('"com.vivo.push.app_id" : ""'));
  for (const [files, message] of [
    [blank, 'registered'],
    [unregistered(blank), 'unset'],
    [half, 'half'],
  ] as const) {
    const [finding] = (await checkFiles(files)).of(RULE);
    expect(finding?.message).toBe(message);
    expect(finding?.words).toContain('“com.vivo.push.app_id”');
  }
  expect((await checkFiles(blank)).of(RULE)[0]?.words).toContain(
    '“com.vivo.push.app_id”、“com.vivo.push.api_key”',
  );
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
  const blank = await mended(
    unregistered(keys('"com.vivo.push.app_id" : "" /* 留空 */', '"com.vivo.push.api_key" : "0"')),
    RULE,
  );
  expect(blank['manifest.json']).toContain('"com.vivo.push.app_id" : "0" /* 留空 */,');
  const absent = await mended(unregistered(keys('"a" : 1', '"b" : 2')), RULE);
  expect(absent['manifest.json']).toContain(
    '                },\n                "com.vivo.push.app_id" : "0",\n                "com.vivo.push.api_key" : "0"\n            }\n',
  );
  const mixed = await mended(unregistered(keys('"com.vivo.push.app_id" : ""', '"b" : 2')), RULE);
  expect(mixed['manifest.json']).toContain('"com.vivo.push.app_id" : "0",');
  expect(mixed['manifest.json']).toContain('"com.vivo.push.api_key" : "0"\n');
});

test('"not used" is never offered where something says that vivo is used', async () => {
  const pair = keys('"com.vivo.push.app_id" : ""', '"com.vivo.push.api_key" : ""');
  expect(await fixesOf(pair)).toEqual(['ask']);
  const placeholder = (pair['App.vue'] ?? '').replace("'33333'", "'xxxxxx'");
  expect(await fixesOf({ ...pair, 'App.vue': placeholder })).toEqual(['ask']);
  // half of vivo's own values is there
  expect(await fixesOf(unregistered(keys('"com.vivo.push.app_id" : ""')))).toEqual(['ask']);
  expect(await fixesOf(unregistered(keys('"com.vivo.push.appid" : "1"', '"b" : 2')))).toEqual(['ask']);
});

test('"not used" is safe where the code leaves vivo out, and is offered, no more, where it does not tell', async () => {
  const pair = keys('"com.vivo.push.app_id" : ""', '"com.vivo.push.api_key" : ""');
  expect(await fixesOf(unregistered(pair))).toEqual(['ask', 'fill, safe']);
  expect(await fixesOf({ ...pair, 'App.vue': '<script></script>' })).toEqual(['ask', 'fill, safe']);
  const computed = (pair['App.vue'] ?? '').replace("'33333'", 'import.meta.env.VIVO');
  expect(await fixesOf({ ...pair, 'App.vue': computed })).toEqual(['ask', 'fill']);
});

test('the values that are asked for are written where they belong, in the quotes that are there', async () => {
  const ID = '"com.vivo.push.app_id" : "" /* 留空 */';
  for (const files of [keys(ID, '"com.vivo.push.api_key" : ""'), keys('"a" : 1', '"b" : 2')]) {
    const [finding] = (await checkFiles(files)).of(RULE);
    const [fix] = finding?.fixes ?? [];
    expect(fix).toMatchObject({
      edits: [],
      ask: { keys: ['com.vivo.push.app_id', 'com.vivo.push.api_key'] },
    });
    const edits = fix?.ask ? answered(fix.ask, [' 100012345 ', 'a"\\$&']) : [];
    const text = applyEdits(files['manifest.json'] ?? '', edits);
    const entry = parseManifest(text)['app-plus']?.nativePlugins[PLUGIN];
    expect(entry).toMatchObject({ 'com.vivo.push.app_id': '100012345', 'com.vivo.push.api_key': 'a"\\$&' });
    expect(text).toContain('/* 模块配置 */');
    expect((await checkFiles({ ...files, 'manifest.json': text })).of(RULE)).toEqual([]);
  }
});

test('an answer that is blank, "0", a placeholder or not given at all writes nothing', async () => {
  const [finding] = (
    await checkFiles(keys('"com.vivo.push.app_id" : ""', '"com.vivo.push.api_key" : ""'))
  ).of(RULE);
  const ask = finding?.fixes[0]?.ask;
  if (!ask) throw new Error('nothing is asked');
  for (const answers of [['1', ''], ['0', '1'], ['1', 'xxxxxx'], ['1'], []])
    expect(answered(ask, answers)).toEqual([]);
});

test('a misspelt name is to be renamed: its key is not filled in beside it', async () => {
  const one = (await checkFiles(keys('"com.vivo.push.appid" : "100012345"'))).of(RULE);
  expect(one).toMatchObject([{ fixes: [] }]);
  const both = (await checkFiles(keys('"com.vivo.push.appid" : "100012345"', '"b" : 2'))).of(RULE);
  expect(both).toMatchObject([{ fixes: [{ args: { keys: ['com.vivo.push.api_key'] } }] }]);
});
