import type { Provider, Value } from '../provider.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

/** The plugin with its core, by the ids that one market has for them. */
interface Ids {
  readonly plugin: string;
  readonly core: string;
}

const MAIN: Ids = { plugin: 'JG-JPush', core: 'JG-JCore' };

/** The maker's branch for Google Play has other ids, and its demos a third form of them. */
const OTHERS: readonly Ids[] = [
  { plugin: 'JG-JPushGoogle', core: 'JG-JCoreGoogle' },
  { plugin: 'JG-JPush-Google', core: 'JG-JCore-Google' },
];

/**
 * JPush's native plugin and the core that it needs (DCloud market 4035, 4028). All values are parameters of their
 * entries; some want letters before them, as the build makes a number of what is digits alone. The maker calls none of
 * them mandatory, shows the prefixes as samples, and asks to tick Push, which its own demo does not.
 */
const providerOf = ({ plugin, core }: Ids, setsUp: boolean): Provider => {
  const value = (key: string, prefix?: string, required: Value['required'] = 'withVendor'): Value => ({
    id: key,
    role: 'key',
    place: { in: 'entry', plugin, key },
    required,
    ...(prefix !== undefined && { prefix }),
  });
  const ofCore = (key: string, required: Value['required'] = 'withVendor'): Value => ({
    id: key,
    role: 'key',
    place: { in: 'entry', plugin: core, key },
    required,
  });
  return {
    id: 'jpush',
    family: 'jiguang',
    name: plugin,
    title: { 'zh-CN': '极光推送（JG-JPush）', en: 'JPush (JG-JPush)' },
    console: 'https://www.jiguang.cn/accounts/platform',
    download: 'https://ext.dcloud.net.cn/plugin?id=4035',
    delivery: [
      {
        kind: 'native',
        id: plugin,
        requireNames: [plugin],
        aliases: [],
        source: 'either',
        // before the core was parted from it the AppKey stood here
        whole: /^JPUSH_APPKEY/,
        needs: [[core, ...[MAIN, ...OTHERS].map((ids) => ids.core).filter((other) => other !== core)]],
      },
    ],
    manifest: { pushModule: 'advised', uniPush: 'forbidden' },
    vendors: [
      { id: 'huawei', values: [value('JPUSH_HUAWEI_APPID', 'appid=')], files: [] },
      { id: 'honor', values: [value('JPUSH_HONOR_APPID')], files: [] },
      {
        id: 'xiaomi',
        values: [value('JPUSH_XIAOMI_APPKEY', 'MI-'), value('JPUSH_XIAOMI_APPID', 'MI-')],
        files: [],
      },
      {
        id: 'oppo',
        values: [
          value('JPUSH_OPPO_APPKEY', 'OP-'),
          value('JPUSH_OPPO_APPSECRET', 'OP-'),
          value('JPUSH_OPPO_APPID', 'OP-', 'optional'),
        ],
        files: [],
      },
      { id: 'vivo', values: [value('JPUSH_VIVO_APPKEY'), value('JPUSH_VIVO_APPID')], files: [] },
      {
        id: 'meizu',
        values: [value('JPUSH_MEIZU_APPKEY', 'MZ-'), value('JPUSH_MEIZU_APPID', 'MZ-')],
        files: [],
      },
      {
        id: 'fcm',
        values: [
          value('JPUSH_GOOGLE_API_KEY', 'g-'),
          value('JPUSH_GOOGLE_APP_ID', 'g-'),
          value('JPUSH_GOOGLE_PROJECT_NUMBER', 'g-'),
          value('JPUSH_GOOGLE_PROJECT_ID', 'g-'),
          value('JPUSH_GOOGLE_STORAGE_BUCKET', 'g-', 'optional'),
        ],
        files: [],
      },
      {
        id: 'apple',
        values: [
          ofCore('JPUSH_APPKEY_IOS'),
          ofCore('JPUSH_CHANNEL_IOS', 'optional'),
          value('JPUSH_ISPRODUCTION_IOS', undefined, 'optional'),
        ],
        files: [],
      },
    ],
    // who builds for iPhones alone leaves Android's blank
    values: [ofCore('JPUSH_APPKEY_ANDROID'), ofCore('JPUSH_CHANNEL_ANDROID', 'optional')],
    platforms: { systems: ['android', 'ios'], frameworks: ['uni-app'] },
    register: [
      {
        callee: { of: 'plugin', method: 'initJPushService' },
        arguments: {},
        spared: { in: 'entry', plugin, key: 'JPUSH_DEFAULTINITJPUSH_IOS' },
      },
    ],
    click: { callee: { of: 'plugin', method: 'addNotificationListener' }, payload: ['extras'] },
    discontinued: false,
    ...(setsUp && { setup, variants: OTHERS.map((ids) => providerOf(ids, false)) }),
    get checks() {
      return checks;
    },
    get notes() {
      return notes;
    },
    sources: [
      {
        of: ['delivery', 'variants', 'manifest', 'vendors', 'values', 'console', 'download', 'platforms'],
        citation:
          'jpush/jpush-hbuilder-plugin, README of its two branches, and the plugins’ package.json (1.2.7)',
        date: '2025-07-25',
      },
      {
        of: ['register', 'click', 'setup'],
        citation: 'jpush/jpush-hbuilder-plugin, doc/API.md and the demo',
        date: '2025-07-25',
      },
    ],
  };
};

export const jpush: Provider = providerOf(MAIN, true);
