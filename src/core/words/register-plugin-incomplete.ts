import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const registerPluginIncomplete: RuleWordsByLanguage = {
  'zh-CN': {
    title: '注册推送插件时缺少插件或配置',
    messages: {
      noPlugin:
        "缺少 '{key}'：SDK 找不到推送插件，什么都不会注册，离线推送收不到。请把 uni.requireNativePlugin 得到的插件写在这里。",
      noConfig: '缺少 {key}：推送插件没有证书 ID，拿不到推送 token，离线推送收不到。请加上各厂商的配置。',
      misspelt: '“{key}”不是 SDK 认识的键，会被忽略，推送不会注册。应写作“{right}”。',
    },
    fixes: { add: '添加 {key}', rename: '改为“{key}”' },
  },
  en: {
    title: 'A registration lacks the push plugin or its configuration',
    messages: {
      noPlugin:
        "'{key}' is missing: the SDK finds no push plugin, registers nothing, and offline push will not arrive. Put the plugin from uni.requireNativePlugin here.",
      noConfig:
        "{key} is missing: the push plugin has no certificate ids, gets no push token, and offline push will not arrive. Add the vendors' configuration.",
      misspelt:
        'The SDK does not know the key "{key}": it is ignored and push is not registered. Write "{right}".',
    },
    fixes: { add: 'Add {key}', rename: 'Change to "{key}"' },
  },
};
