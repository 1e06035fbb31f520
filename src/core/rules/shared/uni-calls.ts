import type { Project } from '../../project/project.ts';
import { type CallSite, callsOfMethod } from '../../syntax/module.ts';

/** Every call of a method of the global `uni` in the project's own source. */
export function uniCalls({ scripts }: Pick<Project, 'scripts'>, method: string): CallSite[] {
  return callsOfMethod(scripts, method).filter(
    ({ callee, construct }) => !construct && callee.length === 2 && callee[0] === 'uni',
  );
}
