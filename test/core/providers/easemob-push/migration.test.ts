import { expect, it } from 'vitest';
import type { SetupAnswers } from '../../../../src/core/setup/answers.ts';
import type { Files } from '../../helpers.ts';
import { runApp } from '../../setup/run-app.ts';
import { applyPlan, checked, expectSound, plan } from '../../setup/support.ts';

const PACKAGE = 'com.example.app';
const huawei = { app_id: '1', package_name: PACKAGE };
const agconnect = JSON.stringify({ client: huawei, app_info: huawei });

const manifest = `{
  "appid": "__UNI__A1B2C3D",
  "vueVersion": "3",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "android": { "packagename": "${PACKAGE}" } },
    "nativePlugins": {
      // mine
      "Other": {},
      "EMPushUniPlugin": {
        "hihonor_app_id": "104000001",
        "xiaomi_app_id": "push_2882303761500000000",
        "xiaomi_app_key": "5000000000000",
        "com.vivo.push.app_id": "105",
        "com.vivo.push.api_key": "vivokey",
        "oppo_app_key": "",
        "oppo_app_secret": "",
        "__plugin_info__": { "name": "EMPushUniPlugin", "isCloud": false }
      }
    }
  }
}
`;

const before = (push: string, more: Files = {}): Files => ({
  'manifest.json': manifest,
  'pages.json': '{}',
  'package.json': '{ "dependencies": { "easemob-websdk": "^4.21.1" } }',
  'App.vue': `<script setup>
import { onLaunch } from '@dcloudio/uni-app'
import { start } from './im.js'

onLaunch(() => {
  start()
})
</script>
`,
  'im.js': push,
  'nativeplugins/EMPushUniPlugin/package.json': JSON.stringify({
    id: 'EMPushUniPlugin',
    _dp_type: 'nativeplugin',
    _dp_nativeplugin: { android: { plugins: [], parameters: {} } },
  }),
  'nativeplugins/EMPushUniPlugin/android/assets/agconnect-services.json': agconnect,
  'uni_modules/easemob-push/package.json': '{ "id": "easemob-push", "version": "0.1.3" }',
  ...more,
});

const config = `{
  HMSCertificateName: 'chat-hms',
  HONORCertificateName: 'chat-honor',
  MICertificateName: 'chat-mi',
  VIVOCertificateName: '105#vivokey',
  APNsCertificateName: 'chat-apns',
}`;

const answers: SetupAnswers = { provider: 'easemob-push', packageName: PACKAGE, removeOld: true };

