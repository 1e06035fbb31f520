import type { Provider } from '../provider.ts';
import { checks, easemobConsole } from './checks.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

/**
 * Easemob's EMPushUniPlugin. Sources: the vendor's page "Uni-app 离线推送"; what `usePlugin` of `easemob-websdk` 4.21
 * reads; the plugin's parameters in Easemob's own demo. A push certificate goes by its name, not by a number. The
 * vendor does not ask for a value in unused vivo parameters: its demo leaves them blank.
 */
export const easemobEmPush: Provider = {
  id: 'easemob-empush',
  name: 'EMPushUniPlugin',
  title: { 'zh-CN': '环信 IM（EMPushUniPlugin）', en: 'Easemob IM (EMPushUniPlugin)' },
  console: easemobConsole,
  download: 'https://downloadsdk.easemob.com/downloads/WEB_SDK/EMPushUniPlugin_V1.0.0.zip',
  plugin: 'EMPushUniPlugin',
  requireNames: ['EMPushUniPlugin'],
  aliases: [],
  localOnly: false,
  manifest: { pushModule: 'needed', uniPush: 'forbidden' },
  vivoParameters: ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
  agconnectPath: 'nativeplugins/EMPushUniPlugin/android/assets/agconnect-services.json',
  vendors: [
    { id: 'huawei', certificate: 'HMSCertificateName', client: [], manifest: [] },
    { id: 'honor', certificate: 'HONORCertificateName', client: [], manifest: ['hihonor_app_id'] },
    {
      id: 'xiaomi',
      certificate: 'MICertificateName',
      client: [],
      manifest: ['xiaomi_app_id', 'xiaomi_app_key'],
    },
    {
      id: 'oppo',
      certificate: 'OPPOCertificateName',
      client: [],
      manifest: ['oppo_app_key', 'oppo_app_secret'],
    },
    {
      id: 'vivo',
      certificate: 'VIVOCertificateName',
      client: [],
      manifest: ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
      // the guide to vivo in Easemob's documentation, and the SDK's own declarations: "appId+#+AppKey"
      nameParts: ['com.vivo.push.app_id', 'com.vivo.push.api_key'],
    },
    {
      id: 'meizu',
      certificate: 'MEIZUCertificateName',
      client: [],
      manifest: ['meizu_app_id', 'meizu_app_key'],
    },
    { id: 'fcm', certificate: 'FCMCertificateName', client: [], manifest: [] },
    { id: 'apple', certificate: 'APNsCertificateName', client: [], manifest: [] },
  ],
  registrations: [
    {
      method: 'usePlugin',
      pluginKey: 'emPush',
      configKey: 'config',
      both: false,
      requires: 'plugin',
      secondArgument: 'push',
    },
  ],
  configSchema: 'em-push-config',
  calls: { initialise: 'initPushModule', login: ['open'] },
  sdks: [{ package: 'easemob-websdk', minimum: '4.9.1' }],
  discontinued: false,
  // "已不再作为推荐接入方式": the successor's page in the market, 2026-09-09
  successor: { name: 'easemob-push', url: 'https://ext.dcloud.net.cn/plugin?id=29622' },
  setup,
  checks,
  notes,
};
