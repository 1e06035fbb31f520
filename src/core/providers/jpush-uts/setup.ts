import type { ProviderSetup, SetupImport } from '../provider-setup.ts';
import type { VendorId } from '../vendors/vendor-id.ts';
import { PLUGIN } from './names.ts';

/** A module is built in by its import; its `init` need not be called, and is renamed as all have the same. */
const moduleOf = (vendor: VendorId, name: string): SetupImport => ({
  folder: `${PLUGIN}-${vendor}`,
  names: [`init as init${name}`],
  vendor,
});

const onApple = (line: string) => ({ framework: 'uni-app', vendor: 'apple', line }) as const;
const inX = (line: string) => ({ framework: 'uni-app-x', line }) as const;
const onAppleInX = (line: string) => ({ ...inX(line), vendor: 'apple' }) as const;
const START =
  "initPush({ appkey: %appkey%, channel: 'developer-default', isProduction: false, advertisingId: '' });";

/**
 * Sources: as the provider's. iOS knows `initPush` alone, Android and HarmonyOS `init`: the demo imports both and asks
 * for the system; uni-app x, which compiles for each system by itself, has no name that is not there. Its functions
 * take no type that is written in place.
 */
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
      { folder: PLUGIN, names: ['init'], build: '#ifndef APP-IOS' },
      { folder: PLUGIN, names: ['initPush'], vendor: 'apple', build: '#ifdef APP-IOS' },
      { folder: PLUGIN, names: ['setEventCallBack'] },
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
      {
        framework: 'uni-app',
        line: '\tcallback: (event%: { eventName: string; eventData: string }%) => {',
      },
      inX('\tcallback: (event) => {'),
      "\t\tif (event.eventName === 'onClickMessage') console.log(event.eventData);",
      '\t},',
      '});',
      onApple("if (uni.getSystemInfoSync().platform === 'ios') {"),
      onApple(`\t${START}`),
      onApple('\treturn;'),
      onApple('}'),
      onAppleInX('// #ifdef APP-IOS'),
      onAppleInX(START),
      onAppleInX('// #endif'),
      inX('// #ifndef APP-IOS'),
      'init();',
      inX('// #endif'),
    ],
  },
  toConsole: {},
};
