import { tencentChecks } from '../tencent/checks.ts';
import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const UNI = 'Tencent Cloud IM, "uni-app 离线推送", 收不到离线推送怎么排查';
const OPPO = 'Tencent Cloud IM, "OPPO 推送", 收不到推送时，如何排查问题';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  ...tencentChecks,
  checkAfter(
    'login',
    'offline',
    `${UNI}; ${OPPO}`,
    '从最近任务里划掉接收方的应用，再给它连发几条消息，看一分钟内有没有通知。',
    "Swipe the receiver's app away, send it a few messages, and see whether a notification comes within a minute.",
  ),
  checkAfter(
    'login',
    'tool',
    UNI,
    '用 IM 控制台的离线测试工具发一条：设备状态异常，查证书参数和代码里的注册；设备状态正常而推送异常，查渠道 ID 和后台服务；工具能收到，查发消息的代码。',
    "Send one with the IM console's offline test tool. Device state abnormal: look at the certificate's values and the registration. Device fine and the push not: look at the channel id and the service. It arrives: look at the code that sends.",
    {
      known: ['registration', 'channel'],
      urls: ['https://console.cloud.tencent.com/im-detail/tool-push-check'],
    },
  ),
  checkAfter(
    'settings',
    'content',
    UNI,
    '过于简单的内容可能被厂商过滤：换一句正常的话再发。',
    'A maker may filter very simple content: send an ordinary sentence.',
  ),
  checkAfter(
    'values',
    'minutes',
    OPPO,
    '证书刚在 IM 控制台保存或改过的话，等 10 分钟再试。',
    'A certificate that was just saved in the IM console takes up to ten minutes.',
    { vendor: 'oppo' },
  ),
  checkAfter(
    'limits',
    'ticket',
    OPPO,
    '仍然收不到：带上时间点、SDKAppID、证书 ID、接收方 UserID 提交工单。',
    'Still nothing: open a ticket with the time, the SDKAppID, the certificate id and the receiver’s UserID.',
    { urls: ['https://console.cloud.tencent.com/workorder/category'] },
  ),
];
