import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const unusedSuppression: RuleWordsByLanguage = {
  'zh-CN': {
    title: '关闭检查的注释没有关闭任何东西',
    messages: { unused: '这里已经没有要关闭的问题，这条注释是多余的：留着会掩盖以后的问题。请删除。' },
    fixes: { remove: '删除这条注释' },
  },
  en: {
    title: 'A suppression comment suppresses nothing',
    messages: {
      unused: 'There is no finding left to suppress here, and the comment would hide one to come. Remove it.',
    },
    fixes: { remove: 'Remove the comment' },
  },
};
