import { appRuleMessages, defineAppRule } from './rule.ts';
import { comparable, isAndroid } from './shared.ts';

const messages = appRuleMessages({
  'zh-CN': {
    title: '安装包里没有项目所用的插件',
    messages: {
      native:
        '安装包里没有原生插件“{plugin}”：运行时会提示“当前运行的基座不包含原生插件”，推送不会注册。请在 manifest 的“App原生插件配置”中勾选后重新打包（自定义基座也要重新制作）。',
      list: '安装包里没有原生插件的清单，因此应当也没有“{plugin}”。请在打包时勾选这个插件，再重新打包。',
      uts: '安装包的代码里没有找到 UTS 插件“{plugin}”。如果它是在打包之后加入的，请重新打包（自定义基座也要重新制作）。',
    },
  },
  en: {
    title: 'A plugin that the project uses is not in the app',
    messages: {
      native:
        'The native plugin "{plugin}" is not in the app: requiring it fails, and push is never registered. Select it among the native plugins in the manifest and build anew, a custom base too.',
      list: 'The app has no list of native plugins, so "{plugin}" should not be in it either. Select it for the build, and build anew.',
      uts: 'The UTS plugin "{plugin}" was not found in the app\'s code. If it came after the build, build anew, a custom base too.',
    },
  },
});

export const appPluginMissing = defineAppRule({
  id: 'app-plugin-missing',
  severity: 'error',
  messages,
  check(app, given, report) {
    const { plugins, base } = app.dcloud;
    const source = comparable(app, given);
    if (!source || !isAndroid(app)) return;
    const file = `${app.kind === 'aab' ? 'base/' : ''}assets/dcloud_uniplugins.json`;
    for (const { id, names } of source.plugins) {
      const isFound = names.some((name) => plugins?.includes(name));
      if (names.length === 0 || isFound) continue;
      if (plugins) report('native', file, { plugin: id });
      else if (base !== 'unknown') report('list', file, { plugin: id }, 'warning');
    }
    if (app.hardened) return;
    for (const plugin of source.uts)
      if (app.hasClasses(utsPackage(plugin)) === false)
        report('uts', 'classes.dex', { plugin }, 'information');
  },
});

/** Where the compiler puts a UTS plugin's classes. Source: uni-app's uni-cli-shared, `parseKotlinPackageWithPluginId`. */
export function utsPackage(folder: string): string {
  return `uts/sdk/modules/${folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}/`;
}
