import { describe, expect, it } from 'vitest';
import type { SetupAnswers } from '../../../../src/core/setup/answers.ts';
import { checkFiles, type Files } from '../../helpers.ts';
import { type Recorded, runApp } from '../../setup/run-app.ts';
import { applyPlan, expectSound, plan } from '../../setup/support.ts';
import { CONFIGS, GRADLE, gradle, MCS, PLACEHOLDERS } from './base.ts';

const MODULE = 'TencentCloud-Push';
const OLD = 'TencentCloud-TUIOfflinePush';
const PACKAGE = 'com.example.chat';

/** What the wizard cannot write. */
const brought: Files = {
  [`uni_modules/${MODULE}/package.json`]: `{ "id": "${MODULE}", "version": "1.3.0" }\n`,
  [GRADLE]: gradle(),
};

const manifest = (plugins: object): string =>
  `${JSON.stringify(
    {
      appid: '__UNI__A1B2C3D',
      'app-plus': {
        modules: { Push: {} },
        distribute: { android: { packagename: PACKAGE }, sdkConfigs: { push: {} } },
        nativePlugins: plugins,
      },
      vueVersion: '3',
    },
    null,
    2,
  )}\n`;

const chat = (push: string): string => `import TencentCloudChat from '@tencentcloud/chat'

export const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })
${push}
export async function login(userID, userSig) {
  await chat.login({ userID, userSig })
}
`;

const app: Files = {
  'pages.json': '{}',
  'package.json': '{ "dependencies": { "@tencentcloud/chat": "3.6.6" } }\n',
  'App.vue': `<script setup>
import { onLaunch } from '@dcloudio/uni-app'
import { login } from './push/chat.js'

// ours
onLaunch(() => {
  login('user1', 'sig')
})
</script>
`,
};

const old = (handler: string): Files => ({
  ...app,
  ...brought,
  'manifest.json': manifest({
    [OLD]: { 'com.vivo.push.app_id': '100012345', 'com.vivo.push.api_key': '0123456789abcdef' },
  }),
  'push/chat.js': chat(`
// #ifdef APP-PLUS
const plugin = uni.requireNativePlugin('${OLD}')
chat.registerPlugin({
  'tim-offline-push-plugin': plugin,
  offlinePushConfig: {
    huaweiBusinessID: '30141',
    xiaomiBusinessID: '30142',
    xiaomiAppID: '2882303761500000000',
    xiaomiAppKey: '5000000000000',
    vivoBusinessID: '30143',
    iosBusinessID: '30144',
  },
})
${handler}// #endif
`),
  [`nativeplugins/${OLD}/package.json`]: `{ "id": "${OLD}", "_dp_type": "nativeplugin" }`,
  [`nativeplugins/${OLD}/android/assets/agconnect-services.json`]: JSON.stringify({
    client: { app_id: '1', package_name: PACKAGE },
    app_info: { app_id: '1', package_name: PACKAGE },
  }),
});

async function setUp(files: Files, answers: SetupAnswers): Promise<{ after: Files; notes: string[] }> {
  const made = await plan(files, answers);
  const after = applyPlan(files, made);
  expect((await plan(after, answers)).edits, 'nothing is left to do').toEqual([]);
  return { after, notes: made.notes.filter(({ kind }) => kind === 'todo').map(({ message }) => message) };
}

/** Whatever is reported, advice included. */
const reported = async (files: Files): Promise<string[]> =>
  (await checkFiles(files, { lang: 'en', advice: true })).findings.map(
    ({ rule, where }) => `${rule} ${where}`,
  );

/** What was called, without the functions that were handed over. */
const said = (calls: readonly Recorded[]): unknown[] =>
  calls
    .filter(([name]) => name.startsWith(MODULE) || name.endsWith('.login') || name.startsWith('native:'))
    .map(([name, ...args]) => [name, ...args.map((arg) => (typeof arg === 'function' ? typeof arg : arg))]);

const launched = [
  [`${MODULE}.addPushListener`, 'function', 'function'],
  ['@tencentcloud/chat.create.login', { userID: 'user1', userSig: 'sig' }],
  [`${MODULE}.setRegistrationID`, 'user1', 'function'],
  [`${MODULE}.registerPush`, 1400000001, 'a1b2c3d4e5f6', 'function', 'function'],
];

describe('from an empty project', () => {
  const answers: SetupAnswers = {
    provider: 'tencent-push',
    vendors: ['honor', 'fcm', 'oppo', 'apple'],
    values: {
      SDKAppID: '1400000001',
      appKey: 'a1b2c3d4e5f6',
      honorPushBussinessId: '30141',
      HONOR_APPID: '104410000',
      fcmPushBussinessId: '30142',
      oppoPushBussinessId: '30143',
      oppoPushAppKey: 'k0123',
      oppoPushAppSecret: 's0123',
      businessID: '30144',
    },
    files: { 'mcs-services.json': 'downloads/mcs.json', 'google-services.json': 'downloads/google.json' },
  };
  const empty: Files = {
    ...app,
    ...brought,
    'manifest.json': manifest({}),
    'push/chat.js': chat(''),
    'downloads/mcs.json': `{ "developer_id": "1", "app_id": "104410000", "package_name": "${PACKAGE}" }`,
    'downloads/google.json': JSON.stringify({
      project_info: { project_number: '1' },
      client: [{ client_info: { android_client_info: { package_name: PACKAGE } } }],
    }),
  };

  it('to one that checks clean, and registers after the login', async () => {
    const { after, notes } = await setUp(empty, answers);
    expectSound(empty, after);
    expect(notes).toEqual([]);
    expect(await reported(after)).toEqual([]);
    expect(after[MCS]).toBe(empty['downloads/mcs.json']);
    expect(after[GRADLE]).toBe(
      gradle('honor').replace('"com.hihonor.mcs.asplugin"', '$&,\n      "com.google.gms.google-services"'),
    );
    expect(said(await runApp(after))).toEqual(launched);
  });

  it('leaves what it is told about where the plugin is not there', async () => {
    const { [GRADLE]: _gone, ...rest } = empty;
    expect((await setUp(rest, answers)).notes).toEqual(['itemByHand', 'itemByHand']);
  });
});

