import { describe, expect, test } from 'vitest';
import { examine, stepsOf } from '../../doctor/helpers.ts';
import { checkFiles, type Files } from '../../helpers.ts';
import { runApp } from '../../setup/run-app.ts';
import { applyPlan, checked, plan } from '../../setup/support.ts';
import { base } from './base.ts';

const manifest = base['manifest.json'] ?? '';
const withManifest = (from: string | RegExp, to: string): Files => ({
  ...base,
  'manifest.json': manifest.replace(from, to),
});
const rules = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).findings.map(({ rule, severity }) => `${severity} ${rule}`);
const renamed = (plugin: string, coreName: string): Files =>
  Object.fromEntries(
    Object.entries(base).map(([name, text]) => [
      name,
      text.replaceAll('JG-JPush', plugin).replaceAll('JG-JCore', coreName),
    ]),
  );

test.each([
  ['JG-JPush', 'JG-JCore'],
  ['JG-JPushGoogle', 'JG-JCoreGoogle'],
  ['JG-JPush-Google', 'JG-JCore-Google'],
])('%s with %s is one provider, and its entry is looked at', async (plugin, coreName) => {
  const files = renamed(plugin, coreName);
  expect(await checked(files)).toEqual({ grave: [], providers: ['jpush'] });
  const digits = (files['manifest.json'] ?? '').replace('MI-5000000000000', '5000000000000');
  expect(await rules({ ...files, 'manifest.json': digits })).toEqual(['warning parameter-prefix']);
});

describe('what breaks it', () => {
  test.each<[string, Files, string[]]>([
    ['no core', withManifest(/,\s*"JG-JCore": \{[^}]*\}/, ''), ['error plugin-dependency-missing']],
    ['Push not ticked, as in the demo', withManifest('"Push": {}', ''), ['warning push-module-missing']],
    [
      'uniPush ticked',
      withManifest('"push": {}', '"push": { "unipush": { "version": "2" } }'),
      ['error unipush-conflict'],
    ],
    [
      "a maker's values half filled",
      withManifest('"MI-5000000000000"', '""'),
      ['warning vendor-config-incomplete'],
    ],
    [
      'a local core without its files',
      withManifest('"developer-default"', '"a", "__plugin_info__": { "isCloud": false }'),
      ['warning plugin-files-missing'],
    ],
    [
      'a build for HarmonyOS',
      withManifest(
        '"vueVersion"',
        '"app-harmony": { "distribute": { "bundleName": "com.example.app" } },\n  "vueVersion"',
      ),
      ['warning harmony-push-unsupported'],
    ],
    [
      'never started',
      { ...base, 'push/start.js': (base['push/start.js'] ?? '').replace('  jpush.initJPushService()\n', '') },
      ['warning registration-not-called'],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await rules(files)).toEqual(expected);
  });
});

test('an older plugin, which has the AppKey itself, needs no core', async () => {
  const files = withManifest(/,\s*"JG-JCore": \{[^}]*\}/, '');
  const text = (files['manifest.json'] ?? '').replace(
    '"JG-JPush": {',
    '"JG-JPush": { "JPUSH_APPKEY_ANDROID": "a",',
  );
  expect(await rules({ ...files, 'manifest.json': text })).toEqual([]);
});

test('the doctor tells that the core lacks its files', async () => {
  const files = withManifest('"developer-default"', '"a", "__plugin_info__": { "isCloud": false }');
  const plugin = { 'nativeplugins/JG-JPush/package.json': '{}' };
  expect(stepsOf(await examine({ ...files, ...plugin })).pluginFiles).toBe('missing');
  const core = { 'nativeplugins/JG-JCore/package.json': '{}' };
  expect(stepsOf(await examine({ ...files, ...plugin, ...core })).pluginFiles).toBe('done');
});

test('where iOS starts it by itself, nobody is told to start it', async () => {
  const files = withManifest(
    '"JPUSH_XIAOMI_APPKEY"',
    '"JPUSH_DEFAULTINITJPUSH_IOS": "true",\n        "JPUSH_XIAOMI_APPKEY"',
  );
  const start = (base['push/start.js'] ?? '').replace('  jpush.initJPushService()\n', '');
  expect(await rules({ ...files, 'push/start.js': start })).toEqual([]);
});

test('set up, the App starts it and listens', async () => {
  const files: Files = {
    'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {} }, "vueVersion": "3" }\n',
    'App.vue':
      "<script setup>\nimport { onLaunch } from '@dcloudio/uni-app'\nonLaunch(() => {})\n</script>\n",
  };
  const made = applyPlan(
    files,
    await plan(files, {
      provider: 'jpush',
      vendors: ['xiaomi'],
      values: { JPUSH_APPKEY_ANDROID: 'k', JPUSH_XIAOMI_APPKEY: '1', JPUSH_XIAOMI_APPID: '2' },
    }),
  );
  const { nativePlugins, modules } = JSON.parse(made['manifest.json'] ?? '')['app-plus'];
  expect(modules).toEqual({ Push: {} });
  expect(nativePlugins['JG-JPush']).toMatchObject({
    JPUSH_XIAOMI_APPKEY: 'MI-1',
    JPUSH_XIAOMI_APPID: 'MI-2',
  });
  expect(nativePlugins['JG-JCore']).toMatchObject({ JPUSH_APPKEY_ANDROID: 'k' });
  expect((await runApp(made)).map(([name]) => name)).toEqual([
    'native:JG-JPush.initJPushService',
    'native:JG-JPush.addNotificationListener',
  ]);
});
