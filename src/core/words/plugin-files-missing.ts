import type { RuleWordsByLanguage } from '../messages/localized.ts';

export const pluginFilesMissing: RuleWordsByLanguage = {
  'zh-CN': {
    title: '本地插件的文件不在项目中',
    messages: {
      missing:
        '{plugin} 是本地插件，但项目中没有 {file}：打包时找不到插件，会失败或者不带推送。请从 {url} 下载插件，解压到 nativeplugins/{plugin}/。',
      case: '{plugin} 是本地插件，但它的文件夹是 {found}，大小写与插件 id 不一致：打包时找不到插件。请把文件夹改名为 nativeplugins/{plugin}。',
    },
    fixes: {},
  },
  en: {
    title: "A local plugin's files are not in the project",
    messages: {
      missing:
        '{plugin} is a local plugin, and the project has no {file}: the build does not find the plugin, and fails or leaves push out. Download the plugin from {url} and unpack it into nativeplugins/{plugin}/.',
      case: "{plugin} is a local plugin, and its folder is {found}, which differs from the plugin's id in case: the build does not find it. Rename the folder to nativeplugins/{plugin}.",
    },
    fixes: {},
  },
};
