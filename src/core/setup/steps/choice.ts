import { endOfLine, startOfLine } from '../../edits/gap.ts';
import type { Project } from '../../project/project.ts';
import { lineStarts, positionAt } from '../../syntax/source.ts';
import type { Goal } from '../change.ts';
import { fileOf, findInstances, type Instance, importsSdk } from './instance.ts';
import { isRegistered, registrarOf } from './registrar.ts';

/** Answers to "on which object?" that name none: make one, register on all, leave it to the user. */
export const MAKE = 'new';
export const ALL = 'all';
export const BY_HAND = 'none';

/** On which object push is to be registered, as the project and the answers have it. */
export interface Choice {
  /** Those that were found, or the ones that were chosen among them. */
  readonly instances: readonly Instance[];
  /** None is there, and one may be made. */
  readonly make: boolean;
  /** What can be answered, where nothing but an answer decides. */
  readonly open: readonly string[] | undefined;
}

/** Nothing registers push yet, or what would is not called: the object matters. */
export function needsInstance(project: Project, goal: Goal): boolean {
  const { code, instance } = goal.setup;
  if (!instance || (code && code.at !== 'object')) return false;
  return !isRegistered(project, goal) || registrarOf(project, goal)?.called === false;
}

export function choiceOf(project: Project, { provider, answers }: Goal): Choice {
  const all = findInstances(project, provider);
  const { instance: wanted, appId } = answers;
  const known = placesOf(project, all);
  if (wanted === BY_HAND) return chosen([]);
  if (wanted === MAKE) return { instances: [], make: true, open: undefined };
  if (wanted === ALL && known.includes(ALL)) return chosen(all);
  const named = all.filter((_, i) => known[i] === wanted);
  if (named.length > 0) return chosen(named);
  if (isOne(all)) return chosen(all);
  if (all.length > 1) return { instances: [], make: false, open: [...known, MAKE, BY_HAND] };
  const imported = importsSdk(project, provider);
  // it may be made in a way that nobody here understands
  if (imported && appId !== undefined) return { instances: [], make: false, open: [MAKE, BY_HAND] };
  return { instances: [], make: appId !== undefined, open: undefined };
}

const chosen = (instances: readonly Instance[]): Choice => ({ instances, make: false, open: undefined });

/** There is but one object: what takes the plugin itself keeps one, however often it is called. */
export function isOne(all: readonly Instance[]): boolean {
  return all.length === 1 || (all.length > 1 && all.every(({ takes }) => takes));
}

/** What the instances are called in answers: the file, with a number where the file makes several; and all of them. */
export function placesOf(project: Project, all: readonly Instance[]): string[] {
  const places = all.map((one, i) => {
    const file = fileOf(project, one);
    const before = all.slice(0, i + 1).filter((other) => fileOf(project, other) === file).length;
    const several = all.filter((other) => fileOf(project, other) === file).length > 1;
    return several ? `${file}#${before}` : file;
  });
  return all.length > 1 && !all.some(({ takes }) => takes) ? [...places, ALL] : places;
}

/** `src/im/chat.ts:12  export const chat = TIM.create({` */
export function lineOf(project: Project, instance: Instance): string {
  const { source } = instance.module;
  const { start } = instance.call;
  const line = positionAt(lineStarts(source.text), start).line + 1;
  const text = source.text.slice(startOfLine(source.text, start), endOfLine(source.text, start)).trim();
  return `${fileOf(project, instance)}:${line}  ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`;
}
