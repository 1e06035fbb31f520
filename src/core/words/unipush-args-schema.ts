import type { RuleWordsByLanguage } from './words.ts';

export const unipushArgsSchema: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'uni-push 2 接口的参数',
    messages: {
      missing: 'uni.{method} 缺少必填参数“{key}”：调用得不到结果。请补上。',
      options: 'uni.{method} 的参数应是一个对象。',
      callback: 'uni.{method} 的参数应是回调函数：没有它，收到推送消息时什么也不会执行。',
      misspelt: '没有参数“{key}”，它会被忽略。应写作“{right}”。',
      type: '“{key}”的值类型不对：应为{expected}。',
      enum: '“{key}”只能是 {expected}，其他值不起作用。',
    },
    fixes: { rename: '改为“{right}”' },
  },
  en: {
    title: 'What the uni-push 2 calls take',
    messages: {
      missing: 'uni.{method} lacks "{key}", which is required: the call gives no result. Add it.',
      options: 'uni.{method} takes an object.',
      callback: 'uni.{method} takes a function: without it, nothing happens when a push message arrives.',
      misspelt: 'There is no parameter "{key}", and it is ignored. Write "{right}".',
      type: 'The value of "{key}" has the wrong type: expected {expected}.',
      enum: '"{key}" is one of {expected}; any other value has no effect.',
    },
    fixes: { rename: 'Change to "{right}"' },
  },
};
