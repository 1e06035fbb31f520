import type { Project } from '../project/project.ts';
import type { Goal, SetupNote } from './change.ts';
import { answerFor, fieldsOf } from './goal.ts';
import { todo } from './steps/manifest.ts';
import { appIdProblem, modulePathProblem, packageNameProblem, valueProblem } from './validate.ts';

/** Keys of the chosen vendors that nothing fills. */
export function missingValues(project: Project, { provider, vendors, values }: Goal): string[] {
  return vendors.flatMap((vendor) =>
    fieldsOf(project, provider, vendor).flatMap(({ key, existing, computed }) =>
      existing === undefined && !computed && !values.has(key) ? [key] : [],
    ),
  );
}

/** Answers that the rules would report, by key: they are not written. */
export function wrongValues(project: Project, { provider, vendors, answers }: Goal): Map<string, SetupNote> {
  const wrong = new Map<string, SetupNote>();
  for (const field of vendors.flatMap((vendor) => fieldsOf(project, provider, vendor))) {
    const value = answerFor(answers, field);
    const problem = value === undefined ? undefined : valueProblem(provider, field, value);
    if (problem && value !== undefined)
      wrong.set(
        field.key,
        todo('valueWrong', { ...problem.args, key: field.key, value, problem: problem.message }),
      );
  }
  return wrong;
}

/** The goal without answers that cannot be taken, each of them in a note. */
export function usableGoal(project: Project, goal: Goal): { goal: Goal; notes: readonly SetupNote[] } {
  const wrong = wrongValues(project, goal);
  const values = new Map([...goal.values].filter(([key]) => !wrong.has(key)));
  const notes = [...wrong.values()];
  const answers = { ...goal.answers };
  const checks = {
    packageName: packageNameProblem,
    module: modulePathProblem,
    appId: (value: string) => appIdProblem(goal.setup.instance, value),
  };
  for (const [key, check] of Object.entries(checks) as [keyof typeof checks, typeof packageNameProblem][]) {
    const value = answers[key];
    const problem = value === undefined ? undefined : check(value);
    if (!problem || value === undefined) continue;
    delete answers[key];
    notes.push(todo('valueWrong', { ...problem.args, key, value, problem: problem.message }));
  }
  return { goal: { ...goal, values, answers }, notes };
}
