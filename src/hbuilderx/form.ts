import { labelled } from '../core/messages/format.ts';
import type { Language } from '../core/messages/localized.ts';
import type { SetupAnswers } from '../core/setup/answers.ts';
import { faultText } from '../core/setup/messages.ts';
import { type Answer, type Question, type Step, withAnswer } from '../core/setup/step.ts';
import type { Editor } from './editor.ts';
import type { FormData, FormItem } from './hbuilderx.d.ts';
import { wizardWords } from './wizard-messages.ts';

/** A file's text, for questions that look into the file that was named. */
export type ReadText = (path: string) => { readonly path: string; readonly text: string } | undefined;

export interface Asking {
  readonly editor: Editor;
  readonly language: Language;
  readonly read: ReadText;
}

/** A step in one form. Undefined where the user cancels; `unsupported` where HBuilderX shows no forms. */
export async function askInForm(
  { editor, language, read }: Asking,
  step: Step,
  title: string,
  given: SetupAnswers,
): Promise<SetupAnswers | undefined | 'unsupported'> {
  let wrong: string | undefined;
  // what was typed stays in the form while something in it is wrong
  let typed: FormData | undefined;
  for (;;) {
    const form = await editor.form({
      title,
      formItems: itemsOf(step, language, typed, wrong),
      /** Where the dialog can tell what is wrong it stays open; where not, it is shown again. */
      validate(this: unknown, data: FormData): boolean {
        const fault = faultIn(step, data, given, language, read);
        const shows = typeof this === 'object' && this !== null && 'showError' in this ? this : undefined;
        if (fault === undefined || typeof shows?.showError !== 'function') return true;
        shows.showError(fault);
        return false;
      },
    });
    if (form === 'unsupported') return form;
    if (form === 'cancelled') return undefined;
    typed = form.data;
    wrong = faultIn(step, typed, given, language, read);
    if (wrong === undefined) break;
  }
  return answersIn(step, typed, given);
}

function answersIn({ questions }: Step, data: FormData, given: SetupAnswers): SetupAnswers {
  return questions.reduce(
    (answers, question) => withAnswer(answers, question, answerIn(question, data)),
    given,
  );
}

function itemsOf(step: Step, language: Language, typed: FormData | undefined, wrong?: string): FormItem[] {
  const lines = [
    ...(wrong === undefined ? [] : [`⚠ ${wrong}`]),
    ...step.lines.map((line) => line[language]),
    ...step.links.map((link) => labelled(escaped(link.title[language]), anchor(link.url), language)),
  ];
  return [
    ...lines.map((text, i): FormItem => ({ type: 'label', name: `line${i}`, text })),
    ...step.questions.flatMap((question) => fieldsOf(question, language, typed)),
  ];
}

/** A label with a link is HTML as a whole. */
const anchor = (url: string): string => `<a href="${escaped(url)}">${escaped(url)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function fieldsOf(question: Question, language: Language, typed: FormData | undefined): FormItem[] {
  const { id, kind, options = [], secret, example, existing } = question;
  const mark = existing === undefined ? '' : ` ${wizardWords[language].existing}`;
  const label = `${question.title[language]}${mark}`;
  const first = typed ? answerIn(question, typed) : question.default;
  const text = typeof first === 'string' ? first : '';
  if (kind === 'choice') {
    const items = options.map((option) => ({ label: option.label[language], id: option.value }));
    return [{ type: 'radioGroup', name: id, label, items, value: text || (items[0]?.id ?? '') }];
  }
  if (kind === 'multi') {
    const chosen = Array.isArray(first) ? first : [];
    return options.map(({ value, label: name, hint }) => ({
      type: 'checkBox',
      name: `${id}/${value}`,
      label: hint ? `${name[language]} (${hint[language]})` : name[language],
      value: chosen.includes(value),
    }));
  }
  const help: FormItem[] = question.help
    ? [{ type: 'label', name: `${id}/help`, text: question.help[language] }]
    : [];
  if (kind === 'confirm') return [...help, { type: 'checkBox', name: id, label, value: first === true }];
  const type = kind === 'file' ? 'fileSelectInput' : 'input';
  const mode = kind === 'file' ? 'file' : secret ? 'password' : 'normal';
  return [...help, { type, name: id, label, value: text, mode, placeholder: example ?? '' }];
}

function answerIn({ id, kind, options = [] }: Question, data: FormData): Answer {
  if (kind === 'multi')
    return options.flatMap(({ value }) => (data[`${id}/${value}`] === true ? [value] : []));
  const value = data[id];
  if (kind === 'confirm') return value === true;
  return typeof value === 'string' ? value.trim() : undefined;
}

/** The first thing in a form that cannot be taken. */
function faultIn(
  step: Step,
  data: FormData,
  given: SetupAnswers,
  language: Language,
  read: ReadText,
): string | undefined {
  const beside = answersIn(step, data, given);
  for (const question of step.questions) {
    const fault = faultOf(question, answerIn(question, data), beside, language, read);
    if (fault !== undefined) return labelled(question.title[language], fault, language);
  }
  return undefined;
}

/** Why an answer cannot be taken beside the others. A blank one stands for "not now" where the question can do without. */
export function faultOf(
  question: Question,
  answer: Answer,
  beside: SetupAnswers,
  language: Language,
  read: ReadText,
): string | undefined {
  if (typeof answer === 'boolean') return undefined;
  const typed = Array.isArray(answer) ? answer.join(',') : String(answer ?? '');
  if (typed.trim() === '' && !question.required) return undefined;
  const file = question.validateFile ? read(typed.trim()) : undefined;
  if (question.validateFile && !file) return faultText({ message: 'fileMissing', args: {} }, language);
  const fault =
    question.validateFile && file
      ? question.validateFile(file.path, file.text, beside)
      : question.validate?.(typed, beside);
  return fault && faultText(fault, language);
}
