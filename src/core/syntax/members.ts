import { after, isClosed, isMark, isName, isWord, matchOf, type ScriptText, wordAt } from './text.ts';
import { TokenKind } from './tokens.ts';
import { endOfCast, endOfType } from './types.ts';

/** Parentheses in parentheses, deeper than this, are not looked into. */
const MAX_GROUPS = 10;
const LITERALS = new Set(['null', 'true', 'false']);
/** Behind these, parentheses hold an operand; behind any other word, arguments, parameters or a condition. */
const BEFORE_GROUPS = new Set(
  'return typeof await yield case in of new delete void throw do else instanceof default extends'.split(' '),
);
const CONDITIONS = ['for', 'if', 'while', 'with'];

export const isDot = (text: ScriptText, i: number): boolean => isMark(text, i, '.') || isMark(text, i, '?.');

/** A member path, `a.b.c`: its names, and the index behind it. */
export interface Members {
  readonly path: readonly string[];
  readonly end: number;
}

/**
 * Reads the member path that begins at `from`: `a.b.c`, `a!.b?.c`, and through parentheses and casts
 * `(a as any).b`, `(<any>a).b`. Undefined where something else begins there.
 */
export function readMembers(text: ScriptText, from: number, to: number, depth = 0): Members | undefined {
  let path: string[];
  let i: number;
  const group = isMark(text, from, '(') ? readGroup(text, from, depth) : undefined;
  if (group) {
    path = [...group];
    i = after(text, from);
  } else if (isName(text, from) && !(isWord(text, from, 'import') && isMark(text, from + 1, '('))) {
    path = [wordAt(text, from)];
    i = from + 1;
  } else return undefined;
  while (i < to) {
    if (isMark(text, i, '!')) i++;
    else if (isDot(text, i) && isName(text, i + 1) && i + 1 < to) {
      path.push(wordAt(text, i + 1));
      i += 2;
    } else break;
  }
  return { path, end: i };
}

/** The member path that is all there is in the parentheses that open at `paren`, casts aside. */
export function readGroup(text: ScriptText, paren: number, depth = 0): readonly string[] | undefined {
  if (depth > MAX_GROUPS || !isClosed(text, paren)) return undefined;
  const end = matchOf(text, paren);
  const from = withoutTypePrefix(text, paren + 1, end);
  const to = withoutTypeSuffix(text, from, end);
  const members = readMembers(text, from, to, depth + 1);
  if (!members || members.end < to || LITERALS.has(members.path.join('.'))) return undefined;
  return members.path;
}

/** The parentheses at `paren` hold an operand, not arguments, parameters or a condition. */
export function opensGroup(text: ScriptText, paren: number): boolean {
  const before = text.tokens[paren - 1];
  if (!before) return true;
  if (before.kind === TokenKind.Name) return isOperator(text, paren - 1);
  if (before.kind !== TokenKind.Punctuator) return false;
  switch (before.text) {
    case ')':
      return isCondition(text, before.match - 1);
    case '}':
      return text.tokens[paren]?.lineBreak === true;
    case '>':
      return before.match < 0 || isTypePrefix(text, before.match);
    case '!':
      return !isOperandEnd(text, paren - 2);
    default:
      return ![']', '?.', '++', '--'].includes(before.text);
  }
}

/** The word at `i` stands before an operand; `of` is a name too. */
function isOperator(text: ScriptText, i: number): boolean {
  const word = wordAt(text, i);
  if (!BEFORE_GROUPS.has(word) || isDot(text, i - 1)) return false;
  if (word !== 'of') return true;
  const before = text.tokens[i - 1];
  if (before?.kind === TokenKind.Name) return !BEFORE_GROUPS.has(before.text);
  return before?.text === ']' || before?.text === '}';
}

/** The word before a condition's parentheses. */
export const isCondition = (text: ScriptText, i: number): boolean =>
  CONDITIONS.some((word) => isWord(text, i, word)) && !isDot(text, i - 1);

/** A `!` behind the token says that it is not null; else it negates what follows. */
function isOperandEnd(text: ScriptText, i: number): boolean {
  const token = text.tokens[i];
  if (!token || text.tokens[i + 1]?.lineBreak) return false;
  if (token.kind === TokenKind.Name) return isDot(text, i - 1) || !BEFORE_GROUPS.has(token.text);
  return (
    token.kind === TokenKind.Punctuator && token.match >= 0 && (token.text === ')' || token.text === ']')
  );
}

/** `<Config>` before an operand, not type arguments behind one. */
function isTypePrefix(text: ScriptText, angle: number): boolean {
  const before = text.tokens[angle - 1];
  if (!before) return true;
  if (before.kind === TokenKind.Name) return isOperator(text, angle - 1);
  return before.kind === TokenKind.Punctuator && ![')', ']', '}', '!', '?.'].includes(before.text);
}

/** Behind `<Config>` at `from`, which says nothing of the value. */
export function withoutTypePrefix(text: ScriptText, from: number, limit: number): number {
  let at = from;
  while (isMark(text, at, '<') && isClosed(text, at)) {
    const end = after(text, at);
    if (end >= limit) break;
    // `<T>(a) => b` is a function
    if (isMark(text, end, '(') && isMark(text, after(text, end), '=>')) break;
    at = end;
  }
  return at;
}

/** Before `as Config`, `satisfies Config` and a closing `!`, which say nothing of the value. */
export function withoutTypeSuffix(text: ScriptText, from: number, to: number): number {
  for (let i = after(text, from); i < to; i = after(text, i)) {
    if (!isWord(text, i, 'as') && !isWord(text, i, 'satisfies')) continue;
    if (isMark(text, i - 1, '.')) continue;
    const end = endOfType(text, i + 1);
    if (end >= to || isWord(text, end, 'as') || isWord(text, end, 'satisfies'))
      return withoutAssertion(text, from, i);
    i = Math.max(i, end - 1);
  }
  return withoutAssertion(text, from, to);
}

const withoutAssertion = (text: ScriptText, from: number, to: number): number =>
  to > from + 1 && isMark(text, to - 1, '!') ? to - 1 : to;

/** The operand `from … to` with the casts, the `!` and the parentheses that stand around it. */
export function widen(text: ScriptText, from: number, to: number): { from: number; to: number } {
  let [start, end] = [from, to];
  for (let steps = 0; steps < MAX_GROUPS; steps++) {
    if (isMark(text, end, '!') && !text.tokens[end]?.lineBreak) end++;
    end = endOfCast(text, end);
    let open = start - 1;
    if (isMark(text, open, '>') && isTypePrefix(text, matchOf(text, open))) open = matchOf(text, open) - 1;
    const fits = isMark(text, end, ')') && matchOf(text, end) === open && isMark(text, open, '(');
    if (!fits || !opensGroup(text, open)) break;
    start = open;
    end++;
  }
  return { from: start, to: end };
}
