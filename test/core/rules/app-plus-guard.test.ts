import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { manifest } from './healthy.ts';
import { crlf, fixed, found, only, withApp } from './tencent.ts';

const RULE = 'app-plus-guard';
const GET = `uni.requireNativePlugin('TencentCloud-TUIOfflinePush')`;

function app(script: string, platforms = '"h5": { "title": "chat" }'): Files {
  const files = withApp(script);
  return {
    ...files,
    'manifest.json': manifest.replace('"vueVersion"', () => `${platforms},\n    "vueVersion"`),
  };
}

const used = `${'tim'}.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '1' } });
push.setOfflinePushListener(() => {});`;
const plain = `const push = ${GET};\n${used}`;

test.each([
  ['H5', '"h5": { "router": { "mode": "hash" } }', 'H5'],
  ['H5 by its newer name', '"web": { "title": "chat" }', 'H5'],
  ['a mini-program with an appid', '"mp-weixin": { "appid": "wx0123456789abcdef" }', 'MP-WEIXIN'],
])('reported where the manifest targets %s', async (_name, platforms, name) => {
  const one = await only(app(plain, platforms), RULE);
  expect(one).toMatchObject({ severity: 'information', where: 'App.vue:2:14', textAt: GET });
  expect(one.words).toContain(name);
});

test.each([
  ['nothing else', '"quickapp": {}'],
  [
    'blocks that HBuilderX writes',
    '"mp-weixin": { "appid": "", "usingComponents": true }, "mp-alipay": { "usingComponents": true }',
  ],
  ['an empty block', '"h5": {}'],
  ['an appid to be filled in', '"mp-weixin": { "appid": "YOUR_APPID" }'],
])('not reported where the manifest targets %s', async (_name, platforms) => {
  expect(await found(app(plain, platforms), RULE)).toEqual([]);
});

test.each([
  ['an #ifdef that H5 shares', `// #ifdef APP-PLUS || H5\n${plain}\n// #endif`],
  ['an #ifndef of another platform', `// #ifndef MP-WEIXIN\n${plain}\n// #endif`],
  ['a condition on something else', `let push;\nif (ready) { push = ${GET}; }\n${used}`],
])('reported in %s', async (_name, script) => {
  expect(await found(app(script), RULE)).toHaveLength(1);
});

test.each([
  ['#ifdef APP-PLUS', `// #ifdef APP-PLUS\n${plain}\n// #endif`],
  ['an #ifdef of App platforms', `// #ifdef APP-IOS || APP-ANDROID\n${plain}\n// #endif`],
  ['an #ifndef of every other platform', `// #ifndef H5\n${plain}\n// #endif`],
  ['the #else of an #ifndef', `// #ifndef APP-PLUS\n// #else\n${plain}\n// #endif`],
  [
    'an #ifdef around an #ifdef',
    `// #ifdef APP-PLUS\n// #ifdef VUE3 && APP-PLUS\n${plain}\n// #endif\n// #endif`,
  ],
  ['typeof uni.requireNativePlugin', `if (typeof uni.requireNativePlugin === 'function') {\n${plain}\n}`],
  ['typeof plus', `const push = typeof plus !== 'undefined' ? ${GET} : null;\n${used}`],
  ['uniPlatform', `const push = uni.getSystemInfoSync().uniPlatform === 'app' && ${GET};\n${used}`],
  ['UNI_PLATFORM', `if (process.env.UNI_PLATFORM === 'app-plus') {\n${plain}\n}`],
  [
    'an early return',
    `init();\nfunction init() {\n  if (typeof plus === 'undefined') return;\n  ${plain}\n}`,
  ],
  ['a condition of their own', `if (isApp) {\n${plain}\n}`],
  ['?.(', `const push = uni.requireNativePlugin?.('TencentCloud-TUIOfflinePush');\n${used}`],
])('not reported: %s', async (_name, script) => {
  expect(await found(app(script), RULE)).toEqual([]);
});

const init = `function init() {\n  ${plain}\n}\n`;
const pushFile = { 'push.js': `export ${init}` };

