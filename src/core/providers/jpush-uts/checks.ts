import { checkAfter, type ProviderCheck } from '../vendors/checks.ts';

const GUIDE = 'jiguang-official/jpush-uniapp-plugin, Android_Integration_Guide.md (2026-06-12)';
const HARMONY =
  'Huawei, Push Kit guide, "点击消息进入应用内页", as quoted in bbs.itying.com/topic/68f86d7189629100479dac96, read 2026-11-21';
const UTS = 'jiguang-official/jpush-harmony-uniapp-plugin 1.2.4, app-ios/index.uts (2026-02-06)';

/** What to look at with this provider alone where push does not arrive. */
export const checks: readonly ProviderCheck[] = [
  checkAfter(
    'base',
    'modules',
    GUIDE,
    '厂商模块（jg-jpush-u-xiaomi 等）只放在 uni_modules 里不会打包：要在代码中引入，再重新打自定义基座。各模块和 jg-jpush-u 用同一批版本。',
    'A maker’s module (jg-jpush-u-xiaomi) that only lies in uni_modules is not built in: import it, and build the custom base anew. Take all modules and jg-jpush-u from one release.',
  ),
  checkAfter(
    'login',
    'registrationId',
    GUIDE,
    '调用 getRegistrationId()：为空说明还没有注册到极光服务器。',
    'Call getRegistrationId(): blank, the phone is not registered with JPush yet.',
  ),
  checkAfter(
    'login',
    'skills',
    HARMONY,
    '鸿蒙上点击通知不能打开应用内页时：服务端填写的 action 要与 harmony-configs/entry/src/main/module.json5 中 skills 的 actions 一致，并且为它单独写一个 skill，不要改动原有的。',
    "On HarmonyOS, where a click opens no page of the app: the server's action has to be one of the actions of skills in harmony-configs/entry/src/main/module.json5, in a skill of its own beside those that are there.",
  ),
  checkAfter(
    'settings',
    'production',
    UTS,
    'iPhone：用发布证书打包时，initPush 的 isProduction 要为 true；同时勾选了 uniPush 的话，两者都会接管通知回调，点击可能丢失。',
    'iPhone: for a build that is signed for distribution isProduction of initPush is true. Where uniPush is ticked too, both take over the callbacks of notifications, and clicks may be lost.',
  ),
];
