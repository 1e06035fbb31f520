import { describe, expect, it, test } from 'vitest';
import { applyFix, checkFiles, type Files } from '../../helpers.ts';
import { androidManifest, healthy } from './project.ts';

const { sdk4, sdk5 } = healthy;

const found = async (files: Files): Promise<string[]> =>
  (await checkFiles(files, { lang: 'en' })).findings.map(({ rule, where }) => `${rule} ${where}`);
const changed = (files: Files, name: string, from: string, to: string): Files => {
  const text = files[name] ?? '';
  expect(text).toContain(from);
  return { ...files, [name]: text.replace(from, to) };
};

test.each(Object.entries(healthy))('nothing is wrong with %s', async (_name, files) => {
  const { findings, result } = await checkFiles(files);
  expect(findings).toEqual([]);
  expect(result.projects[0]?.providers).toEqual(['easemob-push']);
});

describe('certificates by the names that each SDK has for them', () => {
  it.each([
    [
      'SDK 4',
      changed(sdk4, 'push/start.ts', 'MICertificateName', 'MiCertificateName'),
      'em-push-config-schema',
      "MICertificateName: 'chat-mi'",
    ],
    [
      'SDK 5',
      changed(sdk5, 'push/start.ts', "xiaomi: 'chat-mi'", "xiaomii: 'chat-mi'"),
      'push-config-schema',
      "xiaomi: 'chat-mi'",
    ],
    [
      'SDK 5, a case',
      changed(sdk5, 'push/start.ts', "honor: 'chat-honor'", "Honor: 'chat-honor'"),
      'push-config-schema',
      "honor: 'chat-honor'",
    ],
  ])('misspelt, in the %s', async (_name, files, rule, right) => {
    const [finding, ...more] = (await checkFiles(files)).of(rule);
    expect(more).toEqual([]);
    if (!finding) throw new Error('no finding');
    const fixed = applyFix(files, finding);
    expect(fixed['push/start.ts']).toContain(right);
    expect(await found(fixed)).toEqual([]);
  });

  it('all blank, in the SDK 5', async () => {
    const files = {
      ...sdk5,
      'AndroidManifest.xml': '<manifest package="com.example.chat"><application/></manifest>',
      'push/start.ts': (sdk5['push/start.ts'] ?? '').replace(/'chat-\w+'/g, "''"),
    };
    const { of } = await checkFiles(files);
    expect(of('vendor-config-incomplete')).toMatchObject([{ message: 'allBlank' }]);
  });
});

describe('makers’ values in AndroidManifest.xml', () => {
  const without = (name: string): string =>
    androidManifest.replace(new RegExp(`.*android:name="${name}".*\\n`), '');

  it.each([
    ['one of two is missing', without('XIAO_MI_APP_KEY'), 'XIAO_MI_APP_KEY'],
    ['one of two is blank', androidManifest.replace('push_2882303761500000000', ''), 'XIAO_MI_APP_ID'],
    ['the only one is missing', without('com\\.hihonor\\.push\\.app_id'), 'com.hihonor.push.app_id'],
  ])('reported: %s', async (_name, xml, key) => {
    for (const files of [sdk4, sdk5]) {
      const { of } = await checkFiles({ ...files, 'AndroidManifest.xml': xml }, { lang: 'en' });
      expect(of('vendor-config-incomplete').map(({ words }) => words)).toEqual([
        expect.stringContaining(`"${key}"`),
      ]);
    }
  });

  it('reported: digits alone, which the build takes for a number', async () => {
    const xml = androidManifest.replace('push_5000000000000', '5000000000000');
    const { of } = await checkFiles({ ...sdk4, 'AndroidManifest.xml': xml });
    expect(of('parameter-prefix')).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['a maker that is nowhere', androidManifest],
    ['a key with letters and no prefix', androidManifest.replace('push_5000000000000', 'a5000')],
    ['a placeholder of Gradle', androidManifest.replace('push_5000000000000', '$' + '{MI_APP_KEY}')],
  ])('not reported: %s', async (_name, xml) => {
    expect(await found({ ...sdk4, 'AndroidManifest.xml': xml })).toEqual([]);
  });
});

describe('order', () => {
  const register = "  conn.usePlugin({ emPush: { onRegister, unRegister }, config }, 'push')\n";
  const open = "  conn.open({ user: 'user1', accessToken: 'token' })\n";

  it('SDK 4: before the connection is opened', async () => {
    const files = changed(
      changed(sdk4, 'push/start.ts', open, ''),
      'push/start.ts',
      register,
      open + register,
    );
    const { of } = await checkFiles(files);
    expect(of('register-after-login')).toMatchObject([{ textAt: 'conn.usePlugin' }]);
  });

  it('SDK 5: behind the login as well, which is what the healthy project does', async () => {
    expect((await checkFiles(sdk5)).of('register-after-login')).toEqual([]);
  });
});

it('asks for Huawei’s file where the assets of the App come from', async () => {
  const { 'nativeResources/android/assets/agconnect-services.json': _gone, ...files } = sdk5;
  const { of } = await checkFiles(files, { lang: 'en' });
  expect(of('agconnect-missing')[0]?.words).toContain(
    'nativeResources/android/assets/agconnect-services.json',
  );
});

it('does not go with uniPush, and does not reach HarmonyOS', async () => {
  const manifest = JSON.parse(sdk5['manifest.json'] ?? '');
  manifest['app-plus'].distribute.sdkConfigs.push = { unipush: { version: '2', offline: true } };
  const uniPush = { ...sdk5, 'manifest.json': JSON.stringify(manifest) };
  expect((await checkFiles(uniPush)).of('unipush-conflict')).toHaveLength(1);
  manifest['app-plus'].distribute.sdkConfigs.push = {};
  manifest['app-harmony'] = { distribute: { bundleName: 'com.example.chat' } };
  const harmony = { ...sdk5, 'manifest.json': JSON.stringify(manifest) };
  expect((await checkFiles(harmony)).of('harmony-push-unsupported')).toHaveLength(1);
});

it.each([
  [
    'an import of its types, or of nothing that registers',
    "import { addNotificationListener } from '@/uni_modules/easemob-push'\nexport function start() { addNotificationListener(() => {}) }\n",
  ],
  [
    'a call of that name of something else',
    'export function start() { setters.setNativePush({ serverConfigured: true }) }\n',
  ],
])('says nothing of %s', async (_name, text) => {
  const files: Files = { ...sdk4, 'push/start.ts': text };
  const { 'AndroidManifest.xml': _xml, ...rest } = files;
  expect(await found(rest)).toEqual([]);
});

it('its predecessor is told of it', async () => {
  const manifest = JSON.parse(sdk5['manifest.json'] ?? '');
  manifest['app-plus'].nativePlugins = { EMPushUniPlugin: {} };
  const { of } = await checkFiles({ ...sdk4, 'manifest.json': JSON.stringify(manifest) }, {
    lang: 'en',
    advice: true,
  } as never);
  expect(of('plugin-superseded')).toHaveLength(1);
  expect(of('push-plugins-conflict')).toEqual([]);
});
