import { checks as common } from '../easemob-empush/checks.ts';
import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const GUIDE = 'Easemob, "使用 uni-app 原生离线推送插件", read 2026-11-21';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  checkAfter(
    'base',
    'manual',
    `${GUIDE}; DCloud, manifest-app.md`,
    'manifest.json 的 app-plus.distribute.android 和 app-plus.distribute.ios 里，pushRegisterMode 要设为“manual”，改完重新打自定义基座。',
    'In manifest.json, pushRegisterMode must be "manual" in app-plus.distribute.android and app-plus.distribute.ios; build a new custom base after that.',
  ),
  checkAfter(
    'base',
    'package',
    GUIDE,
    '根目录 AndroidManifest.xml 的 package 要与打包用的 Android 包名一致，厂商参数写在 <application> 里。',
    'The package of the AndroidManifest.xml in the root must be the Android package that is built, and the makers’ values belong into <application>.',
  ),
  checkAfter(
    'login',
    'bound',
    GUIDE,
    'SDK 5 可以监听 onPushTokenBound、onPushTokenBindFailed：回调里的 channel 是 normal，说明厂商参数没有生效，不会有离线推送。退出登录后 token 已解绑，不要在这个状态下测试。',
    'With the SDK 5, listen for onPushTokenBound and onPushTokenBindFailed: a channel "normal" says that the maker’s values did not take effect, and no offline push comes. A logout unbinds the token: do not test after one.',
  ),
  ...common,
];
