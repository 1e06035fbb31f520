import type { VendorId } from '../providers/provider.ts';
import type { SetupAnswers } from './answers.ts';
import type { Both } from './messages.ts';
import type { AnswerFault } from './validate.ts';

export interface Option {
  readonly value: string;
  readonly label: Both;
  readonly hint?: Both;
}

/** One thing to be asked, whatever asks it: a terminal, an editor, a form. */
export interface Question {
  /** `provider`, `vendors`, `values.<key>`, `agconnect`, `files.<name>`, `packageName`, `module`, `appId`, `harmony`, `cloud`, `cloudFunction`, `removeUniPush`, `removeOld`, `overwrite.<key>` */
  readonly id: string;
  readonly kind: 'choice' | 'multi' | 'text' | 'file' | 'confirm';
  readonly title: Both;
  readonly help?: Both;
  readonly options?: readonly Option[];
  readonly default?: string | readonly string[] | boolean | undefined;
  /** What the project has: a changed answer replaces it, and nothing else does. */
  readonly existing?: string | undefined;
  readonly example?: string;
  /** Not to be shown on a shared screen. */
  readonly secret?: boolean;
  readonly required?: boolean;
  /** Why an answer (of several, joined with commas) cannot be taken. `beside`: the others, where more came since. */
  validate?(value: string, beside?: SetupAnswers): AnswerFault | undefined;
  /** The same for a file that was picked. */
  validateFile?(path: string, text: string, beside?: SetupAnswers): AnswerFault | undefined;
}

export interface StepLink {
  readonly title: Both;
  readonly url: string;
  /** A maker's console, its guide, the push service's own console, or where the plugin is. */
  readonly kind: 'console' | 'guide' | 'service' | 'download';
}

/** What is asked together, with what is to be told before. */
export interface Step {
  readonly id: string;
  readonly title: Both;
  readonly lines: readonly Both[];
  readonly links: readonly StepLink[];
  readonly questions: readonly Question[];
}

export type Answer = string | readonly string[] | boolean | undefined;

/** The answers with one more. A blank one takes it away; one that differs from what the project has may replace that. */
export function withAnswer(answers: SetupAnswers, question: Question, answer: Answer): SetupAnswers {
  const { id } = question;
  // a file of the user's goes only where that is asked for by itself
  const existing = question.kind === 'file' ? undefined : question.existing;
  const text = typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;
  if (id.startsWith('overwrite.')) return allowing(answers, id.slice('overwrite.'.length), answer === true);
  if (id === 'vendors') return { ...answers, vendors: (Array.isArray(answer) ? answer : []) as VendorId[] };
  if (FLAGS.includes(id)) return { ...answers, [id]: answer === true };
  const replaces = existing !== undefined && text !== undefined && text !== existing;
  const key = id.replace(/^values\./, '');
  const asked = existing === undefined ? answers : allowing(answers, key, replaces);
  for (const record of ['values', 'files'] as const) {
    if (!id.startsWith(`${record}.`)) continue;
    const own = { ...asked[record] };
    const name = id.slice(record.length + 1);
    if (text === undefined) delete own[name];
    else own[name] = text;
    return { ...asked, [record]: own };
  }
  return { ...asked, [id]: text };
}

const FLAGS: readonly string[] = ['removeUniPush', 'removeOld', 'harmony'];

function allowing(answers: SetupAnswers, key: string, allowed: boolean): SetupAnswers {
  const others = (answers.overwrite ?? []).filter((one) => one !== key);
  return { ...answers, overwrite: allowed ? [...others, key] : others };
}
