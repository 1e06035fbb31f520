import type { Provider } from '../provider.ts';
import { chatMessage } from '../tencent/message.ts';
import { agconnect, certificate, inEntry, inRegistration } from '../values.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

const PLUGIN = 'TencentCloud-TUIOfflinePush';

/**
 * Tencent Cloud IM's TUIOfflinePush (DCloud market 9149). Sources: the vendor's "uni-app 离线推送" pages; the keys
 * that `tim-wx-sdk` 2.27 and `@tencentcloud/chat` 3.6 read from `offlinePushConfig`.
 */
export const tencentTuiOfflinePush: Provider = {
  id: 'tencent-tuiofflinepush',
  family: 'tencent',
  name: 'TUIOfflinePush',
  title: { 'zh-CN': '腾讯云 IM（TUIOfflinePush）', en: 'Tencent Cloud IM (TUIOfflinePush)' },
  console: 'https://console.cloud.tencent.com/im',
  download: 'https://ext.dcloud.net.cn/plugin?id=9149',
  delivery: [
    {
      kind: 'native',
      id: PLUGIN,
      requireNames: ['TencentCloud-TUIOfflinePush'],
      aliases: [
        'TUIOfflinePush',
        'TencentCloud-TUIofflinePush',
        'TencentCloud_TUIOfflinePush',
        'TencentCloudTUIOfflinePush',
      ],
      source: 'local',
    },
  ],
  manifest: { pushModule: 'needed', uniPush: 'forbidden' },
  vendors: [
    {
      id: 'huawei',
      values: [certificate('huaweiBusinessID', 'number')],
      files: [agconnect(`nativeplugins/${PLUGIN}/android/assets`)],
    },
    { id: 'honor', values: [certificate('honorBusinessID', 'number')], files: [] },
    {
      id: 'xiaomi',
      values: [
        certificate('xiaomiBusinessID', 'number'),
        inRegistration('xiaomiAppID'),
        inRegistration('xiaomiAppKey'),
      ],
      files: [],
    },
    {
      id: 'meizu',
      values: [
        certificate('meizuBusinessID', 'number'),
        inRegistration('meizuAppID'),
        inRegistration('meizuAppKey'),
      ],
      files: [],
    },
    {
      id: 'vivo',
      values: [
        certificate('vivoBusinessID', 'number'),
        inEntry(PLUGIN, 'com.vivo.push.app_id', '0'),
        inEntry(PLUGIN, 'com.vivo.push.api_key', '0'),
      ],
      files: [],
      declared: /vivo/i,
    },
    {
      id: 'oppo',
      values: [
        certificate('oppoBusinessID', 'number'),
        inRegistration('oppoAppKey'),
        inRegistration('oppoAppSecret'),
      ],
      files: [],
    },
    { id: 'apple', values: [certificate('iosBusinessID', 'number')], files: [] },
  ],
  platforms: { systems: ['android', 'ios'], frameworks: ['uni-app'] },
  register: [
    {
      callee: { of: 'object', method: 'registerPlugin' },
      arguments: {
        options: {
          pluginKey: 'tim-offline-push-plugin',
          configKey: 'offlinePushConfig',
          both: false,
          dropped: /^(?:tim-(?!offline-push-plugin$|push$)[\w-]+|cos-(?:wx|js)-sdk)$/,
          rivals: ['tim-push'],
        },
      },
      schema: 'offline-push-config',
      schemaRule: 'offline-push-config-schema',
      // the SDK asks the plugin for the token when the login succeeds
      before: [{ of: 'object', method: 'login' }],
    },
    {
      callee: { of: 'object', method: 'login', on: ['TUILogin'] },
      arguments: { options: { pluginKey: 'TUIOfflinePush', configKey: 'offlinePushConfig', both: true } },
      schema: 'offline-push-config',
      schemaRule: 'offline-push-config-schema',
    },
  ],
  click: {
    callee: { of: 'plugin', method: 'setOfflinePushListener' },
    payload: ['notification', 'entity'],
  },
  sdks: [
    { package: 'tim-wx-sdk', minimum: '2.22.0', recommended: '2.23.1' },
    { package: 'tim-js-sdk', minimum: '2.22.0', recommended: '2.23.1' },
    // every version of it has the push plugin's code; the oldest that was read is 3.1.1
    { package: '@tencentcloud/chat', minimum: '0.0.0' },
    { package: '@tencentcloud/lite-chat', minimum: null },
  ],
  message: chatMessage,
  discontinued: true,
  // the plugin's own page in the market
  successor: {
    id: 'tencent-push',
    name: 'TencentCloud-Push',
    url: 'https://ext.dcloud.net.cn/plugin?id=20169',
  },
  setup,
  get checks() {
    return checks;
  },
  get notes() {
    return notes;
  },
  sources: [
    {
      of: ['delivery', 'manifest', 'vendors', 'click', 'console', 'setup'],
      citation: 'Tencent Cloud IM, "uni-app 离线推送"',
      date: '2026-11-21',
    },
    {
      of: ['register', 'sdks', 'message', 'vendors', 'setup'],
      citation: 'tim-wx-sdk 2.27 and @tencentcloud/chat 3.6.6: the SDK’s code',
      date: '2026-11-21',
    },
    {
      of: ['platforms', 'discontinued', 'successor', 'download'],
      citation: 'DCloud market, plugin 9149',
      date: '2026-11-21',
    },
  ],
};
