import { expect, test } from 'vitest';
import { applyFix, checkFiles, type Files } from '../../helpers.ts';
import { app, healthy } from '../../rules/healthy.ts';
import { fixed, found, only, withApp } from '../../rules/tencent.ts';

const RULE = 'offline-push-config-schema';

const config = (entries: string, before = ''): Files =>
  withApp(`const P = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
${before}
tim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: { ${entries} } });
P.setOfflinePushListener(() => {});`);

test.each([
  ['a slip of case', "vivoBusinessId: '1'", 'misspelt'],
  ['a letter too many, quoted', "'huaweiBussinessID': '1'", 'misspelt'],
  ["vivo's id, which belongs to the manifest", "vivoAppID: '1', vivoBusinessID: '1'", 'manifest'],
  ['FCM, which the SDK does not have', "fcmBusinessID: '1', vivoBusinessID: '1'", 'no-such-vendor'],
  ["OPPO's master secret", "oppoMasterSecret: 's', vivoBusinessID: '1'", 'console-only'],
  ['a key of another SDK', "miPush: '1', vivoBusinessID: '1'", 'unknown'],
  ['letters in a certificate id', "vivoBusinessID: '12a'", 'digits'],
  ['a truth value', 'vivoBusinessID: true', 'type'],
  ['an object', "vivoBusinessID: { id: '1' }", 'type'],
])('reported: %s', async (_name, entries, message) => {
  expect(await only(config(entries), RULE)).toMatchObject({ message, severity: 'error' });
});

test.each([
  ['digits as a string', "vivoBusinessID: '12345'"],
  ['digits as a number', 'vivoBusinessID: 12345'],
  ['blank', "vivoBusinessID: '', iosBusinessID: '1'"],
  ['an environment variable', 'vivoBusinessID: import.meta.env.VITE_VIVO'],
  ['a call', 'vivoBusinessID: String(id)'],
  ['a spread', '...base'],
  ['a computed key', "[key]: '1'"],
  ['a placeholder, which has a rule of its own', "vivoBusinessID: 'YOUR_ID'"],
])('not reported: %s', async (_name, entries) => {
  expect(await found(config(entries), RULE)).toEqual([]);
});

test('an offlinePushConfig of another SDK is left alone', async () => {
  const zego = withApp(
    `const P = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
tim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: { vivoBusinessID: '1' } });
P.setOfflinePushListener(() => {});
ZegoUIKitPrebuiltCallService.init(appID, appSign, userID, userName, plugins, { offlinePushConfig: { sound: 'a.wav' } });
nim.V2NIMSettingService.setOfflinePushConfig(P, { miPush: { appId: '' } });`,
  );
  expect(await found(zego, RULE)).toEqual([]);
});

test('the configuration is followed through a constant and an import, and reported where it stands, once', async () => {
  const files = withApp(
    `import { push } from './push/config';
const P = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
tim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: push.tencent });
tim2.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: push.tencent });
P.setOfflinePushListener(() => {});`,
    {
      'push/config.ts':
        "const id = 'abc'\nexport const push = { tencent: { vivoBusinessID: id, hauweiBusinessID: '1' } }\n",
    },
  );
  expect(await found(files, RULE)).toEqual([
    "push/config.ts:1:12 'abc'",
    'push/config.ts:2:54 hauweiBusinessID',
  ]);
});

test('keys in branches for other platforms do not count', async () => {
  const entries = "vivoBusinessID: '1',\n// #ifdef H5\nwebBusinessID: '1',\n// #endif\n";
  expect(await found(config(entries), RULE)).toEqual([]);
});

test('a name that is one slip away is put right, with its quotes and the comments around', async () => {
  const files = {
    ...healthy,
    'App.vue': app.replace("huaweiBusinessID: '11111',", "'hauweiBusinessID': '11111', // 华为"),
  };
  const after = await fixed(files, RULE);
  expect(after['App.vue']).toContain("'huaweiBusinessID': '11111', // 华为");
  expect((await checkFiles(after)).of(RULE)).toEqual([]);
});

test('a key that nothing reads is removed with its line', async () => {
  const files = {
    ...healthy,
    'App.vue': app.replace(
      "huaweiBusinessID: '11111',",
      "huaweiBusinessID: '11111',\n        fcmBusinessID: '9',",
    ),
  };
  const [report] = (await checkFiles(files)).of(RULE);
  expect(report?.fixes[0]?.safe).toBe(false);
  expect(applyFix(files, report as never)['App.vue']).toBe(app);
});

test('a misspelt key is not renamed onto one that is there', async () => {
  const report = await only(config("vivoBusinessID: '1', vivoBusinessId: '2'"), RULE);
  expect(report.fixes.map(({ title }) => title)).toEqual(['remove']);
});
