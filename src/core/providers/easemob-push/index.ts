import { easemobConsole } from '../easemob/console.ts';
import type { Provider, Value } from '../provider.ts';
import { agconnect, certificate } from '../values.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

const PLUGIN = 'easemob-push';
const ASSETS = 'nativeResources/android/assets';

/** What the maker's SDK reads of the root `AndroidManifest.xml`; digits alone the build would take for a number. */
const metaData = (name: string, prefix?: string): Value => ({
  id: name,
  role: 'key',
  place: { in: 'xml', file: 'AndroidManifest.xml', metaData: name },
  required: 'withVendor',
  ...(prefix !== undefined && { prefix }),
});

/**
 * Easemob's UTS plugin, with the SDK 4 (`usePlugin`) and the SDK 5 (`setNativePush`). A push certificate goes by its
 * name in the console, which the two calls take under different keys.
 */
export const easemobPush: Provider = {
  id: PLUGIN,
  family: 'easemob',
  name: PLUGIN,
  title: { 'zh-CN': '环信 IM（easemob-push）', en: 'Easemob IM (easemob-push)' },
  console: easemobConsole,
  download: 'https://ext.dcloud.net.cn/plugin?id=29622',
  delivery: [{ kind: 'uts', folder: PLUGIN }],
  manifest: { pushModule: 'needed', uniPush: 'forbidden' },
  vendors: [
    { id: 'huawei', values: [certificate('HMSCertificateName')], files: [agconnect(ASSETS)] },
    {
      id: 'honor',
      values: [certificate('HONORCertificateName'), metaData('com.hihonor.push.app_id')],
      files: [],
    },
    {
      id: 'xiaomi',
      values: [
        certificate('MICertificateName'),
        metaData('XIAO_MI_APP_ID', 'push_'),
        metaData('XIAO_MI_APP_KEY', 'push_'),
      ],
      files: [],
    },
    {
      id: 'oppo',
      values: [certificate('OPPOCertificateName'), metaData('OPPO_APP_KEY'), metaData('OPPO_APP_SECRET')],
      files: [],
    },
    {
      id: 'vivo',
      values: [
        certificate('VIVOCertificateName'),
        metaData('com.vivo.push.app_id'),
        metaData('com.vivo.push.api_key'),
      ],
      files: [],
      // the SDK's own declarations: "appId+#+AppKey"
      nameParts: ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
    },
    {
      id: 'meizu',
      values: [
        certificate('MEIZUCertificateName'),
        metaData('MEI_ZU_APP_ID', 'push_'),
        metaData('MEI_ZU_APP_KEY'),
      ],
      files: [],
    },
    // its file belongs into the host of an offline build, which is another project
    { id: 'fcm', values: [certificate('FCMCertificateName')], files: [] },
    { id: 'apple', values: [certificate('APNsCertificateName')], files: [] },
  ],
  platforms: { systems: ['android', 'ios'], frameworks: ['uni-app', 'uni-app-x'] },
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
    {
      // before the login or after it, both are right
      callee: { of: 'object', method: 'setNativePush' },
      arguments: { config: 0, key: 'certificates' },
      schema: 'easemob-push-options',
      paths: {
        HMSCertificateName: ['certificates', 'huawei'],
        HONORCertificateName: ['certificates', 'honor'],
        MICertificateName: ['certificates', 'xiaomi'],
        OPPOCertificateName: ['certificates', 'oppo'],
        VIVOCertificateName: ['certificates', 'vivo'],
        MEIZUCertificateName: ['certificates', 'meizu'],
        FCMCertificateName: ['certificates', 'fcm'],
        APNsCertificateName: ['certificates', 'apns'],
      },
    },
  ],
  click: { callee: { of: 'module', method: 'addNotificationListener' } },
  sdks: [{ package: 'easemob-websdk', minimum: '4.9.1' }],
  discontinued: false,
  setup,
  get checks() {
    return checks;
  },
  get notes() {
    return notes;
  },
  sources: [
    {
      of: ['delivery', 'manifest', 'platforms', 'download', 'setup', 'sdks'],
      citation: 'DCloud market, plugin 29622 (0.1.3)',
      date: '2026-09-09',
    },
    {
      of: ['manifest', 'vendors', 'register', 'click', 'console', 'setup', 'platforms'],
      citation:
        'Easemob, "使用 uni-app 原生离线推送插件" (doc.easemob.com/document/applet/push/uniapp_push.html)',
      date: '2026-11-21',
    },
    {
      of: ['register', 'vendors', 'setup'],
      citation: 'easemob-websdk 4.21.1: the code of usePlugin',
      date: '2026-11-21',
    },
  ],
};
