import { type Token, TokenKind } from './tokens.ts';

/** Longer lists of type arguments are none. */
const MAX_ANGLES = 400;
const IN_TYPES = new Set([',', '.', '|', '&', '=>', '=', '-', '?.']);
const AFTER_TYPES = new Set([
  '(',
  ')',
  ']',
  '}',
  '{',
  '[',
  ',',
  ';',
  ':',
  '=',
  '=>',
  '.',
  '?.',
  '|',
  '&',
  '>',
  '?',
  '&&',
  '||',
  '??',
  '===',
  '!==',
  '==',
  '!=',
  '!',
]);
const WORDS_AFTER_TYPES = new Set(['extends', 'implements', 'is', 'as', 'satisfies']);
const WORDS_BEFORE_OPERANDS = new Set([
  'return',
  'await',
  'typeof',
  'void',
  'in',
  'of',
  'case',
  'else',
  'do',
  'default',
  'yield',
  'as',
]);

const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.text === mark && token.kind === TokenKind.Punctuator;

/**
 * Sets `match` where two marks belong together that are no brackets in all places: `?` with its `:`, `case` with
 * its `:`, and `<` with `>` around type arguments. A `:` without a match stands behind a key, a label, or before a type.
 */
export function pairMarks(list: readonly Token[]): void {
  const unfit = new Set<number>();
  /** The `?` and `case` that wait for their `:`; -1 for each bracket in between. */
  const waiting: number[] = [];
  const forget = (): void => {
    while (waiting.length > 0 && waiting.at(-1) !== -1) waiting.pop();
  };
  for (let i = 0; i < list.length; i++) {
    const token = list[i] as Token;
    if (token.kind === TokenKind.Name) {
      if (token.text === 'case' && !isMark(list[i - 1], '.') && !isMark(list[i + 1], ':')) waiting.push(i);
      continue;
    }
    switch (token.kind === TokenKind.Punctuator ? token.text : '') {
      case '(':
      case '[':
      case '{':
        if (list[token.match]?.match === i) waiting.push(-1);
        break;
      case ')':
      case ']':
      case '}':
        if (token.match < 0) break;
        forget();
        waiting.pop();
        break;
      case ',':
      case ';':
        // behind a `case`, a comma is an operator
        while (waiting.length > 0 && list[waiting.at(-1) as number]?.text === '?') waiting.pop();
        break;
      case '?':
        if (![':', ')', ',', ';', '='].includes(list[i + 1]?.text ?? '')) waiting.push(i);
        break;
      case ':': {
        const opener = waiting.at(-1) ?? -1;
        if (opener < 0) break;
        waiting.pop();
        token.match = opener;
        (list[opener] as Token).match = i;
        break;
      }
      case '<':
        if (token.match < 0 && !unfit.has(i)) pairAngles(list, i, unfit);
        break;
    }
  }
}

function pairAngles(list: readonly Token[], from: number, unfit: Set<number>): void {
  const before = list[from - 1];
  const isPrefix =
    !before ||
    (before.kind === TokenKind.Punctuator
      ? !/^[)\]}]$/.test(before.text)
      : WORDS_BEFORE_OPERANDS.has(before.text));
  if (!isPrefix && before?.kind !== TokenKind.Name) return;
  const open: number[] = [];
  const pairs: [number, number][] = [];
  let conditional = false;
  for (let i = from; i < Math.min(list.length, from + MAX_ANGLES); i++) {
    const token = list[i] as Token;
    if (token.kind === TokenKind.Name && token.text === 'extends') conditional = true;
    if (token.kind !== TokenKind.Punctuator) continue;
    if (token.text === '<') open.push(i);
    else if (token.text === '>') {
      pairs.push([open.pop() as number, i]);
      if (open.length > 0) continue;
      if (!isPrefix && !mayFollowTypes(list[i + 1])) return;
      for (const [start, end] of pairs) {
        (list[start] as Token).match = end;
        (list[end] as Token).match = start;
      }
      return;
    } else if (/^[([{]$/.test(token.text) && list[token.match]?.match === i) {
      i = token.match;
    } else if (!IN_TYPES.has(token.text) && !(conditional && /^[?:]$/.test(token.text))) break;
  }
  for (const one of open) unfit.add(one);
}

function mayFollowTypes(next: Token | undefined): boolean {
  if (!next || next.lineBreak || next.kind === TokenKind.Template) return true;
  return next.kind === TokenKind.Name
    ? WORDS_AFTER_TYPES.has(next.text)
    : next.kind === TokenKind.Punctuator && AFTER_TYPES.has(next.text);
}
