import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const WAYS = 'Tencent Cloud, document 269/139819 (2026-10-21)';
const QUESTIONS = 'Tencent Cloud, document 269/139820 (2026-10-21)';

/** What to look at with every push plugin of the house where push does not arrive. */
export const tencentChecks: readonly ProviderCheck[] = [
  checkAfter(
    'login',
    'service',
    `${WAYS}; ${QUESTIONS}`,
    '控制台里要开通推送服务（Push），没有过期，且套餐支持聊天消息的推送；同时使用 Chat 和 Push 时，两者要用同一个 SDKAppID。',
    'Push must be activated in the console, not expired, and in a plan that pushes chat messages. Chat and Push together need one SDKAppID.',
  ),
  checkAfter(
    'login',
    'two-users',
    WAYS,
    '用两个不同的 UserID 测试：同一个 UserID 登录两台手机，自己发给自己只是多端同步，不会有通知。推送记录只能查到最后登录的那台设备。',
    'Test with two UserIDs: what one user sends from one phone to its other is only kept alike, without a notification. The record of pushes has the device that logged in last, and no other.',
  ),
  checkAfter(
    'login',
    'text',
    `${WAYS}; ${QUESTIONS}`,
    '看推送记录里有没有这条消息：没有时，接收方当时在线，或发送时没有 offlinePushInfo、title 和 description 都为空。自定义消息必须设置 description。',
    'Look for the message in the record of pushes. If it is not there, the receiver was online, or the message had no offlinePushInfo, or one with neither title nor description. A custom message needs a description.',
  ),
];
