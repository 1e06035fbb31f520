import { easemobNotes } from '../easemob/notes.ts';
import type { ProviderNotes } from '../provider.ts';
import { note } from '../vendors/facts.ts';

/** What is to be known of a maker with this provider alone. */
export const notes: ProviderNotes = {
  ...easemobNotes,
  fcm: [
    ...(easemobNotes.fcm ?? []),
    note(
      'setup',
      'Easemob, "离线打包集成 FCM", read 2026-11-21',
      'easemob-push 不会自动加入 Firebase 依赖：离线打包工程里要自己配置 Google Services 插件和 Firebase Messaging，缺少时插件会跳过 FCM。',
      'easemob-push does not bring Firebase: the host of the offline build needs the Google Services plugin and Firebase Messaging, or the plugin passes over FCM.',
    ),
  ],
};
