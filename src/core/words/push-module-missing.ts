import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const pushModuleMissing: RuleWordsByLanguage = {
  'zh-CN': {
    title: '没有勾选 Push 模块',
    messages: {
      missing:
        '{provider} 需要 Push 模块，但 manifest.json 中没有勾选：App 取不到设备 token，离线推送收不到。请在“App模块配置”中勾选 Push(消息推送)，不要勾选 uniPush。',
    },
    fixes: { add: '勾选 Push 模块：在 app-plus.modules 中加上 "Push": {}' },
  },
  en: {
    title: 'The Push module is not ticked',
    messages: {
      missing:
        '{provider} needs the Push module, and manifest.json does not tick it: the app gets no device token, so offline push will not arrive. Tick Push under "App模块配置 (App modules)", without uniPush.',
    },
    fixes: { add: 'Tick the Push module: add "Push": {} to app-plus.modules' },
  },
};
