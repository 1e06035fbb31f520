import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const sdkVersion: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'IM SDK 的版本要支持离线推送',
    messages: {
      below:
        '{package} {version} 不支持 uni-app 离线推送：推送插件会被忽略，离线推送收不到。请升级到 {wanted} 或更高版本。',
      belowRange:
        '这里允许安装 {package} {version}，它不支持 uni-app 离线推送：推送插件会被忽略，离线推送收不到。请把版本范围改为 {wanted} 或更高。',
      recommended: '{package} {version} 低于厂商建议的版本，离线推送建议使用 {wanted} 或更高版本。',
      key: '{package} {version} 不读取“{key}”：该厂商收不到离线推送。请升级到 {wanted} 或更高版本。',
      noPush: '{package} 不读取推送插件：插件不会注册，离线推送收不到。请改用 {others}。',
    },
    fixes: {},
  },
  en: {
    title: 'The IM SDK must be recent enough for offline push',
    messages: {
      below:
        '{package} {version} has no offline push for uni-app: it ignores the push plugin, and offline push will not arrive. Upgrade to {wanted} or later.',
      belowRange:
        'This allows {package} {version}, which has no offline push for uni-app: it ignores the push plugin, and offline push will not arrive. Ask for {wanted} or later.',
      recommended:
        '{package} {version} is older than the vendor recommends for offline push: {wanted} or later.',
      key: '{package} {version} does not read "{key}", so that vendor gets no offline push. Upgrade to {wanted} or later.',
      noPush:
        '{package} does not read the push plugin: it is never registered, and offline push will not arrive. Use one of {others}.',
    },
    fixes: {},
  },
};
