import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const appPlusGuard: RuleWordsByLanguage = {
  'zh-CN': {
    title: '原生插件只能在 App 端获取',
    messages: {
      unguarded:
        '项目还会发布到 {platforms}：那里没有原生插件，执行到这里会报错，后面的代码不再执行。请放进 #ifdef APP-PLUS。',
    },
    fixes: {
      wrap: '用 #ifdef APP-PLUS 包裹',
    },
  },
  en: {
    title: 'A native plugin can be required on the App alone',
    messages: {
      unguarded:
        'The project is built for {platforms} too: there are no native plugins there, this call throws, and the code behind it does not run. Put it inside #ifdef APP-PLUS.',
    },
    fixes: {
      wrap: 'Wrap in #ifdef APP-PLUS',
    },
  },
};
