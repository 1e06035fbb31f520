import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { broken, healthy, mended, PLUGIN, reports } from './healthy.ts';

const RULE = 'manifest-schema';
const ID = '"com.vivo.push.app_id" : "100012345"';
const change = (from: string, to: string): Files => broken({ 'manifest.json': [[from, to]] });

test.each([
  ['Push is no object', '"Push" : {}', '"Push" : "on"', 'type "on"'],
  ['an unknown version', '"push" : {}', '"push" : { "unipush" : { "version" : "3" } }', 'enum "3"'],
  ['a parameter is a truth value', ID, '"com.vivo.push.app_id" : true', 'type true'],
  [
    'a parameter is a list over lines',
    ID,
    '"com.vivo.push.app_id" : [\n"1"\n]',
    'type "com.vivo.push.app_id"',
  ],
  ['isCloud is a text', '"isCloud" : false', '"isCloud" : "false"', 'type "false"'],
])('reported: %s', async (_name, from, to, expected) => {
  const found = (await checkFiles(change(from, to))).of(RULE);
  expect(found.map(({ message, textAt }) => `${message} ${textAt}`)).toEqual([expected]);
  expect(found[0]).toMatchObject({ severity: 'warning' });
  expect(found[0]?.words).not.toMatch(/[{}]/);
});

test('reported: nativePlugins is a list', async () => {
  const text =
    '{ "appid": "__UNI__A1B2C3D", "app-plus": { "nativePlugins": [], "modules": { "Push": {} } } }';
  expect(await reports({ ...healthy, 'manifest.json': text }, RULE)).toEqual(['manifest.json:1:61 []']);
});

test('reported: a parameter that is one edit from a known one, and renamed by the fix', async () => {
  const files = change(ID, '"com.vivo.push.appid" : "100012345" /* id */');
  expect((await checkFiles(files)).of(RULE)).toMatchObject([
    {
      message: 'parameter',
      textAt: '"com.vivo.push.appid"',
      args: { right: 'com.vivo.push.app_id', plugin: PLUGIN },
    },
  ]);
  const changed = await mended(files, RULE);
  expect(changed['manifest.json']).toBe(change(ID, `${ID} /* id */`)['manifest.json']);
});

test('not renamed onto a parameter that is there', async () => {
  const files = change(ID, `${ID}, "com.vivo.push.appid" : "1"`);
  expect((await checkFiles(files)).of(RULE)).toMatchObject([{ message: 'parameter', fixes: [] }]);
});

test("the record's parameters are the known ones, whatever they are called", async () => {
  const files = broken({
    'manifest.json': [
      ['"com.vivo.push.app_id" : { "des"', '"hihonor_app_id" : {}, "com.vivo.push.app_id" : { "des"'],
      [ID, `${ID}, "hihonor_appid" : "1"`],
    ],
  });
  expect((await checkFiles(files)).of(RULE)).toMatchObject([
    { args: { key: 'hihonor_appid', right: 'hihonor_app_id' } },
  ]);
});

test.each([
  ['the version a number', '"push" : {}', '"push" : { "unipush" : { "version" : 2 } }'],
  ['uniPush un-ticked', '"push" : {}', '"push" : { "unipush" : null, "igexin" : null }'],
  ['Push ticked with true', '"Push" : {}', '"Push" : true'],
  ['a parameter is a number', ID, '"com.vivo.push.app_id" : 100012345'],
  ['an unknown parameter that is like no other', ID, `${ID}, "com.hihonor.push.app_id" : "1"`],
  ['keys that are not about push', '"Push" : {}', '"Push" : {}, "Maps" : {}, "OAuth" : null'],
])('not reported: %s', async (_name, from, to) => {
  expect(await reports(change(from, to), RULE)).toEqual([]);
});

test('looked at where uniPush appears, and not in a project without push', async () => {
  const project = (rest: string): Files => ({
    'manifest.json': `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": { "Push": 1 } }${rest} }`,
  });
  expect(await reports(project(', "h5": { "unipush": { "enable": true } }'), RULE)).toHaveLength(1);
  expect(await reports(project(''), RULE)).toEqual([]);
});
