import { faults } from '../messages.ts';
import { appRuleMessages, defineAppRule } from './rule.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包有一部分无法读取',
    messages: {
      part: '{part} 无法读取：{fault}。其余内容照常检查。',
      duplicate:
        '{part} 在安装包中出现了不止一次：Android 取其中一个，别的工具可能取另一个，因此结果可能与手机上的不同。',
    },
  },
  en: {
    title: 'A part of the app cannot be read',
    messages: {
      part: '{part} cannot be read: {fault}. All else was looked at.',
      duplicate:
        '{part} stands in the app more than once: Android takes one, other programs may take another, so a phone may see something else.',
    },
  },
});

const MAX_DUPLICATES = 10;

export const appUnreadable = defineAppRule({
  id: 'app-unreadable',
  severity: 'warning',
  messages,
  check({ problems, duplicates }, _source, report) {
    for (const { part, fault } of problems)
      report('part', part, { part, fault: { 'zh-CN': faults['zh-CN'][fault], en: faults.en[fault] } });
    for (const part of duplicates.slice(0, MAX_DUPLICATES)) report('duplicate', part, { part });
  },
});
