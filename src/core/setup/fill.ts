import type { Language } from '../messages/localized.ts';
import type { SetupAnswers } from './answers.ts';
import { stepsWith } from './asking.ts';
import { faultText, say } from './messages.ts';
import type { SetupProject } from './setup-project.ts';
import { type Answer, type Question, type Step, withAnswer } from './step.ts';

/** All questions at once, as a form shows them. */
export interface Filled {
  readonly steps: readonly Step[];
  /** What stands in the fields, as answers: what was given, and what the questions propose. */
  readonly answers: SetupAnswers;
  /** By the question's id. */
  readonly values: ReadonlyMap<string, Answer>;
}

/** More questions than any setup has. */
const MAX_QUESTIONS = 300;

/**
 * The questions with what was given to some of them; the others have what they propose, as if they had been asked one
 * after the other and each was taken as it stood.
 */
export async function fill(setup: SetupProject, given: ReadonlyMap<string, Answer>): Promise<Filled> {
  let answers: SetupAnswers = {};
  let steps = await stepsWith(setup, answers);
  let asked = answers;
  const values = new Map<string, Answer>();
  for (let round = 0; round < MAX_QUESTIONS; round++) {
    const question = questionsOf(steps).find(({ id }) => !values.has(id));
    if (question) {
      const { id } = question;
      const value = given.has(id) ? given.get(id) : question.default;
      values.set(id, value);
      answers = withAnswer(answers, question, value);
      // what is written for a maker brings no question by itself: these are asked together
      if (id.startsWith('values.')) continue;
    }
    if (keyOf(answers) === keyOf(asked)) {
      if (question) continue;
      break;
    }
    steps = await stepsWith(setup, answers);
    asked = answers;
  }
  return { steps, answers, values };
}

export function questionsOf(steps: readonly Step[]): Question[] {
  return steps.flatMap(({ questions }) => questions);
}

/** Equal for answers that say the same: a blank one says nothing. */
function keyOf(answers: SetupAnswers): string {
  const says = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined;
  return JSON.stringify(Object.entries(answers).filter(([, value]) => says(value)));
}

/** A file that an answer names: its path as the engine writes it. */
export interface NamedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Why an answer in a form cannot be taken beside the others. A blank stands for "not now", but where the setup cannot
 * go on without.
 */
export async function faultIn(
  question: Question,
  answer: Answer,
  beside: SetupAnswers,
  language: Language,
  read: (path: string) => Promise<NamedFile | undefined>,
): Promise<string | undefined> {
  if (typeof answer === 'boolean') return undefined;
  const text = (Array.isArray(answer) ? answer.join(',') : String(answer ?? '')).trim();
  if (text === '' && question.kind === 'choice' && question.required) return say('chooseAnswer', language);
  if (text === '' && question.kind !== 'multi') return undefined;
  if (!question.validateFile) {
    const fault = question.validate?.(text, beside);
    return fault && faultText(fault, language);
  }
  const file = await read(text);
  const fault = file
    ? question.validateFile(file.path, file.text, beside)
    : { message: 'fileMissing', args: {} };
  return fault && faultText(fault, language);
}
