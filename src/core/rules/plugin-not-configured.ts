import { addPath, literalText, type Printable } from '../edits/index.ts';
import type { Fix } from '../finding.ts';
import {
  isThere,
  knownParameters,
  LOCAL_PLUGIN,
  PLUGIN_INFO,
  packageOf,
  vivoParameters,
} from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import type { Rule } from './rule.ts';

/**
 * A native plugin that the manifest does not name is not built in, and `uni.requireNativePlugin` finds nothing.
 * Source: DCloud's manifest reference, `app-plus.nativePlugins`. One report for a plugin, on the first call.
 */
export const pluginNotConfigured: Rule = {
  id: 'plugin-not-configured',
  severity: 'error',
  check(project, report) {
    for (const use of project.uses) {
      const [first] = use.requires;
      const { plugin } = use.provider;
      if (!first || settingAt(project, 'app-plus', 'nativePlugins', plugin).state !== 'absent') continue;
      report({ message: 'missing', args: { plugin }, at: first.call, fixes: addition(project, use) });
    }
  },
};

/**
 * Not to be applied unseen: from then on every build needs the plugin's files, and its parameters are the
 * developer's to fill in.
 */
function addition(project: Project, use: ProviderUse): Fix[] {
  const { tree } = project.manifest;
  const entry = entryFor(project, use);
  if (tree?.kind !== 'object' || !entry) return [];
  const { plugin } = use.provider;
  const edits = addPath(tree, ['app-plus', 'nativePlugins', plugin], literalText(entry, tree));
  return edits.length > 0 ? [{ title: 'add', args: { plugin }, edits, safe: false }] : [];
}

/** The entry as HBuilderX writes it for a local plugin, unused vivo parameters as the vendor wants them. */
function entryFor(project: Project, use: ProviderUse): Printable | undefined {
  const { plugin, localOnly, unusedVivoValue = '' } = use.provider;
  const parameters = knownParameters(project, use);
  const vivo = vivoParameters(project, use);
  const isLocal = localOnly || isThere(project, packageOf(use));
  if (!parameters || !vivo || isLocal === undefined) return undefined;
  const entry: Record<string, Printable> = {};
  for (const key of new Set([...parameters, ...vivo])) entry[key] = vivo.includes(key) ? unusedVivoValue : '';
  if (isLocal) entry[PLUGIN_INFO] = { ...LOCAL_PLUGIN, name: plugin };
  return entry;
}
