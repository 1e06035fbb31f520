/** Scripts that register a push plugin, each with the keys that its config object holds. */
export interface Registration {
  readonly name: string;
  readonly text: string;
  /** Name of the function that is called with the config, directly or by a constant's name. */
  readonly callee: string;
  /** For a config that a key of the argument holds. */
  readonly key?: string;
  readonly keys: readonly string[];
  /** The words by which the config is found. */
  readonly names: readonly string[];
  /** The text between which and which the registration lies. */
  readonly area: readonly [string, string];
}

const KEYS = [
  'businessID',
  'appId',
  'appKey',
  'huaweiBusinessID',
  'xiaomiBusinessID',
  'xiaomiAppID',
  'xiaomiAppKey',
  'meizuBusinessID',
  'meizuAppID',
  'meizuAppKey',
  'vivoBusinessID',
  'oppoBusinessID',
  'oppoAppSecret',
];

const inline = `import TIM from 'tim-wx-sdk';
import TIMUploadPlugin from 'tim-upload-plugin';

const Aegis = uni.requireNativePlugin('Aegis');

export default {
  globalData: { tim: null, userID: '' },
  onLaunch() {
    const tim = TIM.create({ SDKAppID: 1400000000 });
    tim.setLogLevel(1);
    // #ifdef APP-PLUS
    const P = uni.requireNativePlugin('TencentCloud-TIMPush');
    tim.registerPlugin({
      'tim-upload-plugin': TIMUploadPlugin,
      'tim-offline-push-plugin': P,
      'offlinePushConfig': {
        // 苹果 (证书 ID)
        'businessID': 30000,
        'appId': 1400000000, // the app's own
        'appKey': 'abcdefABCDEF0123',
        /* 华为 */
        'huaweiBusinessID': 30001,
        'xiaomiBusinessID': 30002,
        'xiaomiAppID': '2882303761517000000',
        'xiaomiAppKey': "5171700000000",
        'meizuBusinessID': 30003,
        'meizuAppID': '',
        'meizuAppKey': '',
        // 'honorBusinessID': 30009,
        'vivoBusinessID': 30004,
        'oppoBusinessID': 30005,
        'oppoAppSecret': 'a1b2c3',
      }
    });
    // #endif
    this.globalData.tim = tim;
    tim.login({ userID: 'user', userSig: '' }).then((res) => {
      console.log('login', res.data);
    }).catch((error) => {
      console.warn('failed: ' + error);
    });
  },
  onShow() {
    console.log('App Show');
  },
  methods: { leave() { return this.globalData.tim.logout() } },
};
`;

const constant = `import { tim } from './tim'

const offlinePushConfig = {
  businessID: 30000,
  appId: 1400000000,
  appKey: 'abcdef',
  huaweiBusinessID: 30001, // 华为
  xiaomiBusinessID: 30002,
  xiaomiAppID: '2882303761517000000',
  xiaomiAppKey: '5171700000000',
  meizuBusinessID: 30003,
  meizuAppID: '',
  meizuAppKey: '',
  vivoBusinessID: 30004,
  oppoBusinessID: 30005,
  oppoAppSecret: 'a1b2c3'
}

export function initPush(handler) {
  const push = uni.requireNativePlugin('TencentCloud-TIMPush')
  if (!push) return
  tim.registerPlugin({
    'tim-offline-push-plugin': push,
    'offlinePushConfig': offlinePushConfig
  })
  uni.$on('push', (event) => { handler(event.data) })
}
`;

const vue = `<template>
  <view class="page" @click="open('a')"><text v-if="n > 1">{{ title }}</text></view>
</template>

<script setup lang="ts">
import { onMounted, ref } from 'vue'
import type { Config } from '../types'

const title = ref<string>('')

onMounted(async (): Promise<void> => {
  const plugin = uni.requireNativePlugin('TencentCloud-TIMPush')
  await uni.$TUIKit.registerPlugin({
    'tim-offline-push-plugin': plugin,
    offlinePushConfig: {
      businessID: 30000,
      appId: 1400000000,
      appKey: 'abcdef',
      huaweiBusinessID: 30001,
      xiaomiBusinessID: 30002,
      xiaomiAppID: '2882303761517000000',
      xiaomiAppKey: '5171700000000',
      meizuBusinessID: 30003,
      meizuAppID: '',
      meizuAppKey: '',
      vivoBusinessID: 30004,
      oppoBusinessID: 30005,
      oppoAppSecret: 'a1b2c3',
    } as Config,
  })
  title.value = \`ready \${plugin ? 'yes' : 'no'}\`
})

function open(name: string): void {
  uni.navigateTo({ url: '/pages/' + name })
}
</script>

<style lang="scss">
.page { color: red; }
</style>
`;

const easemob = `import websdk from 'easemob-websdk/uniApp/Easemob-chat'
import emPush from '../uni_modules/EMPush'

const conn = new websdk.connection({ appKey: 'org#app', isHttpDNS: true })

export const pushOption = {
  emPush,
  config: {
    MICertificateName: '2882303761517000000',
    HMSCertificateName: '100000000',
    OPPOCertificateName: 'f0e1d2',
    VIVOCertificateName: '100000#key',
    MEIZUCertificateName: '',
    HONORCertificateName: '104000000',
    APNsCertificateName: 'im-dev',
  },
}

conn.usePlugin(pushOption, 'push')

conn.addEventHandler('connection', {
  onConnected: () => { console.log('connected') },
  onDisconnected() { console.log('gone') },
})

export default conn
`;

export const REGISTRATIONS: readonly Registration[] = [
  {
    name: 'registerPlugin with the config in place',
    text: inline,
    names: ['registerPlugin', 'offlinePushConfig'],
    callee: 'registerPlugin',
    key: 'offlinePushConfig',
    keys: KEYS,
    area: ['tim.registerPlugin', '// #endif'],
  },
  {
    name: 'a config in a constant',
    text: constant,
    names: ['registerPlugin', 'offlinePushConfig', 'const'],
    callee: 'registerPlugin',
    key: 'offlinePushConfig',
    keys: KEYS,
    area: ['const offlinePushConfig', 'uni.$on'],
  },
  {
    name: 'script setup in TypeScript',
    text: vue,
    names: ['registerPlugin', 'offlinePushConfig'],
    callee: 'registerPlugin',
    key: 'offlinePushConfig',
    keys: KEYS,
    area: ['await uni.$TUIKit', 'title.value'],
  },
  {
    name: 'usePlugin of Easemob',
    text: easemob,
    names: ['usePlugin', 'pushOption', 'config', 'const'],
    callee: 'usePlugin',
    key: 'config',
    area: ['export const pushOption', 'conn.addEventHandler'],
    keys: [
      'MICertificateName',
      'HMSCertificateName',
      'OPPOCertificateName',
      'VIVOCertificateName',
      'MEIZUCertificateName',
      'HONORCertificateName',
      'APNsCertificateName',
    ],
  },
];
