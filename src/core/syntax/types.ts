import { after, isClosed, isMark, isName, isPairedColon, isWord, matchOf, type ScriptText } from './text.ts';
import { TokenKind } from './tokens.ts';

/** Where TypeScript's types end, so that nothing in them is taken for a call, a name or a function. */
const PREFIXES = new Set(['keyof', 'typeof', 'readonly', 'infer', 'unique', 'asserts', 'new', 'abstract']);
const BEFORE_OPERANDS = new Set(
  'return await yield throw case typeof void new delete in of else do'.split(' '),
);

/**
 * The index behind the type that begins at `from`; `from` itself where there is none. What an arrow function returns
 * may have to be read without function types: in `(a): (B) => c` the arrow belongs to the function.
 */
export function endOfType(text: ScriptText, from: number, functions = true): number {
  let i = from;
  while (i < text.tokens.length) {
    while (isMark(text, i, '|') || isMark(text, i, '&') || isMark(text, i, '-') || isPrefix(text, i)) i++;
    const end = endOfOperand(text, i);
    if (end === i) return i;
    i = end;
    if (isMark(text, i, '|') || isMark(text, i, '&')) i++;
    else if (isMark(text, i, '=>') && isMark(text, i - 1, ')') && functions) i++;
    else if (isMark(text, i, '?') && matchOf(text, i) > i) i++;
    else if (isPairedColon(text, i) && isMark(text, matchOf(text, i), '?') && matchOf(text, i) > from) i++;
    else if ((isWord(text, i, 'is') || isWord(text, i, 'extends')) && !text.tokens[i]?.lineBreak) i++;
    else if (!isMark(text, end - 1, '>') || !isMark(text, i, '(')) return i;
  }
  return Math.min(i, text.tokens.length);
}

function isPrefix(text: ScriptText, i: number): boolean {
  const token = text.tokens[i];
  const next = text.tokens[i + 1];
  if (token?.kind !== TokenKind.Name || !PREFIXES.has(token.text) || !next || next.lineBreak) return false;
  return next.kind !== TokenKind.Punctuator || ['(', '[', '{', '<'].includes(next.text);
}

function endOfOperand(text: ScriptText, from: number): number {
  const token = text.tokens[from];
  if (!token) return from;
  const opens =
    isMark(text, from, '(') || isMark(text, from, '[') || isMark(text, from, '{') || isMark(text, from, '<');
  if (token.kind === TokenKind.Punctuator && !opens) return from;
  let i = after(text, from);
  if (isWord(text, from, 'import') && isMark(text, i, '(')) i = after(text, i);
  while (i < text.tokens.length) {
    if (isMark(text, i, '.') && isName(text, i + 1)) i += 2;
    else if (
      (isMark(text, i, '<') && isClosed(text, i) && token.text !== '<') ||
      (isMark(text, i, '[') && !text.tokens[i]?.lineBreak)
    )
      i = after(text, i);
    else return i;
  }
  return i;
}

/** `interface A … {…}`, `type A = …`: the index behind the declaration that begins at `i`; `i` where there is none. */
export function endOfTypeDeclaration(text: ScriptText, i: number): number {
  if (!isName(text, i + 1) || text.tokens[i + 1]?.lineBreak || isMark(text, i - 1, '.')) return i;
  const at = isMark(text, i + 2, '<') ? after(text, i + 2) : i + 2;
  if (isWord(text, i, 'type') && isMark(text, at, '=')) return endOfType(text, at + 1);
  if (!isWord(text, i, 'interface') || !(isMark(text, at, '{') || isWord(text, at, 'extends'))) return i;
  let body = at;
  while (body < text.tokens.length && !isMark(text, body, '{') && !isMark(text, body, ';'))
    body = after(text, body);
  return after(text, body);
}

/** The index behind `as Config`, `satisfies Config`, that begins at `i`; `i` where there is no such thing. */
export function endOfCast(text: ScriptText, i: number): number {
  if ((!isWord(text, i, 'as') && !isWord(text, i, 'satisfies')) || isMark(text, i - 1, '.')) return i;
  const before = text.tokens[i - 1];
  const isOperand =
    before &&
    (before.kind === TokenKind.Punctuator
      ? [')', ']', '}', '!', '>'].includes(before.text)
      : !BEFORE_OPERANDS.has(before.text));
  if (!isOperand || (text.tokens[i]?.lineBreak && isMark(text, i + 1, '('))) return i;
  return Math.max(i, endOfType(text, i + 1));
}
