import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const pluginNotConfigured: RuleWordsByLanguage = {
  'zh-CN': {
    title: '代码用到的原生插件没有在 manifest.json 中配置',
    messages: {
      missing:
        '代码引入了 {plugin}，但 manifest.json 的 app-plus.nativePlugins 中没有它：插件不会打包，uni.requireNativePlugin 取到的是 undefined。请在“App原生插件配置 → 选择本地插件”中勾选。',
    },
    fixes: { add: '在 app-plus.nativePlugins 中加上 "{plugin}"' },
  },
  en: {
    title: 'A native plugin that the code uses is not in manifest.json',
    messages: {
      missing:
        'The code requires {plugin}, and app-plus.nativePlugins in manifest.json does not name it: the plugin is not built in, and uni.requireNativePlugin gives undefined. Select it under "App原生插件配置 (App native plugins) → local plugins".',
    },
    fixes: { add: 'Add "{plugin}" to app-plus.nativePlugins' },
  },
};
