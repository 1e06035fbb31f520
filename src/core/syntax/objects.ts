import { branchAt } from './branches.ts';
import { unquote } from './literals.ts';
import {
  after,
  endOfContents,
  isClosed,
  isMark,
  isPairedColon,
  isWord,
  type ScriptText,
  spanOf,
} from './text.ts';
import { type Token, TokenKind } from './tokens.ts';
import type { Node, ObjectNode, Property } from './tree.ts';
import { endOfType } from './types.ts';

/** Reads the expression of the tokens `from … to`. */
type ReadValue = (text: ScriptText, from: number, to: number, depth: number) => Node;

/** The object literal whose `{` is token `at`. */
export function readObject(text: ScriptText, at: number, read: ReadValue, depth: number): ObjectNode {
  const end = endOfContents(text, at);
  const closed = isClosed(text, at);
  const properties: Property[] = [];
  let open = false;
  for (let i = at + 1; i < end; ) {
    if (isMark(text, i, ',')) {
      i++;
      continue;
    }
    const member = readMember(text, i, end, (from, to) => read(text, from, to, depth + 1));
    if (member.property) properties.push(member.property);
    else open = true;
    i = Math.max(member.end, i + 1);
  }
  return {
    kind: 'object',
    ...spanOf(text, at, closed ? end + 1 : Math.max(end, at + 1)),
    properties,
    open,
    closed,
  };
}

interface Member {
  readonly end: number;
  /** Undefined for a spread, a computed key, and a member that is not finished. */
  readonly property?: Property;
}

const MODIFIERS = ['async', 'get', 'set', 'static'];

function readMember(
  text: ScriptText,
  from: number,
  limit: number,
  read: (from: number, to: number) => Node,
): Member {
  let at = from;
  const isModifier = (i: number): boolean =>
    MODIFIERS.some((word) => isWord(text, i, word)) && !endsKey(text, i + 1, limit);
  while (at + 1 < limit && (isMark(text, at, '*') || isModifier(at))) at++;
  const computed =
    isMark(text, at, '[') && after(text, at) === at + 3 && text.tokens[at + 1]?.kind === TokenKind.String;
  const keyAt = computed ? at + 1 : at;
  const key = text.tokens[keyAt] as Token;
  if (!isKey(key)) {
    if (isMark(text, at, '...') || isMark(text, at, '[')) return { end: nextComma(text, from, limit) };
    text.guessed();
    return { end: at + 1 };
  }
  const raw = text.source.text.slice(key.start, key.end);
  const name =
    key.kind === TokenKind.String ? unquote(raw) : key.kind === TokenKind.Number ? String(Number(raw)) : raw;
  let next = computed ? at + 3 : at + 1;
  const keySpan = spanOf(text, at, next);
  const property = (to: number, value: Node, shorthand = false): Property => {
    const { source, start, end } = spanOf(text, from, to);
    const branch = branchAt(text.branches, key.start);
    return { source, start, end, key: name, keySpan, value, shorthand, branch };
  };
  if (isMark(text, next, '(') || isMark(text, next, '<')) {
    const end = endOfMethod(text, next, limit);
    return { end, property: property(end, { kind: 'function', ...spanOf(text, from, end), inline: true }) };
  }
  if ((next >= limit || isMark(text, next, ',')) && key.kind === TokenKind.Name) {
    return { end: next, property: property(next, { kind: 'reference', ...keySpan, path: [name] }, true) };
  }
  if (!isMark(text, next, ':')) {
    text.guessed();
    const colon = colonOnLine(text, next, limit);
    if (colon < 0) {
      // a key without its value, or a value without its colon
      const end = next >= limit || text.tokens[next]?.lineBreak ? next : endOfValue(text, next, limit);
      return key.kind === TokenKind.String || end > next
        ? { end, property: property(end, read(next, end)) }
        : { end };
    }
    next = colon;
  }
  const start = beginOfValue(text, next + 1, limit);
  const end = endOfValue(text, start, limit);
  return { end, property: property(Math.max(end, next + 1), read(start, end)) };
}

const isKey = (token: Token | undefined): boolean =>
  token?.kind === TokenKind.Name || token?.kind === TokenKind.String || token?.kind === TokenKind.Number;

function endsKey(text: ScriptText, i: number, limit: number): boolean {
  return (
    i >= limit ||
    isMark(text, i, ':') ||
    isMark(text, i, ',') ||
    isMark(text, i, '(') ||
    isMark(text, i, '=') ||
    isMark(text, i, '<')
  );
}

/** A `:` a few tokens on, with something between it and the key that should not be there; -1 where there is none. */
function colonOnLine(text: ScriptText, from: number, limit: number): number {
  for (
    let i = from;
    i < Math.min(limit, from + 3) && !text.tokens[i]?.lineBreak && !isMark(text, i, ',');
    i++
  ) {
    if (isMark(text, i, ':')) return i;
  }
  return -1;
}

/** Behind marks too many between a key's colon and its value. */
function beginOfValue(text: ScriptText, from: number, limit: number): number {
  let i = from;
  while (i < limit && (isMark(text, i, ':') || isMark(text, i, ';'))) i++;
  if (isMark(text, i, ',') && isMark(text, i + 1, '{') && i + 1 < limit) i++;
  if (i > from) text.guessed();
  return i;
}

function nextComma(text: ScriptText, from: number, limit: number): number {
  let i = from;
  while (i < limit && !isMark(text, i, ',')) i = after(text, i);
  return Math.min(i, limit);
}

/** Behind a method's type parameters, parameters, return type and body. */
function endOfMethod(text: ScriptText, from: number, limit: number): number {
  let i = from;
  while (i < limit && (isMark(text, i, '<') || isMark(text, i, '('))) {
    if (!isClosed(text, i)) return Math.min(after(text, i), limit);
    i = after(text, i);
  }
  if (isMark(text, i, ':')) i = endOfType(text, i + 1);
  return isMark(text, i, '{') ? Math.min(after(text, i), limit) : nextComma(text, Math.min(i, limit), limit);
}

/** The end of a property's value: a comma, or the next key, where the comma is not typed yet. */
function endOfValue(text: ScriptText, from: number, limit: number): number {
  let i = from;
  let last = from;
  while (i < limit && !isMark(text, i, ',')) {
    const isNextKey =
      isMark(text, i, ':') && !isPairedColon(text, i) && isKey(text.tokens[last]) && after(text, last) === i;
    // `a: b => (c): d` has a type behind its colon
    if (isNextKey && (last > from || text.tokens[last]?.lineBreak)) {
      text.guessed();
      return last;
    }
    last = i;
    i = after(text, i);
  }
  return Math.min(i, limit);
}
