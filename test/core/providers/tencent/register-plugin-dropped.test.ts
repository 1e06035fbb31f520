import { expect, test } from 'vitest';
import { crlf, fixed, found, only, withApp } from '../../rules/tencent.ts';

const RULE = 'register-plugin-dropped';
const CONFIG = `offlinePushConfig: { huaweiBusinessID: '11111' }`;
const rest = `
push.setOfflinePushListener(() => {});
`;
const script = (call: string) =>
  withApp(`import TIM from 'tim-wx-sdk';
import upload from 'tim-upload-plugin';
const tim = TIM.create({ SDKAppID: 1 });
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
${call}${rest}`);

test.each([
  [
    'quoted, in front',
    `tim.registerPlugin({ 'tim-upload-plugin': upload, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
  [
    'behind',
    `tim.registerPlugin({\n  'tim-offline-push-plugin': push,\n  ${CONFIG},\n  "tim-upload-plugin": upload\n})`,
  ],
  [
    'in a variable',
    `const options = { 'tim-offline-push-plugin': push, ${CONFIG}, 'tim-upload-plugin': upload };\ntim.registerPlugin(options);`,
  ],
  [
    'an older upload plugin',
    `tim.registerPlugin({ 'cos-wx-sdk': upload, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
  [
    "another of the SDK's",
    `tim.registerPlugin({ 'tim-profanity-filter-plugin': upload, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
])('reported: %s', async (_name, call) => {
  const finding = await only(script(call), RULE);
  expect(finding).toMatchObject({ message: 'dropped', severity: 'error' });
  expect(finding.args.push).toBe('tim-offline-push-plugin');
  for (const { title, safe } of finding.fixes) expect([title, safe]).toEqual(['split', true]);
});

test('reported: another push plugin, of which one is dropped', async () => {
  const files = script(
    `tim.registerPlugin({ 'tim-push': push, pushConfig: {}, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  );
  expect(await only(files, RULE)).toMatchObject({ message: 'rival', textAt: "'tim-push'", fixes: [] });
});

test('reported in another module, on the key', async () => {
  const options = `export default { 'tim-offline-push-plugin': 1, ${CONFIG}, 'tim-upload-plugin': 2 };`;
  const files = script(`import options from './options';\ntim.registerPlugin(options);`);
  const [one] = await found({ ...files, 'options.js': options }, RULE);
  expect(one).toBe("options.js:1:98 'tim-upload-plugin'");
});

test.each([
  [
    'two calls',
    `tim.registerPlugin({ 'tim-offline-push-plugin': push, ${CONFIG} });\ntim.registerPlugin({ 'tim-upload-plugin': upload });`,
  ],
  ['the upload plugin alone', `tim.registerPlugin({ 'tim-upload-plugin': upload });`],
  ['no push plugin', `tim.registerPlugin({ 'tim-upload-plugin': upload, ${CONFIG} });`],
  ['TUILogin', `TUILogin.login({ TUIOfflinePush: push, ${CONFIG}, 'tim-upload-plugin': upload });`],
  [
    'for other platforms only',
    `tim.registerPlugin({\n  // #ifdef H5\n  'tim-upload-plugin': upload,\n  // #endif\n  'tim-offline-push-plugin': push,\n  ${CONFIG},\n});`,
  ],
  [
    'commented out',
    `tim.registerPlugin({ /* 'tim-upload-plugin': upload, */ 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
  ['not known', `tim.registerPlugin({ ...others, 'tim-offline-push-plugin': push, ${CONFIG} });`],
])('not reported: %s', async (_name, call) => {
  expect(await found(script(call), RULE)).toEqual([]);
});

test('the fix makes a second call', async () => {
  const call = `function init() {
  tim.registerPlugin({
    // 上传
    'tim-upload-plugin': upload,
    'tim-offline-push-plugin': push, // 推送
    ${CONFIG},
  }); // 注册
  start();
}`;
  const after = await fixed(script(call), RULE);
  expect(after['App.vue']).toContain(`    // 上传
    'tim-offline-push-plugin': push, // 推送
    ${CONFIG},
  }); // 注册
  tim.registerPlugin({ 'tim-upload-plugin': upload });
  start();
}`);
});

test('the fix keeps CRLF and the absence of semicolons', async () => {
  const call = `tim.registerPlugin({ 'tim-offline-push-plugin': push, ${CONFIG}, 'tim-upload-plugin': upload })`;
  const after = await fixed(crlf(script(call)), RULE);
  expect(after['App.vue']).toContain(
    `push, ${CONFIG} })\r\ntim.registerPlugin({ 'tim-upload-plugin': upload })\r\n`,
  );
});

test.each([
  [
    'the body of a condition',
    `if (ok)\n  tim.registerPlugin({ 'tim-upload-plugin': upload, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
  [
    'part of an expression',
    `ok && tim.registerPlugin({ 'tim-upload-plugin': upload, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
  [
    'an object from elsewhere',
    `const options = { 'tim-offline-push-plugin': push, ${CONFIG}, 'tim-upload-plugin': upload };\ntim.registerPlugin(options);`,
  ],
  [
    'a receiver that is no name',
    `getTim(1).registerPlugin({ 'tim-upload-plugin': upload, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
  [
    'a value that is kept',
    `const done = tim.registerPlugin({ 'tim-upload-plugin': upload, 'tim-offline-push-plugin': push, ${CONFIG} });`,
  ],
  [
    'more than one argument',
    `tim.registerPlugin({ 'tim-upload-plugin': upload, 'tim-offline-push-plugin': push, ${CONFIG} }, 1);`,
  ],
  [
    'lines for some builds',
    `tim.registerPlugin({\n  'tim-upload-plugin': upload,\n  // #ifdef APP-PLUS\n  'tim-offline-push-plugin': push,\n  // #endif\n  ${CONFIG},\n});`,
  ],
])('no fix: %s', async (_name, call) => {
  expect(await only(script(call), RULE)).toMatchObject({ fixes: [] });
});
