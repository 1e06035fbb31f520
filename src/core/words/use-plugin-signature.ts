import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const usePluginSignature: RuleWordsByLanguage = {
  'zh-CN': {
    title: 'usePlugin 的两个参数要分开写',
    messages: {
      inside:
        "'{second}' 写进了大括号里，这不是合法的 JavaScript，推送不会注册。应写作 {method}({ {plugin}, {config} }, '{second}')：'{second}' 是第二个参数。",
      wrapped:
        "推送配置外面多了一层大括号：SDK 读不到 {plugin} 和 {config}，推送不会注册。应写作 {method}({ {plugin}, {config} }, '{second}')。",
      missing:
        "缺少第二个参数 '{second}'：SDK 会把配置当作类来 new，运行时报错，推送不会注册。应写作 {method}({ {plugin}, {config} }, '{second}')。",
      other: "第二个参数必须是 '{second}'：写别的值，SDK 会把配置当作类来 new，运行时报错，推送不会注册。",
    },
    fixes: { rewrite: '改为正确的写法' },
  },
  en: {
    title: 'usePlugin takes two arguments',
    messages: {
      inside:
        "'{second}' stands between the braces: that is no valid JavaScript, and push is never registered. Write {method}({ {plugin}, {config} }, '{second}'): '{second}' is the second argument.",
      wrapped:
        "There are braces too many around the push options: the SDK sees neither {plugin} nor {config}, and push is never registered. Write {method}({ {plugin}, {config} }, '{second}').",
      missing:
        "The second argument '{second}' is missing: the SDK takes the options for a class, calls new on them and throws, and push is never registered. Write {method}({ {plugin}, {config} }, '{second}').",
      other:
        "The second argument must be '{second}': with any other the SDK takes the options for a class, calls new on them and throws, and push is never registered.",
    },
    fixes: { rewrite: 'Rewrite the call' },
  },
};
