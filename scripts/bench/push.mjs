/** The files of the bench project that set push up: the manifest, the plugin's package.json and four scripts. */

const plugin = 'TencentCloud-TUIOfflinePush';

const parameters = {
  'com.vivo.push.app_id': { des: 'vivo app_id', key: 'com.vivo.push.app_id', value: '105000001' },
  'com.vivo.push.api_key': { des: 'vivo api_key', key: 'com.vivo.push.api_key', value: 'c0ffee00c0ffee00' },
};

const manifest = `{
    "name" : "bench",
    "appid" : "__UNI__B3NC400",
    "versionName" : "1.0.0",
    "versionCode" : "100",
    /* 5+App */
    "app-plus" : {
        "usingComponents" : true,
        /* 模块配置 */
        "modules" : {
            "Push" : {}
        },
        "distribute" : {
            "android" : {
                "packagename" : "com.example.bench",
                "minSdkVersion" : 21
            },
            "ios" : {},
            "sdkConfigs" : {
                "push" : {}
            }
        },
        "nativePlugins" : {
            "${plugin}" : {
                "com.vivo.push.app_id" : "105000001",
                "com.vivo.push.api_key" : "c0ffee00c0ffee00",
                "__plugin_info__" : ${JSON.stringify({ name: plugin, platforms: 'Android,iOS', isCloud: false, parameters })}
            }
        }
    },
    "h5" : {},
    "mp-weixin" : {
        "appid" : "",
        "usingComponents" : true
    },
    "vueVersion" : "3"
}
`;

const app = `<script setup lang="ts">
import { onLaunch } from '@dcloudio/uni-app'
import { startPush } from './push/register'

onLaunch(() => {
  // #ifdef APP-PLUS
  const plugin = uni.requireNativePlugin('${plugin}')
  plugin.setOfflinePushListener((data: any) => console.log(data))
  startPush(plugin)
  // #endif
})
</script>
`;

const register = `import TencentCloudChat from '@tencentcloud/chat'
import { offlinePushConfig } from './config'

export const chat = TencentCloudChat.create({ SDKAppID: 1400000001 })

/** Before login: the device's token is fetched as the SDK logs in. */
export function startPush(plugin: any): void {
  chat.registerPlugin({ 'tim-offline-push-plugin': plugin, offlinePushConfig })
}
`;

/** One vendor is half filled, so that something is found. */
const config = `export const offlinePushConfig = {
  huaweiBusinessID: '30141',
  xiaomiBusinessID: '30142',
  xiaomiAppID: '2882303761500000000',
  xiaomiAppKey: '5000000000000',
  oppoBusinessID: '30143',
  oppoAppKey: '',
  oppoAppSecret: '',
  vivoBusinessID: '30144',
  iosBusinessID: '30145',
}
`;

const chat = `<template>
  <view class="chat">
    <input v-model="draft" confirm-type="send" @confirm="send" />
  </view>
</template>

<script setup lang="ts">
import { ref } from 'vue'
import { chat } from '@/push/register'

const draft = ref('')

async function send() {
  const message = chat.createTextMessage({ to: 'lin', conversationType: 'C2C', payload: { text: draft.value } })
  await chat.sendMessage(message, {
    offlinePushInfo: {
      title: 'bench',
      description: draft.value,
      extension: JSON.stringify({ entity: { action: 1, sender: 'ada' } }),
      androidOPPOChannelID: 'chat',
    },
  })
}
</script>
`;

const request = `export const request = ({ url, method, data }) =>
  new Promise((resolve, reject) => {
    uni.request({ url: \`https://api.example.com\${url}\`, method, data, success: resolve, fail: reject })
  })
`;

/** @type {Record<string, string>} */
export const pushFiles = {
  'manifest.json': manifest,
  'package.json': `${JSON.stringify({ name: 'bench', private: true, dependencies: { '@tencentcloud/chat': '3.3.5' } }, null, 2)}\n`,
  'main.ts':
    "import { createSSRApp } from 'vue'\nimport App from './App.vue'\n\nexport const createApp = () => ({ app: createSSRApp(App) })\n",
  'App.vue': app,
  'push/register.ts': register,
  'push/config.ts': config,
  'pages/chat/chat.vue': chat,
  'utils/request.js': request,
  [`nativeplugins/${plugin}/package.json`]: `${JSON.stringify({ name: plugin, id: plugin, version: '1.1.0', _dp_type: 'nativeplugin', _dp_nativeplugin: { android: { parameters } } }, null, 2)}\n`,
};

/** @param {readonly string[]} pages */
export function pagesJson(pages) {
  const list = ['pages/chat/chat', ...pages].map((path) => ({
    path,
    style: { navigationBarTitleText: path.split('/').at(-1) },
  }));
  return `${JSON.stringify({ pages: list, globalStyle: { navigationBarBackgroundColor: '#F8F8F8' } }, null, 2)}\n`;
}
