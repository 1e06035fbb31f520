import { valueAt } from '../syntax/tree.ts';
import { placesFor } from './plugin.ts';
import type { Project } from './project.ts';
import { valid } from './versions.ts';

/** The version of a UTS plugin that lies in `uni_modules`; undefined where nothing tells. */
export function utsVersion(project: Project, folder: string): string | undefined {
  const files = placesFor(project, `uni_modules/${folder}/package.json`).map(project.files.json);
  const value = valueAt(files.find((file) => file)?.tree, 'version');
  return value?.kind === 'string' ? (valid(value.value) ?? undefined) : undefined;
}
