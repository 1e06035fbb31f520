import { tokenize } from '../syntax/lexer.ts';
import type { Source } from '../syntax/source.ts';
import { type Token, TokenKind } from '../syntax/tokens.ts';
import { scriptParts } from '../syntax/vue.ts';

/** A key that a script may leave without quotes. */
export const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** How scripts are written. */
export interface CodeStyle {
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  /** A comma behind the last item of a list that has lines of its own. */
  readonly trailingCommas: boolean;
  /** Which keys stand in quotes: all, those that must, or all of an object where one must. */
  readonly quotedKeys: 'always' | 'as-needed' | 'consistent';
  /** One step of indentation. */
  readonly unit: string;
  readonly eol: string;
  /** Where the console gets what is only shown: a project that never logs may well be held to that by its linter. */
  readonly log: 'log' | 'warn';
}

/** What was seen of each way to write, and how often. */
export type Habits = { readonly [K in keyof CodeStyle]: ReadonlyMap<CodeStyle[K], number> };

/** What stands where no text of the project tells. */
export const PLAIN: CodeStyle = {
  quote: "'",
  semicolons: true,
  trailingCommas: true,
  quotedKeys: 'consistent',
  unit: '  ',
  eol: '\n',
  log: 'log',
};

/** The style of the first habits that tell, aspect by aspect; of two ways the commoner one. */
export function styleOfHabits(...ranked: readonly Partial<Habits>[]): CodeStyle {
  const chosen = <K extends keyof CodeStyle>(key: K): CodeStyle[K] => {
    for (const habits of ranked) {
      const votes = habits[key] as ReadonlyMap<CodeStyle[K], number> | undefined;
      const [best] = [...(votes ?? [])].sort((a, b) => b[1] - a[1]);
      if (best) return best[0];
    }
    return PLAIN[key];
  };
  return {
    quote: chosen('quote'),
    semicolons: chosen('semicolons'),
    trailingCommas: chosen('trailingCommas'),
    quotedKeys: chosen('quotedKeys'),
    unit: chosen('unit'),
    eol: chosen('eol'),
    log: chosen('log'),
  };
}

/** The habits of several texts taken together. */
export function together(all: readonly Habits[]): Habits {
  const sum = emptyHabits();
  for (const habits of all) {
    for (const key of Object.keys(sum) as (keyof CodeStyle)[])
      for (const [way, votes] of habits[key]) vote(sum[key] as Map<unknown, number>, way, votes);
  }
  return sum;
}

type Votes = { readonly [K in keyof CodeStyle]: Map<CodeStyle[K], number> };

function emptyHabits(): Votes {
  return {
    quote: new Map(),
    semicolons: new Map(),
    trailingCommas: new Map(),
    quotedKeys: new Map(),
    unit: new Map(),
    eol: new Map(),
    log: new Map(),
  };
}

function vote<T>(votes: Map<T, number>, way: T, times = 1): void {
  votes.set(way, (votes.get(way) ?? 0) + times);
}

const known = new WeakMap<Source, Habits>();

/** What a script tells, or the scripts of a Vue file. */
export function habitsOf(source: Source): Habits {
  const before = known.get(source);
  if (before) return before;
  const { path, text } = source;
  const habits = emptyHabits();
  const parts = /\.[nu]?vue$/.test(path) ? scriptParts(text) : [{ start: 0, end: text.length }];
  for (const { start, end } of parts) {
    const { list } = tokenize(text, start, end);
    list.forEach((token, i) => {
      if (token.kind === TokenKind.String) readQuote(text.slice(token.start, token.end), habits);
      else if (token.text === 'console' && list[i + 1]?.text === '.' && list[i + 3]?.text === '(')
        vote(habits.log, /^(?:warn|error)$/.test(list[i + 2]?.text ?? '') ? 'warn' : 'log');
      readEnd(list, i, habits);
      if (token.text === '}' || token.text === ']') readList(text, list, i, habits);
    });
    readSteps(text.slice(start, end), habits);
  }
  const breaks = text.match(/\r\n|\n|\r/g) ?? [];
  for (const one of breaks) vote(habits.eol, one);
  // one call that shows something proves that it may; `warn` and `error` alone prove nothing
  if (habits.log.has('log')) habits.log.delete('warn');
  known.set(source, habits);
  return habits;
}

