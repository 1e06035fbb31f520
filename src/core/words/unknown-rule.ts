import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const unknownRule: RuleWordsByLanguage = {
  'zh-CN': {
    title: '设置或注释里写了不存在的规则',
    messages: {
      config: '没有名为“{name}”的规则，这项设置不会生效。请检查拼写。',
      comment: '没有名为“{name}”的规则，这条注释不会关闭任何检查。请检查拼写。',
    },
    fixes: {},
  },
  en: {
    title: 'A setting or a comment names a rule that is not there',
    messages: {
      config: 'There is no rule "{name}", so the setting has no effect. Check the spelling.',
      comment: 'There is no rule "{name}", so the comment turns nothing off. Check the spelling.',
    },
    fixes: {},
  },
};
