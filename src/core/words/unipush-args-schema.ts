import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const unipushArgsSchema: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'uni-push 2 接口的参数',
    messages: {
      missing: 'uni.{method} 缺少必填参数“{key}”：调用得不到结果。请补上。',
      failAlone:
        'uni.{method} 只有 fail，没有“{key}”或 complete：成功时得不到结果。请补上“{key}”，或使用返回的 Promise。',
      blank: 'uni.{method} 的“{key}”为空：调用会失败，报“{key} is required”。请填写内容。',
      options: 'uni.{method} 的参数应是一个对象。',
      callback: 'uni.{method} 的参数应是回调函数：没有它，收到推送消息时什么也不会执行。',
      misspelt: 'uni.{method} 没有参数“{key}”，它会被忽略。应写作“{right}”。',
      unknown: 'uni.{method} 没有参数“{key}”，它会被忽略。请删除，或改用该接口支持的参数。',
      type: '“{key}”的值类型不对：应为 {expected}。',
      enum: '“{key}”只能是 {expected}，其他值不起作用。',
    },
    fixes: { rename: '改为“{right}”' },
  },
  en: {
    title: 'What the uni-push 2 calls take',
    messages: {
      missing: 'uni.{method} lacks "{key}", which is required: the call gives no result. Add it.',
      failAlone:
        'uni.{method} has fail alone, and neither "{key}" nor complete: when it succeeds, nothing takes the result. Add "{key}", or use the promise that it returns.',
      blank: '"{key}" of uni.{method} is blank: the call fails with "{key} is required". Write a text.',
      options: 'uni.{method} takes an object.',
      callback: 'uni.{method} takes a function: without it, nothing happens when a push message arrives.',
      misspelt: 'uni.{method} has no parameter "{key}", and ignores it. Write "{right}".',
      unknown:
        'uni.{method} has no parameter "{key}", and ignores it. Remove it, or use one that the call takes.',
      type: 'The value of "{key}" has the wrong type: expected {expected}.',
      enum: '"{key}" is one of {expected}; any other value has no effect.',
    },
    fixes: { rename: 'Change to "{right}"' },
  },
};
