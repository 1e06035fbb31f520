import { isFromModule } from '../project/callee.ts';
import { isForHarmony } from '../project/harmony.ts';
import { utsVersion } from '../project/uts-version.ts';
import { lt } from '../project/versions.ts';
import { utsAllOf } from '../providers/index.ts';
import { defineRule, type FixOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'uni_modules 中的推送插件版本太旧',
    messages: {
      old: 'uni_modules 中的 {plugin} 是 {version}，低于需要的 {minimum}：推送可能不生效。请在插件市场更新插件：{url}。',
      harmony:
        'uni_modules 中的 {plugin} 是 {version}，从 {minimum} 起才支持 HarmonyOS，而 manifest.json 配置了 HarmonyOS 应用：鸿蒙设备收不到推送。请在插件市场更新插件：{url}。',
    },
    fixes: { update: '更新 {plugin}（打开插件页面）' },
  },
  en: {
    title: 'The push plugin in uni_modules is too old',
    messages: {
      old: '{plugin} in uni_modules is {version}, older than the {minimum} that is needed: push may not work. Update the plugin from the market: {url}.',
      harmony:
        '{plugin} in uni_modules is {version} and supports HarmonyOS from {minimum} on, while manifest.json builds for HarmonyOS: HarmonyOS devices get no push. Update the plugin from the market: {url}.',
    },
    fixes: { update: 'Update {plugin} (opens its page)' },
  },
});

/**
 * A UTS plugin works from some version on, and on HarmonyOS from a later one. What lies in `uni_modules` is what is
 * built in; a version that cannot be read says nothing. The sources are the provider's.
 */
export const pluginVersion = defineRule({
  id: 'plugin-version',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const { provider, imports } of project.uses) {
      for (const uts of utsAllOf(provider)) {
        const at = imports.find((binding) => isFromModule({ delivery: [uts] }, binding));
        const version = at && utsVersion(project, uts.folder);
        if (!at || version === undefined) continue;
        const { folder: plugin, minimum, harmony } = uts;
        const rest = { plugin, version, url: provider.download };
        const fixes: FixOf<typeof messages>[] = [
          { title: 'update', args: { plugin }, edits: [], open: provider.download, safe: false },
        ];
        if (harmony !== undefined && lt(version, harmony) && isForHarmony(project))
          report({ message: 'harmony', args: { ...rest, minimum: harmony }, at, severity: 'error', fixes });
        else if (minimum !== undefined && lt(version, minimum))
          report({ message: 'old', args: { ...rest, minimum }, at, fixes });
      }
    }
  },
});