test.each<[string, string, Files?]>([
  ['called in #ifdef APP-PLUS', `${init}// #ifdef APP-PLUS\ninit();\n// #endif`],
  ['called on a condition', `${init}if (typeof plus !== 'undefined') init();`],
  ['called in two places, each guarded', `${init}isApp && init();\n// #ifdef APP\ninit();\n// #endif`],
  ['called by one that is', `${init}function start() { init(); }\n// #ifdef APP-PLUS\nstart();\n// #endif`],
  [
    'called in another file',
    `import { init } from './push';\nexport default { onLaunch() {\n// #ifdef APP-PLUS\ninit();\n// #endif\n} };`,
    pushFile,
  ],
  ['handed to what may ask', `${init}onApp(init);`],
  ['called by nobody', init],
])('not reported: in a function that is %s', async (_name, script, more = {}) => {
  expect(await found({ ...app(script), ...more }, RULE)).toEqual([]);
});

test.each<[string, string, Files?]>([
  ['called everywhere', `${init}init();`],
  ['called once with a guard, and once without', `${init}isApp && init();\nonReady(() => init());`],
  ['called by one that is called everywhere', `${init}function start() { init(); }\nstart();`],
  ['called for the web', `${init}// #ifdef H5\ninit();\n// #endif`],
  [
    'called in another file',
    `import { init } from './push';\nexport default { onLaunch() { init(); } };`,
    pushFile,
  ],
])('reported: in a function that is %s', async (_name, script, more = {}) => {
  expect(await found({ ...app(script), ...more }, RULE)).toHaveLength(1);
});

test('not reported: other plugins', async () => {
  expect(await found(app(`const map = uni.requireNativePlugin('My-Map');`), RULE)).toEqual([]);
});

test('the fix wraps what gets the plugin and what uses it', async () => {
  const after = await fixed(
    app(`import TIM from 'tim-wx-sdk';
const tim = TIM.create({ SDKAppID: 1 });

// 推送插件
const push = ${GET}; // 离线推送
export default {
  onLaunch() {
    tim.registerPlugin({
      'tim-offline-push-plugin': push,
      offlinePushConfig: { huaweiBusinessID: '1' },
    });

    push.setOfflinePushListener(() => {});
    tim.login({});
  },
};`),
    RULE,
  );
  expect(after['App.vue']).toContain(`// 推送插件
// #ifdef APP-PLUS
const push = ${GET}; // 离线推送
// #endif
export default {
  onLaunch() {
    // #ifdef APP-PLUS
    tim.registerPlugin({
      'tim-offline-push-plugin': push,
      offlinePushConfig: { huaweiBusinessID: '1' },
    });

    push.setOfflinePushListener(() => {});
    // #endif
    tim.login({});`);
});

test('the fix wraps neighbours together, with tabs and CRLF', async () => {
  const script = `init();\nfunction init() {\n\tconst push = ${GET};\n\t${used.replace('\n', '\n\t')}\n}`;
  const after = await fixed(crlf(app(script)), RULE);
  expect(after['App.vue']).toContain(`{\r\n\t// #ifdef APP-PLUS\r\n\tconst push = ${GET};\r\n\ttim.`);
  expect(after['App.vue']).toContain(`() => {});\r\n\t// #endif\r\n}`);
});

test('the fix wraps the call that the plugin is handed to', async () => {
  const script = `tim.registerPlugin({
  'tim-offline-push-plugin': ${GET},
  offlinePushConfig: { huaweiBusinessID: '1' },
});
uni.$on('x', () => setOfflinePushListener());`;
  const after = await fixed(app(script), RULE);
  expect(after['App.vue']).toContain('<script>\n// #ifdef APP-PLUS\ntim.registerPlugin({');
  expect(after['App.vue']).toContain('\n});\n// #endif\nuni.$on');
});

test.each([
  ['an exported variable', `export const push = ${GET};\n${used}`],
  ['a use that is no statement', `const push = ${GET};\nconst on = push ? 1 : 2;\n${used}`],
  ['a list of variables', `const a = 1, push = ${GET};\n${used}`],
  ['the body of a condition', `let push;\nif (ready)\n  push = ${GET};\n${used}`],
])('no fix: %s', async (_name, script) => {
  expect(await only(app(script), RULE)).toMatchObject({ fixes: [] });
});
