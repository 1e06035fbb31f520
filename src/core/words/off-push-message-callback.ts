import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const offPushMessageCallback: RuleWordsByLanguage = {
  'zh-CN': {
    title: '取消监听要传入注册时的那个函数',
    messages: {
      inline:
        '这里写的是一个新函数，不是 uni.{register} 注册的那个：监听不会被移除，消息还会重复处理。请把回调存入变量，注册和取消时传同一个；不传参数则移除全部监听。',
    },
    fixes: {},
  },
  en: {
    title: 'A listener is removed by the function that was registered',
    messages: {
      inline:
        'This is a new function, not the one that uni.{register} registered: nothing is removed, and messages go on being handled. Keep the callback in a variable and hand over the same one; without an argument, uni.{method} removes every listener.',
    },
    fixes: {},
  },
};
