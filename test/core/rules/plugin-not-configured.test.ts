import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { app, broken, healthy, manifest, mended, PLUGIN, reports, without } from './healthy.ts';

const RULE = 'plugin-not-configured';
const CALL = `uni.requireNativePlugin('${PLUGIN}')`;
const ENTRY = manifest.slice(
  manifest.indexOf('"nativePlugins"'),
  manifest.indexOf('    },\n    "vueVersion"'),
);
const plugins = (text: string): Files => broken({ 'manifest.json': [[ENTRY, text]] });

test.each([
  ['an empty list', '"nativePlugins" : {}\n'],
  ['another plugin', '"nativePlugins" : { "RC-Push" : {} }\n'],
  ['no list', '"x" : 1\n'],
  ['null', '"nativePlugins" : null\n'],
])('reported on the call: %s', async (_name, text) => {
  expect(await reports(plugins(text), RULE)).toEqual([`App.vue:7:28 ${CALL}`]);
});

test.each([
  ['a cast object', `(uni as any).requireNativePlugin('${PLUGIN}')`],
  ['a cast before the object', `(<any>uni).requireNativePlugin('${PLUGIN}')`],
  ['a cast method', `((uni as any).requireNativePlugin)('${PLUGIN}' as string)`],
])('reported on a call through %s', async (_name, call) => {
  const file = { 'push.ts': `export const push = ${call} as Push;\n` };
  const none = { ...without(plugins('"nativePlugins" : {}\n'), 'App.vue'), ...file };
  expect(await reports(none, RULE)).toEqual([`push.ts:1:21 ${call}`]);
});

test('one report for a plugin that is required twice', async () => {
  const again = { 'utils/push.js': `export const push = uni.requireNativePlugin('${PLUGIN}');\n` };
  expect(await reports({ ...plugins('"nativePlugins" : {}\n'), ...again }, RULE)).toHaveLength(1);
});

test.each([
  ['the call is a comment', `<script>\n// ${CALL}\n</script>`],
  ['the call is not part of App builds', `<script>\n// #ifdef H5\n${CALL}\n// #endif\n</script>`],
  ['another plugin', `<script>\nuni.requireNativePlugin('RC-Push')\n</script>`],
  ['a name that is not known', '<script>\nuni.requireNativePlugin(process.env.PLUGIN)\n</script>'],
])('not reported: %s', async (_name, text) => {
  expect(await reports({ ...plugins('"nativePlugins" : {}\n'), 'App.vue': text }, RULE)).toEqual([]);
});

test('not reported: configured, or the manifest does not parse', async () => {
  expect(await reports(healthy, RULE)).toEqual([]);
  expect(await reports({ ...healthy, 'manifest.json': manifest.slice(0, 300) }, RULE)).toEqual([]);
});

test('the fix adds the entry as HBuilderX writes it, vivo unused', async () => {
  const changed = await mended(plugins('"nativePlugins" : {}\n'), RULE);
  expect(changed['manifest.json']).toContain(`"nativePlugins" : {
            "${PLUGIN}" : {
                "com.vivo.push.app_id" : "0",
                "com.vivo.push.api_key" : "0",
                "__plugin_info__" : {
                    "name" : "${PLUGIN}",
                    "description" : "",
                    "platforms" : "Android,iOS",
                    "url" : "",
                    "android_package_name" : "",
                    "ios_bundle_id" : "",
                    "isCloud" : false,
                    "bought" : -1,
                    "pid" : "",
                    "parameters" : {}
                }
            }
        }`);
});

test('the fix takes the parameters that the local plugin declares', async () => {
  const declared = JSON.stringify({
    _dp_nativeplugin: { android: { parameters: { VIVO_ID: {}, other: {} } } },
  });
  const files = broken(
    { 'manifest.json': [[ENTRY, '"nativePlugins" : {}\n']] },
    { [`nativeplugins/${PLUGIN}/package.json`]: declared },
  );
  const changed = await mended(files, RULE);
  expect(changed['manifest.json']).toContain('"VIVO_ID" : "0",\n                "other" : "",\n');
  const [finding] = (await checkFiles(files)).of(RULE);
  expect(finding?.fixes).toMatchObject([{ safe: false, args: { plugin: PLUGIN } }]);
});

