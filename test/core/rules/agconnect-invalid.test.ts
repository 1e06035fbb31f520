import { expect, test } from 'vitest';
import { detailOf } from '../../../src/core/doctor/render.ts';
import { examine } from '../doctor/helpers.ts';
import { checkFiles, type Files } from '../helpers.ts';
import { AGCONNECT, agconnect, broken, healthy, reports } from './healthy.ts';

const RULE = 'agconnect-invalid';
const file = (text: string): Files => ({ ...healthy, [AGCONNECT]: text });
const found = async (files: Files): Promise<unknown[]> =>
  (await checkFiles(files))
    .of(RULE)
    .map(({ message, textAt, severity }) => `${severity} ${message} ${textAt}`);

test.each([
  [
    'a remark in place of the file',
    '"请下载该文件，替换此文件的内容"',
    'text "请下载该文件，替换此文件的内容"',
  ],
  ['no JSON', '请替换此文件', 'notJson 请替换此文件'],
  ['nothing', '', 'notJson '],
  ['cut off', '{ "client": { "app_id": "1" ', 'notJson "'],
  ['a stand-in object', '{"comments":"请将此文件替换为华为开发者后台的配置文件"}', 'incomplete {'],
  ['no app id', '{ "client": { "api_key": "x" }, "app_info": {} }', 'incomplete "client"'],
  ['a blank app id', '{ "client": { "app_id": "" }, "app_info": {} }', 'incomplete "app_id"'],
  ['no app_info', '{ "client": { "app_id": "1" } }', 'incomplete "app_id"'],
  ['a list', '[]', 'incomplete ['],
])('reported in the file: %s', async (_name, text, expected) => {
  const [only, ...more] = await found(file(text));
  expect(more).toEqual([]);
  expect(String(only)).toMatch(new RegExp(`^error ${expected.replace(/[[{]/g, '\\$&')}`));
});

test('another file can be chosen in its place', async () => {
  const [only] = (await checkFiles(file('{}'))).of(RULE);
  expect(only?.fixes).toMatchObject([
    {
      title: 'choose',
      edits: [],
      choose: { name: 'agconnect-services.json', to: `/p/${AGCONNECT}` },
      safe: false,
    },
  ]);
});

test('what is lacking is named', async () => {
  expect((await checkFiles(file('{}'))).of(RULE)).toMatchObject([
    { args: { keys: ['client.app_id', 'app_info'] } },
  ]);
});

test('reported: another package', async () => {
  const files = file(agconnect.replaceAll('com.example.chat', 'com.example.other'));
  expect(await found(files)).toEqual(['error otherPackage "com.example.other"']);
  expect((await checkFiles(files)).of(RULE)[0]?.args).toEqual({
    found: 'com.example.other',
    wanted: 'com.example.chat',
  });
});

test.each([
  ['a real one', agconnect],
  ['with a byte-order mark', `\ufeff${agconnect}`],
  [
    'one of its packages fits',
    agconnect
      .replace('"client":', '"appInfos": [{ "package_name": "com.example.chat" }], "client":')
      .replaceAll('"package_name":"com.example.chat"', '"package_name":"com.example.other"'),
  ],
  ['no package', '{ "client": { "app_id": 100000001 }, "app_info": {} }'],
])('not reported: %s', async (_name, text) => {
  expect(await found(file(text))).toEqual([]);
});

test('not reported: the manifest names no package, or the file is not there', async () => {
  const blank = broken({ 'manifest.json': [['"packagename" : "com.example.chat"', '"packagename" : ""']] });
  expect(
    await found({ ...blank, [AGCONNECT]: agconnect.replaceAll('com.example.chat', 'com.example.other') }),
  ).toEqual([]);
  const { [AGCONNECT]: _, ...rest } = healthy;
  expect(await reports(rest, RULE)).toEqual([]);
});

test.each([["huaweiBusinessID: ''"], ["oppoBusinessID: ''"]])(
  'not reported: Huawei is plainly off, %s',
  async (text) => {
    const files = broken({ 'App.vue': [["huaweiBusinessID: '11111'", text]] });
    expect(await found({ ...files, [AGCONNECT]: '"stand-in"' })).toEqual([]);
  },
);

test('reported: whether Huawei is used cannot be told', async () => {
  const files = broken({ 'App.vue': [["huaweiBusinessID: '11111'", 'huaweiBusinessID: config.huawei()']] });
  expect(await found({ ...files, [AGCONNECT]: '{}' })).toEqual(['error incomplete {']);
});

const OWN = '"package_name": "com.example.chat"';
const OTHER = '"package_name": "com.example.other"';
const client = (name: string): string => `"client": { "app_id": "1", ${name} }`;
const app = (name: string): string => `"app_info": { "app_id": "1", ${name} }`;

test.each([
  ['the client is of another package', `{ ${client(OTHER)}, ${app(OWN)} }`, 'com.example.other'],
  ['the app is', `{ ${client(OWN)}, ${app(OTHER)} }`, 'com.example.chat'],
  [
    'nothing in the list is the client’s',
    `{ ${client(OWN)}, "app_info": {}, "appInfos": [{ ${OTHER} }, { "client": { "package_name": "com.example.third" } }] }`,
    'com.example.chat',
  ],
])('a warning where the file contradicts itself: %s', async (_name, text, name) => {
  expect(await found(file(text))).toEqual([`warning namesApart "${name}"`]);
});

test('the packages that disagree are named, and hidden where others read', async () => {
  const files = file(`{ ${client(OWN)}, ${app(OTHER)} }`);
  const [only] = (await checkFiles(files)).of(RULE);
  expect(only?.args).toEqual({ found: 'com.example.chat', others: ['com.example.other'] });
  expect(only?.words).toContain('“com.example.other”');
  const { diagnosis } = await examine(files);
  const item = diagnosis.providers[0]?.rows
    .find(({ vendor }) => vendor === 'huawei')
    ?.cells.files.items.find(({ text }) => text === 'agconnect');
  if (!item) throw new Error('no item');
  expect(detailOf(item, { language: 'en', mask: true })).not.toContain('com.example');
});

test.each([
  ['two packages in a list', `{ ${client(OWN)}, ${app(OWN)}, "appInfos": [{ ${OWN} }, { ${OTHER} }] }`],
  [
    'two packages, each with a client of its own',
    `{ ${client(OTHER)}, "app_info": {}, "appInfos": [{ ${client(OWN)}, ${app(OWN)} }, { ${client(OTHER)}, ${app(OTHER)} }] }`,
  ],
  ['no name in the client', `{ "client": { "app_id": "1" }, ${app(OWN)} }`],
  ['no name in the app', `{ ${client(OWN)}, "app_info": { "app_id": "1" } }`],
  ['a blank name in the app', `{ ${client(OWN)}, ${app('"package_name": ""')} }`],
  ['white space', `{ ${client('"package_name": " com.example.chat "')}, ${app(OWN)} }`],
])('no warning: %s', async (_name, text) => {
  expect(await found(file(text))).toEqual([]);
});
