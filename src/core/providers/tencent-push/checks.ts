import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const README = '@tencentcloud/uni-app-push 1.1.0, readme';
const GUIDE = 'Tencent Cloud, document 269/103522 (2026-02-05)';
const WAYS = 'Tencent Cloud, document 269/139819 (2026-10-21)';
const CODES = 'Tencent Cloud, document 269/117847';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  checkAfter(
    'base',
    'hbuilderx',
    GUIDE,
    'HBuilderX 要 4.36 及以上，4.29、4.64、4.65 有问题，不能用；uni-app x 项目要 4.55 及以上。换版本后重新打自定义基座。',
    'HBuilderX has to be 4.36 or later; 4.29, 4.64 and 4.65 are broken; for uni-app x 4.55 or later. Build the custom base again with it.',
  ),
  checkAfter(
    'login',
    'register',
    `${README}; ${CODES}`,
    '看 registerPush 的回调：9010001 是 SDKAppID 为 0，9010002 是 appKey 为空，70016 是 appKey 不对（要推送服务 Push 的客户端密钥），6014 是 IM 账号还没有登录。成功后用 getRegistrationID 取推送 ID。',
    'See what registerPush calls back with: 9010001 is an SDKAppID of 0, 9010002 a blank appKey, 70016 a wrong appKey (the client key of Push is wanted), 6014 an IM account that has not logged in. After success getRegistrationID gives the id to push to.',
    { known: ['registration'] },
  ),
  checkAfter(
    'login',
    'again',
    'Tencent Cloud, document 269/139820 (2026-10-21)',
    '与 Chat 一起使用时，退出登录会解除绑定：每次登录成功后都要重新调用 registerPush，Chat 和推送要用同一个 SDKAppID。',
    'With Chat a logout ends the binding: registerPush is to be called after every login, and Chat and push have to share one SDKAppID.',
  ),
  checkAfter(
    'login',
    'tool',
    README,
    '用推送控制台的测试工具按 RegistrationID 发一条。',
    "Send one to the RegistrationID with the console's test tool.",
    { urls: ['https://console.cloud.tencent.com/im/push-plugin-push-check'] },
  ),
  checkAfter(
    'settings',
    'foreground',
    `${WAYS}; @tencentcloud/uni-app-push 1.1.0, interface.uts`,
    '应用在前台时不显示通知：看代码有没有调用 disablePostNotificationInForeground(true)；要显示就传 false。',
    'No notification while the app is in front: see whether the code calls disablePostNotificationInForeground(true); to have them shown, pass false.',
  ),
  checkAfter(
    'login',
    'harmony',
    'TIMPush_Demo, uniapp/ (2026-07-01), plugin 1.4.0',
    '鸿蒙的证书 ID 在插件的 utssdk/app-harmony/resources/rawfile/timpush-configs.json 的 businessID 里；点击事件要插件 1.4.0。',
    "HarmonyOS's certificate id is businessID in the plugin's utssdk/app-harmony/resources/rawfile/timpush-configs.json; clicks want plugin 1.4.0.",
  ),
];
