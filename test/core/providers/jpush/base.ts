import type { Files } from '../../helpers.ts';

/** A project in which nothing is wrong. */
export const base: Files = {
  'manifest.json': `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": { "Push": {} },
    "distribute": { "sdkConfigs": { "push": {} } },
    "nativePlugins": {
      "JG-JPush": {
        "JPUSH_XIAOMI_APPKEY": "MI-5000000000000",
        "JPUSH_XIAOMI_APPID": "MI-2882303761500000000"
      },
      "JG-JCore": {
        "JPUSH_APPKEY_ANDROID": "0123456789abcdef01234567",
        "JPUSH_CHANNEL_ANDROID": "developer-default"
      }
    }
  },
  "vueVersion": "3"
}
`,
  'App.vue': `<script setup>
import { onLaunch } from '@dcloudio/uni-app'
import { startPush } from './push/start'

onLaunch(() => {
  startPush()
})
</script>
`,
  'push/start.js': `export function startPush() {
  // #ifdef APP-PLUS
  const jpush = uni.requireNativePlugin('JG-JPush')
  jpush.initJPushService()
  jpush.addNotificationListener((result) => console.log(result.extras))
  // #endif
}
`,
};
