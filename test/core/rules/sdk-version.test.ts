import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { easemob, only, reports } from './easemob.ts';
import { healthy } from './healthy.ts';

const RULE = 'sdk-version';
const depends = (dependencies: Record<string, string>, more: Files = {}): Files => ({
  ...healthy,
  'package.json': JSON.stringify({ dependencies }, null, 2),
  ...more,
});
const installed = (name: string, version: string): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version }),
});

test('reported: below the minimum, on the dependency', async () => {
  expect(await only(depends({ vue: '3', 'tim-wx-sdk': '2.21.0' }), RULE)).toMatchObject({
    severity: 'error',
    where: 'package.json:4:5',
    textAt: '"tim-wx-sdk": "2.21.0"',
    message: 'belowRange',
    args: { version: '2.21.0', wanted: '2.22.0' },
  });
  expect(
    await only({ ...easemob(), 'package.json': '{ "dependencies": { "easemob-websdk": "~4.8.1" } }' }, RULE),
  ).toMatchObject({
    severity: 'error',
    args: { package: 'easemob-websdk', wanted: '4.9.1' },
  });
});

test('reported: what is installed counts, then the lock file, then the range', async () => {
  const old = depends({ 'tim-wx-sdk': '^2.15.0' });
  expect(await only({ ...old, ...installed('tim-wx-sdk', '2.19.1') }, RULE)).toMatchObject({
    message: 'below',
    args: { version: '2.19.1' },
  });
  expect(await reports({ ...old, ...installed('tim-wx-sdk', '2.27.6') }, RULE)).toEqual([]);
  const lock = (version: string) => JSON.stringify({ packages: { 'node_modules/tim-wx-sdk': { version } } });
  expect(await only({ ...old, 'package-lock.json': lock('2.20.0') }, RULE)).toMatchObject({
    message: 'below',
    args: { version: '2.20.0' },
  });
  expect(await reports({ ...old, 'package-lock.json': lock('2.27.6') }, RULE)).toEqual([]);
  expect(await only(old, RULE)).toMatchObject({ message: 'belowRange', args: { version: '2.15.0' } });
});

test('not reported: a lock file that does not fit package.json', async () => {
  const lock = JSON.stringify({ packages: { 'node_modules/tim-wx-sdk': { version: '2.15.0' } } });
  expect(await reports(depends({ 'tim-wx-sdk': '^2.22.0' }, { 'package-lock.json': lock }), RULE)).toEqual(
    [],
  );
});

test('information: below what the vendor recommends', async () => {
  expect(await only(depends({ 'tim-wx-sdk': '2.22.0' }), RULE)).toMatchObject({
    severity: 'information',
    message: 'recommended',
  });
  expect(await reports(depends({ 'tim-wx-sdk': '2.23.1' }), RULE)).toEqual([]);
});

test('reported: a key that is set and that the version does not read yet', async () => {
  const honor = (version: string, value = `'55555'`): Files => {
    const files = depends({ 'tim-wx-sdk': version });
    files['App.vue'] = (files['App.vue'] ?? '').replace(
      'vivoBusinessID:',
      `honorBusinessID: ${value},\n        vivoBusinessID:`,
    );
    return files;
  };
  expect(await only(honor('2.26.2'), RULE)).toMatchObject({
    severity: 'error',
    message: 'key',
    args: { key: 'honorBusinessID', wanted: '2.27.2' },
  });
  expect(await reports(honor('2.27.2'), RULE)).toEqual([]);
  expect(await reports(honor('2.26.2', `''`), RULE)).toEqual([]);
  expect(await reports(honor('2.26.2', 'env.HONOR'), RULE)).toEqual([]);
  const fcm = {
    ...easemob(undefined, `FCMCertificateName: 'chat-fcm'`),
    'package.json': '{ "dependencies": { "easemob-websdk": "^4.13.0" } }',
  };
  expect(await only(fcm, RULE)).toMatchObject({
    message: 'key',
    args: { key: 'FCMCertificateName', wanted: '4.17.0' },
  });
});

test('reported: an SDK that has no push at all, unless another is there', async () => {
  const lite = { '@tencentcloud/lite-chat': '4.2.1' };
  const found = await only(
    depends(lite, { 'App.vue': (healthy['App.vue'] ?? '').replace('tim-wx-sdk', '@tencentcloud/lite-chat') }),
    RULE,
  );
  expect(found).toMatchObject({ severity: 'error', message: 'noPush' });
  expect(found.words).toContain('@tencentcloud/chat');
  expect(await reports(depends({ ...lite, 'tim-wx-sdk': '2.27.6' }), RULE)).toEqual([]);
});

test.each([
  ['no package.json: an SDK that was copied', { 'package.json': '{}' }],
  ['a range that says nothing', { 'package.json': '{ "dependencies": { "tim-wx-sdk": "*" } }' }],
  [
    'a tag, a file, a link',
    { 'package.json': '{ "dependencies": { "tim-wx-sdk": "latest", "tim-js-sdk": "file:../sdk" } }' },
  ],
  [
    'a new SDK for the App beside an old one for the web',
    { 'package.json': '{ "dependencies": { "tim-wx-sdk": "2.27.6", "tim-js-sdk": "2.15.0" } }' },
  ],
  [
    'other packages of similar names',
    {
      'package.json':
        '{ "dependencies": { "tim-wx-sdk": "2.27.6", "tim-wx-sdk-types": "1.0.0", "easemob-websdk": "4.1.6" } }',
    },
  ],
])('not reported: %s', async (_name, more) => {
  expect(await reports({ ...healthy, ...more }, RULE)).toEqual([]);
});

test.each([
  '^4.08.0',
  '4.08.0',
  '2.021.0',
  '~2.21.00',
  '99999999999999999999.0.0',
  '>=2.x.y',
  '^^1.0.0',
  'workspace:^2.1.0',
  '1.0.0 ||'.repeat(100),
])('not reported, and no rule fails: "%s" is no range', async (range) => {
  for (const name of ['tim-wx-sdk', 'tim-js-sdk', '@tencentcloud/chat']) {
    const files = depends({ [name]: range });
    expect(await reports(files, RULE)).toEqual([]);
    const lock = JSON.stringify({ packages: { [`node_modules/${name}`]: { version: range } } });
    expect(await reports({ ...files, 'package-lock.json': lock }, RULE)).toEqual([]);
  }
});

test('not reported: an old SDK in a project without offline push', async () => {
  const files = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }',
    'main.js': `import TIM from 'tim-wx-sdk';`,
    'package.json': '{ "dependencies": { "tim-wx-sdk": "2.15.0" } }',
  };
  expect((await checkFiles(files)).findings).toEqual([]);
});
