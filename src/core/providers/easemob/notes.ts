import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

/** What is to be known of a maker with each of this house's plugins. */
export const easemobNotes: ProviderNotes = {
  vivo: [
    note(
      'setup',
      'Easemob, demo guide to vivo push',
      '环信的 vivo 证书名称由 AppID 和 AppKey 组成：appid#appkey。',
      "Easemob's certificate name for vivo is made of the AppID and AppKey: appid#appkey.",
    ),
  ],
  fcm: [
    note(
      'requirement',
      'Easemob, "FCM 推送集成" for uni-app, read 2026-11-21',
      '环信的 FCM 推送只能用于离线打包（Android 原生工程）：google-services.json 放在原生工程的 app 模块中，云打包不支持。',
      "Easemob's FCM works with offline packaging alone: google-services.json belongs into the app module of the native Android project; a cloud build cannot have it.",
    ),
  ],
};
