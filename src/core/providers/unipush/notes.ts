import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

const GUIDE = 'DCloud, "uni-push 2.0 统一推送" (uniapp.dcloud.net.cn/unipush-v2.html), read 2026-11-21';
const SERVER = 'DCloud, "uni-cloud-push", options.md, 2024-10-24';
const NATIVE = 'DCloud, native documents of uni-app x, "uni-push", 2026-07-24';

/** What is to be known of a maker with uniPush alone. */
export const notes: ProviderNotes = {
  huawei: [
    note(
      'setup',
      'DCloud, "uni-push 1.0", 1.3.2 (2026-08-21)',
      'agconnect-services.json 上传到开发者中心的“厂商推送设置”，不放入项目。',
      "agconnect-services.json is uploaded in the developer centre under the makers' push settings, and not put into the project.",
    ),
    note(
      'limit',
      SERVER,
      'options 中 HW 的“/message/android/target_user_type”为 1 时是测试消息，每天 500 条，正式环境要去掉。角标需要“/message/android/notification/badge/class”。',
      "With /message/android/target_user_type 1 among HW's options it is a test message, 500 a day: take it out for production. A badge needs /message/android/notification/badge/class.",
    ),
  ],
  honor: [
    note(
      'requirement',
      GUIDE,
      '荣耀推送需要 HBuilderX 3.99 及以上版本。',
      "Honor's push needs HBuilderX 3.99 or later.",
    ),
    note(
      'limit',
      SERVER,
      '消息级别由 options 中 HO 的“/android/notification/importance”指定；“/android/targetUserType”为 1 时是测试消息。',
      "The class of a message is /android/notification/importance among HO's options; with /android/targetUserType 1 it is a test message.",
    ),
  ],
  xiaomi: [
    note(
      'limit',
      'docs.getui.com, third party options, read 2026-11-21',
      'options 中 XM 的“/extra.channel_id”填写在小米申请的渠道 ID；个推的文档说私信、公信都必须传，否则会被拦截。',
      "/extra.channel_id among XM's options holds the channel that Xiaomi granted; Getui's document says that private and public messages must have it, or they are held back.",
    ),
  ],
  oppo: [
    note(
      'limit',
      SERVER,
      '渠道由 options 中 OP 的“/channel_id”指定，分类由“/category”指定；“/notify_level”要与分类一起填写。',
      "The channel is /channel_id among OP's options, the class /category; /notify_level needs the class beside it.",
    ),
  ],
  vivo: [
    note(
      'limit',
      SERVER,
      '分类由 category.vivo（HBuilderX 4.31 起）或 options 中 VV 的“/category”指定；“/pushMode”为 1 时是测试消息。',
      "The class is category.vivo (from HBuilderX 4.31 on), or /category among VV's options; with /pushMode 1 it is a test message.",
    ),
  ],
  fcm: [
    note(
      'setup',
      NATIVE,
      'DCloud 的原生文档说国内厂商与 FCM 不能同时集成；云打包是否同样没有说明。',
      "DCloud's native documents say that FCM and the Chinese makers cannot be built in together; of a cloud build they do not tell.",
    ),
  ],
  apple: [
    note(
      'setup',
      GUIDE,
      'iOS 推送证书上传到开发者中心的“配置管理 → 应用配置”；打包所用的描述文件须带有推送权限，否则云打包会报错。',
      "The iOS push certificate is uploaded in the app's settings. The provisioning profile must have the push capability, or the cloud build fails.",
    ),
  ],
};
