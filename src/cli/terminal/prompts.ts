import { confirm, isCancel, log, multiselect, note, select, text } from '@clack/prompts';
import type { Language } from '../../core/messages/localized.ts';
import type { SetupAnswers } from '../../core/setup/answers.ts';
import { faultText } from '../../core/setup/messages.ts';
import type { Answer, Question } from '../../core/setup/step.ts';
import { setupTerminalWords } from '../commands/setup-messages.ts';

/** The user wants the step before; or wants to leave. */
export type Wish = 'back' | 'cancel';

export type Asked = { readonly answer: Answer } | { readonly wish: Wish };

/** What is typed, or chosen, to go one step back. */
const BACK = '<';

/** A file's text, for questions that look into the file that was named. */
export type ReadText = (path: string) => { readonly path: string; readonly text: string } | undefined;

/** Shows what a step has to say before its questions. */
export function tell(title: string, lines: readonly string[]): void {
  note(lines.join('\n'), title, { format: (line) => line });
}

/** Puts one question, beside the answers so far. `canGoBack` is false in the first step. */
export async function ask(
  question: Question,
  beside: SetupAnswers,
  language: Language,
  canGoBack: boolean,
  read: ReadText,
): Promise<Asked> {
  const words = setupTerminalWords[language];
  const { title, help, kind, options = [] } = question;
  if (help) log.message(help[language]);
  const back = canGoBack && (kind === 'text' || kind === 'file') ? ` ${words.backHint}` : '';
  const message = `${title[language]}${back}`;
  const shown = options.map(({ value, label, hint: about }) => ({
    value,
    label: label[language],
    ...(about && { hint: about[language] }),
  }));
  const way = canGoBack ? [{ value: BACK, label: words.back }] : [];
  const first = question.default;
  let answer: unknown;
  if (kind === 'choice')
    answer = await select({
      message,
      options: [...shown, ...way],
      ...(typeof first === 'string' && { initialValue: first }),
    });
  else if (kind === 'multi')
    answer = await multiselect({
      message: `${message} ${words.multiHint}`,
      options: [...shown, ...way],
      initialValues: Array.isArray(first) ? [...first] : [],
      required: question.required === true,
    });
  else if (kind === 'confirm') answer = await confirm({ message, initialValue: first === true });
  else answer = await askText(question, beside, message, language, canGoBack, read);
  if (isCancel(answer)) return { wish: 'cancel' };
  const isBack = answer === BACK || (Array.isArray(answer) && answer.includes(BACK));
  return isBack && canGoBack ? { wish: 'back' } : { answer: answer as Answer };
}

async function askText(
  question: Question,
  beside: SetupAnswers,
  message: string,
  language: Language,
  canGoBack: boolean,
  read: ReadText,
): Promise<unknown> {
  const value = await text({
    message,
    ...(typeof question.default === 'string' && { initialValue: question.default }),
    ...(question.example && { placeholder: question.example }),
    validate(typed = '') {
      if (canGoBack && typed.trim() === BACK) return undefined;
      const fault = faultOf(question, typed, beside, read);
      return fault && faultText(fault, language);
    },
  });
  return typeof value === 'string' ? value.trim() : value;
}

/** What is wrong with something typed. A blank stands for "not now" where the question can do without. */
function faultOf(
  question: Question,
  typed: string,
  beside: SetupAnswers,
  read: ReadText,
): ReturnType<NonNullable<Question['validate']>> {
  if (typed.trim() === '' && !question.required) return undefined;
  if (!question.validateFile) return question.validate?.(typed, beside);
  const file = read(typed.trim());
  return file ? question.validateFile(file.path, file.text, beside) : { message: 'fileMissing', args: {} };
}

/** Yes or no, before anything is written. */
export async function sure(message: string): Promise<boolean | 'cancel'> {
  const answer = await confirm({ message, initialValue: true });
  return isCancel(answer) ? 'cancel' : answer;
}
