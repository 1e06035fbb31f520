import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const registrationNotCalled: RuleWordsByLanguage = {
  'zh-CN': {
    title: '没有执行推送插件的注册',
    messages: {
      registers:
        '{name} 会用 {method} 注册推送插件，但项目中没有任何地方调用它：插件没有注册，收不到离线推送。请在登录之前调用，例如在 App.vue 的 onLaunch 中。',
      initialises:
        '{name} 会调用 {method}()，但项目中没有任何地方调用它：插件不会向手机获取推送 token，收不到离线推送。请在 App.vue 的 onLaunch 中调用。',
      never:
        '获取了插件 {plugin}，但没有用 {method} 注册：SDK 不知道这个插件，收不到离线推送。请在登录之前注册。',
    },
    fixes: {},
  },
  en: {
    title: 'The registration of the push plugin never runs',
    messages: {
      registers:
        '{name} registers the push plugin with {method}, but nothing in the project calls it: the plugin is not registered, and no offline push arrives. Call it before the login, in onLaunch of App.vue for example.',
      initialises:
        '{name} calls {method}(), but nothing in the project calls {name}: the plugin asks the phone for no push token, and no offline push arrives. Call it in onLaunch of App.vue.',
      never:
        'The plugin {plugin} is required, but {method} never registers it: the SDK does not know of the plugin, and no offline push arrives. Register it before the login.',
    },
    fixes: {},
  },
};
