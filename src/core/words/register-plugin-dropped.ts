import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const registerPluginDropped: RuleWordsByLanguage = {
  'zh-CN': {
    title: '同一次 registerPlugin 里的其他插件会被丢弃',
    messages: {
      dropped:
        '“{key}”与“{push}”写在同一次调用里：SDK 只处理推送插件，“{key}”会被悄悄丢弃，没有注册。请拆成两次 registerPlugin 调用。',
      rival:
        '“{key}”与“{push}”写在同一次调用里：SDK 一次只注册其中一个推送插件，另一个会被悄悄丢弃。请只保留一个，或分开注册。',
    },
    fixes: {
      split: '把“{key}”移到单独的调用',
    },
  },
  en: {
    title: "Another plugin in the push plugin's call is dropped",
    messages: {
      dropped:
        '"{key}" stands in the same call as "{push}": the SDK takes the push plugin and silently drops "{key}", which is never registered. Split it into two registerPlugin calls.',
      rival:
        '"{key}" stands in the same call as "{push}": the SDK registers only one of the two push plugins and silently drops the other. Keep one, or register them apart.',
    },
    fixes: {
      split: 'Move "{key}" to a call of its own',
    },
  },
};
