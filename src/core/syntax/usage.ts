import { isDot, widen } from './members.ts';
import type { Usage } from './module.ts';
import { beginsStatement, isMark, isWord, type ScriptText } from './text.ts';
import { TokenKind } from './tokens.ts';

/** How the value of the call `start … limit` is used, parentheses and casts aside. */
export function usageOf(text: ScriptText, start: number, limit: number): Usage {
  const { from, to: end } = widen(text, start, limit);
  if (isDot(text, end)) return 'chained';
  const before = text.tokens[from - 1];
  if (before?.kind === TokenKind.Name && !isDot(text, from - 2)) {
    if (before.text === 'await') return 'awaited';
    if (before.text === 'return' || before.text === 'yield') return 'returned';
  }
  if (isMark(text, from - 1, '=>')) return 'returned';
  const next = text.tokens[end];
  const starts =
    !before ||
    [';', '{', '}', ')'].includes(before.text) ||
    before.text === 'else' ||
    beginsStatement(text, from);
  const ends =
    !next ||
    next.text === ';' ||
    next.text === '}' ||
    isWord(text, end, 'else') ||
    beginsStatement(text, end);
  // in parentheses it is no statement of its own, and nothing can be put behind it
  return starts && ends && from === start && end === limit ? 'statement' : 'value';
}
