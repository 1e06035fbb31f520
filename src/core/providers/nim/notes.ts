import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

const DEMO = 'netease-im/uni-offline-push@b672b82 (2025-07-23), README';

/** What is to be known of a maker with this provider alone. */
export const notes: ProviderNotes = {
  honor: [
    note(
      'setup',
      DEMO,
      '荣耀除了 manifest.json 里的 PUSH_HONOR_APPID，还要把 mcs-services.json 放到 nativeplugins/NIMUniPlugin/android/assets。',
      'Beside PUSH_HONOR_APPID in manifest.json, Honor needs mcs-services.json in nativeplugins/NIMUniPlugin/android/assets.',
    ),
  ],
  fcm: [
    note(
      'requirement',
      'NetEase Yunxin, "实现 uni-app 离线推送", read 2026-11-21',
      'FCM 需要 NIMUniPlugin 1.1.4 或更高版本，google-services.json 放在 nativeplugins/NIMUniPlugin/android/assets。',
      'FCM needs NIMUniPlugin 1.1.4 or later, and google-services.json in nativeplugins/NIMUniPlugin/android/assets.',
    ),
  ],
  apple: [
    note(
      'troubleshooting',
      'everlose/uni-offline-push@00239b2 (2026-07-16), README, plugin 1.1.5',
      '同时填写了 apns 和 pushkit 的 certificateName 时，插件要两个 token 都取到才回调 getDeviceToken，其中一个失败就一直没有回调：先去掉 pushkit，确认 APNs 正常后再查 PushKit 的证书。',
      'With a certificateName in both apns and pushkit, the plugin calls getDeviceToken back once it has both tokens; if one fails, never. Take pushkit out, see that APNs works, then look at the PushKit certificate.',
    ),
    note(
      'setup',
      'NetEase Yunxin, "实现 uni-app 离线推送", read 2026-11-21',
      '想自己决定何时弹出 iOS 通知权限时，把 manifest.json 的 app-plus.distribute.ios.pushRegisterMode 设为“manual”，再调用插件的 requestAPNSPermission()。',
      'To choose the moment of the iOS permission dialog, set app-plus.distribute.ios.pushRegisterMode to "manual" in manifest.json and call requestAPNSPermission() of the plugin.',
    ),
  ],
};
