import type { Project } from '../project/project.ts';
import { AGCONNECT, absolute } from './agconnect-file.ts';
import type { SetupAnswers } from './answers.ts';
import { stepsOf } from './questions.ts';
import type { SetupProject } from './setup-project.ts';
import type { Step } from './step.ts';

/** Puts a question to the project with the file at hand that the answers name. */
export async function askWith<T>(
  setup: SetupProject,
  { agconnect }: SetupAnswers,
  question: (project: Project) => T,
): Promise<T> {
  if (agconnect !== undefined) await setup.bring(absolute(setup.root, agconnect));
  return setup.ask(question);
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
  const { values, overwrite } = answers;
  const entries = Object.entries(answers).filter(([key]) => ALWAYS.has(key) || ids.has(key));
  return {
    ...Object.fromEntries(entries),
    ...(values && {
      values: Object.fromEntries(Object.entries(values).filter(([key]) => ids.has(`values.${key}`))),
    }),
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
