import { type Declared, readParameters } from './targets.ts';
import {
  after,
  beforeTypeArguments,
  endOfExpression,
  isClosed,
  isMark,
  isPairedColon,
  isWord,
  matchOf,
  type ScriptText,
} from './text.ts';
import { TokenKind } from './tokens.ts';
import { endOfType } from './types.ts';

/** Token indices `start … end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the parentheses of a function's parameters tell. */
export interface Signature {
  /** Undefined for a mere declaration: an overload, an abstract method. */
  readonly body: Stretch | undefined;
  /** The body of `catch`, which runs within the function around it. */
  readonly isCatch: boolean;
  readonly parameters: readonly Declared[];
  /** The types of the parameters and of what is returned. */
  readonly types: readonly Stretch[];
}

const NO_FUNCTION = new Set(['if', 'for', 'while', 'switch', 'with', 'await']);

/** Reads the parentheses at `paren` as parameters; undefined where they hold arguments or an expression. */
export function readSignature(text: ScriptText, paren: number): Signature | undefined {
  if (!isClosed(text, paren)) return undefined;
  const close = matchOf(text, paren);
  const at = beforeTypeArguments(text, paren);
  const before = text.tokens[at - 1];
  const optional = isMark(text, at - 1, '?');
  const named = before?.kind === TokenKind.Name;
  const member = isMark(text, at - 2, '.') || isMark(text, at - 2, '?.');
  if (
    named &&
    !member &&
    NO_FUNCTION.has(before.text) &&
    !(before.text === 'for' && isWord(text, at - 2, 'function'))
  )
    return undefined;
  const colon = isMark(text, close + 1, ':') && !isPairedColon(text, close + 1);
  let behind = colon ? endOfType(text, close + 2) : close + 1;
  if (colon && !isMark(text, behind, '=>') && !isMark(text, behind, '{')) {
    const shorter = endOfType(text, close + 2, false);
    if (isMark(text, shorter, '=>')) behind = shorter;
  }
  const result = (start: number, end: number | undefined, isCatch = false): Signature => {
    const types: Stretch[] = colon ? [{ start: close + 1, end: behind }] : [];
    const parameters = readParameters(text, paren + 1, close, (from, to) =>
      types.push({ start: from, end: to }),
    );
    return { body: end === undefined ? undefined : { start, end }, isCatch, parameters, types };
  };
  if (
    isMark(text, behind, '=>') &&
    (!named || before.text === 'async' || before.text === 'return' || isOperator(before.text))
  ) {
    return result(behind + 1, endOfBody(text, behind + 1));
  }
  const method =
    named ||
    before?.kind === TokenKind.String ||
    before?.kind === TokenKind.Number ||
    isMark(text, at - 1, ']') ||
    isMark(text, at - 1, '*') ||
    optional;
  if (!method || member) return undefined;
  if (isMark(text, behind, '{') && !isWord(text, at - 2, 'new'))
    return result(behind, after(text, behind), isWord(text, at - 1, 'catch') && isMark(text, at - 2, '}'));
  const signature =
    colon && behind > close + 2 && named && !(isMark(text, behind, ',') || isMark(text, behind, ')'));
  return signature || isWord(text, at - 1, 'constructor') ? result(close, undefined) : undefined;
}

/** Before an arrow function's parentheses; any word may be a method's name. */
const isOperator = (word: string): boolean =>
  ['return', 'case', 'default', 'yield', 'throw', 'typeof', 'void', 'in', 'of', 'else'].includes(word);

export function endOfBody(text: ScriptText, start: number): number {
  return isMark(text, start, '{') ? after(text, start) : endOfExpression(text, start);
}
