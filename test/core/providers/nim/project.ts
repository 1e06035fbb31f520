import { manifestWith } from '../../../docs/bases.ts';
import type { Files } from '../../helpers.ts';

const ASSETS = 'nativeplugins/NIMUniPlugin/android/assets';
const huawei = { app_id: '100000001', package_name: 'com.example.chat' };

/** A project in which nothing is wrong. */
export const healthy: Files = {
  'manifest.json': manifestWith({
    NIMUniPlugin: {
      PUSH_VIVO_APPID: '100012345',
      PUSH_VIVO_APPKEY: '0123456789abcdef',
      PUSH_HONOR_APPID: '104000001',
      __plugin_info__: { name: 'NIMUniPlugin', isCloud: false },
    },
  }),
  'package.json': '{ "dependencies": { "nim-web-sdk-ng": "10.8.1" } }\n',
  'App.vue': `<script setup lang="ts">
import { onLaunch } from '@dcloudio/uni-app'
import { listen, start } from './push/start'

onLaunch(() => {
  // #ifdef APP-PLUS
  listen()
  start()
  // #endif
})
</script>
`,
  'push/config.ts': `export const config = {
  hwPush: { appId: '100000001', certificateName: 'CHAT_HW' },
  miPush: { appId: '2882303761500000000', appKey: '5000000000000', certificateName: 'CHAT_MI' },
  vivoPush: { certificateName: 'CHAT_VIVO' },
  honorPush: { certificateName: 'CHAT_HONOR' },
  apns: { certificateName: 'CHAT_IOS' },
}
`,
  'push/start.ts': `import NIM from 'nim-web-sdk-ng/dist/v2/NIM_UNIAPP_SDK'
import { config } from './config'

export async function start() {
  const nim = NIM.getInstance({ appkey: '45c6af3c98409b18a84451215d0bdd6e', apiVersion: 'v2' })
  const push = uni.requireNativePlugin('NIMUniPlugin-PluginModule')
  nim.V2NIMSettingService.setOfflinePushConfig(push, config)
  await nim.V2NIMLoginService.login('user1', 'token')
}

export function listen() {
  uni.requireNativePlugin('NIMUniPlugin-PluginModule').addOpenNotificationListener((result: object) => {
    console.log(result)
  })
}
`,
  'nativeplugins/NIMUniPlugin/package.json': JSON.stringify({
    id: 'NIMUniPlugin',
    version: '1.1.5',
    _dp_type: 'nativeplugin',
  }),
  [`${ASSETS}/agconnect-services.json`]: JSON.stringify({ client: huawei, app_info: huawei }),
  [`${ASSETS}/mcs-services.json`]: JSON.stringify({
    app_id: '104000001',
    package_name: 'com.example.chat',
  }),
};
