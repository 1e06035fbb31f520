import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const initPushModuleMissing: RuleWordsByLanguage = {
  'zh-CN': {
    title: '推送插件没有初始化',
    messages: {
      missing:
        '项目里没有调用 {plugin} 的 {method}()：推送插件不会初始化，拿不到推送 token，离线推送收不到。请在 App.vue 的 onLaunch 中调用。',
    },
    fixes: { insert: '在 App.vue 的 onLaunch 中调用 {method}()' },
  },
  en: {
    title: 'The push plugin is never set up',
    messages: {
      missing:
        '{method}() of {plugin} is called nowhere: the plugin is never set up, gets no push token, and offline push will not arrive. Call it in the onLaunch of App.vue.',
    },
    fixes: { insert: 'Call {method}() in the onLaunch of App.vue' },
  },
};
