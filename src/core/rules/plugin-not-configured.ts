import type { Project, ProviderUse } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import { pluginOf } from '../providers/index.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from './rule.ts';
import { isSpare, isTested } from './shared/optional-require.ts';
import { addPlugin } from './shared/plugin-entry.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '代码用到的原生插件没有在 manifest.json 中配置',
    messages: {
      missing:
        '代码引入了 {plugin}，但 manifest.json 的 app-plus.nativePlugins 中没有它：插件不会打包，uni.requireNativePlugin 取到的是 undefined。请在“App原生插件配置 → 选择本地插件”中勾选。',
    },
    fixes: { add: '在 app-plus.nativePlugins 中加上“{plugin}”' },
  },
  en: {
    title: 'A native plugin that the code uses is not in manifest.json',
    messages: {
      missing:
        'The code requires {plugin}, and app-plus.nativePlugins in manifest.json does not name it: the plugin is not built in, and uni.requireNativePlugin gives undefined. Select it under "App原生插件配置 (App native plugins) → local plugins".',
    },
    fixes: { add: 'Add "{plugin}" to app-plus.nativePlugins' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * A native plugin that the manifest does not name is not built in, and `uni.requireNativePlugin` finds nothing.
 * Source: DCloud's manifest reference, `app-plus.nativePlugins`. One report for a plugin, on the first call that is
 * not prepared for that: no other plugin stands beside it, and the result is not tested.
 */
export const pluginNotConfigured = defineRule({
  id: 'plugin-not-configured',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const plugin = pluginOf(use.provider);
      if (settingAt(project, 'app-plus', 'nativePlugins', plugin).state !== 'absent') continue;
      const missed = use.requires.filter((required) => !isSpare(project, required));
      const blind = missed.find((required) => !isTested(required));
      const at = (blind ?? missed[0])?.call;
      if (!at) continue;
      const severity = blind ? 'error' : 'information';
      report({ message: 'missing', args: { plugin }, at, severity, fixes: addition(project, use) });
    }
  },
});

/**
 * Not to be applied unseen: from then on every build needs the plugin's files, and its parameters are the
 * developer's to fill in.
 */
function addition(project: Project, use: ProviderUse): Fix[] {
  const plugin = pluginOf(use.provider);
  const edits = addPlugin(project, use, plugin);
  return ifChanging({ title: 'add', args: { plugin }, edits, safe: false });
}
