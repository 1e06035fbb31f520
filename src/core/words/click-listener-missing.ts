import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const clickListenerMissing: RuleWordsByLanguage = {
  'zh-CN': {
    title: '没有监听离线推送的点击',
    messages: {
      missing:
        '注册了 {plugin}，但没有调用 {listener}：点击通知只会打开应用，拿不到透传内容，也不能跳转到指定页面。请在 App.vue 的 onLaunch 中监听。',
    },
    fixes: {
      add: '在 App.vue 的 onLaunch 中添加 {listener}',
    },
  },
  en: {
    title: 'Clicks on notifications are not listened for',
    messages: {
      missing:
        '{plugin} is registered, but {listener} is called nowhere: a click on a notification only opens the app, without what the message passed through. Listen in onLaunch of App.vue.',
    },
    fixes: {
      add: 'Add {listener} to onLaunch in App.vue',
    },
  },
};
