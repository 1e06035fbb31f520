import { describe, expect, test } from 'vitest';
import { checkFiles, type Files } from '../../helpers.ts';
import { base as native } from '../jpush/base.ts';
import { PLACEHOLDERS, base as uts } from '../jpush-uts/base.ts';

const RULE = 'jpush-appkey';

const core = (entry: string): Files => ({
  ...native,
  'manifest.json': (native['manifest.json'] ?? '').replace(/"JG-JCore": \{[^}]*\}/, `"JG-JCore": ${entry}`),
});
const called = (call: string, placeholders: string): Files => ({
  ...uts,
  'push/start.js': (uts['push/start.js'] ?? '').replace('init()', call),
  [PLACEHOLDERS]: placeholders,
});
const key = (text: string): string =>
  `{ "JPUSH_APPKEY": "${text}", "JPUSH_CHANNEL": "a", "XIAOMI_APPKEY": "MI-1", "XIAOMI_APPID": "MI-2" }`;

const { [PLACEHOLDERS]: _gone, ...without } = uts;

const reported = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).of(RULE).map(({ message, textAt }) => `${message} ${textAt}`);

describe('is reported', () => {
  test.each<[string, Files, string]>([
    [
      'both blank',
      core('{ "JPUSH_APPKEY_ANDROID": "", "JPUSH_APPKEY_IOS": " " }'),
      'blank "JPUSH_APPKEY_ANDROID"',
    ],
    ['both absent', core('{}'), 'blank "JG-JCore"'],
    [
      'the code gives it, and the placeholder too',
      called("init('0123456789abcdef01234567')", key('0123456789abcdef01234567')),
      "twice '0123456789abcdef01234567'",
    ],
    ['neither gives it', called('init()', key('')), 'nowhere "JPUSH_APPKEY"'],
    ['an empty text is given', called("init('')", key('')), 'nowhere "JPUSH_APPKEY"'],
  ])('%s', async (_name, files, expected) => {
    expect(await reported(files)).toEqual([expected]);
  });
});

test('names the keys that are blank, and asks for them alone', async () => {
  const { of } = await checkFiles(core('{ "JPUSH_APPKEY_ANDROID": "", "JPUSH_APPKEY_IOS": " " }'));
  const [finding] = of(RULE);
  expect(finding?.args).toEqual({ keys: ['JPUSH_APPKEY_ANDROID', 'JPUSH_APPKEY_IOS'] });
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['ask']);
});

test('is told where the placeholder is not there, in a file that is', async () => {
  const { of } = await checkFiles(called('init()', '{ "JPUSH_CHANNEL": "a" }'));
  expect(of(RULE)).toMatchObject([{ message: 'nowhere', args: { method: 'init' } }]);
});

describe('is not reported', () => {
  test.each<[string, Files]>([
    ['Android alone', core('{ "JPUSH_APPKEY_ANDROID": "0123456789abcdef01234567", "JPUSH_APPKEY_IOS": "" }')],
    ['iOS alone', core('{ "JPUSH_APPKEY_IOS": "0123456789abcdef01234567" }')],
    [
      'a placeholder, which has a rule of its own',
      core('{ "JPUSH_APPKEY_ANDROID": "YOUR_APPKEY", "JPUSH_APPKEY_IOS": "" }'),
    ],
    ['no entry to fill in', core('null')],
    ['the code gives it', called("init('0123456789abcdef01234567')", key(''))],
    ['the code gives what is not known', called('init(config.appKey)', key(''))],
    ['the placeholder has it', called('init()', key('0123456789abcdef01234567'))],
    ['no file, which Android Studio may have', without],
  ])('%s', async (_name, files) => {
    expect(await reported(files)).toEqual([]);
  });
});

test('the fix asks for both', async () => {
  const [found] = (await checkFiles(core('{ "JPUSH_APPKEY_ANDROID": "", "JPUSH_APPKEY_IOS": "" }'))).of(RULE);
  expect(found?.fixes.map(({ ask }) => ask?.keys)).toEqual([['JPUSH_APPKEY_ANDROID', 'JPUSH_APPKEY_IOS']]);
});