it.each([
  [
    'in one file, with a constant',
    `import websdk from 'easemob-websdk/uniApp/Easemob-chat'

const conn = new websdk.connection({ appKey: '1100000000000000#chat' })
const config = ${config}

export function start() {
  // #ifdef APP-PLUS
  const emPush = uni.requireNativePlugin('EMPushUniPlugin')
  conn.usePlugin({ emPush, config }, 'push')
  emPush.initPushModule()
  // #endif
  conn.open({ user: 'a', accessToken: 'b' })
}
`,
  ],
  [
    'with the plugin called at once',
    `import websdk from 'easemob-websdk/uniApp/Easemob-chat'

const conn = new websdk.connection({ appKey: '1100000000000000#chat' })

export function start() {
  // #ifdef APP-PLUS
  uni.requireNativePlugin('EMPushUniPlugin').initPushModule()
  const push = uni.requireNativePlugin('EMPushUniPlugin')
  conn.usePlugin({ emPush: push, config: ${config.replaceAll('\n', '\n  ')} }, 'push')
  // #endif
  conn.open({ user: 'a', accessToken: 'b' })
}
`,
  ],
])('a project with the predecessor moves: %s', async (_name, push) => {
  const files = before(push);
  expect((await checked(files)).grave).toEqual([]);
  const made = await plan(files, answers);
  const after = applyPlan(files, made);
  const shown = JSON.stringify(after, null, 1);
  const { 'AndroidManifest.xml': xml = '', ...texts } = after;
  expectSound(files, texts);

  // the values are taken over
  const values = [...xml.matchAll(/android:name="([^"]+)" android:value="([^"]+)"/g)].map(
    ([, name, value]) => [name, value],
  );
  expect(Object.fromEntries(values)).toEqual({
    'com.hihonor.push.app_id': '104000001',
    XIAO_MI_APP_ID: 'push_2882303761500000000',
    XIAO_MI_APP_KEY: 'push_5000000000000',
    'com.vivo.push.app_id': '105',
    'com.vivo.push.api_key': 'vivokey',
  });
  expect(xml).toContain(`package="${PACKAGE}"`);
  expect(after['nativeResources/android/assets/agconnect-services.json']).toBe(agconnect);
  expect(after['manifest.json']).toContain('// mine');
  expect(after['manifest.json']).toContain('"pushRegisterMode": "manual"');

  // the old is gone, and nothing is wrong
  const sources = Object.entries(after).filter(([name]) => !name.startsWith('nativeplugins/'));
  expect(sources.filter(([, text]) => text.includes('EMPushUniPlugin')).map(([name]) => name)).toEqual([]);
  expect(await checked(after), shown).toEqual({ grave: [], providers: ['easemob-push'] });
  expect(made.notes.filter(({ kind }) => kind === 'todo')).toEqual([]);

  // it runs: registered once, before the login, on the object that logs in
  const calls = await runApp(after);
  const names = calls.map(([name]) => name);
  const SDK = 'easemob-websdk/uniApp/Easemob-chat';
  expect(
    names.filter((name) => name.startsWith(SDK)),
    shown,
  ).toEqual([`${SDK}.connection.usePlugin`, `${SDK}.connection.open`]);
  const [, options, second] = calls.find(([name]) => name.endsWith('.usePlugin')) ?? [];
  expect(second).toBe('push');
  expect(options).toMatchObject({
    emPush: { onRegister: expect.anything(), unRegister: expect.anything() },
    config: {
      HMSCertificateName: 'chat-hms',
      HONORCertificateName: 'chat-honor',
      MICertificateName: 'chat-mi',
      VIVOCertificateName: '105#vivokey',
      APNsCertificateName: 'chat-apns',
    },
  });
  expect(names).toEqual(expect.arrayContaining(['easemob-push.addNotificationListener']));
  expect(names.filter((name) => name.startsWith('native:'))).toEqual([]);

  // planned again, nothing is left to do
  const again = await plan(after, { ...answers, vendors: ['huawei', 'honor', 'xiaomi', 'vivo', 'apple'] });
  expect([again.edits, again.creates, again.copies], shown).toEqual([[], [], []]);
});

it('what the setup of the predecessor wrote moves too', async () => {
  const empty = {
    ...before(
      `import websdk from 'easemob-websdk/uniApp/Easemob-chat'

export const conn = new websdk.connection({ appKey: '1100000000000000#chat' })

export function start() {
  conn.open({ user: 'a', accessToken: 'b' })
}
`,
    ),
    'manifest.json': `{ "appid": "__UNI__A1B2C3D", "vueVersion": "3", "app-plus": { "modules": {}, "distribute": {} } }`,
  };
  const old = applyPlan(
    empty,
    await plan(empty, {
      provider: 'easemob-empush',
      vendors: ['honor', 'apple'],
      packageName: PACKAGE,
      values: {
        HONORCertificateName: 'chat-honor',
        hihonor_app_id: '104000001',
        APNsCertificateName: 'chat-apns',
      },
    }),
  );
  expect(await checked(old)).toMatchObject({ grave: [], providers: ['easemob-empush'] });
  const made = await plan(old, answers);
  const after = applyPlan(old, made);
  const shown = JSON.stringify(after, null, 1);
  expect(await checked(after), shown).toEqual({ grave: [], providers: ['easemob-push'] });
  const calls = await runApp(after);
  const registered = calls.filter(([name]) => name.endsWith('.usePlugin'));
  expect(registered, shown).toHaveLength(1);
  expect(registered[0]?.[1]).toMatchObject({
    config: { HONORCertificateName: 'chat-honor', APNsCertificateName: 'chat-apns' },
  });
  expect(calls.map(([name]) => name).filter((name) => name.startsWith('native:'))).toEqual([]);
});

it('the predecessor stays where the user does not say that it is to go', async () => {
  const files = before(
    `import websdk from 'easemob-websdk/uniApp/Easemob-chat'\nconst conn = new websdk.connection({ appKey: '1100000000000000#chat' })\nexport function start() {\n  // #ifdef APP-PLUS\n  const emPush = uni.requireNativePlugin('EMPushUniPlugin')\n  conn.usePlugin({ emPush, config: ${config.replaceAll('\n', '\n  ')} }, 'push')\n  emPush.initPushModule()\n  // #endif\n  conn.open({})\n}\n`,
  );
  const made = await plan(files, { ...answers, removeOld: false });
  expect(made.notes.map(({ message }) => message)).toContain('oldStays');
});
