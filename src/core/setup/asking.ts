import type { Project } from '../project/project.ts';
import { AGCONNECT, absolute } from './agconnect-file.ts';
import type { SetupAnswers } from './answers.ts';
import { stepsOf } from './questions.ts';
import type { SetupProject } from './setup-project.ts';
import type { Step } from './step.ts';

/** Puts a question to the project with the file at hand that the answers name. */
export async function askWith<T>(
  setup: SetupProject,
  answers: SetupAnswers,
  question: (project: Project) => T,
): Promise<T> {
  for (const path of filesIn(answers)) await setup.bring(absolute(setup.root, path));
  return setup.ask(question);
}

/** The files that the answers name. */
function filesIn({ agconnect, files = {} }: SetupAnswers): string[] {
  return [...(agconnect === undefined ? [] : [agconnect]), ...Object.values(files)];
}

/** The steps of a wizard from here to the plan. */
export function stepsWith(setup: SetupProject, answers: SetupAnswers): Promise<Step[]> {
  return askWith(setup, answers, (project) => stepsOf(project, answers));
}

/**
 * The answers to what the steps still ask. Somebody who went back and chose another maker, or another provider, has
 * given answers that nobody asks for any more: they are kept for the way there, and no plan is made of them.
 */
export function answersTo(steps: readonly Step[], answers: SetupAnswers): SetupAnswers {
  const ids = new Set(steps.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const { values, files, overwrite } = answers;
  const asked = (record: Readonly<Record<string, string>>, of: string): Record<string, string> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => ids.has(`${of}.${key}`)));
  const entries = Object.entries(answers).filter(([key]) => ALWAYS.has(key) || ids.has(key));
  return {
    ...Object.fromEntries(entries),
    ...(values && { values: asked(values, 'values') }),
    ...(files && { files: asked(files, 'files') }),
    ...(overwrite && { overwrite: overwrite.filter((key) => mayBeAllowed(ids, key)) }),
  };
}

/** Answers that every setup asks for. */
const ALWAYS: ReadonlySet<string> = new Set(['provider', 'vendors']);

/** A file of the user's is asked for by itself; any other value is allowed to go with the answer that differs from it. */
function mayBeAllowed(ids: ReadonlySet<string>, key: string): boolean {
  if (ids.has(`overwrite.${key}`)) return true;
  return key !== AGCONNECT && (ids.has(key) || ids.has(`values.${key}`));
}
