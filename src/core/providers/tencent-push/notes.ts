import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

const README = '@tencentcloud/uni-app-push 1.1.0, readme';

/** What is to be known of a maker with this provider alone. */
export const notes: ProviderNotes = {
  huawei: [
    note(
      'setup',
      `${README}; trtc.io, document 60549`,
      'agconnect-services.json 的位置，插件说明写 nativeResources/android/，官网文档写 nativeResources/android/assets/，两处都可以。',
      "Of agconnect-services.json the plugin's readme says nativeResources/android/, the documents say nativeResources/android/assets/: both are accepted here.",
    ),
  ],
  honor: [
    note(
      'setup',
      README,
      '荣耀的依赖默认不在插件里：要在插件 app-android/config.json 的 dependencies 中加入 com.tencent.timpush:honor，版本与 timpush 相同；更新插件后要重新加。',
      "Honor's module is not in the plugin by default: add com.tencent.timpush:honor to dependencies in its app-android/config.json, in the version of timpush, and again after each update of the plugin.",
    ),
  ],
  vivo: [
    note(
      'setup',
      README,
      'vivo 的依赖默认不在插件里：要在插件 app-android/config.json 的 dependencies 中加入 com.tencent.timpush:vivo，版本与 timpush 相同；更新插件后要重新加。',
      "vivo's module is not in the plugin by default: add com.tencent.timpush:vivo to dependencies in its app-android/config.json, in the version of timpush, and again after each update of the plugin.",
    ),
  ],
  oppo: [
    note(
      'setup',
      README,
      '自定义提示音：用 createNotificationChannel 创建渠道，channelID 与推送控制台一致，channelSound 写不带后缀的文件名，文件放到 nativeResources/android/res/raw/。',
      'A sound of its own: make a channel with createNotificationChannel, its channelID that of the push console, its channelSound the file name without the ending, the file in nativeResources/android/res/raw/.',
    ),
  ],
  fcm: [
    note(
      'setup',
      README,
      '要在插件 app-android/config.json 的 project.plugins 中加入 com.google.gms.google-services；更新插件后要重新加。',
      "Add com.google.gms.google-services to project.plugins in the plugin's app-android/config.json, and again after each update of the plugin.",
    ),
  ],
};
