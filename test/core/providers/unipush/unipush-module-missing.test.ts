import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../../helpers.ts';
import { fixed, only, reports } from '../../rules/easemob.ts';
import { broken } from '../../rules/healthy.ts';
import { uniPush, uniPushManifest } from '../../rules/unipush.ts';

const RULE = 'unipush-module-missing';
const SISTER = 'unipush-api-unavailable';
const CALL = 'uni.getPushClientId({ success: (res) => save(res.cid) });';
const AT = 'manifest.json:4:5 "\\"modules\\""';

/** The manifest without the Push module. */
const unticked = (push?: string, more?: string): string =>
  uniPushManifest(push, more).replace('"modules": { "Push": {} }', '"modules": { /* none */ }');

test.each([
  ['uniPush 2 with offline push', undefined, CALL],
  ['uniPush 1', '"unipush": {}', CALL],
  ['uniPush 1 by its version', '"unipush": { "version": "1" }', 'uni.onPushMessage((res) => show(res));'],
  ['the older interface', undefined, `plus.push.addEventListener('click', open);`],
])('reported: %s', async (_name, push, script) => {
  const files = uniPush(script, unticked(push));
  expect(await reports(files, RULE)).toEqual([AT]);
  expect(await reports(files, SISTER)).toEqual([]);
});

test('says what the App calls, and that it is an error', async () => {
  const found = await only(uniPush(`${CALL}\nplus.push.clear();`, unticked()), RULE);
  expect(found).toMatchObject({
    severity: 'error',
    args: { calls: ['uni.getPushClientId', 'plus.push.clear'] },
  });
});

test('reported on uniPush where there are no modules', async () => {
  const manifest = unticked().replace(/"modules".*\n/, '\n');
  expect(await reports(uniPush(CALL, manifest), RULE)).toEqual([expect.stringContaining('"unipush\\""')]);
});

test.each([
  ['Push is ticked', CALL, uniPushManifest()],
  ['uniPush 2 for a running app alone', CALL, unticked('"unipush": { "version": "2", "offline": false }')],
  ['uniPush 2 without offline', CALL, unticked('"unipush": { "version": "2" }')],
  ['un-ticked', CALL, unticked('"unipush": null')],
  ['icons that nobody calls', 'console.log(1);', unticked('"unipush": { "icons": {} }')],
  ['not called in the App', `// #ifdef MP-WEIXIN\n${CALL}\n// #endif`, unticked()],
  ['tested for', `if (uni.getPushClientId) {\n${CALL}\n}`, unticked()],
  ['tested for, the older interface', 'if (plus.push) plus.push.clear();', unticked()],
  [
    'a failure that is caught',
    'async function id() {\ntry {\nawait uni.getPushClientId();\n} catch {}\n}',
    unticked(),
  ],
  [
    'another platform has it, and the call is in no branch',
    CALL,
    unticked(undefined, ', "mp-weixin": { "unipush": { "enable": true } }'),
  ],
  ['a comment and a string', `// ${CALL}\nconsole.log("plus.push.clear()");`, unticked()],
  ["another object's", 'push.getPushClientId({}); plus.runtime.restart();', unticked()],
  [
    'Push for some Apps',
    CALL,
    uniPushManifest().replace('"Push": {}', '\n// #ifdef APP-ANDROID\n"Push": {}\n// #endif\n'),
  ],
  ['the manifest does not parse', CALL, unticked().slice(0, -20)],
])('not reported: %s', async (_name, script, manifest) => {
  expect(await reports(uniPush(script, manifest), RULE)).toEqual([]);
});

test('reported where another platform has it too, and the call is for the App', async () => {
  const manifest = unticked(undefined, ', "mp-weixin": { "unipush": { "enable": true } }');
  const script = `// #ifdef APP-PLUS\n${CALL}\n// #endif`;
  expect(await reports(uniPush(script, manifest), RULE)).toEqual([AT]);
});

test('not reported on uni-app x, nor in a page that is not reached', async () => {
  const x = unticked().replace('"appid"', '"uni-app-x": {}, "appid"');
  expect(await reports(uniPush(CALL, x), RULE)).toEqual([]);
  const files: Files = {
    'manifest.json': unticked(),
    'pages.json': '{ "pages": [{ "path": "pages/index/index" }] }',
    'pages/old/old.vue': `<script setup>\n${CALL}\n</script>\n`,
  };
  expect(await reports(files, RULE)).toEqual([]);
});

test('not reported where a provider excludes uniPush, which is what has to go', async () => {
  const files = broken({
    'manifest.json': [
      ['"Push" : {}', ''],
      ['"push" : {}', '"push" : { "unipush" : {} }'],
    ],
    'App.vue': [['onLaunch() {', `onLaunch() {\n    ${CALL}`]],
  });
  expect(await reports(files, RULE)).toEqual([]);
  expect((await checkFiles(files)).of('unipush-conflict')).toHaveLength(1);
});

test('the fix ticks Push, keeps comments, and is not applied unseen', async () => {
  const files = uniPush(CALL, unticked());
  expect((await only(files, RULE)).fixes.map(({ safe }) => safe)).toEqual([false]);
  const after = await fixed(files, RULE);
  expect(after['manifest.json']).toMatch(/"modules": \{ \/\* none \*\/[^}]*"Push": \{\}/);
  const bare = await fixed(uniPush(CALL, unticked().replace('{ /* none */ }', '{}')), RULE);
  expect(JSON.parse(bare['manifest.json'] ?? '')['app-plus'].modules).toEqual({ Push: {} });
});
