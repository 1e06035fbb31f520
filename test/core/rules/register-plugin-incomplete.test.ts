import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { fixed, found, only, withApp } from './tencent.ts';

const RULE = 'register-plugin-incomplete';

const call = (
  options: string,
  before = "const P = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');\n",
): Files => withApp(`${before}tim.registerPlugin(${options});\nP.setOfflinePushListener(() => {});`);

const CONFIG = "offlinePushConfig: { vivoBusinessID: '1' }";

test.each([
  ['no plugin', `{ ${CONFIG} }`, 'noPlugin', 'offlinePushConfig'],
  ['no configuration', "{ 'tim-offline-push-plugin': P }", 'noConfig', "'tim-offline-push-plugin'"],
  [
    'a slip in the plugin’s key',
    `{ 'tim-offline-push-plugins': P, ${CONFIG} }`,
    'misspelt',
    "'tim-offline-push-plugins'",
  ],
  [
    'a slip in the configuration’s key',
    "{ 'tim-offline-push-plugin': P, offLinePushConfig: { vivoBusinessID: '1' } }",
    'misspelt',
    'offLinePushConfig',
  ],
])('reported: %s', async (_name, options, message, textAt) => {
  expect(await only(call(options), RULE)).toMatchObject({ message, textAt, severity: 'error' });
});

test('reported through casts', async () => {
  const files = withApp(`const P = (uni as any).requireNativePlugin('TencentCloud-TUIOfflinePush');
((tim as unknown) as Chat).registerPlugin(({ ${CONFIG} } as any));
(<any>P).setOfflinePushListener(() => {});`);
  expect(await only(files, RULE)).toMatchObject({ message: 'noPlugin', textAt: 'offlinePushConfig' });
});

test.each([
  ['both are there', `{ 'tim-offline-push-plugin': P, ${CONFIG} }`],
  ['a spread that may hold the rest', `{ ...options, ${CONFIG} }`],
  ['another plugin alone', "{ 'tim-upload-plugin': TIMUploadPlugin }"],
  ['options from elsewhere', 'options'],
])('not reported: %s', async (_name, options) => {
  expect(await found(call(options), RULE)).toEqual([]);
});

test('TUILogin.login is never incomplete', async () => {
  const files = withApp(`const P = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
TUILogin.login({ SDKAppID: 1, userID, userSig, ${CONFIG} });
P.setOfflinePushListener(() => {});`);
  expect(await found(files, RULE)).toEqual([]);
});

test('the plugin is added by the variable that holds it, else by its call', async () => {
  expect((await fixed(call(`{ ${CONFIG} }`), RULE))['App.vue']).toContain("'tim-offline-push-plugin': P");
  const inline = withApp(
    `tim.registerPlugin({\n  // 证书\n  ${CONFIG},\n});\nuni.requireNativePlugin('TencentCloud-TUIOfflinePush').setOfflinePushListener(() => {});`,
  );
  const after = await fixed(inline, RULE);
  expect(after['App.vue']).toContain(
    "'tim-offline-push-plugin': uni.requireNativePlugin('TencentCloud-TUIOfflinePush'),",
  );
});

test('a misspelt key is renamed', async () => {
  const after = await fixed(call(`{ 'tim-offline-push-plugins': P, ${CONFIG} }`), RULE);
  expect(after['App.vue']).toContain(`{ 'tim-offline-push-plugin': P, ${CONFIG} }`);
});
