import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const manifestSchema: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'manifest.json 的推送配置格式不对',
    messages: {
      type: '"{key}"（位于 {where}）的值类型不对，应为 {expected}：HBuilderX 与打包工具读不到它要表达的配置。请改成正确的类型。',
      enum: '"{key}"（位于 {where}）的值不在可用的值之内，应为 {expected}：打包工具会按别的版本处理。请改成其中之一。',
      parameter: '{plugin} 没有参数 "{key}"，填写的值不会生效。是不是想写 "{right}"？',
      other: '"{key}"（位于 {where}）的写法不符合推送配置的格式，不会生效。请对照 manifest.json 的文档改正。',
    },
    fixes: { rename: '改名为 "{right}"' },
  },
  en: {
    title: 'The push part of manifest.json has the wrong form',
    messages: {
      type: 'The value of "{key}" (in {where}) has the wrong type; it must be {expected}. HBuilderX and the build cannot read what it is meant to say. Change its type.',
      enum: 'The value of "{key}" (in {where}) is none of those allowed: {expected}. The build takes it for another version. Use one of them.',
      parameter: '{plugin} has no parameter "{key}", so its value has no effect. Did you mean "{right}"?',
      other:
        '"{key}" (in {where}) does not have the form of a push setting and has no effect. Correct it by the manifest reference.',
    },
    fixes: { rename: 'Rename to "{right}"' },
  },
};
