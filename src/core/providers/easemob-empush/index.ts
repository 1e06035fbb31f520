import { easemobConsole } from '../easemob/console.ts';
import type { Provider } from '../provider.ts';
import { agconnect, certificate, inEntry } from '../values.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

const PLUGIN = 'EMPushUniPlugin';

/**
 * Easemob's EMPushUniPlugin. Sources: the vendor's page "Uni-app 离线推送"; what `usePlugin` of `easemob-websdk` 4.21
 * reads; the plugin's parameters in Easemob's own demo. A push certificate goes by its name, not by a number. The
 * vendor does not ask for a value in unused vivo parameters: its demo leaves them blank.
 */
export const easemobEmPush: Provider = {
  id: 'easemob-empush',
  family: 'easemob',
  name: 'EMPushUniPlugin',
  title: { 'zh-CN': '环信 IM（EMPushUniPlugin）', en: 'Easemob IM (EMPushUniPlugin)' },
  console: easemobConsole,
  download: 'https://downloadsdk.easemob.com/downloads/WEB_SDK/EMPushUniPlugin_V1.0.0.zip',
  delivery: [
    { kind: 'native', id: PLUGIN, requireNames: ['EMPushUniPlugin'], aliases: [], source: 'either' },
  ],
  manifest: { pushModule: 'needed', uniPush: 'forbidden' },
  vendors: [
    {
      id: 'huawei',
      values: [certificate('HMSCertificateName')],
      files: [agconnect(`nativeplugins/${PLUGIN}/android/assets`)],
    },
    {
      id: 'honor',
      values: [certificate('HONORCertificateName'), inEntry(PLUGIN, 'hihonor_app_id')],
      files: [],
    },
    {
      id: 'xiaomi',
      values: [
        certificate('MICertificateName'),
        inEntry(PLUGIN, 'xiaomi_app_id'),
        inEntry(PLUGIN, 'xiaomi_app_key'),
      ],
      files: [],
    },
    {
      id: 'oppo',
      values: [
        certificate('OPPOCertificateName'),
        inEntry(PLUGIN, 'oppo_app_key'),
        inEntry(PLUGIN, 'oppo_app_secret'),
      ],
      files: [],
    },
    {
      id: 'vivo',
      values: [
        certificate('VIVOCertificateName'),
        inEntry(PLUGIN, 'com.vivo.push.app_id'),
        inEntry(PLUGIN, 'com.vivo.push.api_key'),
      ],
      files: [],
      declared: /vivo/i,
      // the guide to vivo in Easemob's documentation, and the SDK's own declarations: "appId+#+AppKey"
      nameParts: ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
    },
    {
      id: 'meizu',
      values: [
        certificate('MEIZUCertificateName'),
        inEntry(PLUGIN, 'meizu_app_id'),
        inEntry(PLUGIN, 'meizu_app_key'),
      ],
      files: [],
    },
    { id: 'fcm', values: [certificate('FCMCertificateName')], files: [] },
    { id: 'apple', values: [certificate('APNsCertificateName')], files: [] },
  ],
  platforms: { systems: ['android', 'ios'], frameworks: ['uni-app'] },
  register: [
    {
      callee: { of: 'object', method: 'usePlugin' },
      arguments: {
        options: { pluginKey: 'emPush', configKey: 'config', both: false, requires: 'plugin' },
        text: { index: 1, value: 'push' },
      },
      schema: 'em-push-config',
      schemaRule: 'em-push-config-schema',
      before: [{ of: 'object', method: 'open' }],
    },
  ],
  initialise: { of: 'plugin', method: 'initPushModule' },
  sdks: [{ package: 'easemob-websdk', minimum: '4.9.1' }],
  // `message.create({ ext })` of SDK 4; `new message(…).set({ ext })` of the older form
  message: {
    method: 'create',
    methods: ['set'],
    argument: 0,
    key: 'ext',
    words: [
      'em_push_ext',
      'em_push_template',
      'em_push_filter',
      'em_android_push_ext',
      'em_harmony_push_ext',
    ],
    beside: ['chatType', 'to'],
    schema: 'em-push-ext',
    classesInConsole: true,
    foreign: { info: [], options: [] },
    unpushed: { info: ['em_ignore_notification'], options: [] },
    channels: [],
  },
  discontinued: false,
  // "已不再作为推荐接入方式": the successor's page in the market, 2026-09-09
  successor: {
    id: 'easemob-push',
    name: 'easemob-push',
    url: 'https://ext.dcloud.net.cn/plugin?id=29622',
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
      of: ['delivery', 'manifest', 'vendors', 'initialise', 'platforms', 'download', 'console', 'setup'],
      citation: 'Easemob, "Uni-app 离线推送" (doc.easemob.com/document/applet/push/uniapp_push.html)',
      date: '2026-11-21',
    },
    {
      of: ['register', 'sdks', 'vendors', 'setup'],
      citation: 'easemob-websdk 4.21.1: the code of usePlugin; Easemob’s demo',
      date: '2026-11-21',
    },
    {
      of: ['message'],
      citation:
        'Easemob, "离线推送的消息扩展说明" (doc.easemob.com/document/server-side/push_extension.html)',
      date: '2026-11-21',
    },
    { of: ['discontinued', 'successor'], citation: 'DCloud market, plugin 29622', date: '2026-09-09' },
  ],
};
