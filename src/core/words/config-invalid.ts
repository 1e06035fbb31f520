import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const configInvalid: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'uni-offline-push 的配置读不懂',
    messages: {
      syntax: '这个配置文件不是合法的 JSON：其中的设置都没有生效。请修正语法。',
      'unknown-key': '没有“{key}”这个设置，它不会生效。可用的设置是 "rules"。',
      value: '“{key}”的值不对，这项设置不会生效。应为：{expected}。',
    },
    fixes: {},
  },
  en: {
    title: "uni-offline-push's own settings cannot be read",
    messages: {
      syntax: 'This settings file is no valid JSON: none of its settings take effect. Mend the syntax.',
      'unknown-key': 'There is no setting "{key}", so it has no effect. The setting is "rules".',
      value: 'The value of "{key}" is not right, so it has no effect. Expected: {expected}.',
    },
    fixes: {},
  },
};
