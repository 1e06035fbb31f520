import { expect, test } from 'vitest';
import type { Files } from '../../helpers.ts';
import { only, reports } from '../../rules/easemob.ts';
import { broken } from '../../rules/healthy.ts';
import { uniPush, uniPushManifest } from '../../rules/unipush.ts';

const RULE = 'plus-push-unavailable';
const CALL = 'const info = plus.push.getClientInfo();';
const none = uniPushManifest('');

test.each([
  ['no service', CALL, none],
  ['un-ticked', CALL, uniPushManifest('"unipush": null')],
  ['no settings of push at all', CALL, none.replace(/"distribute".*\n/, '"x": 1\n')],
  ['no Push module either', CALL, none.replace('"Push": {}', '')],
  ['asynchronously', 'plus.push.getClientInfoAsync((info) => save(info));', none],
  ['in the branch for the App', `// #ifdef APP-PLUS\n${CALL}\n// #endif`, none],
  ['under another condition', `if (loggedIn) {\n${CALL}\n}`, none],
])('reported: %s', async (_name, script, manifest) => {
  const found = await only(uniPush(script, manifest), RULE);
  expect(found).toMatchObject({
    severity: 'information',
    textAt: expect.stringMatching(/^plus\.push\.getClientInfo/),
  });
});

test('reported beside a push plugin, which has an id of its own', async () => {
  const files = broken({ 'App.vue': [['onLaunch() {', `onLaunch() {\n    ${CALL}`]] });
  expect((await only(files, RULE)).words).toContain('厂商推送插件');
});

test.each([
  ['uniPush 2', CALL, uniPushManifest()],
  ['uniPush 1', CALL, uniPushManifest('"unipush": {}')],
  ['uniPush 2 for a running app', CALL, uniPushManifest('"unipush": { "version": "2" }')],
  ['Getui', CALL, uniPushManifest('"igexin": { "appid": "a" }')],
  ['another service', CALL, uniPushManifest('"mipush": {}')],
  ['what cannot be read', CALL, none.slice(0, -20)],
  ['for some Apps', CALL, none.replace('"push": {  }', '\n// #ifdef APP-IOS\n"push": {}\n// #endif\n')],
  ['not in the App', `// #ifdef H5\n${CALL}\n// #endif`, none],
  ['on iOS alone, where the token is the system’s', `// #ifdef APP-IOS\n${CALL}\n// #endif`, none],
  ['under a condition on iOS', `if (uni.getSystemInfoSync().platform === 'ios') {\n${CALL}\n}`, none],
  ['tested for', `if (plus.push) {\n${CALL}\n}`, none],
  ['another method', 'plus.push.clear(); plus.push.setAutoNotification(false);', none],
  ["another object's", 'push.getClientInfo(); plus.device.getInfo();', none],
  ['a comment', `// ${CALL}`, none],
])('not reported: %s', async (_name, script, manifest) => {
  expect(await reports(uniPush(script, manifest), RULE)).toEqual([]);
});

test('not reported where unipush-module-missing speaks, nor in uni-app x', async () => {
  const files = uniPush(CALL, uniPushManifest().replace('"Push": {}', ''));
  expect(await reports(files, RULE)).toEqual([]);
  expect(await reports(files, 'unipush-module-missing')).toHaveLength(1);
  const x = '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {} }';
  expect(await reports(uniPush(CALL, x), RULE)).toEqual([]);
});

test('not reported in a page that is not reached', async () => {
  const files: Files = {
    'manifest.json': none,
    'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }',
    'pages/old/old.vue': `<script setup>\n${CALL}\n</script>\n`,
  };
  expect(await reports(files, RULE)).toEqual([]);
});
