import { expect, test } from 'vitest';
import type { Files } from '../helpers.ts';
import { fixed, found, only, withApp } from './tencent.ts';

const RULE = 'native-plugin-name';

const require_ = (argument: string, before = ''): Files =>
  withApp(`${before}const P = uni.requireNativePlugin(${argument});
tim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: { huaweiBusinessID: '1' } });
P.setOfflinePushListener(() => {});`);

test.each([
  ['another case', "'tencentcloud-tuiofflinepush'"],
  ['a blank at its end', "'TencentCloud-TUIOfflinePush '"],
  ['the short name', '"TUIOfflinePush"'],
  ['with type arguments', "'TUIOFFLINEPUSH'"],
])('reported: %s', async (_name, argument) => {
  expect(await only(require_(argument), RULE)).toMatchObject({ textAt: argument, severity: 'error' });
});

test('reported where the name is written: in a constant, once', async () => {
  const files = require_('NAME', "const NAME = 'TUIOfflinePush';\nuni.requireNativePlugin(NAME);\n");
  expect(await found(files, RULE)).toEqual(["App.vue:2:14 'TUIOfflinePush'"]);
});

test.each([
  ['the name itself', "'TencentCloud-TUIOfflinePush'"],
  ['its successor', "'TencentCloud-TIMPush'"],
  ['a plugin with a like name', "'TUICalling-TUIOfflinePush'"],
  ['NetEase’s', "'NIMUniPlugin-PluginModule'"],
  ['a name that is computed', "vendor + '-TUIOfflinePush'"],
])('not reported: %s', async (_name, argument) => {
  expect(await found(require_(argument), RULE)).toEqual([]);
});

test('not reported: in a comment, in a string, in another function, in a branch for the web', async () => {
  const files = withApp(`// uni.requireNativePlugin('TUIOfflinePush')
const text = "uni.requireNativePlugin('TUIOfflinePush')";
plus.requireNativePlugin('TUIOfflinePush');
// #ifdef H5
uni.requireNativePlugin('TUIOfflinePush');
// #endif`);
  expect(await found(files, RULE)).toEqual([]);
});

test('the name is put right, in its own quotes', async () => {
  const files = require_('"TencentCloud-tuiOfflinePush" /* IM */');
  const manifestToo = await fixed(files, RULE).catch((error: Error) => error);
  expect(manifestToo).not.toBeInstanceOf(Error);
  expect((manifestToo as Files)['App.vue']).toContain(
    'uni.requireNativePlugin("TencentCloud-TUIOfflinePush" /* IM */)',
  );
});
