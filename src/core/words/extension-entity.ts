import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const extensionEntity: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'extension 要是含 entity 的 JSON 文本',
    messages: {
      object:
        '“{key}”是对象：SDK 不会把它序列化，点击通知时收不到透传内容。请用 JSON.stringify 包裹，并放在 {entity} 里。',
      notJson: '“{key}”不是 JSON 文本：插件解析失败，点击通知时收不到透传内容。应为含 {entity} 的 JSON。',
      noEntity:
        '“{key}”里没有 {entity}：插件只转交 {entity} 中的内容，点击通知时收不到透传内容。请放进 {entity}。',
    },
    fixes: {
      stringify: '用 JSON.stringify 包裹',
      wrap: '放进 {entity}',
    },
  },
  en: {
    title: 'extension is a JSON text with an entity',
    messages: {
      object:
        '"{key}" is an object: the SDK sends it unserialised, and a click on the notification gets nothing of it. Wrap it in JSON.stringify, with the content under {entity}.',
      notJson:
        '"{key}" is no JSON text: the plugin cannot parse it, and a click on the notification gets nothing of it. It must be JSON with {entity}.',
      noEntity:
        '"{key}" has no {entity}: the plugin hands on only what is under {entity}, so a click on the notification gets nothing. Put the content under {entity}.',
    },
    fixes: {
      stringify: 'Wrap in JSON.stringify',
      wrap: 'Put it under {entity}',
    },
  },
};
