import type { Block, Guard } from './module.ts';
import { blockAt } from './scope.ts';
import type { Source, Span } from './source.ts';
import {
  after,
  endOfExpression,
  isClosed,
  isMark,
  isWord,
  matchOf,
  type ScriptText,
  spanOf,
} from './text.ts';
import { type Token, TokenKind } from './tokens.ts';

/** Nested deeper than this, an `if` without braces is not followed. */
const MAX_DEPTH = 50;
/** How far back a condition is followed. */
const MAX_CONDITION = 300;

/** Finds the parts of a script that run only under a condition, and the conditions. */
export function readGuards(text: ScriptText, blocks: readonly Block[]): Guard[] {
  const guards: Guard[] = [];
  const stops = operandEnds(text);
  text.tokens.forEach((token, i) => {
    if (token.kind === TokenKind.Name) {
      if (token.text === 'if' && isMark(text, i + 1, '(') && !isMark(text, i - 1, '.'))
        readIf(text, i, blocks, guards);
      return;
    }
    if (token.kind !== TokenKind.Punctuator) return;
    if (token.text === '&&')
      guards.push(guard(text, i, spanOf(text, i + 1, Math.max(i + 1, stops.and[i + 1] ?? 0)), false));
    else if (token.text === '||' || token.text === '??')
      guards.push(guard(text, i, spanOf(text, i + 1, Math.max(i + 1, stops.or[i + 1] ?? 0)), true));
    else if (token.text === '?' && token.match > i) {
      guards.push(guard(text, i, spanOf(text, i + 1, token.match), false));
      guards.push(
        guard(text, i, spanOf(text, token.match + 1, endOfExpression(text, token.match + 1)), true),
      );
    }
  });
  return guards;
}

function guard(text: ScriptText, operator: number, span: Span, negated: boolean): Guard {
  let condition: string | undefined;
  return {
    ...span,
    negated,
    get condition() {
      condition ??= conditionBefore(text, operator);
      return condition;
    },
  };
}

/** For each token, where the right side of an `&&` or of an `||` that holds it ends. */
function operandEnds(text: ScriptText): { and: Int32Array; or: Int32Array } {
  const and = new Int32Array(text.tokens.length);
  const or = new Int32Array(text.tokens.length);
  for (let i = text.tokens.length - 1; i >= 0; i--) {
    const next = after(text, i);
    const end = endOfExpression(text, i);
    const isEnd = end === i || isMark(text, i, '?') || isMark(text, i, ':');
    or[i] = isEnd ? i : next >= end ? end : (or[next] as number);
    and[i] =
      isEnd || isMark(text, i, '||') || isMark(text, i, '??') ? i : next >= end ? end : (and[next] as number);
  }
  return { and, or };
}

function readIf(text: ScriptText, i: number, blocks: readonly Block[], guards: Guard[]): void {
  const paren = i + 1;
  if (!isClosed(text, paren)) return;
  const close = matchOf(text, paren);
  const { source } = text;
  const condition = source.text.slice(text.tokens[paren]?.end, text.tokens[close]?.start);
  const body = close + 1;
  const end = endOfStatement(text, body);
  guards.push({ ...spanOf(text, body, end), condition, negated: false });
  if (isWord(text, end, 'else'))
    guards.push({ ...spanOf(text, end + 1, endOfStatement(text, end + 1)), condition, negated: true });
  else if (leaves(text, body, end)) {
    // what follows an early exit runs only if the condition did not hold
    guards.push({
      ...restOfBlock(source, blocks, text.tokens[i] as Token, spanOf(text, body, end).end),
      condition,
      negated: true,
    });
  }
}

function restOfBlock(source: Source, blocks: readonly Block[], at: Token, start: number): Span {
  const around = blocks[blockAt(blocks, at.start)];
  return { source, start, end: Math.max(start, around?.end ?? start) };
}

/** The statement ends by leaving the block around it. */
function leaves(text: ScriptText, from: number, end: number): boolean {
  const inBlock = isMark(text, from, '{');
  const limit = inBlock ? end - 1 : end;
  for (let i = inBlock ? from + 1 : from; i < limit; i = after(text, i)) {
    if (!['return', 'throw', 'continue', 'break'].some((word) => isWord(text, i, word))) continue;
    // `if (a) return`
    if (i > from && (isMark(text, i - 1, ')') || isWord(text, i - 1, 'else'))) continue;
    if (endOfStatement(text, i) >= limit) return true;
  }
  return false;
}

function endOfStatement(text: ScriptText, from: number, depth = 0): number {
  if (depth > MAX_DEPTH) return from;
  if (isMark(text, from, '{')) return after(text, from);
  const head = isWord(text, from + 1, 'await') ? from + 2 : from + 1;
  if (isMark(text, head, '(') && ['if', 'for', 'while'].some((word) => isWord(text, from, word))) {
    const end = endOfStatement(text, after(text, head), depth + 1);
    return isWord(text, from, 'if') && isWord(text, end, 'else')
      ? endOfStatement(text, end + 1, depth + 1)
      : end;
  }
  const end = endOfExpression(text, from);
  return isMark(text, end, ';') ? end + 1 : end;
}

const BEFORE_CONDITION = new Set(['(', '[', '{', ',', ';', '=', '=>', '?', ':', '...']);
const WORDS_BEFORE_CONDITION = new Set([
  'return',
  'await',
  'yield',
  'else',
  'const',
  'let',
  'var',
  'case',
  'throw',
]);

/** The text of the operands before an operator. */
function conditionBefore(text: ScriptText, operator: number): string {
  let i = operator;
  for (let steps = 0; i > 0 && steps < MAX_CONDITION; steps++) {
    const token = text.tokens[i - 1] as Token;
    if (token.kind === TokenKind.Name && WORDS_BEFORE_CONDITION.has(token.text)) break;
    if (token.kind === TokenKind.Punctuator) {
      if (BEFORE_CONDITION.has(token.text)) break;
      const closes = token.match >= 0 && token.match < i - 1 && ![':', '?'].includes(token.text);
      // a block before the statement, not an operand
      if (token.text === '}' && text.tokens[i]?.lineBreak) break;
      if (closes) {
        i = token.match;
        if (startsLine(text, i)) break;
        continue;
      }
      if ([')', ']', '}'].includes(token.text)) break;
    }
    i--;
    if (startsLine(text, i)) break;
  }
  return text.source.text.slice(text.tokens[i]?.start, text.tokens[operator]?.start);
}

/** The token at `i` is the first of a statement without a semicolon before it. */
function startsLine(text: ScriptText, i: number): boolean {
  return i > 0 && text.tokens[i]?.lineBreak === true && text.ends[i - 1] === i;
}
