import { entryOf } from '../project/plugin.ts';
import { settingAt } from '../project/settings.ts';
import { nativeOf } from '../providers/index.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from './rule.ts';
import { addPlugin } from './shared/plugin-entry.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '原生插件依赖的另一个插件没有配置',
    messages: {
      missing:
        '{plugin} 依赖 {needed}，但 manifest.json 的 app-plus.nativePlugins 中没有它：打包会失败，或者插件无法初始化。请下载 {needed} 并在“App原生插件配置”中勾选。',
    },
    fixes: { add: '在 app-plus.nativePlugins 中加上“{needed}”' },
  },
  en: {
    title: 'A native plugin that another one needs is not configured',
    messages: {
      missing:
        '{plugin} needs {needed}, and app-plus.nativePlugins in manifest.json does not name it: the build fails, or the plugin cannot start. Download {needed} and select it under "App原生插件配置 (App native plugins)".',
    },
    fixes: { add: 'Add "{needed}" to app-plus.nativePlugins' },
  },
});

type Fix = FixOf<typeof messages>;

/** Some native plugins are made of two, and each is built in by an entry of its own. Source: the providers' own pages. */
export const pluginDependencyMissing = defineRule({
  id: 'plugin-dependency-missing',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const native = nativeOf(use.provider);
      const entry = entryOf(project, use);
      if (!native || !entry || entry.value.properties.some(({ key }) => native.whole?.test(key))) continue;
      for (const names of native.needs ?? []) {
        const isMissing = names.every(
          (name) => settingAt(project, 'app-plus', 'nativePlugins', name).state === 'absent',
        );
        if (!isMissing) continue;
        const [needed] = names;
        const fixes = (): Fix[] => {
          const edits = addPlugin(project, use, needed);
          return ifChanging({ title: 'add', args: { needed }, edits, safe: false });
        };
        report({ message: 'missing', args: { plugin: native.id, needed }, at: entry.keySpan, fixes });
      }
    }
  },
});
