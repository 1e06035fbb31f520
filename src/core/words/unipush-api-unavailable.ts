import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const unipushApiUnavailable: RuleWordsByLanguage = {
  'zh-CN': {
    title: '没有启用 uniPush，取不到推送标识',
    messages: {
      disabled:
        'manifest.json 没有在任何平台启用 {service} 2：uni.{method} 会失败，报“{method}:fail uniPush is not enabled”。请在 manifest.json 中为要运行的平台启用 {service} 2.0。',
      excluded:
        'manifest.json 没有启用 {service} 2：uni.{method} 会失败，报“{method}:fail uniPush is not enabled”。项目使用的 {provider} 与 {service} 不能同时使用：请删除这里的调用，或改用 {service} 2.0 并移除该插件。',
      disabledListener:
        'manifest.json 没有在任何平台启用 {service}：在 App 中，uni.{method} 的回调永远不会执行。请在 manifest.json 的“App模块配置 → Push(消息推送)”中勾选 {service}，或删除这个监听。',
      excludedListener:
        'manifest.json 没有启用 {service}：在 App 中，uni.{method} 的回调永远不会执行。项目使用的 {provider} 与 {service} 不能同时使用：请改用该插件自己的监听。',
    },
    fixes: {},
  },
  en: {
    title: 'No push id without uniPush',
    messages: {
      disabled:
        'The manifest enables {service} 2 on no platform: uni.{method} fails with "{method}:fail uniPush is not enabled". Enable {service} 2.0 in manifest.json for the platforms that run this.',
      excluded:
        'The manifest does not enable {service} 2: uni.{method} fails with "{method}:fail uniPush is not enabled". {provider}, which the project uses, and {service} exclude each other: remove this call, or use {service} 2.0 and remove the plugin.',
      disabledListener:
        'The manifest enables {service} on no platform: in the App the callback of uni.{method} is never called. Tick {service} in manifest.json under "App模块配置 (App modules) → Push", or remove this listener.',
      excludedListener:
        'The manifest does not enable {service}: in the App the callback of uni.{method} is never called. {provider}, which the project uses, and {service} exclude each other: use the listener of that plugin.',
    },
    fixes: {},
  },
};
