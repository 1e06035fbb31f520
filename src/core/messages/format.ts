import type { Language, Localized } from './localized.ts';
import { printable } from './printable.ts';

/** What may stand for a hole: a list is joined as the reader's language joins one, a name is said in it. */
export type MessageArg = string | number | readonly string[] | Localized;

/** What stands for the holes of a message, by their names. */
export type MessageArgs = Readonly<Record<string, MessageArg>>;

/** By what stands around a hole: what stands between the parts of a list in it. */
const QUOTES: Readonly<Record<string, string>> = { '“”': '”…“', '""': '"…"' };

/**
 * Puts values into the holes of a template (`{plugin}`). A hole without a value stays as it is written; controls in a
 * value, which may be a project's own text, are seen and do nothing.
 */
export function format(template: string, args: MessageArgs, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string, at: number) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return hole;
    const before = template.charAt(at - 1);
    const after = template.charAt(at + hole.length);
    return setApart(printable(wordsOf(value, `${before}${after}`, language)), before, after);
  });
}

/** What a hole is filled with; of a list in quotes, each has its own. */
function wordsOf(value: MessageArg, around: string, language: Language): string {
  if (typeof value !== 'object') return String(value);
  if (!isList(value)) return value[language];
  const quotes = QUOTES[around];
  return quotes ? value.join(quotes.replace('…', between(language))) : joined(value, language);
}

const HAN = /\p{Script=Han}/u;

/** Chinese characters and Latin words are set apart: a name in a hole may be either. */
function setApart(text: string, before: string, after: string): string {
  const start = HAN.test(before) && /^\w/.test(text) ? ' ' : '';
  const end = HAN.test(after) && /\w$/.test(text) ? ' ' : '';
  return `${start}${text}${end}`;
}

/** Several things in one sentence. */
export function joined(items: readonly string[], language: Language): string {
  return items.join(between(language));
}

/** A name with what is said of it. */
export function labelled(name: string, said: string, language: Language): string {
  return `${name}${language === 'en' ? ': ' : '：'}${said}`;
}

const between = (language: Language): string => (language === 'en' ? ', ' : '、');

const isList = (value: readonly string[] | Localized): value is readonly string[] => Array.isArray(value);

/** What is no part of the name of a hole: braces of code that a message quotes are none. */
type NoName = ' ' | ',' | ':' | '.' | '…' | '(' | ')' | "'" | '"' | '\n';

/** The name of a hole from what stands between two braces; `never` where that is code. */
type Name<Text extends string> = Text extends `${string}{${infer Inner}`
  ? Name<Inner>
  : Text extends '' | `${string}${NoName}${string}`
    ? never
    : Text;

/** The names of a template's holes. */
export type Holes<Template extends string> = Template extends `${string}{${infer Text}}${infer Rest}`
  ? Name<Text> | Holes<Rest>
  : never;

/** What a template must be given: nothing where it has no hole. */
export type ArgsFor<Template extends string> = [Holes<Template>] extends [never]
  ? { readonly args?: MessageArgs }
  : { readonly args: MessageArgs & Readonly<Record<Holes<Template>, MessageArg>> };
