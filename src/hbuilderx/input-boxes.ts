import { labelled } from '../core/messages/format.ts';
import type { SetupAnswers } from '../core/setup/answers.ts';
import { type Answer, type Question, type Step, withAnswer } from '../core/setup/step.ts';
import { type Asking, faultOf } from './form.ts';
import { wizardWords } from './wizard-messages.ts';

/** A step, one box after the other, where HBuilderX shows no forms. Undefined where the user leaves. */
export async function askInBoxes(
  asking: Asking,
  step: Step,
  title: string,
  given: SetupAnswers,
): Promise<SetupAnswers | undefined> {
  const { editor, language } = asking;
  for (const line of [title, ...step.lines.map((one) => one[language])]) editor.log(line);
  for (const { title: name, url } of step.links) editor.log(labelled(name[language], url, language));
  let answers = given;
  for (const question of step.questions) {
    const asked = await ask(asking, question, answers, title);
    if (!asked) return undefined;
    answers = withAnswer(answers, question, asked.answer);
  }
  return answers;
}

async function ask(
  asking: Asking,
  question: Question,
  beside: SetupAnswers,
  title: string,
): Promise<{ readonly answer: Answer } | undefined> {
  const { kind } = question;
  const name = question.title[asking.language];
  const heading = name === title ? title : `${title} · ${name}`;
  if (kind === 'choice') return choose(asking, question, heading);
  if (kind === 'confirm') return confirm(asking, heading);
  return type(asking, question, beside, heading);
}

async function choose({ editor, language }: Asking, { options = [] }: Question, heading: string) {
  const items = options.map(({ label, hint }) => ({
    label: label[language],
    description: hint?.[language] ?? '',
  }));
  const at = await editor.pick(items, heading);
  return at === undefined ? undefined : { answer: options[at]?.value };
}

async function confirm({ editor, language }: Asking, heading: string) {
  const { yes, no } = wizardWords[language];
  const items = [no, yes].map((label) => ({ label, description: '' }));
  const at = await editor.pick(items, heading);
  return at === undefined ? undefined : { answer: at === 1 };
}

/** A text; for several of a list, their names with commas between. Asked again as long as it cannot be taken. */
async function type(asking: Asking, question: Question, beside: SetupAnswers, heading: string) {
  const { editor, language, read } = asking;
  const { kind, options = [], help, example = '', secret = false } = question;
  const isList = kind === 'multi';
  const names = options.map(({ value }) => value);
  const about = isList ? wizardWords[language].list(names) : (help?.[language] ?? '');
  const { default: first } = question;
  let value = Array.isArray(first) ? first.join(', ') : typeof first === 'string' ? first : '';
  let wrong = '';
  for (;;) {
    const prompt = [wrong, heading, about].filter((part) => part !== '').join(' — ');
    const typed = await editor.input({ prompt, value, placeHolder: example, password: secret });
    if (typed === undefined) return undefined;
    const parts = typed.split(/[,，、\s]+/).filter((part) => part !== '');
    const unknown = isList ? parts.find((part) => !names.includes(part)) : undefined;
    const answer = isList ? parts : typed.trim();
    const fault =
      unknown === undefined
        ? faultOf(question, answer, beside, language, read)
        : wizardWords[language].unknown(unknown);
    if (fault === undefined) return { answer };
    wrong = `⚠ ${fault}`;
    value = typed;
  }
}
