import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const README = 'jpush/jpush-hbuilder-plugin, README (2025-07-25)';
const API = 'jpush/jpush-hbuilder-plugin, doc/API.md (2025-07-25)';
const ANDROID = 'jpush/jpush-hbuilder-plugin, doc/ANDROID.md (2025-07-25)';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  checkAfter(
    'base',
    'appKey',
    README,
    '包名、签名和 Bundle ID 要与极光控制台中该 AppKey 的应用一致，改过之后重新打自定义基座。',
    'The package, the signature and the Bundle ID have to be those of the AppKey’s application in the JPush console; after a change build the custom base anew.',
  ),
  checkAfter(
    'base',
    'verification',
    'jpush/jpush-hbuilder-plugin, CHANGELOG, 1.0.2; jpush/jverification-hbuilder-plugin#23 (2022-11-16)',
    '与极光认证（JVerification）插件一起云打包失败时：JG-JPush 1.0.2 修复过这个冲突，请把两个插件和 JG-JCore 都更新到最新版本再打包。',
    'Where a cloud build fails with the JVerification plugin beside it: JG-JPush 1.0.2 mended that conflict; bring both plugins and JG-JCore to their newest versions and build again.',
  ),
  checkAfter(
    'login',
    'registerID',
    API,
    '用 getRegistrationID 取 registerID（字段名就是 registerID）：为空说明还没有注册到极光服务器；code 为 1011 说明在 iOS 模拟器上运行。',
    'Ask getRegistrationID for the registerID (so spelt): blank, the phone is not registered with JPush yet; the code 1011 means an iOS simulator.',
  ),
  checkAfter(
    'login',
    'clickActivity',
    ANDROID,
    '点击厂商通知没有回调时，看服务端有没有填 uri_activity（或 uri_action）：cn.jiguang.uniplugin_jpush.OpenClickActivity。',
    'Where a click on a maker’s notification calls nothing back, see that the server sends uri_activity (or uri_action): cn.jiguang.uniplugin_jpush.OpenClickActivity.',
  ),
];
