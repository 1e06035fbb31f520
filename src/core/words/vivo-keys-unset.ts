import type { RuleWordsByLanguage } from './words.ts';

export const vivoKeysUnset: RuleWordsByLanguage = {
  'zh-CN': {
    title: '插件的 vivo 参数为空',
    messages: {
      blank:
        'vivo 参数 "{key}" 是空的，打包可能失败。使用 vivo 推送时请填 vivo 开放平台给出的值，不使用时填 "{value}"。',
      absent:
        '{plugin} 缺少 vivo 参数 {keys}，打包可能失败。使用 vivo 推送时请填 vivo 开放平台给出的值，不使用时填 "{value}"。',
    },
    fixes: { fill: '不使用 vivo：把 {keys} 填为 "{value}"' },
  },
  en: {
    title: "The plugin's vivo parameters are blank",
    messages: {
      blank:
        'The vivo parameter "{key}" is blank, and the build may fail. Fill in what the vivo open platform gives, or "{value}" if you do not use vivo push.',
      absent:
        '{plugin} lacks the vivo parameters {keys}, and the build may fail. Fill in what the vivo open platform gives, or "{value}" if you do not use vivo push.',
    },
    fixes: { fill: 'vivo is not used: set {keys} to "{value}"' },
  },
};
