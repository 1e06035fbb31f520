import type { HarmonyUse } from '../harmony-use.ts';
import { HARMONY_MODULE } from '../vendors/harmony.ts';

const README = 'jiguang-official/jpush-harmony-uniapp-plugin 1.2.4, readme_me.md, 2026-02-06';

/** The plugin's HarmonyOS part is configured in HarmonyOS's own project files, which we do not read any further. */
export const harmony: HarmonyUse = {
  asks: [
    {
      id: 'appkey',
      column: 'client',
      seen: { in: 'text', file: HARMONY_MODULE, word: 'JG_APP_KEY' },
      label: { 'zh-CN': 'module.json5 的 JG_APP_KEY', en: 'JG_APP_KEY in module.json5' },
      text: {
        'zh-CN': 'harmony-configs/entry/src/main/module.json5 的 metadata 中填写了 AppKey。',
        en: 'The metadata of harmony-configs/entry/src/main/module.json5 has the AppKey.',
      },
      source: README,
    },
    {
      id: 'module',
      column: 'files',
      seen: { in: 'text', file: HARMONY_MODULE, word: 'JGPushAbilityStage' },
      label: { 'zh-CN': 'module.json5 与 .ets 文件', en: 'module.json5 and the .ets files' },
      text: {
        'zh-CN':
          '插件说明要求的 JGPushAbilityStage、PushMessageAbility、RemoteNotificationExtAbility 和三个 .ets 文件已加入 harmony-configs，proxyData 的 datashareproxy 地址与 bundleName 一致。',
        en: "JGPushAbilityStage, PushMessageAbility, RemoteNotificationExtAbility and the three .ets files of the plugin's readme are in harmony-configs, and the datashareproxy address of proxyData has this bundleName.",
      },
      source: README,
    },
  ],
};
