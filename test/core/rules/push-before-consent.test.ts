import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { easemob, only, reports } from './easemob.ts';
import { broken } from './healthy.ts';

const RULE = 'push-before-consent';
const CUSTOM = '"privacy": { "prompt": "custom" },';
const PRIVACY = {
  version: '1',
  prompt: 'template',
  disagreeMode: { support: false, loadNativePlugins: true, visitorEntry: true, showAlways: false },
};

/** Easemob's plugin with what App.vue's script says, its options apart. */
function project(script: string, setting = CUSTOM, more: Files = {}): Files {
  const files = easemob();
  return {
    ...files,
    'manifest.json': (files['manifest.json'] ?? '').replace('"modules"', `${setting}\n    "modules"`),
    'App.vue': `<script>\n${script}\n</script>\n`,
    ...more,
  };
}
const PLUGIN = `const EMPush = uni.requireNativePlugin('EMPushUniPlugin');`;
const launch = (body: string): string => `${PLUGIN}\nexport default {\nonLaunch() {\n${body}\n},\n};`;
const INIT = 'EMPush.initPushModule();';
const AT = expect.stringContaining('"EMPush.initPushModule"');

test.each([
  ['in onLaunch', project(launch(INIT))],
  ['in a branch for the App', project(launch(`// #ifdef APP-PLUS\n${INIT}\n// #endif`))],
  ['where the plugin is there', project(launch(`if (EMPush) ${INIT}`))],
  ['on Android', project(launch(`if (plus.os.name === 'Android') {\n${INIT}\n}`))],
  ['in the module itself', project(`${PLUGIN}\n${INIT}\nexport default {};`)],
  [
    'in a function',
    project(`${PLUGIN}\nfunction init() {\n${INIT}\n}\nexport default {\nonLaunch() {\ninit();\n},\n};`),
  ],
  [
    'in a method',
    project(
      `${PLUGIN}\nexport default {\nonLaunch() {\nthis.init();\n},\nmethods: {\ninit() {\n${INIT}\n},\n},\n};`,
    ),
  ],
  ['in the composition API', project(`${PLUGIN}\nonLaunch(() => {\n${INIT}\n});`)],
  [
    'in another file',
    project(`import { init } from './push.js';\nexport default {\nonLaunch() {\ninit();\n},\n};`, CUSTOM, {
      'push.js': `${PLUGIN}\nexport function init() {\n${INIT}\n}\n`,
    }),
  ],
])('reported: %s', async (_name, files) => {
  expect(await reports(files, RULE)).toEqual([AT]);
});

test('reported: users who disagree go on', async () => {
  for (const key of ['support', 'visitorEntry'] as const) {
    const disagreeMode = { ...PRIVACY.disagreeMode, support: false, visitorEntry: false, [key]: true };
    const file = { 'androidPrivacy.json': JSON.stringify({ ...PRIVACY, disagreeMode }) };
    const found = await only(project(launch(INIT), '', file), RULE);
    expect(found).toMatchObject({
      severity: 'information',
      message: 'disagree',
      args: { method: 'initPushModule' },
    });
  }
});

const privacy = (change: object): Files => ({
  'androidPrivacy.json': JSON.stringify({ ...PRIVACY, ...change }),
});

test.each([
  ['DCloud’s own prompt', project(launch(INIT), '"privacy": { "prompt": "template" },')],
  ['no prompt', project(launch(INIT), '')],
  ['who disagrees is out', project(launch(INIT), '', privacy({ disagreeMode: { loadNativePlugins: true } }))],
  [
    'who disagrees has no plugins',
    project(
      launch(INIT),
      '',
      privacy({ disagreeMode: { ...PRIVACY.disagreeMode, loadNativePlugins: false } }),
    ),
  ],
  ['nobody is asked', project(launch(INIT), '', privacy({ prompt: 'none' }))],
  ['asked', project(launch(`if (plus.runtime.isAgreePrivacy()) ${INIT}`))],
  ['left early', project(launch(`if (!plus.runtime.isAgreePrivacy()) return;\n${INIT}`))],
  ['a stored flag', project(launch(`if (uni.getStorageSync('agreed')) ${INIT}`))],
  ['a flag of one’s own', project(launch(`if (this.ready) ${INIT}`))],
  ['waited for', project(launch(`await askFirst();\n${INIT}`))],
  ['called back', project(launch(`askFirst(() => {\n${INIT}\n});`))],
  [
    'not at launch',
    project(`${PLUGIN}\nexport default {\nonLaunch() {},\nmethods: {\nagree() {\n${INIT}\n},\n},\n};`),
  ],
  [
    'called under a condition',
    project(
      `${PLUGIN}\nfunction init() {\n${INIT}\n}\nexport default {\nonLaunch() {\nif (ok()) init();\n},\n};`,
    ),
  ],
  [
    'of a page',
    { ...project('export default {};'), 'pages/login.vue': `<script>\n${launch(INIT)}\n</script>` },
  ],
  ['not for Android', project(launch(`// #ifdef APP-IOS\n${INIT}\n// #endif`))],
])('not reported: %s', async (_name, files) => {
  expect(await reports(files, RULE)).toEqual([]);
});

test('not reported: the plugin waits to be asked', async () => {
  for (const system of ['android', 'ios']) {
    const files = project(launch(INIT));
    const mode = `"distribute": { "${system}": { "pushRegisterMode": "manual" },`;
    const manifest = (files['manifest.json'] ?? '').replace('"distribute": {', mode);
    expect(await reports({ ...files, 'manifest.json': manifest }, RULE)).toEqual([]);
  }
});

test('not reported: a plugin that is only handed to an IM SDK', async () => {
  const files = broken({ 'manifest.json': [['/* 模块配置 */', CUSTOM]] });
  expect(await reports(files, RULE)).toEqual([]);
});
