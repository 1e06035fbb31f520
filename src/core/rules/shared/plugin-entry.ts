import { addPath, literalText, type Printable } from '../../edits/index.ts';
import type { TextEdit } from '../../finding.ts';
import {
  isThere,
  knownParameters,
  LOCAL_PLUGIN,
  mandatoryParameters,
  PLUGIN_INFO,
  packageFile,
} from '../../project/plugin.ts';
import type { Project, ProviderUse } from '../../project/project.ts';
import { nativeOf } from '../../providers/index.ts';

/** Adds a plugin of the provider's to `app-plus.nativePlugins`; nothing where too little is known of it. */
export function addPlugin(project: Project, use: ProviderUse, plugin: string): TextEdit[] {
  const { tree } = project.manifest;
  const entry = entryFor(project, use, plugin);
  if (tree?.kind !== 'object' || !entry) return [];
  return addPath(tree, ['app-plus', 'nativePlugins', plugin], literalText(entry, tree));
}

/** The entry as HBuilderX writes it for a local plugin, unused parameters as the vendor wants them. */
function entryFor(project: Project, use: ProviderUse, plugin: string): Printable | undefined {
  const parameters = knownParameters(project, use, undefined, plugin);
  const mandatory = mandatoryParameters(project, use, plugin);
  const isLocal = nativeOf(use.provider)?.source === 'local' || isThere(project, packageFile(plugin));
  if (!parameters || !mandatory || isLocal === undefined) return undefined;
  const entry: Record<string, Printable> = {};
  for (const key of new Set([...parameters, ...mandatory.keys()])) entry[key] = mandatory.get(key) ?? '';
  if (isLocal) entry[PLUGIN_INFO] = { ...LOCAL_PLUGIN, name: plugin };
  return entry;
}
