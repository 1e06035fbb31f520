import { BracketStack, isBracket, repairBrackets } from './brackets.ts';
import {
  endOfLine,
  endOfRegex,
  endOfString,
  endOfTemplate,
  guessEndOfString,
  type Hole,
  isDamaged,
  isDigit,
  isNameStart,
} from './literals.ts';
import { pairMarks } from './pairs.ts';
import { type Extent, type Token, TokenKind } from './tokens.ts';

export interface Tokens {
  readonly list: readonly Token[];
  /** False where something had to be guessed. */
  readonly whole: boolean;
  /** False also where a line's quotes looked damaged, though all came out well. */
  readonly sure: boolean;
}

const PUNCTUATORS = [
  '>>>=',
  '...',
  '===',
  '!==',
  '**=',
  '<<=',
  '>>=',
  '&&=',
  '||=',
  '??=',
  '=>',
  '==',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '??',
  '?.',
  '++',
  '--',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '**',
];
const BY_FIRST = new Map<string, string[]>();
for (const mark of PUNCTUATORS) BY_FIRST.set(mark.charAt(0), [...(BY_FIRST.get(mark.charAt(0)) ?? []), mark]);

/** Keywords after which an expression begins, so that a `/` opens a regular expression. */
const BEFORE_EXPRESSION = new Set(
  'return typeof case in of delete void throw new instanceof await yield else do extends default'.split(' '),
);
const CONTROL = new Set(['if', 'while', 'for', 'with']);

/** `0x1f`, `1_000`, `.5`, `1e3`, `10n` */
const NUMBER = /0[xob][\da-f_]+n?|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?n?/iy;

/**
 * Splits JavaScript or TypeScript into tokens and pairs its brackets. Comments are dropped, or put into
 * `comments`, with their marks. It never fails: what is not finished (a string without its end, a bracket without its partner) is closed where a reader would close it,
 * and `whole` says that this had to be done.
 */
export function tokenize(text: string, from = 0, to = text.length, comments?: Extent[]): Tokens {
  const list: Token[] = [];
  const brackets = new BracketStack();
  let whole = true;
  let sure = true;
  let lineBreak = true;
  /** Up to here, quotes and regular expressions are known to be in order or not. */
  let checkedUpTo = -1;
  let damaged = false;
  let noRegexBefore = -1;
  let noCommentEnd = false;
  let i = text.startsWith('#!', from) ? endOfLine(text, from, to) : from;

  const push = (kind: TokenKind, end: number, word = '', holes?: readonly Hole[]): void => {
    list.push({ kind, start: i, end, text: word, lineBreak, match: -1, holes });
    lineBreak = false;
    i = end;
  };
  const comment = (): void => {
    const close = noCommentEnd ? -1 : text.indexOf('*/', i + 2);
    const closed = close >= 0 && close + 2 <= to;
    if (!closed) {
      noCommentEnd = true;
      whole = false;
    }
    const end = closed ? close + 2 : endOfLine(text, i, to);
    for (let at = i; at < end && !lineBreak; at++)
      lineBreak = text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13;
    comments?.push({ start: i, end });
    i = end;
  };
  const string = (quote: number): void => {
    if (i >= checkedUpTo) {
      checkedUpTo = endOfLine(text, i, to);
      damaged = isDamaged(text, i, checkedUpTo);
    }
    const end = damaged ? guessEndOfString(text, i, checkedUpTo) : endOfString(text, i, to);
    if (damaged) sure = false;
    if (text.charCodeAt(end - 1) !== quote || end - i < 2) whole = false;
    if (end === i) i++;
    else push(TokenKind.String, end);
  };
  const template = (): void => {
    const holes: Hole[] = [];
    const end = endOfTemplate(text, i, to, holes);
    if (end < 0) whole = false;
    push(TokenKind.Template, end < 0 ? endOfLine(text, i, to) : end, '', end < 0 ? undefined : holes);
  };
  const slash = (): void => {
    const end = i >= noRegexBefore && opensRegex(list) ? endOfRegex(text, i, to) : 0;
    if (end < 0) noRegexBefore = endOfLine(text, i, to);
    // behind a `}` it may be either
    if (end > 0 && list.at(-1)?.text === '}') whole = false;
    if (end > 0) push(TokenKind.Regex, end);
    else mark();
  };
  const mark = (): void => {
    const found = punctuator(text, i);
    push(TokenKind.Punctuator, i + found.length, found);
    if (isBracket(list.at(-1) as Token)) brackets.add(list, list.length - 1);
  };

  while (i < to) {
    const code = text.charCodeAt(i);
    if (
      code === 32 ||
      code === 9 ||
      code === 0xa0 ||
      code === 0xfeff ||
      code === 11 ||
      code === 12 ||
      code === 0x3000
    )
      i++;
    else if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
      lineBreak = true;
      i++;
    } else if (isNameStart(code)) {
      let end = i + 1;
      while (end < to && (isNameStart(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
      push(TokenKind.Name, end, text.slice(i, end));
    } else if (code === 34 || code === 39) string(code);
    else if (code === 47 && text.charCodeAt(i + 1) === 47) {
      const end = endOfLine(text, i, to);
      comments?.push({ start: i, end });
      i = end;
    } else if (code === 47 && text.charCodeAt(i + 1) === 42) comment();
    else if (code === 47) slash();
    else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(i + 1)))) {
      NUMBER.lastIndex = i;
      push(TokenKind.Number, Math.min(to, i + Math.max(1, NUMBER.exec(text)?.[0].length ?? 1)));
    } else if (code === 96) template();
    else mark();
  }
  if (!brackets.fits || !brackets.empty) {
    whole = false;
    repairBrackets(list, text);
  }
  pairMarks(list);
  return { list, whole, sure: sure && whole };
}

function punctuator(text: string, at: number): string {
  const first = text.charAt(at);
  for (const mark of BY_FIRST.get(first) ?? []) {
    if (!text.startsWith(mark, at)) continue;
    // `a ?.5 : b` is a conditional with a fraction
    if (mark === '?.' && isDigit(text.charCodeAt(at + 2))) continue;
    return mark;
  }
  return first;
}

function opensRegex(list: readonly Token[]): boolean {
  const last = list.at(-1);
  if (!last) return true;
  if (last.kind === TokenKind.Name) return BEFORE_EXPRESSION.has(last.text) && list.at(-2)?.text !== '.';
  if (last.kind !== TokenKind.Punctuator) return false;
  if (last.text === ')') return CONTROL.has(list[last.match - 1]?.text ?? '');
  return last.text !== ']' && last.text !== '++' && last.text !== '--';
}
