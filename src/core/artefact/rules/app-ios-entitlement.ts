import { appRuleMessages, defineAppRule } from './rule.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: 'iOS 安装包没有推送能力，或前后矛盾',
    messages: {
      contradicts:
        '描述文件的 aps-environment 是 {profile}，程序签名时用的是 {signed}：两者矛盾，取不到有效的 deviceToken。请用开启了推送的描述文件重新打包。',
      absent:
        '安装包没有推送能力（aps-environment）：取不到 deviceToken，离线推送不会到达。请在苹果开发者后台为这个 App ID 开启 Push Notifications，重新生成描述文件后再打包。',
      sandbox:
        '安装包用的是开发环境（aps-environment 为 development，描述文件“{name}”）：deviceToken 只在开发环境有效，推送控制台要上传开发证书；正式发布的包要用生产证书。',
      background:
        'Info.plist 的 UIBackgroundModes 没有 remote-notification：静默推送不会唤醒应用。普通的通知不受影响。',
    },
  },
  en: {
    title: 'The iOS app cannot take push, or contradicts itself',
    messages: {
      contradicts:
        "The profile's aps-environment is {profile}, and the program was signed with {signed}: they contradict each other, and no device token is valid. Build anew with a profile that has push.",
      absent:
        "The app has no push entitlement (aps-environment): there is no device token, and no offline push arrives. Open Push Notifications for this App ID in Apple's developer centre, make the profile anew, and build.",
      sandbox:
        'The app is for the development environment (aps-environment is development, profile "{name}"): its device token holds there alone, so the push console needs the development certificate; a release needs the production one.',
      background:
        'UIBackgroundModes of Info.plist lacks remote-notification: silent pushes do not wake the app. Other notifications are not concerned.',
    },
  },
});

const NONE = '-';

export const appIosEntitlement = defineAppRule({
  id: 'app-ios-entitlement',
  severity: 'error',
  messages,
  check({ ios }, _source, report) {
    if (!ios) return;
    const { profile, signed, hasProfile, backgroundModes } = ios;
    const file = 'embedded.mobileprovision';
    if (profile && signed && profile.aps !== signed.aps) {
      const args = { profile: profile.aps ?? NONE, signed: signed.aps ?? NONE };
      report('contradicts', file, args);
      return;
    }
    // of what could not be read nothing is said
    if (!signed && (!hasProfile || !profile)) return;
    const aps = signed?.aps ?? profile?.aps;
    if (aps === undefined) {
      report('absent', file, {}, 'warning');
      return;
    }
    if (aps === 'development') report('sandbox', file, { name: profile?.name ?? NONE }, 'information');
    if (!backgroundModes.includes('remote-notification'))
      report('background', 'Info.plist', {}, 'information');
  },
});
