import type { Files } from '../core/helpers.ts';

/**
 * Small whole projects in which nothing is wrong. The examples of the rules' pages, and the snippets, stand in them in
 * place of the file of the same name.
 */

/** A manifest with Push ticked, uniPush not, and the plugins that are given. */
export function manifestWith(nativePlugins: object, more: object = {}): string {
  const manifest = {
    appid: '__UNI__A1B2C3D',
    'app-plus': {
      modules: { Push: {} },
      distribute: { sdkConfigs: { push: {} } },
      nativePlugins,
    },
    vueVersion: '3',
    ...more,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const agconnect = JSON.stringify({
  agcgw: { url: 'connect-drcn.dbankcloud.cn' },
  client: { app_id: '100000001', package_name: 'com.example.chat' },
  app_info: { app_id: '100000001', package_name: 'com.example.chat' },
});

const packageOf = (id: string): string => JSON.stringify({ id, _dp_type: 'nativeplugin' });

const app = `<script setup lang="ts">
import { onLaunch } from '@dcloudio/uni-app'
import { registerPush } from './push/register'

onLaunch(() => {
  // #ifdef APP-PLUS
  registerPush()
  // #endif
})
</script>
`;

export const TENCENT = 'TencentCloud-TUIOfflinePush';

const tencent: Files = {
  'manifest.json': manifestWith({
    [TENCENT]: {
      'com.vivo.push.app_id': '0',
      'com.vivo.push.api_key': '0',
      __plugin_info__: { name: TENCENT, isCloud: false },
    },
  }),
  'package.json': '{ "dependencies": { "tim-wx-sdk": "2.27.6" } }\n',
  'App.vue': app,
  'push/chat.ts': `import TIM from 'tim-wx-sdk'

export const tim = TIM.create({ SDKAppID: 1400000001 })
`,
  'push/config.ts': `export const offlinePushConfig = {
  huaweiBusinessID: '30141',
  iosBusinessID: '30145',
}
`,
  'push/register.ts': `import { tim } from './chat'
import { offlinePushConfig } from './config'

export function registerPush() {
  const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')
  tim.registerPlugin({ 'tim-offline-push-plugin': push, offlinePushConfig })
  push.setOfflinePushListener((data: any) => {
    console.log(data.notification.entity)
  })
}
`,
  [`nativeplugins/${TENCENT}/package.json`]: packageOf(TENCENT),
  [`nativeplugins/${TENCENT}/android/assets/agconnect-services.json`]: agconnect,
};

export const EASEMOB = 'EMPushUniPlugin';

const easemob: Files = {
  'manifest.json': manifestWith({
    [EASEMOB]: {
      xiaomi_app_id: '2882303761500000000',
      xiaomi_app_key: '5000000000000',
      __plugin_info__: { name: EASEMOB, isCloud: false },
    },
  }),
  'package.json': '{ "dependencies": { "easemob-websdk": "4.21.1" } }\n',
  'App.vue': app,
  'push/chat.ts': `import websdk from 'easemob-websdk/uniApp/Easemob-chat'

export const conn = new websdk.connection({ appKey: '1100000000000000#chat', isFixedDeviceId: true })
`,
  'push/config.ts': `export const config = {
  MICertificateName: 'chat-mi',
  HMSCertificateName: 'chat-hms',
}
`,
  'push/register.ts': `import { conn } from './chat'
import { config } from './config'

export function registerPush() {
  const emPush = uni.requireNativePlugin('EMPushUniPlugin')
  conn.usePlugin({ emPush, config }, 'push')
  emPush.initPushModule()
}
`,
  [`nativeplugins/${EASEMOB}/package.json`]: packageOf(EASEMOB),
  [`nativeplugins/${EASEMOB}/android/assets/agconnect-services.json`]: agconnect,
};

const unipush: Files = {
  'manifest.json': `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "sdkConfigs": { "push": { "unipush": { "version": "2", "offline": true } } } }
  },
  "vueVersion": "3"
}
`,
};

const empty: Files = {
  'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {} }, "vueVersion": "3" }\n',
};

/** For rules that no provider known so far has data for: their examples show what will be reported, and are not run. */
const none: Files = {};

export const bases = { tencent, easemob, unipush, empty, none } as const;
