import { type UncheckedPush, uncheckedPushes } from '../providers/index.ts';
import { excludesApp } from '../syntax/branches.ts';
import { propertyOf, valueAt } from '../syntax/tree.ts';
import type { Project } from './project.ts';
import { settingAt } from './settings.ts';

/** The push integrations that the project has and that nobody here checks: named in the manifest, required, imported. */
export function uncheckedIn(project: Project): readonly UncheckedPush[] {
  return uncheckedPushes.filter(({ natives = [], modules = [], tick }) => {
    const entries = valueAt(project.manifest.app, 'nativePlugins');
    if (natives.some((id) => propertyOf(entries, id) !== undefined)) return true;
    if (project.requires.some(({ name }) => natives.includes(name))) return true;
    if (modules.some((folder) => isImported(project, folder))) return true;
    const ticked =
      tick && settingAt(project, 'app-plus', 'distribute', 'sdkConfigs', 'push', tick).property?.value;
    return ticked !== undefined && ticked !== '' && ticked.kind === 'object';
  });
}

/** Its folder alone is no use. */
function isImported({ scripts }: Project, folder: string): boolean {
  return scripts.some(({ bindings }) =>
    bindings.some(
      ({ kind, from = '', typeOnly, branch }) =>
        kind === 'import' &&
        !typeOnly &&
        !excludesApp(branch) &&
        `${from}/`.includes(`/uni_modules/${folder}/`),
    ),
  );
}
