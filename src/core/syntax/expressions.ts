import { unquote } from './literals.ts';
import { readMembers, withoutTypePrefix, withoutTypeSuffix } from './members.ts';
import { readObject } from './objects.ts';
import {
  after,
  endOfContents,
  isClosed,
  isMark,
  isWord,
  matchOf,
  type ScriptText,
  spanOf,
  splitAtCommas,
} from './text.ts';
import { type Token, TokenKind } from './tokens.ts';
import type { Node } from './tree.ts';

const MAX_DEPTH = 100;

/** The value that the tokens `from … to` write down, `unknown` where it depends on more than the text. */
export function readExpression(text: ScriptText, start: number, limit: number, depth = 0): Node {
  const from = withoutPrefix(text, start, limit);
  const to = withoutTypeSuffix(text, from, limit);
  const span = spanOf(text, from, to);
  const unknown: Node = { kind: 'unknown', ...span };
  const first = text.tokens[from];
  if (!first || from >= to || depth > MAX_DEPTH) return unknown;
  if (first.kind === TokenKind.Name && first.text === 'await' && to > from + 1) {
    const inner = readExpression(text, from + 1, to, depth + 1);
    return inner.kind === 'call' ? inner : unknown;
  }
  if (isFunction(text, from, to)) return { kind: 'function', ...span, inline: true };
  if (after(text, from) >= to) return readOperand(text, from, to, depth);
  if (isMark(text, from, '-') && to === from + 2 && text.tokens[from + 1]?.kind === TokenKind.Number) {
    const number = readOperand(text, from + 1, to, depth);
    return number.kind === 'number' ? { ...number, ...span, value: -number.value } : unknown;
  }
  if (isMark(text, from, '{') && isLeftOver(text.tokens[after(text, from)])) {
    text.guessed();
    return readObject(text, from, readExpression, depth);
  }
  return readChain(text, from, to, depth) ?? unknown;
}

/** Behind `<Config>`, which says nothing of the value, and behind marks that can begin none. */
function withoutPrefix(text: ScriptText, start: number, limit: number): number {
  let from = start;
  while (from + 1 < limit && (isMark(text, from, ';') || isMark(text, from, ':') || isLoose(text, from))) {
    text.guessed();
    from++;
  }
  return withoutTypePrefix(text, from, limit);
}

/** A bracket without a partner, that was left out. */
function isLoose(text: ScriptText, i: number): boolean {
  return matchOf(text, i) < 0 && ['(', '[', ')', ']', '}'].some((mark) => isMark(text, i, mark));
}

/** What cannot go on behind an object: it was typed there by mistake, or something between is missing. */
function isLeftOver(token: Token | undefined): boolean {
  if (token?.kind === TokenKind.Punctuator) return [';', ':', '{', ')', '}', ']'].includes(token.text);
  return token !== undefined && !['in', 'instanceof'].includes(token.text);
}

function isFunction(text: ScriptText, from: number, to: number): boolean {
  const at = isWord(text, from, 'async') && to > from + 1 ? from + 1 : from;
  const named = isWord(text, at, 'function');
  for (let i = at; i < to; i = after(text, i)) {
    // `function () {}.bind(this)`
    if (named && isMark(text, i, '{') && !isMark(text, i - 1, ':')) return after(text, i) >= to;
    if (!named && isMark(text, i, '=>')) return true;
    // parameters and a return type may come first, nothing else
    if (isMark(text, i, '?') || isMark(text, i, ',')) return false;
  }
  return named;
}

function readOperand(text: ScriptText, at: number, to: number, depth: number): Node {
  const token = text.tokens[at] as Token;
  const span = spanOf(text, at, to);
  const raw = text.source.text.slice(token.start, token.end);
  switch (token.kind) {
    case TokenKind.String:
      return { kind: 'string', ...span, value: unquote(raw), quote: raw.charAt(0) };
    case TokenKind.Number: {
      const digits = raw.replace(/_/g, '').replace(/n$/, '');
      // `017` is an old way to write `0o17`
      const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
      return Number.isNaN(value) ? { kind: 'unknown', ...span } : { kind: 'number', ...span, value };
    }
    case TokenKind.Template:
      if (token.holes?.length !== 0 || !raw.endsWith('`') || raw.length < 2)
        return { kind: 'unknown', ...span };
      return { kind: 'string', ...span, value: unquote(raw), quote: '`' };
    case TokenKind.Name:
      if (token.text === 'true' || token.text === 'false')
        return { kind: 'boolean', ...span, value: token.text === 'true' };
      if (token.text === 'null') return { kind: 'null', ...span };
      if (token.text === 'undefined' || token.text === 'this') return { kind: 'unknown', ...span };
      return { kind: 'reference', ...span, path: [token.text] };
    case TokenKind.Punctuator:
      if (token.text === '{') return readObject(text, at, readExpression, depth);
      if (token.text === '[') {
        const parts = splitAtCommas(text, at + 1, endOfContents(text, at));
        return {
          kind: 'array',
          ...span,
          items: parts.map(([start, end]) => readExpression(text, start, end, depth + 1)),
        };
      }
      if (token.text === '(') return readExpression(text, at + 1, endOfContents(text, at), depth + 1);
      return { kind: 'unknown', ...span };
    default:
      return { kind: 'unknown', ...span };
  }
}

/** `a.b.c`, `(a as any).b`, `new A.B(…)`, `a.b(…)`; undefined for anything else. */
function readChain(text: ScriptText, from: number, to: number, depth: number): Node | undefined {
  const construct = isWord(text, from, 'new');
  const members = readMembers(text, construct ? from + 1 : from, to);
  if (!members) return undefined;
  const { path, end: i } = members;
  const span = spanOf(text, from, to);
  if (i >= to)
    return construct || path[0] === 'this' || path[0] === 'super'
      ? undefined
      : { kind: 'reference', ...span, path };
  const paren = openingParenthesis(text, i);
  if (paren < 0 || after(text, paren) < to) return undefined;
  const nameEnd = i;
  const optional = isMark(text, paren - 1, '?.');
  const callee = path[0] === 'this' ? ['', ...path.slice(1)] : path;
  return {
    kind: 'call',
    ...span,
    callee,
    calleeSpan: spanOf(text, construct ? from + 1 : from, nameEnd),
    args: readArguments(text, paren, depth + 1),
    argsSpan: spanOf(text, paren, after(text, paren)),
    closed: isClosed(text, paren),
    construct,
    optional,
  };
}

/** The index of the `(` at `i`, behind `?.` and type arguments; -1 where there is none. */
function openingParenthesis(text: ScriptText, i: number): number {
  let at = isMark(text, i, '?.') ? i + 1 : i;
  if (isMark(text, at, '<') && isClosed(text, at)) at = after(text, at);
  return isMark(text, at, '(') ? at : -1;
}

export function readArguments(text: ScriptText, paren: number, depth = 0): Node[] {
  return splitAtCommas(text, paren + 1, endOfContents(text, paren)).map(([start, stop]) =>
    readExpression(text, start, stop, depth + 1),
  );
}
