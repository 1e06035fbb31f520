import { uniPushService } from '../providers/index.ts';
import type { Rule } from './rule.ts';
import { uniCalls } from './shared/uni-calls.ts';

const { onMessage, offMessage } = uniPushService;

/**
 * A listener is removed by handing over the very function that was registered. One that is written out in the call
 * is a new one and never the registered one. Source: DCloud's page "uni-push2 API", `uni.offPushMessage`.
 */
export const offPushMessageCallback: Rule = {
  id: 'off-push-message-callback',
  severity: 'warning',
  words: [offMessage],
  check(project, report) {
    for (const { args } of uniCalls(project, offMessage)) {
      const [first] = args;
      if (first?.kind !== 'function' || !first.inline) continue;
      report({ message: 'inline', args: { method: offMessage, register: onMessage }, at: first });
    }
  },
};
