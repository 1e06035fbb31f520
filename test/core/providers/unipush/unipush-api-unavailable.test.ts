import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../../helpers.ts';
import { only, reports } from '../../rules/easemob.ts';
import { broken } from '../../rules/healthy.ts';
import { uniPush, uniPushManifest } from '../../rules/unipush.ts';

const RULE = 'unipush-api-unavailable';
const CALL = `uni.getPushClientId({ success: (res) => save(res.cid) });`;
const AT = 'App.vue:2:1 "uni.getPushClientId"';

test.each([
  ['un-ticked', '"unipush": null'],
  ['absent', ''],
])('reported: %s', async (_name, push) => {
  expect(await reports(uniPush(CALL, uniPushManifest(push)), RULE)).toEqual([AT]);
});

test('not reported: uniPush that is not built in as Push is not ticked, which another rule tells', async () => {
  for (const push of ['"unipush": {}', undefined]) {
    const files = uniPush(CALL, uniPushManifest(push).replace('"Push": {}', ''));
    expect(await reports(files, RULE)).toEqual([]);
    expect(await reports(files, 'unipush-module-missing')).toHaveLength(1);
  }
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

const UNI_APP_X =
  '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "app": { "distribute": { "modules": {} } } }';

test('not reported on uni-app x: the call itself builds the module in', async () => {
  const script = `${CALL}\nuni.onPushMessage((res) => show(res));`;
  const files = { 'manifest.json': UNI_APP_X, 'App.uvue': `<script setup lang="uts">\n${script}\n</script>` };
  expect(await reports(files, RULE)).toEqual([]);
});

test('the words quote what the runtime says', async () => {
  const said = 'getPushClientId:fail uniPush is not enabled';
  const alone = uniPush(CALL, uniPushManifest(''));
  const beside = broken({ 'App.vue': [['onLaunch() {', `onLaunch() {\n    ${CALL}`]] });
  for (const files of [alone, beside]) expect((await only(files, RULE)).words).toContain(`“${said}”`);
});

test.each([
  ['another condition', `if (loggedIn) {\n${CALL}\n}`, 3],
  [
    'a try that throws again',
    `async function id() {\ntry {\nawait uni.getPushClientId();\n} catch (e) { throw e }\n}`,
    4,
  ],
  [
    'a try that rejects',
    `new Promise(async (resolve, reject) => {\ntry {\nawait uni.getPushClientId();\n} catch (e) { reject(e) }\n})`,
    4,
  ],
  [
    'a try that has no catch',
    `async function id() {\ntry {\nawait uni.getPushClientId();\n} finally { done() }\n}`,
    4,
  ],
  ['a try around a call with callbacks', `try {\n\n${CALL}\n} catch (e) {}`, 4],
  [
    'a try around the function, not the call',
    `try {\nstart(async () => {\nawait uni.getPushClientId();\n});\n} catch (e) {}`,
    4,
  ],
])('reported: %s', async (_name, script, line) => {
  const found = await reports(uniPush(script, uniPushManifest('')), RULE);
  expect(found).toEqual([expect.stringMatching(new RegExp(`^App\\.vue:${line}:`))]);
});

test.each([
  ['tested for', `if (uni.getPushClientId) {\n${CALL}\n}`],
  ['tested for by its type', `if (typeof uni.getPushClientId === 'function') ${CALL}`],
  ['tested for with &&', `uni.getPushClientId && ${CALL}`],
  ['left early without it', `function id() {\nif (!uni.getPushClientId) return;\n${CALL}\n}`],
  ['asked for by canIUse', `if (uni.canIUse('getPushClientId')) {\n${CALL}\n}`],
  ['called if it is there', `uni.getPushClientId?.({ success: save });`],
  [
    'a failure that is caught',
    `async function check() {\ntry {\nawait uni.getPushClientId();\nstream = true;\n} catch (error) {\n// nothing to throw\nstream = false;\n}\n}`,
  ],
  [
    'a failure that is caught further out',
    `async function check() {\ntry {\nif (ready) { const { cid } = await uni.getPushClientId(); save(cid) }\n} catch {\n}\n}`,
  ],
])('not reported: %s', async (_name, script) => {
  expect(await reports(uniPush(script, uniPushManifest('')), RULE)).toEqual([]);
});

const LISTENER = 'uni.onPushMessage((res) => show(res));';

test('a listener that is never called is information', async () => {
  const found = await only(uniPush(LISTENER, uniPushManifest('')), RULE);
  expect(found).toMatchObject({ severity: 'information', message: 'disabledListener', where: 'App.vue:2:1' });
  const beside = broken({ 'App.vue': [['onLaunch() {', `onLaunch() {\n    ${LISTENER}`]] });
  expect(await only(beside, RULE)).toMatchObject({
    message: 'excludedListener',
    args: { provider: ['TUIOfflinePush'] },
  });
});

test.each([
  ['uniPush 2', LISTENER, uniPushManifest()],
  ['uniPush 1', LISTENER, uniPushManifest('"unipush": {}')],
  [
    'another platform has it',
    LISTENER,
    uniPushManifest('', ', "mp-weixin": { "unipush": { "enable": true } }'),
  ],
  ['not in the App', `// #ifdef MP-WEIXIN\n${LISTENER}\n// #endif`, uniPushManifest('')],
  ['tested for', `if (uni.onPushMessage) ${LISTENER}`, uniPushManifest('')],
])('a listener is not reported: %s', async (_name, script, manifest) => {
  expect(await reports(uniPush(script, manifest), RULE)).toEqual([]);
});

/** A project whose page calls, and what says which pages there are. */
const page = (pages: string | undefined, path = 'pages/old/old.vue', more: Files = {}): Files => ({
  'manifest.json': uniPushManifest(''),
  [path]: `<script setup>\n${CALL}\n${LISTENER}\n</script>\n`,
  ...(pages !== undefined && { 'pages.json': pages }),
  ...more,
});
const INDEX = '{ "path": "pages/index/index" }';

test.each([
  ['listed', page(`{ "pages": [${INDEX}, { "path": "pages/old/old" }] } // the pages`)],
  [
    'listed in a sub-package',
    page(`{ "pages": [${INDEX}], "subPackages": [{ "root": "pages/old/", "pages": [{ "path": "old" }] }] }`),
  ],
  ['no pages.json', page(undefined)],
  ['pages.json does not parse', page(`{ "pages": [${INDEX}`)],
  ['pages.json lists nothing yet', page('{ "pages": [] }')],
  [
    'a sub-package without a readable root',
    page(`{ "pages": [${INDEX}], "subPackages": [{ "pages": [] }] }`),
  ],
  ['no page but a component', page(`{ "pages": [${INDEX}] }`, 'components/old.vue')],
  [
    'imported as a component',
    page(`{ "pages": [${INDEX}] }`, undefined, {
      'pages/index/index.vue': `<script setup>\nimport Old from '../old/old.vue';\n// uni.onPushMessage\n</script>`,
    }),
  ],
  [
    'imported when it is wanted',
    page(`{ "pages": [${INDEX}] }`, undefined, {
      'App.vue': `<script setup>\nconst Old = () => import('@/pages/old/old.vue'); // onPushMessage\n</script>`,
    }),
  ],
])('a page is reached: %s', async (_name, files) => {
  expect(await reports(files, RULE)).toHaveLength(2);
});

test.each([
  ['it is not listed', page(`{ "pages": [${INDEX}] }`)],
  [
    'nor in the sub-packages',
    page(`{ "pages": [${INDEX}], "subPackages": [{ "root": "pages/old", "pages": [{ "path": "new" }] }] }`),
  ],
  [
    'nor in the command-line layout',
    Object.fromEntries(
      Object.entries(page(`{ "pages": [${INDEX}] }`)).map(([name, text]) => [`src/${name}`, text]),
    ),
  ],
])('a page that is not reached is not reported: %s', async (_name, files) => {
  expect(await reports(files, RULE)).toEqual([]);
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
