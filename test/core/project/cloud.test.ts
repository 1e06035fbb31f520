import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { cloud, sending } from '../providers/unipush/unicloud.ts';

const NOT_TICKED = '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }';
const used = async (files: Files): Promise<readonly string[] | undefined> =>
  (await checkFiles(files)).result.projects[0]?.providers;

test('uniPush is used where a cloud function asks for the push manager', async () => {
  expect(await used(cloud(sending('event'), {}, NOT_TICKED))).toEqual(['unipush']);
});

test.each([
  ['a client that asks for it', { 'manifest.json': NOT_TICKED, 'push.js': sending('event') }],
  ['another manager', cloud('wx.getPushManager({});\ngetPushManager({});', {}, NOT_TICKED)],
  ['a comment', cloud('// uniCloud.getPushManager({});', {}, NOT_TICKED)],
])('not by %s', async (_name, files) => {
  expect(await used(files)).toEqual([]);
});
