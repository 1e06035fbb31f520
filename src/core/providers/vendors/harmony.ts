import type { Localized } from '../../messages/localized.ts';
import type { HarmonyAsk } from '../harmony-use.ts';

export const harmonyName: Localized = { 'zh-CN': '鸿蒙', en: 'HarmonyOS' };

/** Where HarmonyOS's own project files lie in a project of HBuilderX: DCloud, "manifest.json", app-harmony (2026-08-21). */
export const HARMONY_MODULE = 'harmony-configs/entry/src/main/module.json5';

/** What Huawei asks for on HarmonyOS NEXT, whichever the provider. */
export const harmonyAsks: readonly HarmonyAsk[] = [
  {
    id: 'push-kit',
    column: 'console',
    url: 'https://developer.huawei.com/consumer/cn/service/josp/agc/index.html',
    label: { 'zh-CN': '华为 AppGallery Connect', en: 'Huawei AppGallery Connect' },
    text: {
      'zh-CN':
        '应用已登记为 HarmonyOS 应用，推送服务已开通，Profile 是在开通之后申请的；先申请的 Profile 取不到 token（1000900010）。',
      en: 'The app is registered as a HarmonyOS app, Push is enabled for it, and the profile was made after that: an older one gets no token (1000900010).',
    },
    source: 'Huawei, "Push Kit推送服务接入常见错误码和解决方案", 2026-08-12',
  },
];
