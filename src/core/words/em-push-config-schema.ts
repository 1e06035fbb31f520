import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const emPushConfigSchema: RuleWordsByLanguage = {
  'zh-CN': {
    title: '环信推送 config 的键和值要与 SDK 读取的一致',
    messages: {
      misspelt: 'SDK 不读取“{key}”（键名区分大小写），会悄悄忽略它，该厂商收不到离线推送。应写作“{right}”。',
      unknown: 'SDK 不读取“{key}”，会悄悄忽略它。config 里只放各厂商的证书名称，请删除此项。',
      type: '“{key}”应填环信控制台“证书管理”中的证书名称，类型为{expected}。',
      form: '“{key}”的证书名称由 vivo 的 AppID 和 AppKey 组成，应为 {form}；与控制台里的证书名称不一致时，vivo 手机收不到离线推送。',
    },
    fixes: { rename: '改为“{right}”', remove: '删除“{key}”' },
  },
  en: {
    title: "Easemob's push config holds what the SDK reads",
    messages: {
      misspelt:
        'The SDK does not read "{key}" (case counts) and ignores it silently, so that vendor gets no offline push. Write "{right}".',
      unknown:
        'The SDK does not read "{key}" and ignores it silently. The config holds the vendors\' certificate names only: remove it.',
      type: '"{key}" takes the certificate\'s name from the Easemob console\'s certificate management, of type {expected}.',
      form: 'The certificate name in "{key}" is made of vivo\'s AppID and AppKey: {form}. If it is not the console\'s, vivo phones get no offline push.',
    },
    fixes: { rename: 'Change to "{right}"', remove: 'Remove "{key}"' },
  },
};
