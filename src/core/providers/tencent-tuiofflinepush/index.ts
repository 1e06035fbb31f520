import type { Provider } from '../provider.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

/**
 * Tencent Cloud IM's TUIOfflinePush (DCloud market 9149). Sources: the vendor's "uni-app 离线推送" pages; the keys
 * that `tim-wx-sdk` 2.27 and `@tencentcloud/chat` 3.6 read from `offlinePushConfig`.
 */
export const tencentTuiOfflinePush: Provider = {
  id: 'tencent-tuiofflinepush',
  name: 'TUIOfflinePush',
  title: { 'zh-CN': '腾讯云 IM（TUIOfflinePush）', en: 'Tencent Cloud IM (TUIOfflinePush)' },
  console: 'https://console.cloud.tencent.com/im',
  download: 'https://ext.dcloud.net.cn/plugin?id=9149',
  plugin: 'TencentCloud-TUIOfflinePush',
  requireNames: ['TencentCloud-TUIOfflinePush'],
  aliases: [
    'TUIOfflinePush',
    'TencentCloud-TUIofflinePush',
    'TencentCloud_TUIOfflinePush',
    'TencentCloudTUIOfflinePush',
  ],
  localOnly: true,
  manifest: { pushModule: 'needed', uniPush: 'forbidden' },
  unusedVivoValue: '0',
  certificateIds: true,
  vivoParameters: ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
  agconnectPath: 'nativeplugins/TencentCloud-TUIOfflinePush/android/assets/agconnect-services.json',
  vendors: [
    { id: 'huawei', certificate: 'huaweiBusinessID', client: [], manifest: [] },
    { id: 'honor', certificate: 'honorBusinessID', client: [], manifest: [] },
    { id: 'xiaomi', certificate: 'xiaomiBusinessID', client: ['xiaomiAppID', 'xiaomiAppKey'], manifest: [] },
    { id: 'meizu', certificate: 'meizuBusinessID', client: ['meizuAppID', 'meizuAppKey'], manifest: [] },
    {
      id: 'vivo',
      certificate: 'vivoBusinessID',
      client: [],
      manifest: ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
    },
    { id: 'oppo', certificate: 'oppoBusinessID', client: ['oppoAppKey', 'oppoAppSecret'], manifest: [] },
    { id: 'apple', certificate: 'iosBusinessID', client: [], manifest: [] },
  ],
  registrations: [
    {
      method: 'registerPlugin',
      pluginKey: 'tim-offline-push-plugin',
      configKey: 'offlinePushConfig',
      both: false,
      dropped: /^(?:tim-(?!offline-push-plugin$|push$)[\w-]+|cos-(?:wx|js)-sdk)$/,
      rivals: ['tim-push'],
    },
    {
      method: 'login',
      receiver: 'TUILogin',
      pluginKey: 'TUIOfflinePush',
      configKey: 'offlinePushConfig',
      both: true,
    },
  ],
  configSchema: 'offline-push-config',
  sdks: [
    { package: 'tim-wx-sdk', minimum: '2.22.0', recommended: '2.23.1' },
    { package: 'tim-js-sdk', minimum: '2.22.0', recommended: '2.23.1' },
    // every version of it has the push plugin's code; the oldest that was read is 3.1.1
    { package: '@tencentcloud/chat', minimum: '0.0.0' },
    { package: '@tencentcloud/lite-chat', minimum: null },
  ],
  calls: {
    clickListener: 'setOfflinePushListener',
    clickPayload: ['notification', 'entity'],
    login: ['login'],
  },
  message: {
    method: 'sendMessage',
    argument: 1,
    key: 'offlinePushInfo',
    schema: 'offline-push-info',
    // OpenIM's object and options, and TUICallKit's object; `desc` is Tencent's own native SDK's too
    foreign: {
      info: ['ex', 'iOSPushSound', 'iOSBadgeCount', 'androidSound', 'iOSSound', 'isDisablePush'],
      options: ['message', 'recvID', 'groupID'],
    },
    unpushed: { info: ['disablePush'], options: ['onlineUserOnly'] },
    passed: { key: 'extension', entity: 'entity' },
    channels: [{ vendor: 'oppo', paths: [['androidOPPOChannelID'], ['androidInfo', 'OPPOChannelID']] }],
  },
  discontinued: true,
  // the plugin's own page in the market
  successor: { name: 'TencentCloud-Push', url: 'https://ext.dcloud.net.cn/plugin?id=20169' },
  setup,
  checks,
  notes,
};
