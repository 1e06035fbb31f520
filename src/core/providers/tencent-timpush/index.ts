import type { Provider, Value } from '../provider.ts';
import { chatMessage } from '../tencent/message.ts';
import { inEntry } from '../values.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

const PLUGIN = 'TencentCloud-TIMPush';

/** In the part of `timpush-configs.json` that is this app's. */
const android = (id: string): Value => ({
  id,
  role: 'key',
  place: { in: 'registration', path: ['androidConfig', '{package}', id] },
  required: 'withVendor',
});
const certificate = (id: string): Value => ({ ...android(id), role: 'certificate', form: 'number' });

/**
 * Tencent Cloud IM's TIMPush, the native plugin (DCloud market 16428). Its configuration is the file that the IM
 * console gives for download, whole; four parameters of the plugin must hold something. Where Huawei's file belongs,
 * and whether uniPush may be ticked beside it, no source says.
 */
export const tencentTimPush: Provider = {
  id: 'tencent-timpush',
  family: 'tencent',
  name: 'TIMPush',
  title: { 'zh-CN': '腾讯云 IM（TIMPush）', en: 'Tencent Cloud IM (TIMPush)' },
  console: 'https://console.cloud.tencent.com/im',
  download: 'https://ext.dcloud.net.cn/plugin?id=16428',
  delivery: [{ kind: 'native', id: PLUGIN, requireNames: [PLUGIN], aliases: ['TIMPush'], source: 'cloud' }],
  manifest: { pushModule: 'needed', uniPush: 'unknown' },
  vendors: [
    { id: 'huawei', values: [certificate('huaweiPushBussinessId')], files: [] },
    {
      id: 'honor',
      values: [certificate('honorPushBussinessId'), inEntry(PLUGIN, 'com.hihonor.push.app_id', '0')],
      files: [],
    },
    {
      id: 'xiaomi',
      values: [certificate('xiaomiPushBussinessId'), android('xiaomiPushAppId'), android('xiaomiPushAppKey')],
      files: [],
    },
    {
      id: 'meizu',
      values: [certificate('meizuPushBussinessId'), android('meizuPushAppId'), android('meizuPushAppKey')],
      files: [],
    },
    {
      id: 'vivo',
      values: [
        certificate('vivoPushBussinessId'),
        inEntry(PLUGIN, 'com.vivo.push.app_id', '0'),
        inEntry(PLUGIN, 'com.vivo.push.api_key', '0'),
      ],
      files: [],
    },
    {
      id: 'oppo',
      values: [certificate('oppoPushBussinessId'), android('oppoPushAppKey'), android('oppoPushAppSecret')],
      files: [],
    },
    { id: 'fcm', values: [certificate('fcmPushBussinessId')], files: [] },
    {
      id: 'apple',
      values: [
        {
          id: 'iOSBusinessID',
          role: 'certificate',
          form: 'number',
          place: { in: 'registration', path: ['iOSConfig', 'iOSBusinessID'] },
          required: 'withVendor',
        },
      ],
      files: [],
    },
  ],
  // iPhones get push without it: it is for counting what arrived
  values: [inEntry(PLUGIN, 'TIMPushAppGroupID', '0')],
  platforms: { systems: ['android', 'ios'], frameworks: ['uni-app'] },
  register: [
    {
      callee: { of: 'object', method: 'registerPlugin' },
      arguments: {
        options: { pluginKey: 'tim-push', configKey: 'pushConfig', both: false, requires: 'plugin' },
      },
      schema: 'tim-push-config',
      // the SDK asks the plugin for the token when the login succeeds
      before: [{ of: 'object', method: 'login' }],
    },
    {
      callee: { of: 'object', method: 'login', on: ['TUILogin'] },
      arguments: { options: { pluginKey: 'TIMPush', configKey: 'pushConfig', both: true } },
      schema: 'tim-push-config',
    },
  ],
  click: { callee: { of: 'plugin', method: 'setOfflinePushListener' } },
  sdks: [
    { package: '@tencentcloud/chat', minimum: '3.2.5' },
    { package: 'tim-wx-sdk', minimum: null },
    { package: 'tim-js-sdk', minimum: null },
    { package: '@tencentcloud/lite-chat', minimum: null },
  ],
  message: chatMessage,
  discontinued: false,
  // the vendor's page on TIMPush is the one on TencentCloud-Push today, and both of its demos have that one alone
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
      of: ['delivery', 'manifest', 'vendors', 'values', 'sdks', 'platforms', 'console', 'download'],
      citation: 'Tencent Cloud IM, document 1047/60592; DCloud market, plugin 16428',
      date: '2024-07-10',
    },
    {
      of: ['register', 'vendors', 'click', 'message', 'setup'],
      citation: '@tencentcloud/chat 3.6.6 (registerPlugin), tim-push in projects that use it',
      date: '2026-11-21',
    },
    {
      of: ['discontinued', 'successor'],
      citation: 'trtc.io, document 60592; the demos TIMPush_Demo and chat-uikit-uniapp',
      date: '2026-07-01',
    },
  ],
};
