import * as vscode from 'vscode';
import { faultText } from '../../core/setup/messages.ts';
import type { Answer, Question, Step } from '../../core/setup/step.ts';
import { stepAside } from './front.ts';
import { enter, type Frame, type Item, linkItem, type Outcome, pick, pickMany, separator } from './pages.ts';
import type { SetupHost } from './setup-host.ts';
import { textItems } from './text-items.ts';

/** A file that was picked: it may lie anywhere, of any kind that the editor reads. */
export interface PickedFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** What an answer is given with, where a file was picked for it. */
export interface Answered {
  readonly answer: Answer;
  readonly file?: PickedFile;
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

/** Whether a step is told on a page of its own: there is something to be done elsewhere first, or nothing to ask. */
export function hasIntroduction({ id, questions }: Step): boolean {
  return questions.length === 0 || id.startsWith('vendor.');
}

/** What a step has to say before its questions, with links to where it is done. */
export async function introduce(
  frame: Frame,
  step: Step,
  host: SetupHost,
): Promise<Outcome<Answered | undefined>> {
  const { language, words } = host;
  const lines = step.lines.flatMap((line) => textItems<true>(line[language], 'circle-small-filled'));
  const links = step.links.map(({ title, url }) => linkItem<true>({ title: title[language], url }));
  const outcome = await pick<true>(frame, [
    { label: `$(arrow-right) ${words.goOn}`, value: true },
    ...(lines.length > 0 ? [separator<true>(words.whatToDo), ...lines] : []),
    ...(links.length > 0 ? [separator<true>(words.links), ...links] : []),
  ]);
  return 'value' in outcome ? { value: undefined } : outcome;
}

/** Puts one question in the way that its kind asks for. */
export async function ask(
  frame: Frame,
  step: Step,
  question: Question,
  host: SetupHost,
  locate: Locate,
): Promise<Outcome<Answered>> {
  const { kind } = question;
  if (kind === 'file') return askFile(frame, step, question, host, locate);
  const own = { ...frame, links: linksOf(step, host) };
  const outcome =
    kind === 'choice'
      ? await askChoice(own, question, host)
      : kind === 'multi'
        ? await askMany(own, question, host)
        : kind === 'confirm'
          ? await askYesNo(own, question, host)
          : await askText(own, step, question, host);
  return 'wish' in outcome ? outcome : { value: { answer: outcome.value } };
}

function linksOf(step: Step, { language }: SetupHost): { title: string; url: string }[] {
  return step.links.map(({ title, url }) => ({ title: title[language], url }));
}

function askChoice(
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

function askMany(
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

function askYesNo(
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

function askText(
  frame: Frame,
  step: Step,
  question: Question,
  { language, words }: SetupHost,
): Promise<Outcome<string | undefined>> {
  const { default: value, existing, example, secret, required, help } = question;
  const isFirst = step.questions[0]?.id === question.id;
  const told = isFirst && !hasIntroduction(step) ? step.lines : [];
  const texts = [
    existing !== undefined ? words.existing : '',
    help?.[language] ?? '',
    ...told.map((line) => line[language]),
  ];
  return enter(frame, {
    value: typeof value === 'string' ? value : '',
    prompt: [...new Set(texts.filter(Boolean))].join(language === 'en' ? ' ' : ''),
    placeholder: example,
    reveal: secret ? words.reveal : undefined,
    later: required && existing === undefined ? words.later : undefined,
    fault: (text) => {
      if (text.trim() === '' && !required) return undefined;
      const fault = question.validate?.(text);
      return fault && faultText(fault, language);
    },
  });
}

/** A file is looked into before it is taken; the question stays until one is right, or it is left open. */
async function askFile(
  frame: Frame,
  step: Step,
  question: Question,
  host: SetupHost,
  locate: Locate,
): Promise<Outcome<Answered>> {
  const { language, words } = host;
  const found = typeof question.default === 'string' ? question.default : undefined;
  const links = linksOf(step, host).map((link) => linkItem<'found' | 'choose' | 'later'>(link));
  let why: string | undefined;
  for (;;) {
    const items: Item<'found' | 'choose' | 'later'>[] = [
      ...(found !== undefined ? [{ label: `$(file) ${words.useFile(found)}`, value: 'found' as const }] : []),
      { label: `$(folder-opened) ${words.chooseFile}`, value: 'choose' },
      {
        label: `$(debug-step-over) ${question.existing === undefined ? words.laterFile : words.keepFile}`,
        value: 'later',
      },
      separator(),
      ...textItems<'found' | 'choose' | 'later'>(why ?? '', 'error'),
      ...step.lines.flatMap((line) => textItems<'found' | 'choose' | 'later'>(line[language], 'info')),
      ...links,
    ];
    const outcome = await pick(frame, items, { placeholder: why });
    if ('wish' in outcome) return outcome;
    if (outcome.value === 'later') return { value: { answer: undefined } };
    const uri =
      outcome.value === 'found' && found !== undefined
        ? locate(found)
        : await chooseJson(frame.title, words.takeThis);
    if (!uri) continue;
    const text = await readText(uri);
    const fault = text === undefined ? undefined : question.validateFile?.(uri.path, text);
    why = text === undefined ? words.unreadable : fault && faultText(fault, language);
    if (why === undefined && text !== undefined) return { value: { answer: uri.path, file: { uri, text } } };
  }
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
