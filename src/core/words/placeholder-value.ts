import type { RuleWordsByLanguage } from './words.ts';

export const placeholderValue: RuleWordsByLanguage = {
  'zh-CN': {
    title: '参数还是示例中的占位内容',
    messages: {
      manifest:
        '"{key}" 的值 "{value}" 还是占位内容，厂商会拒绝，离线推送收不到。请填上厂商开放平台给出的值；不使用该厂商时，请按插件说明填 "0" 或留空。',
      code: '"{key}" 的值 "{value}" 还是占位内容，会原样交给推送服务，离线推送收不到。请填上控制台给出的值；不使用该厂商时留空。',
    },
    fixes: {},
  },
  en: {
    title: 'A value is still the placeholder of a sample',
    messages: {
      manifest:
        'The value of "{key}" is still the placeholder "{value}": the phone maker refuses it, and offline push will not arrive. Fill in what the maker\'s platform gives; for a maker that you do not use, put "0" or leave it blank, as the plugin asks.',
      code: 'The value of "{key}" is still the placeholder "{value}": it goes to the push service as it is, and offline push will not arrive. Fill in what the console gives, or leave it blank if you do not use this maker.',
    },
    fixes: {},
  },
};
