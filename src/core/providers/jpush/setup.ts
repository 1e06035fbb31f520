import type { ProviderSetup, SetupValue } from '../provider-setup.ts';

const channel = (id: string, system: string): SetupValue => ({
  id,
  title: { 'zh-CN': `${system} 渠道，用于统计`, en: `Channel for ${system}, for statistics` },
  example: 'developer-default',
  usual: 'developer-default',
});

/** Sources: as the provider's. */
export const setup: ProviderSetup = {
  register: 'startPush',
  initialise: 'listenToPush',
  values: [
    {
      id: 'JPUSH_APPKEY_ANDROID',
      title: { 'zh-CN': '极光 AppKey（Android）', en: 'AppKey of JPush (Android)' },
      example: '0123456789abcdef01234567',
    },
    channel('JPUSH_CHANNEL_ANDROID', 'Android'),
    channel('JPUSH_CHANNEL_IOS', 'iOS'),
  ],
  code: {
    at: 'launch',
    lines: [
      '%plugin%.initJPushService();',
      '%plugin%.addNotificationListener((result%: { notificationEventType: string; extras: unknown }%) => {',
      "\tif (result.notificationEventType === 'notificationOpened') console.log(result.extras);",
      '});',
    ],
    imports: [],
    condition: 'APP-PLUS',
  },
  toConsole: {},
};
