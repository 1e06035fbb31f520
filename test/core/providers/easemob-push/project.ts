import { manifestWith } from '../../../docs/bases.ts';
import type { Files } from '../../helpers.ts';

const huawei = { app_id: '100000001', package_name: 'com.example.chat' };

export const androidManifest = `<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.chat">
  <application>
    <!-- Xiaomi -->
    <meta-data android:name="XIAO_MI_APP_ID" android:value="push_2882303761500000000" />
    <meta-data android:name="XIAO_MI_APP_KEY" android:value="push_5000000000000" />
    <meta-data android:name="com.hihonor.push.app_id" android:value="104000001" />
  </application>
</manifest>
`;

const common: Files = {
  'manifest.json': manifestWith({}),
  'AndroidManifest.xml': androidManifest,
  'App.vue': `<script setup lang="ts">
import { onLaunch } from '@dcloudio/uni-app'
import { start } from './push/start'
// #ifdef APP-PLUS
import { addNotificationListener } from '@/uni_modules/easemob-push'
// #endif

onLaunch(() => {
  // #ifdef APP-PLUS
  addNotificationListener((payload: object) => console.log(payload))
  // #endif
  start()
})
</script>
`,
  'uni_modules/easemob-push/package.json': '{ "id": "easemob-push", "version": "0.1.3" }',
  'nativeResources/android/assets/agconnect-services.json': JSON.stringify({
    client: huawei,
    app_info: huawei,
  }),
};

/** Projects in which nothing is wrong, with each of the two SDKs. */
export const healthy: Readonly<Record<'sdk4' | 'sdk5', Files>> = {
  sdk4: {
    ...common,
    'package.json': '{ "dependencies": { "easemob-websdk": "4.21.1" } }\n',
    'push/start.ts': `import websdk from 'easemob-websdk/uniApp/Easemob-chat'
// #ifdef APP-PLUS
import { onRegister, unRegister } from '@/uni_modules/easemob-push'
// #endif

const config = {
  HMSCertificateName: 'chat-hms',
  MICertificateName: 'chat-mi',
  HONORCertificateName: 'chat-honor',
  APNsCertificateName: 'chat-apns',
}

export function start() {
  const conn = new websdk.connection({ appKey: '1100000000000000#chat', isFixedDeviceId: true })
  // #ifdef APP-PLUS
  conn.usePlugin({ emPush: { onRegister, unRegister }, config }, 'push')
  // #endif
  conn.open({ user: 'user1', accessToken: 'token' })
}
`,
  },
  sdk5: {
    ...common,
    'package.json': '{ "dependencies": { "easemob-websdk": "5.1.2" } }\n',
    'push/start.ts': `import { ChatClient, PushManager } from 'easemob-websdk'
import { onRegister, unRegister } from '@/uni_modules/easemob-push'

const pushManager = new PushManager()
const options = {
  plugin: { onRegister, unRegister },
  certificates: {
    huawei: 'chat-hms',
    xiaomi: 'chat-mi',
    honor: 'chat-honor',
    apns: 'chat-apns',
  },
}

export async function start() {
  const client = ChatClient.init({ appKey: '1100000000000000#chat', managers: [pushManager] })
  await client.login({ userId: 'alice', token: 'token' })
  pushManager.setNativePush(options)
}
`,
  },
};
