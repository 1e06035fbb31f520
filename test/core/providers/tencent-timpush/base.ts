import type { Files } from '../../helpers.ts';

/** A project in which nothing is wrong. */
export const base: Files = {
  'manifest.json': `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "android": { "packagename": "com.example.app" }, "sdkConfigs": { "push": {} } },
    "nativePlugins": {
      "TencentCloud-TIMPush": {
        "com.hihonor.push.app_id": "0",
        "com.vivo.push.app_id": "0",
        "com.vivo.push.api_key": "0",
        "TIMPushAppGroupID": "0"
      }
    }
  },
  "vueVersion": "3"
}
`,
  'package.json': '{ "dependencies": { "@tencentcloud/chat": "3.6.6" } }\n',
  'App.vue': `<script setup>
import { onLaunch } from '@dcloudio/uni-app'
import { registerPush } from './push/register'

onLaunch(() => {
  registerPush()
})
</script>
`,
  'push/chat.ts': `import TencentCloudChat from '@tencentcloud/chat'

export const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })
`,
  'push/timpush-configs.json': '{ "com.example.app": { "huaweiPushBussinessId": "30150" } }\n',
  'push/register.ts': `import { chat } from './chat'
import androidConfig from './timpush-configs.json'

export function registerPush() {
  // #ifdef APP-PLUS
  const TIMPush = uni.requireNativePlugin('TencentCloud-TIMPush')
  chat.registerPlugin({
    'tim-push': TIMPush,
    pushConfig: { androidConfig, iOSConfig: { iOSBusinessID: '30151' } },
  })
  TIMPush.setOfflinePushListener((data) => console.log(JSON.parse(data.data.notification).entity))
  // #endif
}
`,
};
