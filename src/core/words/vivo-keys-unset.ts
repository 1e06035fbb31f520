import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const vivoKeysUnset: RuleWordsByLanguage = {
  'zh-CN': {
    title: '插件的 vivo 参数为空',
    messages: {
      unset:
        '{plugin} 的 vivo 参数“{keys}”没有填写，打包可能失败。使用 vivo 推送时，请填写 vivo 开放平台给出的值；不使用时，请填“{value}”。',
      registered:
        '代码中已填写 {certificate}，但 {plugin} 的 vivo 参数“{keys}”没有填写：打包可能失败，vivo 手机也收不到离线推送。请填写 vivo 开放平台给出的值。',
      half: '{plugin} 的 vivo 参数只填写了“{set}”，“{keys}”没有填写：打包可能失败，vivo 手机也收不到离线推送。请填写 vivo 开放平台给出的值。',
    },
    fixes: {
      fill: '不使用 vivo：把“{keys}”填为“{value}”',
      ask: '填写 vivo 开放平台给出的“{keys}”…',
    },
  },
  en: {
    title: "The plugin's vivo parameters are blank",
    messages: {
      unset:
        'The vivo parameters "{keys}" of {plugin} are not filled in, and the build may fail. Enter the values from the vivo open platform, or "{value}" if you do not use vivo push.',
      registered:
        '{certificate} is set in the code, but the vivo parameters "{keys}" of {plugin} are not filled in: the build may fail, and vivo phones get no offline push. Enter the values from the vivo open platform.',
      half: 'Of the vivo parameters of {plugin}, "{set}" is set and "{keys}" is not: the build may fail, and vivo phones get no offline push. Enter the values from the vivo open platform.',
    },
    fixes: {
      fill: 'vivo is not used: set "{keys}" to "{value}"',
      ask: 'Enter "{keys}" from the vivo open platform…',
    },
  },
};
