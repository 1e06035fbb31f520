import { join } from '../project/paths.ts';
import { isThere } from '../project/plugin.ts';
import type { JsonFile, Project } from '../project/project.ts';
import { agconnectOf } from '../providers/index.ts';
import type { ProjectFile, Provider } from '../providers/provider.ts';
import { packageOf, packagesIn, problemFor } from '../rules/shared/agconnect.ts';
import { stateOf } from '../schema/values.ts';
import { valueAt } from '../syntax/tree.ts';
import type { SetupAnswers } from './answers.ts';
import { homeOf } from './places.ts';

/** What may be replaced by the name of `overwrite`. */
export const AGCONNECT = 'agconnect';

/** An answer's path as the engine writes paths: what is not absolute starts at the project's folder. */
export function absolute(root: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return /^(?:\/|[A-Za-z]:\/)/.test(slashed) ? slashed : join(root, slashed);
}

/** Where Huawei's file is to lie; the place to name first. */
export function agconnectPlace(project: Project, path: string): string {
  return homeOf(project, path);
}

/** Of the places that are right, the one where the file is; else the first. */
export function agconnectPath(project: Project, { anyOf }: ProjectFile): string {
  return anyOf.find((path) => isThere(project, path)) ?? anyOf[0];
}

/**
 * What lies where the plugin reads Huawei's file. `stand-in`: what plugins ship in its place, a remark or a form
 * without an app's own values. `own`: somebody's file, whatever else is wrong with it; `unreadable`: no text.
 */
export interface Standing {
  readonly state: 'none' | 'stand-in' | 'own' | 'unreadable';
  readonly file?: JsonFile;
}

export function agconnectStanding(project: Project, path: string): Standing {
  if (!isThere(project, path)) return { state: 'none' };
  const file = project.files.json(agconnectPlace(project, path));
  if (!file) return { state: 'unreadable' };
  return { state: isStandIn(file) ? 'stand-in' : 'own', file };
}

function isStandIn({ source, tree, problems }: JsonFile): boolean {
  if (source.text.trim() === '') return true;
  // it may be a real one that somebody has broken
  if (!tree || problems.some(({ kind }) => kind !== 'trailing-comma')) return false;
  if (tree.kind === 'string') return true;
  const id = valueAt(tree, 'client', 'app_id');
  return tree.kind === 'object' && (!id || stateOf(id) !== 'set') && packagesIn(tree).length === 0;
}

/** The file that the answers name, once it has been read. */
export function answeredFile(project: Project, { agconnect }: SetupAnswers): JsonFile | undefined {
  return agconnect === undefined
    ? undefined
    : (project.files.json(absolute(project.root, agconnect)) ?? undefined);
}

/** The answers name a file that differs from the one of somebody's that is there. */
export function wouldReplace(project: Project, path: string, answers: SetupAnswers): boolean {
  const { state, file } = agconnectStanding(project, path);
  const answered = answeredFile(project, answers);
  return state === 'own' && answered !== undefined && answered.source.text !== file?.source.text;
}

/** The packages that the app's file will be for once the answers are followed; none where that is not known. */
export function expectedPackages(project: Project, provider: Provider, answers: SetupAnswers): string[] {
  const own = agconnectOf(provider);
  if (!own) return [];
  const path = agconnectPath(project, own);
  const { state, file } = agconnectStanding(project, path);
  const replaced = state !== 'own' || answers.overwrite?.includes(AGCONNECT);
  const expected = (replaced ? answeredFile(project, answers) : undefined) ?? file;
  // of a file that is useless in another way, its package says nothing
  if (!expected || problemFor(undefined, expected)) return [];
  return [...new Set(packagesIn(expected.tree).map(({ value }) => value.trim()))];
}

/** The app's package name once the answers are followed. */
export function expectedPackage(
  project: Project,
  { packageName, overwrite }: SetupAnswers,
): string | undefined {
  const there = packageOf(project);
  return there === undefined || overwrite?.includes('packageName') ? (packageName?.trim() ?? there) : there;
}
