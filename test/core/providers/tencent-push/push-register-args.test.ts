import { describe, expect, it } from 'vitest';
import { examine } from '../../doctor/helpers.ts';
import { applyFix, checkFiles, type Files } from '../../helpers.ts';
import { base } from './base.ts';

const RULE = 'push-register-args';
const CALL = "registerPush(1400000001, 'a1b2c3d4e5f6', () => {})";

const register = (call: string, more = ''): Files => ({
  ...base,
  'push/register.ts': (base['push/register.ts'] ?? '')
    .replace(CALL, call)
    .replace('export function', `${more}$&`),
});
const chat = (from: string, to: string, files = base): Files => ({
  ...files,
  'push/chat.ts': (files['push/chat.ts'] ?? '').replace(from, to),
});

async function reported(files: Files): Promise<string[]> {
  const { findings } = await checkFiles(files);
  return findings.map(({ rule, message, textAt }) => `${rule} ${message} ${textAt}`);
}

describe('what is reported', () => {
  const wrong: readonly (readonly [string, Files, readonly string[]])[] = [
    ['an SDKAppID of 0', register("registerPush(0, 'a1b2', () => {})"), ['app 0']],
    ['of 0 as text', register("registerPush('0', 'a1b2', () => {})"), ["app '0'"]],
    ['a constant of 0', register("registerPush(id, 'a1b2', () => {})", 'const id = 0;\n'), ['app 0']],
    ['none at all', register('registerPush()'), ['app registerPush']],
    ['text', register("registerPush('1400000001', 'a1b2', () => {})"), ["text '1400000001'"]],
    ['text that is a placeholder', register("registerPush('xxx', 'a1b2', () => {})"), ["app 'xxx'"]],
    ['a blank key', register("registerPush(1400000001, '', () => {})"), ["key ''"]],
    ['a placeholder', register("registerPush(1400000001, 'YOUR_APP_KEY', () => {})"), ["key 'YOUR_APP_KEY'"]],
    [
      'a Chinese one',
      register("registerPush(1400000001, '请填写 appKey', () => {})"),
      ["key '请填写 appKey'"],
    ],
    ['no key', register('registerPush(1400000001)'), ['key registerPush']],
    ["the readme's sample", register("registerPush(0, '', () => {})"), ['app 0', "key ''"]],
    ['another SDKAppID than Chat was made for', chat('1400000001', '1400000002'), ['differs 1400000001']],
    [
      'another one than a kit logs in to',
      chat(
        'await chat.login({',
        'await TUILogin.login({ SDKAppID: 1400000003,',
        chat('create({ SDKAppID: 1400000001 })', 'create(options)'),
      ),
      ['differs 1400000001'],
    ],
  ];
  it.each(wrong)('%s', async (_name, files, expected) => {
    const found = (await reported(files)).filter((one) => !one.startsWith('push-register-order'));
    expect(found).toEqual(expected.map((one) => `${RULE} ${one}`));
  });

  it('in a namespace and under another name too', async () => {
    const named = register(CALL)['push/register.ts'] ?? '';
    for (const text of [
      named
        .replace('{ registerPush, setRegistrationID }', '* as Push')
        .replace(/(?=setRegistrationID\(|registerPush\()/g, 'Push.'),
      named.replace('registerPush,', 'registerPush as start,').replace('registerPush(', 'start('),
    ]) {
      const found = await reported({ ...base, 'push/register.ts': text.replace('1400000001', '0') });
      expect(found).toEqual([`${RULE} app 0`]);
    }
  });
});

describe('what is not', () => {
  const right: readonly (readonly [string, Files])[] = [
    ['a number and a key', base],
    [
      'what only the running app knows',
      register(
        'registerPush(config.id, config.key, () => {})',
        "const config = uni.getStorageSync('push');\n",
      ),
    ],
    ['what is chosen', register("registerPush(isDev ? 0 : 1400000001, 'a1b2', () => {})")],
    ['spread arguments', register('registerPush(...options)')],
    [
      "another module's function of that name",
      {
        ...base,
        'push/other.ts': "import { registerPush } from './mine'\nregisterPush(0, '')\n",
        'push/mine.ts': 'export const registerPush = (id, key) => id + key\n',
      },
    ],
    ['a call that no App has', register(`${CALL}\n  // #ifdef H5\n  registerPush(0, '')\n  // #endif`)],
    ['a comment', register(`${CALL} // registerPush(0, '')`)],
    ['Chat for an application that is not known', chat('1400000001', 'Number(id)')],
    [
      'Chat for several',
      chat(
        'export async',
        'export const two = TencentCloudChat.create({ SDKAppID: 1400000002 })\nexport async',
      ),
    ],
    [
      'Chat in a branch of its own',
      chat(
        'export const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })',
        '// #ifdef H5\nexport const chat = TencentCloudChat.create({ SDKAppID: 1400000002 })\n// #endif',
      ),
    ],
    [
      "another's create",
      { ...base, 'push/rtc.ts': 'export const room = Rtc.create({ appId: 1400000002 })\n' },
    ],
  ];
  it.each(right)('%s', async (_name, files) => {
    expect((await reported(files)).filter((one) => one.startsWith(RULE))).toEqual([]);
  });
});

describe('the fix', () => {
  it('makes a number of it, keeps what is around it, and is done then', async () => {
    const files = register("registerPush(/* ours */ ' 1400000001 ', 'a1b2', () => {}) // here");
    const { of } = await checkFiles(files);
    const [finding] = of(RULE);
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([true]);
    if (!finding) return;
    const fixed = applyFix(files, finding);
    expect(fixed['push/register.ts']).toContain(
      "registerPush(/* ours */ 1400000001, 'a1b2', () => {}) // here",
    );
    expect(await reported(fixed)).toEqual([]);
  });

  it('is none where the text is no number', async () => {
    const { of } = await checkFiles(register("registerPush('app-1', 'a1b2', () => {})"));
    expect(of(RULE).map(({ message, fixes }) => [message, fixes.length])).toEqual([['text', 0]]);
  });
});

it('the doctor tells of it beside the value', async () => {
  const { diagnosis } = await examine(register("registerPush('1400000001', '', () => {})"));
  const items = diagnosis.providers[0]?.steps ?? [];
  const own = items.filter(({ id }) => /SDKAppID|appKey/.test(id));
  expect(own.map(({ status, finding }) => [status, finding?.rule])).toEqual([
    ['wrong', RULE],
    ['missing', RULE],
  ]);
});
