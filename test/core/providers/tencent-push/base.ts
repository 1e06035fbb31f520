import type { Files } from '../../helpers.ts';

const PACKAGE = 'com.example.chat';

export const GRADLE = 'uni_modules/TencentCloud-Push/utssdk/app-android/config.json';
export const CONFIGS = 'nativeResources/android/assets/timpush-configs.json';
export const PLACEHOLDERS = 'nativeResources/android/manifestPlaceholders.json';
export const MCS = 'nativeResources/android/mcs-services.json';

/** What Gradle builds the plugin from, with that among it. */
export const gradle = (...more: string[]): string =>
  `${JSON.stringify(
    {
      minSdkVersion: '21',
      dependencies: ['timpush', 'huawei', 'xiaomi', 'oppo', 'meizu', 'fcm', ...more].map(
        (name) => `com.tencent.timpush:${name}:8.5.6864`,
      ),
      project: { plugins: ['com.huawei.agconnect', 'com.hihonor.mcs.asplugin'], dependencies: [] },
    },
    null,
    2,
  )}\n`;

/** A project in which nothing is wrong: Huawei and Honor, and a login of Chat's. */
export const base: Files = {
  'manifest.json': `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": {},
    "distribute": { "android": { "packagename": "${PACKAGE}" } }
  },
  "vueVersion": "3"
}
`,
  'App.vue': `<script setup lang="ts">
import { onLaunch } from '@dcloudio/uni-app'
import { listenToPush } from './push/listen'
import { login } from './push/chat'

onLaunch(() => {
  // #ifdef APP
  listenToPush()
  // #endif
  login('user', 'sig')
})
</script>
`,
  'package.json': '{ "dependencies": { "@tencentcloud/lite-chat": "4.2.1" } }\n',
  'push/chat.ts': `import TencentCloudChat from '@tencentcloud/lite-chat'
import { startPush } from './register'

export const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })

export async function login(userID: string, userSig: string) {
  await chat.login({ userID, userSig })
  // #ifdef APP
  startPush(userID)
  // #endif
}
`,
  'push/register.ts': `// #ifdef APP
import { registerPush, setRegistrationID } from '@/uni_modules/TencentCloud-Push'
// #endif

export function startPush(userID: string) {
  setRegistrationID(userID, () => {})
  registerPush(1400000001, 'a1b2c3d4e5f6', () => {})
}
`,
  'push/listen.ts': `// #ifdef APP
import * as Push from '@/uni_modules/TencentCloud-Push'
// #endif

export function listenToPush() {
  Push.addPushListener(Push.EVENT.NOTIFICATION_CLICKED, (res) => console.log(res))
}
`,
  [CONFIGS]: `{
  "version": "1.0.1",
  "${PACKAGE}": { "huaweiPushBussinessId": "30141", "honorPushBussinessId": "30142" }
}
`,
  [PLACEHOLDERS]: '{ "VIVO_APPKEY": "0", "VIVO_APPID": "0", "HONOR_APPID": "104410000" }\n',
  [MCS]: `{ "developer_id": "1", "app_id": "104410000", "package_name": "${PACKAGE}", "version": "1.0" }\n`,
  'nativeResources/android/agconnect-services.json': `${JSON.stringify({
    client: { app_id: '100000001', package_name: PACKAGE },
    app_info: { app_id: '100000001', package_name: PACKAGE },
  })}\n`,
  'nativeResources/ios/Resources/timpush-configs.json': '{ "businessID": "30145" }\n',
  'uni_modules/TencentCloud-Push/package.json': '{ "id": "TencentCloud-Push", "version": "1.3.0" }\n',
  [GRADLE]: gradle('honor'),
};
