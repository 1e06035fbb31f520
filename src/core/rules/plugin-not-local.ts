import { entryOf, PLUGIN_INFO } from '../project/plugin.ts';
import { settingIn } from '../project/settings.ts';
import type { Rule } from './rule.ts';

/**
 * Some plugins work only from the project's own `nativeplugins/` folder; HBuilderX notes `isCloud: true` where one was
 * picked from the market instead. Source: the vendor's page ("仅支持本地集成，不支持云端集成").
 */
export const pluginNotLocal: Rule = {
  id: 'plugin-not-local',
  severity: 'error',
  check(project, report) {
    for (const use of project.uses) {
      if (!use.provider.localOnly) continue;
      const { property } = settingIn(entryOf(project, use)?.value, PLUGIN_INFO, 'isCloud');
      if (property?.value.kind !== 'boolean' || !property.value.value) continue;
      report({ message: 'cloud', args: { plugin: use.provider.plugin }, at: property.keySpan });
    }
  },
};