describe("from its predecessor's", () => {
  const answers: SetupAnswers = {
    provider: 'tencent-push',
    values: { appKey: 'a1b2c3d4e5f6' },
    removeOld: true,
  };
  const listener =
    'plugin.setOfflinePushListener((data) => {\n  uni.navigateTo({ url: data.notification.entity })\n})\n';

  it('takes its values over, takes it out, and checks clean', async () => {
    const { after, notes } = await setUp(old(''), answers);
    expect(notes).toEqual([]);
    expect(JSON.parse(after[CONFIGS] ?? '')).toEqual({
      [PACKAGE]: {
        huaweiPushBussinessId: '30141',
        xiaomiPushBussinessId: '30142',
        xiaomiPushAppId: '2882303761500000000',
        xiaomiPushAppKey: '5000000000000',
        vivoPushBussinessId: '30143',
      },
    });
    expect(JSON.parse(after[PLACEHOLDERS] ?? '')).toEqual({
      VIVO_APPID: '100012345',
      VIVO_APPKEY: '0123456789abcdef',
    });
    expect(JSON.parse(after['nativeResources/ios/Resources/timpush-configs.json'] ?? '')).toEqual({
      businessID: '30144',
    });
    expect(after[GRADLE]).toBe(gradle('vivo'));
    expect(after['push/chat.js']).toBe(
      chat('')
        .replace(/\n/, "\nimport { startPush } from './offline-push'\n")
        .replace('userSig })\n', '$&  startPush(userID)\n'),
    );
    expect(after['nativeResources/android/agconnect-services.json']).toBeDefined();
    expect(`${after['manifest.json']}${after['push/chat.js']}`).not.toMatch(/TUIOfflinePush|#ifdef/);
    expect(await reported(after)).toEqual([]);
    expect(said(await runApp(after))).toEqual(launched);
  });

  it('with its listener, and says that what it did is to be moved', async () => {
    const { after, notes } = await setUp(old(listener), answers);
    expect(notes).toEqual(['clickRemoved']);
    expect(after['push/chat.js']).not.toContain('plugin');
    expect(await reported(after)).toEqual([]);
    expect(said(await runApp(after))).toEqual(launched);
  });

  it('leaves it where the user did not say so, and says that both do not go together', async () => {
    const { after, notes } = await setUp(old(listener), { ...answers, removeOld: false });
    expect(notes).toEqual(['oldStays']);
    expect(after['push/chat.js']).toContain('requireNativePlugin');
    expect(await reported(after)).toEqual([expect.stringContaining('plugin-superseded manifest.json')]);
  });

  it("takes over TIMPush's too, out of the file that its code imports", async () => {
    const name = 'TencentCloud-TIMPush';
    const files: Files = {
      ...app,
      ...brought,
      'manifest.json': manifest({
        [name]: {
          'com.hihonor.push.app_id': '104410000',
          'com.vivo.push.app_id': '0',
          'com.vivo.push.api_key': '0',
          TIMPushAppGroupID: '0',
        },
      }),
      'push/chat.js': chat(`
// #ifdef APP-PLUS
const TIMPush = uni.requireNativePlugin('${name}')
chat.registerPlugin({
  'tim-push': TIMPush,
  pushConfig: { androidConfig, iOSConfig: { iOSBusinessID: '30144' } },
})
// #endif
`).replace(/^/, "import androidConfig from './timpush-configs.json'\n"),
      'push/timpush-configs.json': `{ "${PACKAGE}": { "honorPushBussinessId": "30141", "vivoPushBussinessId": "" } }`,
      'downloads/mcs.json': `{ "developer_id": "1", "app_id": "104410000", "package_name": "${PACKAGE}" }`,
    };
    const more = { ...answers, files: { 'mcs-services.json': 'downloads/mcs.json' } };
    const { after, notes } = await setUp(files, more);
    expect(notes).toEqual([]);
    expect(JSON.parse(after[CONFIGS] ?? '')).toEqual({ [PACKAGE]: { honorPushBussinessId: '30141' } });
    expect(JSON.parse(after[PLACEHOLDERS] ?? '')).toEqual({ HONOR_APPID: '104410000' });
    expect(after['push/chat.js']).not.toMatch(/TIMPush|#ifdef/);
    expect(await reported(after)).toEqual([]);
    expect(said(await runApp(after))).toEqual(launched);
  });
});
