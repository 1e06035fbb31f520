import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const placeholderValue: RuleWordsByLanguage = {
  'zh-CN': {
    title: '参数还是示例中的占位内容',
    messages: {
      manifest:
        '“{key}”的值“{value}”还是占位内容：厂商会拒绝，离线推送收不到。请填写厂商开放平台给出的值；不使用该厂商时，请按插件说明填“0”或留空。',
      code: '“{key}”的值“{value}”还是占位内容：会原样交给推送服务，离线推送收不到。请填写控制台给出的值；不使用该厂商时留空。',
      instance:
        '“{key}”的值“{value}”是文档里的示例，不是自己的应用：登录会失败，推送也收不到。请填写 IM 控制台给出的值。',
    },
    fixes: {},
  },
  en: {
    title: 'A value is still the placeholder of a sample',
    messages: {
      manifest:
        'The value of "{key}" is still the placeholder "{value}": the phone maker refuses it, and offline push will not arrive. Enter the value from the maker\'s platform; for a maker that you do not use, put "0" or leave it blank, as the plugin asks.',
      code: 'The value of "{key}" is still the placeholder "{value}": it goes to the push service as it is, and offline push will not arrive. Enter the value from the console, or leave it blank if you do not use this maker.',
      instance:
        'The value "{value}" of "{key}" is the documents\' sample and no application of yours: the login fails, and no push arrives. Enter the value from the IM console.',
    },
    fixes: {},
  },
};
