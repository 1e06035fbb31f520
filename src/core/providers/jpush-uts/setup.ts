import type { ProviderSetup, SetupImport } from '../provider-setup.ts';
import type { VendorId } from '../vendors/vendor-id.ts';
import { PLUGIN } from './names.ts';

/** A module is built in by its import; its `init` need not be called, and is renamed as all have the same. */
const moduleOf = (vendor: VendorId, name: string): SetupImport => ({
  folder: `${PLUGIN}-${vendor}`,
  names: [`init as init${name}`],
  vendor,
});

/** Sources: as the provider's. iOS knows `initPush` alone, Android and HarmonyOS `init`. */
export const setup: ProviderSetup = {
  register: 'startPush',
  initialise: 'listenToPush',
  values: [
    {
      id: 'JPUSH_APPKEY',
      title: { 'zh-CN': '极光 AppKey（Android）', en: 'AppKey of JPush (Android)' },
      example: '0123456789abcdef01234567',
    },
    {
      id: 'JPUSH_CHANNEL',
      title: { 'zh-CN': '渠道，用于统计', en: 'Channel, for statistics' },
      example: 'developer-default',
      usual: 'developer-default',
    },
  ],
  code: {
    at: 'launch',
    condition: 'APP',
    imports: [
      { folder: PLUGIN, names: ['init', 'setEventCallBack'] },
      { folder: PLUGIN, names: ['initPush'], vendor: 'apple' },
      moduleOf('huawei', 'Huawei'),
      moduleOf('honor', 'Honor'),
      moduleOf('xiaomi', 'Xiaomi'),
      moduleOf('oppo', 'Oppo'),
      moduleOf('vivo', 'Vivo'),
      moduleOf('meizu', 'Meizu'),
      moduleOf('fcm', 'Fcm'),
    ],
    lines: [
      'setEventCallBack({',
      '\tcallback: (event%: { eventName: string; eventData: string }%) => {',
      "\t\tif (event.eventName === 'onClickMessage') console.log(event.eventData);",
      '\t},',
      '});',
      { vendor: 'apple', line: "if (uni.getSystemInfoSync().platform === 'ios') {" },
      {
        vendor: 'apple',
        line: "\tinitPush({ appkey: %appkey%, channel: 'developer-default', isProduction: false, advertisingId: '' });",
      },
      { vendor: 'apple', line: '\treturn;' },
      { vendor: 'apple', line: '}' },
      'init();',
    ],
  },
  toConsole: {},
};
