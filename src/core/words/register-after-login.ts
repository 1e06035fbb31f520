import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const registerAfterLogin: RuleWordsByLanguage = {
  'zh-CN': {
    title: '推送插件要在登录之前注册',
    messages: {
      late: '{method} 在 {login} 之后调用：SDK 在登录成功时就获取推送 token，此时插件还没有注册，这次登录收不到离线推送。请移到 {login} 之前。',
    },
    fixes: {},
  },
  en: {
    title: 'The push plugin must be registered before the login',
    messages: {
      late: '{method} is called after {login}: the SDK takes the push token when the login succeeds, and by then no plugin is registered, so this login gets no offline push. Move it before {login}.',
    },
    fixes: {},
  },
};
