import { entryOf, PLUGIN_INFO } from '../project/plugin.ts';
import { settingIn } from '../project/settings.ts';
import { nativeOf, pluginOf } from '../providers/index.ts';
import { defineRule, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '只能本地集成的插件选成了云端插件',
    messages: {
      cloud:
        '{plugin} 只支持本地集成，这里却是云端插件（isCloud 为 true）：推送不会生效。请把插件下载到 nativeplugins/{plugin}/，再到“App原生插件配置”中移除云端插件，改用“选择本地插件”勾选。',
    },
    fixes: {},
  },
  en: {
    title: 'A plugin for local integration only was taken from the cloud',
    messages: {
      cloud:
        '{plugin} works as a local plugin only, and here it is a cloud plugin (isCloud is true): push will not work. Download it into nativeplugins/{plugin}/, then remove the cloud plugin under "App原生插件配置 (App native plugins)" and select the local one.',
    },
    fixes: {},
  },
});

/**
 * Some plugins work only from the project's own `nativeplugins/` folder; HBuilderX notes `isCloud: true` where one was
 * picked from the market instead. Source: the vendor's page ("仅支持本地集成，不支持云端集成").
 */
export const pluginNotLocal = defineRule({
  id: 'plugin-not-local',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      if (nativeOf(use.provider)?.source !== 'local') continue;
      const { property } = settingIn(entryOf(project, use)?.value, PLUGIN_INFO, 'isCloud');
      if (property?.value.kind !== 'boolean' || !property.value.value) continue;
      report({ message: 'cloud', args: { plugin: pluginOf(use.provider) }, at: property.keySpan });
    }
  },
});
