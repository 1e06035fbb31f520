import { easemobConsole } from '../easemob/console.ts';
import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const UNI = 'Easemob, "Uni-app 离线推送", 常见问题';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  checkAfter(
    'login',
    'connected',
    UNI,
    '应用在后台或锁屏时，只要还连着服务器就算在线，不会推送：先杀掉应用再试。有多台设备时，看控制台“证书管理”里的多设备策略是不是要求全部离线。',
    'An app in the background that is still connected counts as online and gets no push: kill it and try again. With several devices, see under certificates in the console whether all of them must be offline.',
    { urls: [easemobConsole] },
  ),
  checkAfter(
    'login',
    'advanced',
    'Easemob, "Uni-app 离线推送", 前提条件; Easemob, console guide, "推送模板", read 2026-11-21',
    '推送模板、免打扰等属于推送高级功能，要先在环信控制台中开通；推送模板在控制台的“基础功能 > 消息”中。',
    'Templates, do-not-disturb and the like are advanced push features, which are activated in the Easemob console; templates are there under "基础功能 > 消息" (basic features, messages).',
  ),
];
