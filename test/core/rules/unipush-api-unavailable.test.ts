import { expect, test } from 'vitest';
import { checkFiles } from '../helpers.ts';
import { only, reports } from './easemob.ts';
import { broken } from './healthy.ts';
import { uniPush, uniPushManifest } from './unipush.ts';

const RULE = 'unipush-api-unavailable';
const CALL = `uni.getPushClientId({ success: (res) => save(res.cid) });`;
const AT = 'App.vue:2:1 "uni.getPushClientId"';

test.each([
  ['un-ticked', '"unipush": null'],
  ['absent', ''],
])('reported: %s', async (_name, push) => {
  expect(await reports(uniPush(CALL, uniPushManifest(push)), RULE)).toEqual([AT]);
});

test('reported: uniPush 1 that is not built in, as Push is not ticked', async () => {
  const manifest = uniPushManifest('"unipush": {}').replace('"Push": {}', '');
  expect(await reports(uniPush(CALL, manifest), RULE)).toEqual([AT]);
});

test.each([
  ['uniPush 1', '"unipush": {}'],
  ['uniPush 1 by its version', '"unipush": { "version": "1", "offline": true }'],
])('not reported: %s, through which the App gets an id as well', async (_name, push) => {
  expect(await reports(uniPush(CALL, uniPushManifest(push)), RULE)).toEqual([]);
});

test('reported: disabled on the other platforms too', async () => {
  const manifest = uniPushManifest(
    '',
    `, "mp-weixin": { "unipush": { "enable": false } }, "h5": {}, "app-harmony": { "distribute": { "modules": {} } }`,
  );
  expect(await only(uniPush(CALL, manifest), RULE)).toMatchObject({
    severity: 'warning',
    message: 'disabled',
  });
});

test('reported in other words where a provider excludes uniPush', async () => {
  const files = broken({ 'App.vue': [['onLaunch() {', `onLaunch() {\n    ${CALL}`]] });
  const found = await only(files, RULE);
  expect(found).toMatchObject({ message: 'excluded', args: { provider: ['TUIOfflinePush'] } });
  expect(found.words).toContain('TUIOfflinePush');
});

test('reported on uni-app x without the module', async () => {
  const files = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "app": { "distribute": {} } }',
    'App.uvue': `<script setup lang="uts">\n${CALL}\n</script>`,
  };
  expect(await reports(files, RULE)).toEqual(['App.uvue:2:1 "uni.getPushClientId"']);
});

test.each([
  ['for the App', uniPushManifest()],
  ['for the App, the version as a number', uniPushManifest('"unipush": { "version": 2 }')],
  ['for a mini-program', uniPushManifest('', ', "mp-weixin": { "unipush": { "enable": true } }')],
  ['for the web', uniPushManifest('', ', "web": { "unipush": { "enable": true } }')],
  ['for H5', uniPushManifest('"unipush": {}', ', "h5": { "unipush": { "enable": true } }')],
  [
    'for HarmonyOS',
    uniPushManifest('', ', "app-harmony": { "distribute": { "modules": { "uni-push": {} } } }'),
  ],
  [
    'for uni-app x',
    '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "app-android": { "distribute": { "modules": { "uni-push": { "hms": {} } } } } }',
  ],
])('not reported: enabled %s', async (_name, manifest) => {
  const { findings, result } = await checkFiles(uniPush(CALL, manifest));
  expect(findings).toEqual([]);
  expect(result.projects[0]?.providers).toEqual(['unipush']);
});

test.each([
  ['a comment', `// ${CALL}\n/* ${CALL} */`],
  ['a string', `console.log("uni.getPushClientId()");`],
  [
    "another object's method",
    'plus.push.getClientInfo(); push.getPushClientId({}); wx.uni.getPushClientId({});',
  ],
  ['the function looked at, not called', 'if (uni.getPushClientId) console.log(typeof uni.getPushClientId);'],
])('not reported: %s', async (_name, script) => {
  expect(await reports(uniPush(script, uniPushManifest('')), RULE)).toEqual([]);
});

test('not reported where the manifest does not parse', async () => {
  expect(
    await reports(uniPush(CALL, '{ "appid": "__UNI__A1B2C3D", "app-plus": { "distribute": {'), RULE),
  ).toEqual([]);
});

test('providers: only what is ticked', async () => {
  const providersOf = async (manifest: string) =>
    (await checkFiles({ 'manifest.json': manifest })).result.projects[0]?.providers;
  expect(await providersOf(uniPushManifest('"unipush": null'))).toEqual([]);
  expect(await providersOf(uniPushManifest('"unipush": {}'))).toEqual(['unipush']);
  expect(await providersOf(uniPushManifest('', ', "mp-qq": { "unipush": { "enable": false } }'))).toEqual([]);
});
