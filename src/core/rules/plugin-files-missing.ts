import { join } from '../project/paths.ts';
import { entryOf, isThere, PLUGIN_INFO, packageOf, pluginHomes } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { settingIn } from '../project/settings.ts';
import { downloadOf } from '../providers/index.ts';
import type { ObjectNode } from '../syntax/tree.ts';
import type { Rule } from './rule.ts';

/**
 * A locally integrated plugin is built from its folder below `nativeplugins/`, which the build looks up by the
 * plugin's id, letter by letter. Source: DCloud's pages on native plugins; the layout of public projects.
 */
export const pluginFilesMissing: Rule = {
  id: 'plugin-files-missing',
  severity: 'warning',
  check(project, report) {
    for (const use of project.uses) {
      const entry = entryOf(project, use);
      if (!entry || !isLocal(use, entry.value)) continue;
      const file = packageOf(use);
      if (isThere(project, file) !== false) continue;
      const { id, plugin } = use.provider;
      const alike = folderAlike(project, plugin);
      if (alike === undefined) continue;
      if (alike === '')
        report({ message: 'missing', args: { plugin, file, url: downloadOf(id) }, at: entry.keySpan });
      else report({ message: 'case', args: { plugin, found: alike }, at: entry.keySpan });
    }
  },
};

function isLocal({ provider }: ProviderUse, entry: ObjectNode): boolean {
  const isCloud = settingIn(entry, PLUGIN_INFO, 'isCloud').property?.value;
  return provider.localOnly || (isCloud?.kind === 'boolean' && !isCloud.value);
}

/**
 * The plugin's folder where its name, or that of the folder around it, is in other case; '' where there is none, or
 * the folder is there and its files are not. Undefined where it is not known yet.
 */
function folderAlike(project: Project, plugin: string): string | undefined {
  const found: string[] = [];
  for (const home of pluginHomes(project)) {
    const folders = alike(project, home, 'nativeplugins');
    if (!folders) return undefined;
    for (const folder of folders) {
      const names = alike(project, join(home, folder), plugin);
      if (!names) return undefined;
      found.push(...names.map((name) => `${folder}/${name}`));
    }
  }
  return found.includes(`nativeplugins/${plugin}`) ? '' : (found[0] ?? '');
}

function alike({ files }: Project, folder: string, name: string): string[] | undefined {
  const wanted = `${name}/`.toLowerCase();
  const found = files.list(folder)?.filter((entry) => entry.toLowerCase() === wanted);
  return found?.map((entry) => entry.slice(0, -1));
}
