import * as vscode from 'vscode';
import type { SetupAnswers } from '../../core/setup/answers.ts';
import { faultText } from '../../core/setup/messages.ts';
import { type Question, type Step, withAnswer } from '../../core/setup/step.ts';
import { enterAll, type TextField } from './enter.ts';
import { stepAside } from './front.ts';
import { type Frame, type Link, linkItem, type Outcome, pick, pickMany, separator } from './pages.ts';
import type { SetupHost } from './setup-host.ts';
import { textItems } from './text-items.ts';

/** A file that was picked: it may lie anywhere, of any kind that the editor reads. */
export interface PickedFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** What came of a screen: the answers with those that were given there, and the files that were picked for it. */
export interface Answered {
  readonly answers: SetupAnswers;
  readonly files: readonly PickedFile[];
}

/** What a screen is asked with. */
export interface Asking {
  readonly host: SetupHost;
  readonly answers: SetupAnswers;
  readonly locate: Locate;
}

/** Finds the file that a question names as its default. */
export type Locate = (path: string) => vscode.Uri;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A file's text without its byte-order mark; undefined where there is none, or it is no text. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** What there is to be done elsewhere, with links to where. */
export async function introduce(
  frame: Frame,
  steps: readonly Step[],
  { language, words }: SetupHost,
): Promise<Outcome<true>> {
  const told = steps.flatMap((step) => [
    separator<true>(step.title[language]),
    ...step.lines.flatMap((line) => textItems<true>(line[language], 'circle-small-filled')),
  ]);
  const links = (frame.links ?? []).map((link) => linkItem<true>(link));
  return pick<true>({ ...frame, links: [] }, [
    { label: `$(arrow-right) ${words.goOn}`, value: true },
    ...told,
    ...(links.length > 0 ? [separator<true>(words.links), ...links] : []),
  ]);
}

/** Each address once. */
export function linksOf(steps: readonly Step[], { language }: SetupHost): Link[] {
  const links = steps.flatMap((step) => step.links);
  return links
    .filter(({ url }, at) => links.findIndex((one) => one.url === url) === at)
    .map(({ title, url, kind }) => ({ title: title[language], url, kind }));
}

export function askChoice(
  frame: Frame,
  question: Question,
  { language, words }: SetupHost,
): Promise<Outcome<string>> {
  const items = (question.options ?? []).map(({ value, label, hint }) => ({
    label: label[language],
    ...(hint && { description: hint[language] }),
    value,
  }));
  return pick(frame, items, {
    placeholder: words.choose,
    active: ({ value }) => value === question.default,
  });
}

export function askMany(
  frame: Frame,
  question: Question,
  { language, words }: SetupHost,
): Promise<Outcome<readonly string[]>> {
  const chosen: readonly unknown[] = Array.isArray(question.default) ? question.default : [];
  const items = (question.options ?? []).map(({ value, label, hint }) => ({
    label: label[language],
    ...(hint && { description: hint[language] }),
    picked: chosen.includes(value),
    value,
  }));
  return pickMany(frame, items, {
    placeholder: words.chooseMany,
    fault: (values) => {
      const fault = question.validate?.(values.join(','));
      return fault && faultText(fault, language);
    },
  });
}

export function askYesNo(
  frame: Frame,
  question: Question,
  { language, words }: SetupHost,
): Promise<Outcome<boolean>> {
  const help = question.help
    ? [separator<boolean>(), ...textItems<boolean>(question.help[language], 'info')]
    : [];
  const items = [{ label: words.no, value: false }, { label: words.yes, value: true }, ...help];
  return pick(frame, items, { active: ({ value }) => value === (question.default === true) });
}

/** Texts in one box; the first is told what the step is about. */
export async function askTexts(
  frame: Frame,
  { lines }: Step,
  questions: readonly Question[],
  { host, answers }: Asking,
): Promise<Outcome<Answered>> {
  const { language, words } = host;
  const given = (before: readonly (string | undefined)[]): SetupAnswers =>
    questions
      .slice(0, before.length)
      .reduce((all, question, at) => withAnswer(all, question, before[at]), answers);
  const fields = questions.map((question, at): TextField => {
    const { title, default: value, existing, example, secret, required, help } = question;
    const told = at === 0 ? lines.map((line) => line[language]) : [];
    const texts = [existing !== undefined ? words.existing : '', help?.[language] ?? '', ...told];
    return {
      title: title[language],
      value: typeof value === 'string' ? value : '',
      prompt: [...new Set(texts.filter(Boolean))]
        .map((text) => (/[.。!?:：]$/.test(text) ? text : `${text}${language === 'en' ? '.' : '。'}`))
        .join(language === 'en' ? ' ' : ''),
      placeholder: example,
      reveal: secret ? words.reveal : undefined,
      later: required && existing === undefined ? words.later : undefined,
      fault(text, before) {
        if (text.trim() === '' && !required) return undefined;
        const fault = question.validate?.(text, given(before));
        return fault && faultText(fault, language);
      },
    };
  });
  const outcome = await enterAll(frame, fields);
  return 'wish' in outcome ? outcome : { value: { answers: given(outcome.value), files: [] } };
}

/** Undefined where no file was chosen. */
export async function chooseJson(
  title: string,
  openLabel: string,
  name = 'agconnect-services.json',
): Promise<vscode.Uri | undefined> {
  // in a browser the dialog is an input like ours, and would look as if ours had been left
  stepAside();
  const [uri] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel,
      filters: { [name]: ['json'] },
    })) ?? [];
  return uri;
}
