import { expect, test } from 'vitest';
import { checkFiles, type Files } from '../helpers.ts';
import { found, only, withApp } from './tencent.ts';

const RULE = 'vendor-config-incomplete';

const config = (entries: string): Files =>
  withApp(`const P = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
tim.registerPlugin({ 'tim-offline-push-plugin': P, offlinePushConfig: { ${entries} } });
P.setOfflinePushListener(() => {});`);

test.each([
  ['on the blank key', "xiaomiBusinessID: '1', xiaomiAppID: '2', xiaomiAppKey: ''", "xiaomiAppKey: ''"],
  ['on a set key where the other is absent', "meizuBusinessID: '1'", "meizuBusinessID: '1'"],
  ['a zero is no value', "oppoBusinessID: '1', oppoAppKey: 'k', oppoAppSecret: '0'", "oppoAppSecret: '0'"],
  [
    'the certificate is what is missing',
    "oppoBusinessID: '', oppoAppKey: 'k', oppoAppSecret: 's'",
    "oppoBusinessID: ''",
  ],
])('reported: %s', async (_name, entries, textAt) => {
  expect(await only(config(entries), RULE)).toMatchObject({ message: 'half', severity: 'warning', textAt });
});

test('reported once: every vendor is blank', async () => {
  const report = await only(
    config("huaweiBusinessID: '', xiaomiBusinessID: '', xiaomiAppID: '', iosBusinessID: ''"),
    RULE,
  );
  expect(report).toMatchObject({ message: 'allBlank' });
  expect(report.fixes).toMatchObject([{ title: 'setUp', edits: [], setUp: 'tencent-tuiofflinepush' }]);
});

test.each([
  ['complete', "xiaomiBusinessID: '1', xiaomiAppID: '2', xiaomiAppKey: '3'"],
  [
    'wholly blank beside one that is set',
    "iosBusinessID: '1', xiaomiBusinessID: '', xiaomiAppID: '', xiaomiAppKey: ''",
  ],
  [
    'a value from elsewhere',
    "iosBusinessID: '1', xiaomiBusinessID: '1', xiaomiAppID: env.id, xiaomiAppKey: ''",
  ],
  [
    'a slip in the key, which is reported itself',
    "xiaomiBusinessID: '1', xiaomiAppID: '2', xiaomiAppKye: '3'",
  ],
  ['a spread that may hold the rest', "xiaomiBusinessID: '1', ...rest"],
  ['all blank but for a spread', "huaweiBusinessID: '', ...rest"],
  [
    'a placeholder, which has a rule of its own',
    "iosBusinessID: '1', xiaomiBusinessID: 'xxxx', xiaomiAppID: '1'",
  ],
  [
    'one value a platform',
    "iosBusinessID: '1',\n// #ifdef APP-ANDROID\nxiaomiBusinessID: '1', xiaomiAppID: '2', xiaomiAppKey: '3',\n// #endif\n",
  ],
])('not reported: %s', async (_name, entries) => {
  expect(await found(config(entries), RULE)).toEqual([]);
});

test('the message names the vendor in the language of the reader', async () => {
  const files = config("xiaomiBusinessID: '1'");
  expect((await checkFiles(files)).of(RULE)[0]?.words).toContain('小米');
  expect((await checkFiles(files, { lang: 'en' })).of(RULE)[0]?.words).toContain('Xiaomi is half filled');
});
