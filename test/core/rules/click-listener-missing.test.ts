import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { healthy } from './healthy.ts';
import { crlf, fixed, found, only, withApp } from './tencent.ts';

const RULE = 'click-listener-missing';
const GET = `uni.requireNativePlugin('TencentCloud-TUIOfflinePush')`;
const im = `import TIM from 'tim-wx-sdk';
const tim = TIM.create({ SDKAppID: 1 });
const push = ${GET};
tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig: { huaweiBusinessID: '11111' } });
`;
/** Registered in a module of its own, beside an App.vue. */
const beside = (app: string, more: Files = {}, tag = 'script'): Files =>
  withApp(app, { 'im.js': im, ...more }, tag);

test('reported once, on the registration', async () => {
  const files = beside('export default {};', { 'other.js': im });
  const one = await only(files, RULE);
  expect(one).toMatchObject({ severity: 'information', textAt: 'tim.registerPlugin' });
  expect(one.where).toMatch(/^(?:im|other)\.js:4:1$/);
});

test.each([
  ['in a comment', '// push.setOfflinePushListener(() => {});'],
  ['for other platforms', '// #ifdef H5\npush.setOfflinePushListener(() => {});\n// #endif'],
  ['another listener', 'push.addPushListener(() => {});'],
])('reported: %s', async (_name, line) => {
  expect(await found(withApp(im + line), RULE)).toEqual(['App.vue:5:1 tim.registerPlugin']);
});

test('reported: registered by TUILogin', async () => {
  const login = `TUILogin.login({ TUIOfflinePush: ${GET}, offlinePushConfig: { huaweiBusinessID: '1' } });`;
  expect(await found(withApp(login), RULE)).toEqual(['App.vue:2:1 TUILogin.login']);
});

test.each([
  [
    'in another file',
    {
      'pages/index.vue': `<script>\nexport default { onLoad() { this.push.setOfflinePushListener(this.open); } };\n</script>`,
    },
  ],
  ['taken off the plugin', { 'a.js': `const { setOfflinePushListener } = getPush();` }],
  ['handed on', { 'a.js': `once(push.setOfflinePushListener);` }],
  ['optional', { 'a.js': `push?.setOfflinePushListener?.(open);` }],
  ['by its name', { 'a.js': `push['setOfflinePushListener'](open);` }],
  ['on a wrapper', { 'a.ts': `uni.$push.setOfflinePushListener((data: unknown) => {});` }],
])('not reported: %s', async (_name, more) => {
  expect(await found(beside('export default {};', more as Files), RULE)).toEqual([]);
});

test('not reported: nothing is registered', async () => {
  expect(await found(withApp(`const push = ${GET};`), RULE)).toEqual([]);
  expect(await found(healthy, RULE)).toEqual([]);
});

test('the fix listens at the end of onLaunch', async () => {
  const after = await fixed(
    beside(`export default {
  onLaunch: function (options) {
    console.log("launch"); // 启动
  },
  onShow() {},
};`),
    RULE,
  );
  expect(after['App.vue']).toContain(`    console.log("launch"); // 启动
    // #ifdef APP-PLUS
    uni.requireNativePlugin("TencentCloud-TUIOfflinePush").setOfflinePushListener((data) => {
      console.log(data.notification.entity);
    });
    // #endif
  },
  onShow() {},`);
});

test('the fix uses the variable that holds the plugin', async () => {
  const app = `// #ifdef APP-PLUS\n${im}// #endif\nexport default {\n\tasync onLaunch() {\n\t}\n};`;
  const after = await fixed(crlf(withApp(app)), RULE);
  expect(after['App.vue']).toContain(
    'onLaunch() {\r\n\t\t// #ifdef APP-PLUS\r\n\t\tpush.setOfflinePushListener((data) => {\r\n\t\t\tconsole.log(data.notification.entity);\r\n\t\t});\r\n\t\t// #endif\r\n\t}\r\n};',
  );
});

test('the fix in <script setup>, in TypeScript and without semicolons', async () => {
  const app = `import { onLaunch } from '@dcloudio/uni-app'\nonLaunch(() => {\n  start()\n})`;
  const after = await fixed(beside(app, {}, 'script setup lang="ts"'), RULE);
  expect(after['App.vue']).toContain(`  start()
  // #ifdef APP-PLUS
  ${GET}.setOfflinePushListener((data: { notification: { entity: unknown } }) => {
    console.log(data.notification.entity)
  })
  // #endif
})`);
});

test.each([
  ['an empty body', 'onLaunch() {}', 'onLaunch() {\n    // #ifdef APP-PLUS'],
  ['a body on one line', 'onLaunch: () => { start(); }', '{ start();\n    // #ifdef APP-PLUS'],
])('the fix opens %s', async (_name, hook, text) => {
  const after = await fixed(beside(`export default {\n  ${hook}\n};`), RULE);
  expect(after['App.vue']).toContain(text);
  expect(after['App.vue']).toContain('    // #endif\n  }\n};');
});

test('the fix finds App.vue in the command-line layout, and a wrapped component', async () => {
  const files = beside('export default defineComponent({\n  onLaunch() {\n    start();\n  },\n});');
  const cli = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      /^(?:manifest|App|im)/.test(name) ? `src/${name}` : name,
      text,
    ]),
  );
  const after = await fixed(cli, RULE);
  expect(after['src/App.vue']).toContain('    start();\n    // #ifdef APP-PLUS\n');
});

test.each([
  ['no onLaunch', 'export default { onShow() {} };'],
  ['a method of that name elsewhere', 'export default { methods: { onLaunch() {} } };'],
  ['an end that is never reached', 'export default {\n  onLaunch() {\n    return start();\n  },\n};'],
  ['a file that is not whole', 'export default {\n  onLaunch() {\n    start(;\n  },\n'],
  ['no braces', 'export default { onLaunch: () => start() };'],
])('no fix: %s', async (_name, app) => {
  expect(await only(beside(app), RULE)).toMatchObject({ fixes: [] });
});

test('no fix without an App.vue', async () => {
  const { 'App.vue': _app, ...files } = beside('');
  expect(await only(files, RULE)).toMatchObject({ fixes: [] });
});
