import type { Files } from '../../helpers.ts';

export const PLACEHOLDERS = 'nativeResources/android/manifestPlaceholders.json';

/** A project in which nothing is wrong. */
export const base: Files = {
  'manifest.json': '{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {} }, "vueVersion": "3" }\n',
  [PLACEHOLDERS]: `{
  "JPUSH_APPKEY": "0123456789abcdef01234567",
  "JPUSH_CHANNEL": "developer-default",
  "XIAOMI_APPKEY": "MI-5000000000000",
  "XIAOMI_APPID": "MI-2882303761500000000"
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
  'push/start.js': `// #ifdef APP
import { init, initPush, setEventCallBack } from '@/uni_modules/jg-jpush-u'
import { init as initXiaomi } from '@/uni_modules/jg-jpush-u-xiaomi'
// #endif

export function startPush() {
  // #ifdef APP
  setEventCallBack({ callback: (event) => console.log(event.eventName, event.eventData) })
  if (uni.getSystemInfoSync().platform === 'ios') {
    initPush({ appkey: '0123456789abcdef01234567', channel: 'a', isProduction: true, advertisingId: '' })
  } else {
    init()
  }
  // #endif
}
`,
};
