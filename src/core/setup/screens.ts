import type { SetupAnswers } from './answers.ts';
import { questionsOf } from './fill.ts';
import { type Question, type Step, withAnswer } from './step.ts';

/** What is asked at once where one thing is asked after the other. */
export interface Screen {
  /** `told`: there is nothing to be asked. `values`, `files`: several of a kind. `one`: a single question. */
  readonly kind: 'told' | 'values' | 'files' | 'one';
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
}

/**
 * As few screens as it takes: a maker's values together, all files together, and no question whose answer the project
 * or a file tells. `wanted`: questions that are asked all the same, since somebody came back to them.
 */
export function screensOf(
  steps: readonly Step[],
  answers: SetupAnswers,
  wanted: ReadonlySet<string> = new Set(),
): Screen[] {
  const screens: Screen[] = [];
  const isAsked = (question: Question): boolean => wanted.has(question.id) || !isKnown(question, answers);
  const gathered = (kind: Screen['kind']): Screen | undefined =>
    screens.find((screen) => screen.kind === kind);
  const join = (kind: 'told' | 'files', step: Step, questions: readonly Question[]): void => {
    const there = gathered(kind);
    const joined = {
      kind,
      steps: [...(there?.steps ?? []), step],
      questions: [...(there?.questions ?? []), ...questions],
    };
    if (there) screens.splice(screens.indexOf(there), 1, joined);
    else screens.push(joined);
  };
  for (const step of steps) {
    if (step.questions.length === 0) {
      // a maker whose values are entered elsewhere; what else asks nothing says what the review says again
      if (step.id.startsWith('vendor.')) join('told', step, []);
      continue;
    }
    const asked = step.questions.filter(isAsked);
    const files = asked.filter(({ kind }) => kind === 'file');
    const values = asked.filter(({ id, kind }) => kind === 'text' && id.startsWith('values.'));
    if (files.length > 0) join('files', step, files);
    if (values.length > 0) screens.push({ kind: 'values', steps: [step], questions: values });
    for (const question of asked)
      if (!files.includes(question) && !values.includes(question))
        screens.push({ kind: 'one', steps: [step], questions: [question] });
  }
  return screens;
}

/** The answers, with what the questions propose that are left out. */
export function withKnown(
  steps: readonly Step[],
  answers: SetupAnswers,
  wanted: ReadonlySet<string> = new Set(),
): SetupAnswers {
  return questionsOf(steps)
    .filter((question) => isKnown(question, answers) && !wanted.has(question.id))
    .reduce((all, question) => withAnswer(all, question, question.default), answers);
}

/** What is asked in any case: it decides about all else. */
const ALWAYS: ReadonlySet<string> = new Set(['provider', 'vendors']);

/** The project has it, or it can be told from what the project has. */
function isKnown({ id, kind, existing, default: proposed }: Question, answers: SetupAnswers): boolean {
  if (ALWAYS.has(id)) return false;
  if (kind === 'file' || id.startsWith('values.')) return existing !== undefined;
  // what was answered stays a question: its screen is there to go back to
  if (Object.hasOwn(answers, id)) return false;
  return kind === 'text' && typeof proposed === 'string' && proposed !== '';
}
