import { join } from '../../project/paths.ts';
import { isThere, placesFor } from '../../project/plugin.ts';
import type { Project } from '../../project/project.ts';
import { agconnectProblem } from '../../rules/shared/agconnect.ts';
import type { PlanStep } from '../change.ts';
import { todo } from './manifest.ts';

/** An answer's path as the engine writes paths: what is not absolute starts at the project's folder. */
export function absolute(root: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return /^(?:\/|[A-Za-z]:\/)/.test(slashed) ? slashed : join(root, slashed);
}

/** Where Huawei's file is to lie; the place to name first. */
export function agconnectPlace(project: Project, path: string): string {
  return (
    placesFor(project, path).find((place) => project.files.exists(place)) ??
    placesFor(project, path)[0] ??
    path
  );
}

/** Huawei's file goes to where the plugin reads it, unless one is there. */
export const copyAgconnect: PlanStep = (project, { provider, vendors, answers }) => {
  const path = provider.agconnectPath;
  if (path === undefined || !vendors.some(({ id }) => id === 'huawei')) return {};
  const to = agconnectPlace(project, path);
  if (isThere(project, path)) {
    const there = project.files.json(to);
    const problem = there && agconnectProblem(project, there);
    if (!problem) return {};
    return {
      notes: [
        todo('agconnectWrong', {
          path,
          rule: 'agconnect-invalid',
          problem: problem.message,
          ...problem.args,
        }),
      ],
    };
  }
  if (!answers.agconnect) return { notes: [todo('agconnectMissing', { path })] };
  return { copies: [{ from: absolute(project.root, answers.agconnect), to }] };
};
