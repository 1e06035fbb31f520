import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const nativePluginName: RuleWordsByLanguage = {
  'zh-CN': {
    title: '原生插件的名字必须完全一致',
    messages: {
      wrong:
        '没有名为“{name}”的原生插件：requireNativePlugin 会返回 undefined，推送不会注册。应写作“{right}”。',
    },
    fixes: { rename: '改为“{right}”' },
  },
  en: {
    title: 'A native plugin is found by its exact name',
    messages: {
      wrong:
        'There is no native plugin "{name}": requireNativePlugin returns undefined and push is never registered. Write "{right}".',
    },
    fixes: { rename: 'Change to "{right}"' },
  },
};