/** A string that holds the other quote is in its own for that reason. */
function readQuote(written: string, { quote }: Votes): void {
  const first = written.charAt(0);
  if (first === '"' && !written.includes("'")) vote(quote, '"');
  else if (first === "'" && !written.includes('"')) vote(quote, "'");
}

/** Names behind which a statement goes on, or which carry one on that began a line before. */
const CARRIES_ON = new Set('in of instanceof as satisfies from else extends implements is'.split(' '));
const NO_END = new Set(
  'return typeof case in of delete void throw new instanceof await yield else do extends default import export from as const let var async function class'.split(
    ' ',
  ),
);
const CONTROL = new Set(['if', 'while', 'for', 'with', 'switch']);

/** The end of a statement at the end of its line: with a semicolon, or without. */
function readEnd(list: readonly Token[], i: number, { semicolons }: Votes): void {
  const token = list[i] as Token;
  const next = list[i + 1];
  if (next && !next.lineBreak) return;
  if (token.text === ';') vote(semicolons, true);
  else if (endsExpression(list, token) && beginsStatement(list, next)) vote(semicolons, false);
}

function endsExpression(list: readonly Token[], { kind, text, match }: Token): boolean {
  if (kind === TokenKind.Name) return !NO_END.has(text);
  if (kind !== TokenKind.Punctuator) return true;
  return text === ']' || (text === ')' && !CONTROL.has(list[match - 1]?.text ?? ''));
}

function beginsStatement(list: readonly Token[], next: Token | undefined): boolean {
  if (!next) return true;
  if (next.kind === TokenKind.Name) return !CARRIES_ON.has(next.text);
  return next.text === '}' && isBody(list, next.match);
}

/** A `{` that opens statements: a function's, or a condition's. */
function isBody(list: readonly Token[], open: number): boolean {
  return /^(?:\)|=>|else|try|finally|do)$/.test(list[open - 1]?.text ?? '');
}

/** What stands before a `{` or `[` that opens a list. */
const BEFORE_LIST = new Set(['(', ',', '=', ':', '[', '?', '??', '||', '&&', 'return', 'default', 'import']);

/** The last comma of a list with lines of its own, and the quotes of an object's keys. */
function readList(text: string, list: readonly Token[], close: number, habits: Votes): void {
  const { match: open, lineBreak } = list[close] as Token;
  if (open < 0 || !BEFORE_LIST.has(list[open - 1]?.text ?? '')) return;
  let commas = 0;
  const keys = { needless: 0, needed: 0, bare: 0 };
  for (let i = open + 1; i < close; i++) {
    const token = list[i] as Token;
    // a type, or statements
    if (token.text === ';') return;
    if (token.text === ',') commas++;
    if (list[i + 1]?.text === ':' && /^[{,]$/.test(list[i - 1]?.text ?? '')) {
      if (token.kind === TokenKind.Name) keys.bare++;
      else if (token.kind === TokenKind.String)
        keys[IDENTIFIER.test(text.slice(token.start + 1, token.end - 1)) ? 'needless' : 'needed']++;
    }
    if (token.match > i && /^[([{]$/.test(token.text)) i = token.match;
  }
  if (keys.needless > 0 && keys.bare === 0)
    vote(habits.quotedKeys, keys.needed > 0 ? 'consistent' : 'always');
  else if (keys.needed > 0 && keys.bare > 0) vote(habits.quotedKeys, 'as-needed');
  if (!lineBreak || open === close - 1) return;
  // one item without a comma may be a type
  if (list[close - 1]?.text === ',') vote(habits.trailingCommas, true);
  else if (commas > 0 || list[open - 1]?.text === '(') vote(habits.trailingCommas, false);
}

function readSteps(code: string, { unit }: Votes): void {
  for (const [step, times] of stepsOf(code)) vote(unit, step, times);
}

/** How far lines are indented beyond the line before them, and how often. */
export function stepsOf(text: string): Map<string, number> {
  const steps = new Map<string, number>();
  let last = '';
  for (const [, indent = ''] of text.matchAll(/^([ \t]*)[^\s*/]/gm)) {
    if (indent.length > last.length && indent.startsWith(last)) vote(steps, indent.slice(last.length));
    last = indent;
  }
  return steps;
}
