import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const GUIDE = 'NetEase Yunxin, "实现 uni-app 离线推送", read 2026-11-21';
const SDK = 'nim-web-sdk-ng 10.8.1: V2NIMSettingService';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  checkAfter(
    'login',
    'background',
    SDK,
    '应用退到后台时要调用 V2NIMSettingService.setAppBackground(true)，回到前台时传 false：服务端以此判断要不要推送。官方示例在 onHide 里也传了 false，照抄会收不到推送。',
    'When the app goes to the background, V2NIMSettingService.setAppBackground(true) must be called, and with false when it comes back: the service goes by that. The vendor’s demo passes false in onHide too; copied, no push arrives.',
    { urls: ['https://github.com/netease-im/uni-offline-push'] },
  ),
  checkAfter(
    'login',
    'device',
    GUIDE,
    '初始化时把 V2NIMLoginServiceConfig.isFixedDeviceId 设为 true，否则每次启动都被当作新设备。',
    'Set V2NIMLoginServiceConfig.isFixedDeviceId to true when the SDK is made: else each start counts as another device.',
  ),
  checkAfter(
    'login',
    'payload',
    'netease-im/uni-offline-push@b672b82, pages/index/index.vue',
    '点击通知要跳转时，发送方的 pushPayload 里要写厂商字段（hwField、honorField、vivoField、oppoField 等），其中的包名改成自己的。',
    "For a click to lead somewhere, the sender's pushPayload needs the makers' fields (hwField, honorField, vivoField, oppoField and so on), with your own package name in them.",
  ),
];
