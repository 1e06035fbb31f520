import { expect, test } from 'vitest';
import { LOCAL_PLUGIN, PLUGIN_INFO } from '../../../src/core/project/plugin.ts';
import { examine } from '../doctor/helpers.ts';
import { checkFiles } from '../helpers.ts';
import { AGCONNECT, broken, healthy, PLUGIN, reports, without } from './healthy.ts';

const RULE = 'plugin-files-missing';
const PACKAGE = `nativeplugins/${PLUGIN}/package.json`;
const AT = `manifest.json:18:13 "${PLUGIN}"`;
const easemob = (isCloud: string): string =>
  `{ "appid": "__UNI__A1B2C3D", "app-plus": { "nativePlugins": { "EMPushUniPlugin": { "__plugin_info__": { ${isCloud} } } } } }`;

test('reported: no folder for plugins, or none for this one', async () => {
  const bare = without(healthy, PACKAGE, AGCONNECT);
  expect(await reports(bare, RULE)).toEqual([AT]);
  const beside = { ...bare, 'nativeplugins/Other/package.json': '{}' };
  expect((await checkFiles(beside)).of(RULE)).toMatchObject([{ message: 'missing', textAt: `"${PLUGIN}"` }]);
  expect((await checkFiles(bare)).of(RULE)).toMatchObject([
    { severity: 'warning', message: 'missing', args: { file: PACKAGE } },
  ]);
});

test("the plugin's page is opened, where it can be downloaded", async () => {
  const [only] = (await checkFiles(without(healthy, PACKAGE))).of(RULE);
  expect(only?.fixes).toMatchObject([
    { title: 'download', args: { plugin: PLUGIN }, edits: [], open: only?.args.url, safe: false },
  ]);
  expect(String(only?.args.url)).toMatch(/^https:\/\//);
});

test('reported: the folder is there, its package.json is not', async () => {
  expect((await checkFiles(without(healthy, PACKAGE))).of(RULE)).toMatchObject([{ message: 'missing' }]);
});

test('reported: a local-only plugin that was taken from the cloud, and one that is said to be local', async () => {
  const cloud = broken({ 'manifest.json': [['"isCloud" : false', '"isCloud" : true']] });
  expect(await reports(without(cloud, PACKAGE), RULE)).toEqual([AT]);
  expect(await reports({ 'manifest.json': easemob('"isCloud": false') }, RULE)).toHaveLength(1);
});

test('reported: an entry of Easemob’s plugin as the wizard writes it, without the files', async () => {
  const entry = { xiaomi_app_id: '', [PLUGIN_INFO]: { ...LOCAL_PLUGIN, name: 'EMPushUniPlugin' } };
  const files = {
    'manifest.json': JSON.stringify({
      appid: '__UNI__A1B2C3D',
      'app-plus': { modules: { Push: {} }, nativePlugins: { EMPushUniPlugin: entry } },
    }),
  };
  expect((await checkFiles(files)).of(RULE)).toMatchObject([
    {
      message: 'missing',
      textAt: '"EMPushUniPlugin"',
      args: { file: 'nativeplugins/EMPushUniPlugin/package.json' },
      words: expect.stringContaining('downloadsdk.easemob.com'),
    },
  ]);
  expect(await reports({ ...files, 'nativeplugins/EMPushUniPlugin/package.json': '{}' }, RULE)).toEqual([]);
  const { diagnosis } = await examine(files);
  const step = diagnosis.providers[0]?.steps.find(({ text }) => text === 'pluginFiles');
  expect(step).toMatchObject({ status: 'missing', finding: { rule: RULE } });
});

test.each([
  ['the plugin', `nativeplugins/tencentcloud-tuiofflinepush`],
  ['the folder around it', `nativePlugins/${PLUGIN}`],
])('reported in words of its own: %s in other case', async (_name, folder) => {
  const files = { ...without(healthy, PACKAGE, AGCONNECT), [`${folder}/package.json`]: '{}' };
  const [only, ...more] = (await checkFiles(files)).of(RULE);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ message: 'case', args: { found: folder } });
  expect(only?.words).toContain(folder);
});

test('not reported: there, beside src or in it', async () => {
  expect(await reports(healthy, RULE)).toEqual([]);
  const { 'manifest.json': manifest = '', ...rest } = without(healthy, PACKAGE);
  const cli = { ...rest, 'src/manifest.json': manifest };
  expect(await reports({ ...cli, [PACKAGE]: '{}' }, RULE)).toEqual([]);
  expect(await reports({ ...cli, [`src/${PACKAGE}`]: '{}' }, RULE)).toEqual([]);
  expect(await reports(cli, RULE)).toHaveLength(1);
});

test('not reported: from the cloud, or not said where from, or not configured at all', async () => {
  for (const isCloud of ['true', '0', '""', 'null', '"false"'])
    expect(await reports({ 'manifest.json': easemob(`"isCloud": ${isCloud}`) }, RULE)).toEqual([]);
  expect(await reports({ 'manifest.json': easemob('"name": "push"') }, RULE)).toEqual([]);
  const unconfigured = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }',
    'App.vue': healthy['App.vue'] ?? '',
  };
  expect(await reports(unconfigured, RULE)).toEqual([]);
});
