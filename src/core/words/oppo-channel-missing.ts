import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const oppoChannelMissing: RuleWordsByLanguage = {
  'zh-CN': {
    title: '离线推送没有指定 OPPO 渠道',
    messages: {
      missing:
        '配置了 {vendor} 推送，但这条消息没有 {keys} 中的任何一个：Android 8 及以上的 {vendor} 手机会丢弃没有渠道的通知。请填写在 {vendor} 推送平台登记的渠道 ID。',
    },
    fixes: {
      add: '添加 {key}',
    },
  },
  en: {
    title: 'A push names no OPPO channel',
    messages: {
      missing:
        '{vendor} push is configured, but this message has none of {keys}: {vendor} phones with Android 8 and later drop a notification without a channel. Fill in the channel id registered on the {vendor} push platform.',
    },
    fixes: {
      add: 'Add {key}',
    },
  },
};
