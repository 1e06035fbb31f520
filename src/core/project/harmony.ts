import { stateOf } from '../schema/values.ts';
import type { Project } from './project.ts';
import { settingAt } from './settings.ts';

/** The manifest certainly builds an app for HarmonyOS: it has a bundle name (DCloud, `app-harmony.distribute.bundleName`). */
export function isForHarmony(project: Project): boolean {
  const { property } = settingAt(project, 'app-harmony', 'distribute', 'bundleName');
  return property !== undefined && stateOf(property.value) === 'set';
}
