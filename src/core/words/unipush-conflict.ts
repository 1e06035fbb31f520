import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const unipushConflict: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'uniPush 与厂商推送插件不能同时勾选',
    messages: {
      unipush:
        '已勾选 uniPush，与 {provider} 冲突，离线推送收不到。请在 manifest.json 的“App模块配置 → Push(消息推送)”中取消勾选 uniPush，只保留 Push。',
      igexin:
        '已配置个推（igexin），与 {provider} 冲突：App 只支持一种推送方式，离线推送收不到。请删除 sdkConfigs.push 中的 igexin。',
      leftover:
        '这里留有 uniPush 的配置。现在没有勾选 Push 模块，所以不会打包；一旦勾选，就会与 {provider} 冲突。请删除 sdkConfigs.push 中的 unipush。',
    },
    fixes: { remove: '取消勾选：删除 "{key}"' },
  },
  en: {
    title: 'uniPush cannot be ticked beside a push plugin',
    messages: {
      unipush:
        'uniPush is ticked and conflicts with {provider}: offline push will not arrive. In manifest.json, under "App模块配置 (App modules) → Push", untick uniPush and keep Push alone.',
      igexin:
        'Getui (igexin) is configured and conflicts with {provider}: an app supports one push channel only, so offline push will not arrive. Remove igexin from sdkConfigs.push.',
      leftover:
        'A uniPush configuration is left over here. Push is not ticked, so it is not built in now; once Push is ticked, it conflicts with {provider}. Remove unipush from sdkConfigs.push.',
    },
    fixes: { remove: 'Untick: remove "{key}"' },
  },
};
