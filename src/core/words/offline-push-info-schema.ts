import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const offlinePushInfoSchema: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'offlinePushInfo 的键和值要与 SDK 读取的一致',
    messages: {
      misspelt: 'SDK 不读取“{key}”：它不起作用，也没有任何提示。应写作“{right}”。',
      unknown: 'SDK 不认识“{key}”：它不起作用，也没有任何提示。请删除，或改用 SDK 支持的键。',
      dropped: 'SDK 不认识“{key}”：发送时会丢弃它，也没有任何提示。请删除；要用它，请通过 REST API 发送。',
      recased:
        'SDK 不认识“{key}”：发送时会改变它的大小写，推送服务很可能读不到，也没有任何提示。请在推送证书中设置，或通过 REST API 发送。',
      never: '{sdk} 的任何版本都不读取“{key}”，会悄悄忽略它。请改用该 SDK 支持的键，或升级到新的 SDK。',
      tooOld: '{sdk} {version} 不读取“{key}”，会悄悄忽略它：从 {since} 起才支持。请升级 SDK。',
      type: '“{key}”的值类型不对：应为 {expected}。',
      value: '“{key}”的值不在可选范围内：应为 {expected}。',
    },
    fixes: {
      rename: '改为“{right}”',
    },
  },
  en: {
    title: 'offlinePushInfo holds what the SDK reads',
    messages: {
      misspelt: 'The SDK does not read "{key}": it has no effect, and nothing says so. Write "{right}".',
      unknown:
        'The SDK does not know "{key}": it has no effect, and nothing says so. Remove it, or use a key that the SDK reads.',
      dropped:
        'The SDK does not know "{key}" and drops it when it sends, and nothing says so. Remove it; to use it, send by the REST API.',
      recased:
        'The SDK does not know "{key}" and sends it in other letters, which the push service most likely does not read, and nothing says so. Set it with the push certificate, or send by the REST API.',
      never:
        'No version of {sdk} reads "{key}": it is ignored silently. Use a key that this SDK reads, or move to the newer SDK.',
      tooOld:
        '{sdk} {version} does not read "{key}" and ignores it silently: versions from {since} on do. Update the SDK.',
      type: 'The value of "{key}" has the wrong type: expected {expected}.',
      value: 'The value of "{key}" is not one of those allowed: {expected}.',
    },
    fixes: {
      rename: 'Change to "{right}"',
    },
  },
};
