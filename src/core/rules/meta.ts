import { type Rule, ruleMessages } from './rule.ts';

const configInvalid = ruleMessages({
  'zh-CN': {
    title: 'uni-offline-push 的配置无法识别',
    messages: {
      syntax: '这个配置文件不是合法的 JSON：其中的设置都没有生效。请修正语法。',
      'unknown-key':
        '没有“{key}”这个设置，它不会生效。可用的设置是“rules”和“overrides”；“overrides”的每一项有“files”和“rules”。',
      missing: '缺少“{key}”，这一项设置不会生效。请补上。',
      value: '“{key}”的值不对，这项设置不会生效。应为{expected}。',
    },
    fixes: {},
  },
  en: {
    title: "uni-offline-push's own settings cannot be read",
    messages: {
      syntax: 'This settings file is not valid JSON: none of its settings take effect. Fix the syntax.',
      'unknown-key':
        'There is no setting "{key}", so it has no effect. The settings are "rules" and "overrides"; an override has "files" and "rules".',
      missing: '"{key}" is missing, so the entry has no effect. Add it.',
      value: 'The value of "{key}" is not right, so it has no effect. Expected: {expected}.',
    },
    fixes: {},
  },
});

const unknownRule = ruleMessages({
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
});

const unusedSuppression = ruleMessages({
  'zh-CN': {
    title: '关闭检查的注释没有关闭任何东西',
    messages: {
      unused: '这里已经没有要关闭的问题，这条注释是多余的：保留会屏蔽以后出现的同类问题。请删除。',
    },
    fixes: { remove: '删除这条注释' },
  },
  en: {
    title: 'A suppression comment suppresses nothing',
    messages: {
      unused:
        'There is no finding left to suppress here, and the comment would hide the next problem of this kind. Remove it.',
    },
    fixes: { remove: 'Remove the comment' },
  },
});

/**
 * What is reported of settings and comments rather than of the project. They stand in the tables as rules do, and
 * their severity can be set likewise.
 */
export const metaRules: readonly Omit<Rule, 'check'>[] = [
  { id: 'config-invalid', severity: 'error', messages: configInvalid },
  { id: 'unknown-rule', severity: 'warning', messages: unknownRule },
  { id: 'unused-suppression', severity: 'warning', messages: unusedSuppression },
];
