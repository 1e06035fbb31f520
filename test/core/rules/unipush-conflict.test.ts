import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { broken, mended, reports } from './healthy.ts';

const RULE = 'unipush-conflict';
const push = (text: string, modules = '"Push" : {}'): Files =>
  broken({
    'manifest.json': [
      ['"push" : {}', `"push" : ${text}`],
      ['"Push" : {}', modules],
    ],
  });

test.each([
  ['uniPush 1', '{ "unipush" : {} }'],
  ['uniPush 1 with icons', '{ "unipush" : { "offline" : false, "icons" : { "small" : {} } } }'],
  ['uniPush 2, offline', '{ "unipush" : { "version" : "2", "offline" : true, "hms" : {} } }'],
  ['uniPush 2, online, the version a number', '{ "unipush" : { "version" : 2 } }'],
])('%s is reported on its key', async (_name, text) => {
  const [only, ...more] = (await checkFiles(push(text))).of(RULE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    severity: 'error',
    message: 'ticked',
    textAt: '"unipush"',
    where: 'manifest.json:14:28',
  });
  expect(only?.args).toEqual({ provider: ['TUIOfflinePush'], key: 'unipush' });
});

test('so is Getui', async () => {
  const files = push('{ "igexin" : { "appid" : "a", "appkey" : "b", "appsecret" : "c" } }');
  expect(await reports(files, RULE)).toEqual(['manifest.json:14:28 "igexin"']);
  expect(await reports(push('{ "igexin" : {}, "unipush" : {} }'), RULE)).toHaveLength(2);
});

test.each([
  ['uniPush 1', '{ "unipush" : {} }', 'warning'],
  ['uniPush 2, offline', '{ "unipush" : { "version" : "2", "offline" : true } }', 'warning'],
  ['uniPush 2, online: built in all the same', '{ "unipush" : { "version" : "2" } }', 'error'],
])('without the Push module: %s', async (_name, text, severity) => {
  const [finding] = (await checkFiles(push(text, ''))).of(RULE);
  expect(finding?.severity).toBe(severity);
  expect(finding?.message).toBe(severity === 'warning' ? 'leftover' : 'ticked');
});

test.each([
  ['nothing under push', '{}'],
  ['un-ticked by HBuilderX', '{ "unipush" : null }'],
  ['Getui not configured', '{ "igexin" : null }'],
  [
    'Getui as in the commented sample, all blank',
    '{ "igexin" : { "appid" : "", "appkey" : "", "icons" : {} } }',
  ],
  ['commented out', '{ /* "unipush" : {} */ }'],
])('not reported: %s', async (_name, text) => {
  expect(await reports(push(text), RULE)).toEqual([]);
});

test('not reported: uniPush of other platforms', async () => {
  const others =
    '"h5" : { "unipush" : { "enable" : true } }, "mp-weixin" : { "unipush" : { "enable" : true } },';
  const files = broken({ 'manifest.json': [['"vueVersion"', `${others} "vueVersion"`]] });
  expect(await reports(files, RULE)).toEqual([]);
});

test('not reported: no provider in use, or in a branch that no App build has', async () => {
  const alone = `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": { "Push": {} }, "distribute": { "sdkConfigs": { "push": { "unipush": {} } } } } }`;
  expect(await reports({ 'manifest.json': alone }, RULE)).toEqual([]);
  const branch = push('{\n// #ifdef H5\n"unipush" : {}\n// #endif\n}');
  expect(await reports(branch, RULE)).toEqual([]);
});

test('not reported where the manifest does not parse: that is told first', async () => {
  const files = push('{ "unipush" : {} }');
  const text = files['manifest.json']?.replace('"name" : "chat",', '"name" : "chat"') ?? '';
  expect(await reports({ ...files, 'manifest.json': text }, RULE)).toEqual([]);
});

test('the fix removes the property and keeps the rest', async () => {
  const files = push(
    '{\n                    "unipush" : {\n                        "offline" : true\n                    }\n                }',
  );
  const changed = await mended(files, RULE);
  expect(changed['manifest.json']).toBe(push('{}')['manifest.json']);
  const beside = await mended(push('{ "other" : {}, "unipush" : {} }'), RULE);
  expect(beside['manifest.json']).toBe(push('{ "other" : {} }')['manifest.json']);
  expect((await checkFiles(files)).of(RULE)[0]?.fixes).toMatchObject([{ safe: false }]);
});
