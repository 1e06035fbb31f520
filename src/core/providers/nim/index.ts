import type { ProjectFile, Provider, Value } from '../provider.ts';
import { agconnect, inEntry } from '../values.ts';
import { checks } from './checks.ts';
import { yunxinConsole } from './console.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

const PLUGIN = 'NIMUniPlugin';
const ASSETS = `nativeplugins/${PLUGIN}/android/assets`;

const key = (maker: string, name: string): Value => ({
  id: `${maker}.${name}`,
  role: 'key',
  place: { in: 'registration', path: [maker, name] },
  required: 'withVendor',
});
const certificate = (maker: string): Value => ({ ...key(maker, 'certificateName'), role: 'certificate' });
const file = (name: string, shape: ProjectFile['shape']): ProjectFile => ({
  name,
  anyOf: [`${ASSETS}/${name}`],
  shape,
  required: 'withVendor',
});

/**
 * NetEase Yunxin's NIMUniPlugin, an argument of the SDK's own call. A push certificate goes by its name; the SDK throws
 * for a maker's object without one, and for every value that is blank. HarmonyOS has a UTS plugin of its own
 * (`uni-nimnativepush`), which is no part of this.
 */
export const nim: Provider = {
  id: 'nim',
  family: 'netease',
  name: PLUGIN,
  title: { 'zh-CN': '网易云信 IM（NIMUniPlugin）', en: 'NetEase Yunxin IM (NIMUniPlugin)' },
  console: yunxinConsole,
  download: 'https://github.com/netease-im/uni-offline-push',
  delivery: [
    {
      kind: 'native',
      id: PLUGIN,
      requireNames: ['NIMUniPlugin-PluginModule'],
      aliases: ['NIMUniPlugin'],
      source: 'either',
    },
  ],
  manifest: { pushModule: 'needed', uniPush: 'forbidden' },
  vendors: [
    { id: 'huawei', values: [certificate('hwPush'), key('hwPush', 'appId')], files: [agconnect(ASSETS)] },
    {
      id: 'honor',
      values: [certificate('honorPush'), inEntry(PLUGIN, 'PUSH_HONOR_APPID')],
      files: [file('mcs-services.json', 'mcs')],
    },
    {
      id: 'xiaomi',
      values: [certificate('miPush'), key('miPush', 'appId'), key('miPush', 'appKey')],
      files: [],
    },
    {
      id: 'oppo',
      values: [
        certificate('oppoPush'),
        key('oppoPush', 'appId'),
        key('oppoPush', 'appKey'),
        key('oppoPush', 'secret'),
      ],
      files: [],
    },
    {
      id: 'vivo',
      values: [
        certificate('vivoPush'),
        inEntry(PLUGIN, 'PUSH_VIVO_APPID'),
        inEntry(PLUGIN, 'PUSH_VIVO_APPKEY'),
      ],
      files: [],
    },
    {
      id: 'meizu',
      values: [certificate('mzPush'), key('mzPush', 'appId'), key('mzPush', 'appKey')],
      files: [],
    },
    {
      id: 'fcm',
      values: [certificate('fcmPush')],
      files: [file('google-services.json', 'google')],
    },
    { id: 'apple', values: [certificate('apns')], files: [] },
  ],
  platforms: { systems: ['android', 'ios'], frameworks: ['uni-app'] },
  register: [
    {
      callee: { of: 'object', method: 'setOfflinePushConfig', on: ['V2NIMSettingService'] },
      arguments: { plugin: 0, config: 1 },
      schema: 'nim-push-config',
      // the SDK asks the plugin for the token when it is logged in
      before: [{ of: 'object', method: 'login', on: ['V2NIMLoginService'] }],
      blank: 'throws',
    },
  ],
  click: { callee: { of: 'plugin', method: 'addOpenNotificationListener' } },
  sdks: [{ package: 'nim-web-sdk-ng', minimum: '0.3.0' }],
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
      of: ['delivery', 'manifest', 'vendors', 'platforms', 'console', 'click', 'setup'],
      citation: 'NetEase Yunxin, "实现 uni-app 离线推送"; plugin 1.1.5 (everlose/uni-offline-push@00239b2)',
      date: '2026-07-16',
    },
    {
      of: ['download', 'vendors'],
      citation: 'netease-im/uni-offline-push@b672b82: the plugin’s package.json, README and demo',
      date: '2025-07-23',
    },
    {
      of: ['register', 'sdks', 'setup'],
      citation: 'nim-web-sdk-ng 10.8.1: V2NIMSettingService, its declarations and its change log (0.3.0)',
      date: '2025-02-25',
    },
  ],
};
