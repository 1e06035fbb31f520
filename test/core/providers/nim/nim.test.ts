import { describe, expect, it, test } from 'vitest';
import { applyFix, checkFiles, type Files } from '../../helpers.ts';
import { healthy } from './project.ts';

const start = healthy['push/start.ts'] ?? '';
const config = healthy['push/config.ts'] ?? '';
const ASSETS = 'nativeplugins/NIMUniPlugin/android/assets';

const found = async (files: Files): Promise<string[]> =>
  (await checkFiles(files, { lang: 'en' })).findings.map(({ rule, where }) => `${rule} ${where}`);
const withStart = (text: string): Files => ({ ...healthy, 'push/start.ts': text });
const withConfig = (text: string): Files => ({
  ...healthy,
  'push/config.ts': `export const config = {\n${text}\n}\n`,
});

test('a project in which all is right has no finding', async () => {
  const { findings, result } = await checkFiles(healthy);
  expect(findings).toEqual([]);
  expect(result.projects[0]?.providers).toEqual(['nim']);
});

describe('the plugin is set before the login', () => {
  const set = '  nim.V2NIMSettingService.setOfflinePushConfig(push, config)\n';
  const login = "  await nim.V2NIMLoginService.login('user1', 'token')\n";
  const body = (text: string): Files => withStart(start.replace(set + login, text));

  it.each([
    ['behind an awaited login', login + set],
    ['in a callback', `  nim.V2NIMLoginService.login('a', 'b').then(() => {\n  ${set}  })\n`],
    ['behind a login of which nobody waits', `  nim.V2NIMLoginService.login('a', 'b')\n${set}`],
    [
      'in a function that is called behind it',
      `${login}  usePush(nim)\n  function usePush(nim) {\n    nim.V2NIMSettingService.setOfflinePushConfig(push, config)\n  }\n`,
    ],
  ])('reported: %s', async (_name, text) => {
    const { of } = await checkFiles(body(text));
    expect(of('register-after-login')).toMatchObject([
      { severity: 'warning', textAt: expect.stringMatching(/setOfflinePushConfig$|^usePush$/) },
    ]);
  });

  it.each([
    ['before it', set + login],
    ['behind another service', `  await nim.V2NIMTeamService.login()\n${set}${login}`],
    ['of another object', `  await other.V2NIMLoginService.login('a', 'b')\n${set}${login}`],
    ['behind a logout', `${login}  await nim.V2NIMLoginService.logout()\n${set}`],
  ])('not reported: %s', async (_name, text) => {
    expect((await checkFiles(body(text))).of('register-after-login')).toEqual([]);
  });
});

describe('what the SDK throws at', () => {
  const rest = "  hwPush: { appId: '1', certificateName: 'CHAT_HW' },\n";

  it.each([
    ["  miPush: { appId: '1', appKey: '2', certificateName: '' },", 'miPush.certificateName'],
    ["  miPush: { appId: '', appKey: '2', certificateName: 'A' },", 'miPush.appId'],
    ["  vivoPush: { appId: '', certificateName: 'A' },", 'vivoPush.appId'],
    ['  apns: { certificateName: null },', 'apns.certificateName'],
  ])('reported: %s', async (line, key) => {
    const { of } = await checkFiles(withConfig(rest + line), { lang: 'en' });
    expect(of('vendor-config-incomplete')).toMatchObject([{ severity: 'error' }]);
    expect(of('vendor-config-incomplete')[0]?.words).toContain(`"${key}"`);
  });

  it('once for one call', async () => {
    const all = "  miPush: { certificateName: '' },\n  apns: { certificateName: '' },";
    const { of } = await checkFiles(withConfig(all), { lang: 'en' });
    expect(of('vendor-config-incomplete').map(({ words }) => words)).toEqual([
      expect.stringContaining('"miPush.certificateName", "apns.certificateName"'),
    ]);
  });

  it.each([
    ['a maker that is left out', ''],
    ['a value from elsewhere', '  apns: { certificateName: env.apns },'],
    ['a branch for other platforms', "  // #ifdef H5\n  apns: { certificateName: '' },\n  // #endif\n"],
    ['what this SDK does not check', "  harmonyPush: { certificateName: '' },"],
  ])('not reported: %s', async (_name, line) => {
    expect((await checkFiles(withConfig(rest + line))).of('vendor-config-incomplete')).toEqual([]);
  });
});

test('a key that is misspelt deep down is mended where it stands', async () => {
  const files = {
    ...healthy,
    'push/config.ts': config.replace("certificateName: 'CHAT_MI'", "certifcateName: 'CHAT_MI' /* mine */"),
  };
  const { of } = await checkFiles(files);
  const [finding, ...more] = of('push-config-schema');
  expect(more).toEqual([]);
  if (!finding) throw new Error('no finding');
  const fixed = applyFix(files, finding);
  expect(fixed['push/config.ts']).toContain("certificateName: 'CHAT_MI' /* mine */");
  expect(await found(fixed)).toEqual([]);
});

describe('makers’ files', () => {
  it.each([
    ['agconnect-services.json', 'agconnect-missing manifest.json:13:7'],
    ['mcs-services.json', 'vendor-file-missing manifest.json:13:7'],
  ])('%s', async (name, finding) => {
    const { [`${ASSETS}/${name}`]: _gone, ...without } = healthy;
    expect(await found(without)).toEqual([finding]);
  });

  it('of a maker that is not used are not asked for', async () => {
    const only = { ...withConfig("  apns: { certificateName: 'CHAT_IOS' },") };
    delete (only as Record<string, string>)[`${ASSETS}/mcs-services.json`];
    delete (only as Record<string, string>)[`${ASSETS}/agconnect-services.json`];
    expect(await found(only)).toEqual([]);
  });
});

it.each([
  [
    'the older interface, which takes one object',
    'nim.offlinePush.setOfflinePushConfig({ plugin: push, authConfig: { hwCertificateName: "A" } })',
  ],
  ['another SDK with a call of that name', 'other.setOfflinePushConfig(config)'],
])('says nothing of %s', async (_name, call) => {
  const files = withStart(start.replace(/^ {2}nim\.V2NIMSettingService.*\n/m, `  ${call}\n`));
  const grave = (await checkFiles(files)).findings.filter(({ severity }) => severity === 'error');
  expect(grave).toEqual([]);
});
