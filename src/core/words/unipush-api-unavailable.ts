import type { RuleWordsByLanguage } from './words.ts';

export const unipushApiUnavailable: RuleWordsByLanguage = {
  'zh-CN': {
    title: '没有启用 uniPush 2，取不到推送标识',
    messages: {
      disabled:
        'manifest.json 没有在任何平台启用 {service} 2：uni.{method} 会失败，报“{method}:fail register fail”。请在 manifest.json 中为要运行的平台启用 uni-push 2.0。',
      excluded:
        'manifest.json 没有启用 {service} 2：uni.{method} 会失败，报“{method}:fail register fail”。项目使用的 {provider} 与 {service} 不能同时使用，请删除这里的调用，或改用 {service} 2 并移除该插件。',
    },
    fixes: {},
  },
  en: {
    title: 'No push id without uniPush 2',
    messages: {
      disabled:
        'The manifest enables {service} 2 on no platform: uni.{method} fails with "{method}:fail register fail". Enable uni-push 2.0 in manifest.json for the platforms that run this.',
      excluded:
        'The manifest does not enable {service} 2: uni.{method} fails with "{method}:fail register fail". {provider}, which the project uses, and {service} exclude each other: remove this call, or use {service} 2 and remove the plugin.',
    },
    fixes: {},
  },
};
