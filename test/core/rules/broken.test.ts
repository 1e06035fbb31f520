import { expect, test } from 'vitest';
import { messageOf, titleOf } from '../../../src/core/rules/render.ts';
import { checkFiles, expectMarkers, type Files } from '../helpers.ts';

/** Projects with many faults at once: every line says what is to be found on it, and nothing else may be. */
const tencent: Files = {
  'src/manifest.json': `{
    "appid" : "__UNI__A1B2C3D",
    "app-plus" : {
        "modules" : {}, // expect: push-module-missing
        "distribute" : {
            "android" : { "packagename" : "com.example.chat" },
            "sdkConfigs" : {
                "push" : {
                    "unipush" : { // expect: unipush-conflict
                        "version" : "4" // expect: manifest-schema
                    },
                    "igexin" : { // expect: unipush-conflict
                        "appid" : "a",
                        "appkey" : "b",
                        "appsecret" : "c"
                    }
                }
            }
        },
        "nativePlugins" : {
            "TencentCloud-TUIOfflinePush" : { // expect: plugin-files-missing agconnect-missing
                "com.vivo.push.app_id" : "", // expect: vivo-keys-unset
                "com.vivo.push.api_key" : "YOUR_API_KEY", // expect: placeholder-value
                "__plugin_info__" : {
                    "isCloud" : true // expect: plugin-not-local
                }
            }
        }
    },
    "h5" : { "unipush" : { "enable" : true } },
    "vueVersion" : "3"
}
`,
  'src/App.vue': `<script setup>
import TencentCloudChat from '@tencentcloud/chat';
const chat = TencentCloudChat.create({ SDKAppID: 1400000000 });
// #ifdef APP-PLUS
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush');
chat.registerPlugin({
  'tim-offline-push-plugin': push,
  offlinePushConfig: {
    huaweiBusinessID: '1',
    vivoBusinessID: '2',
    iosBusinessID: 'xxxx', // expect: placeholder-value
  },
});
push.setOfflinePushListener((data) => console.log(data));
// #endif
</script>
`,
  'package.json': '{ "dependencies": { "@tencentcloud/chat": "3.6.6" } }\n',
};

const easemob: Files = {
  'manifest.json': `{
    "appid" : "__UNI__A1B2C3D",
    "app-plus" : {
        "modules" : { "Push" : {} },
        "nativePlugins" : {
            "EMPushUniPlugin" : { // expect: vendor-keys-mismatch
                "xiaomi_app_id" : "2882303761500000000",
                "xiaomi_app_key" : "", // expect: vendor-keys-mismatch
                "oppo_app_key" : "",
                "oppo_app_secret" : "",
                "meizu_app_id" : "xxxxxx", // expect: placeholder-value
                "com.vivo.push.app_id" : "",
                "com.vivo.push.api_key" : "",
                "__plugin_info__" : { "isCloud" : false }
            }
        }
    },
    "vueVersion" : "3"
}
`,
  'App.vue': `<script>
import websdk from 'easemob-websdk/uniApp/Easemob-chat';
const conn = new websdk.connection({ appKey: '1100000000000000#chat' });
// #ifdef APP-PLUS
const emPush = uni.requireNativePlugin('EMPushUniPlugin');
const config = { MICertificateName: '2882303761500000000', HONORCertificateName: '104000000', HMSCertificateName: '103000000' };
conn.usePlugin({ emPush, config }, 'push');
// #endif
export default {
  onLaunch() {
    // #ifdef APP-PLUS
    emPush.initPushModule();
    // #endif
  },
};
</script>
`,
  'nativeplugins/EMPushUniPlugin/package.json': '{ "id": "EMPushUniPlugin" }',
  'nativeplugins/EMPushUniPlugin/android/assets/agconnect-services.json':
    '"请下载该文件，替换此文件的内容" // expect: agconnect-invalid',
  'package.json': '{ "dependencies": { "easemob-websdk": "4.21.1" } }\n',
};

test.each([
  ['Tencent', tencent],
  ['Easemob', easemob],
])('%s: everything that is wrong is found where it stands', async (_name, files) => {
  const { expected, actual } = await expectMarkers(files);
  expect(actual).toEqual(expected);
});

test.each([
  ['Tencent', tencent],
  ['Easemob', easemob],
])('%s: no message and no title of a fix has a hole left', async (_name, files) => {
  for (const finding of (await checkFiles(files)).findings) {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = [
        messageOf(finding, language),
        ...finding.fixes.map((fix) => titleOf(finding.rule, fix, language)),
      ];
      for (const text of words) expect(text).not.toMatch(/\{\w+\}|^\w+$/);
    }
  }
});
