import { defineRule, ruleMessages } from '../../../rules/rule.ts';
import { uniCalls } from '../../../rules/shared/uni-calls.ts';
import { uniPushService } from '../../index.ts';

const { onMessage, offMessage } = uniPushService;

const messages = ruleMessages({
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
});

/**
 * A listener is removed by handing over the very function that was registered. One that is written out in the call
 * is a new one and never the registered one. Source: DCloud's page "uni-push2 API", `uni.offPushMessage`.
 */
export const offPushMessageCallback = defineRule({
  id: 'off-push-message-callback',
  severity: 'warning',
  messages,
  keywords: [offMessage],
  check(project, report) {
    for (const { args } of uniCalls(project, offMessage)) {
      const [first] = args;
      if (first?.kind !== 'function' || !first.inline) continue;
      report({ message: 'inline', args: { method: offMessage, register: onMessage }, at: first });
    }
  },
});