test('the fix for a plugin that may come from the cloud says so only of one that is there', async () => {
  const code = `<script>\nconst push = uni.requireNativePlugin('EMPushUniPlugin');\n</script>`;
  const files = { ...without(plugins('"nativePlugins" : {}\n'), 'App.vue'), 'App.vue': code };
  const changed = await mended(files, RULE);
  expect(changed['manifest.json']).toContain('"xiaomi_app_id" : ""');
  expect(changed['manifest.json']).not.toContain('__plugin_info__');
  const local = await mended({ ...files, 'nativeplugins/EMPushUniPlugin/package.json': '{}' }, RULE);
  expect(local['manifest.json']).toContain('__plugin_info__');
  expect(app).toContain(CALL);
});

const one = (script: string, entry = '"nativePlugins" : {}\n'): Files => ({
  ...without(plugins(entry), 'App.vue'),
  'push.js': script,
});

test.each([
  ['`||`', `const push = uni.requireNativePlugin('RC-Push') || ${CALL};\npush.init();\n`],
  ['`??`', `const push = ${CALL} ?? uni.requireNativePlugin('RC-Push');\npush.init();\n`],
  [
    'one of three',
    `const push =\n  ${CALL} ||\n  uni.requireNativePlugin('a') ||\n  uni.requireNativePlugin('RC-Push-Module');\n`,
  ],
])('not reported beside a plugin that is configured, behind %s', async (_name, script) => {
  const configured = '"nativePlugins" : { "RC-Push" : {} }\n';
  expect(await reports(one(script, configured), RULE)).toEqual([]);
  expect(await reports(one(script), RULE)).toHaveLength(1);
});

test('reported where the other one is not its operand', async () => {
  const script = `const other = uni.requireNativePlugin('RC-Push');\nconst push = ${CALL};\n`;
  expect(await reports(one(script, '"nativePlugins" : { "RC-Push" : {} }\n'), RULE)).toHaveLength(1);
});

test.each([
  ['in a condition', `const push = ${CALL};\nif (push) push.init();\n`, 'information'],
  [
    'before an early exit',
    `const push = ${CALL};\nfunction go() {\n  if (!push) return;\n  push.init();\n}\n`,
    'information',
  ],
  ['by an operator', `const push = ${CALL};\npush && push.init();\n`, 'information'],
  ['by an optional chain', `const push = ${CALL};\npush?.init();\n`, 'information'],
  ['at once', `${CALL}?.init();\n`, 'information'],
  ['against null', `const push = ${CALL};\nif (push !== null) {\n  push.init();\n}\n`, 'information'],
  ['and used without', `const push = ${CALL};\nif (push) push.init();\npush.go();\n`, 'error'],
  ['never', `const push = ${CALL};\npush.init();\n`, 'error'],
  ['by what it has', `const push = ${CALL};\nif (push.ready) push.init();\n`, 'error'],
  ['as another', `const push = ${CALL};\nif (ready) push.init();\n`, 'error'],
  ['but handed on', `const push = ${CALL};\nif (push) push.init();\nregister(push);\n`, 'error'],
  ['but exported', `export const push = ${CALL};\nif (push) push.init();\n`, 'error'],
])('a result that is tested %s', async (_name, script, severity) => {
  const { of } = await checkFiles(one(script));
  expect(of(RULE).map((finding) => finding.severity)).toEqual([severity]);
});

test('of several calls, the one that is not prepared for it', async () => {
  const script = `const a = ${CALL};\nif (a) a.init();\nconst b = ${CALL};\nb.init();\n`;
  expect(await reports(one(script), RULE)).toEqual([`push.js:3:11 ${CALL}`]);
});

test('the fix says that the plugin is a local one, where its files are not there yet too', async () => {
  const bare = without(plugins('"nativePlugins" : {}\n'), `nativeplugins/${PLUGIN}/package.json`);
  expect((await mended(bare, RULE))['manifest.json']).toContain('"isCloud" : false');
});
