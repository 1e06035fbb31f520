import { tokenize } from '../syntax/lexer.ts';
import type { Source } from '../syntax/source.ts';
import type { ObjectNode } from '../syntax/tree.ts';

/** A comment that stands between properties. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** `// …`: it reaches to the end of its line. */
  readonly line: boolean;
  /** `#ifdef`, `#ifndef`, `#else`, `#endif`: not about a property, and never to be moved. */
  readonly directive: boolean;
}

/** What stands between two properties, or between a property and its object's brace. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly commas: readonly number[];
  readonly comments: readonly Comment[];
  /** Holds commas, comments and white space only: no spread, no method, nothing that the tree does not show. */
  readonly clean: boolean;
}

const DIRECTIVE = /#(?:ifdef|ifndef|else|endif)\b/;

function readGap(text: string, start: number, end: number): Gap {
  const commas: number[] = [];
  const comments: Comment[] = [];
  let clean = true;
  for (let i = start; i < end; ) {
    const char = text.charAt(i);
    if (text.startsWith('//', i) || text.startsWith('/*', i)) {
      const line = text.charAt(i + 1) === '/';
      const close = line ? endOfLine(text, i) : text.indexOf('*/', i + 2) + 2;
      const stop = close < i + 2 || close > end ? end : close;
      comments.push({ start: i, end: stop, line, directive: DIRECTIVE.test(text.slice(i, stop)) });
      i = stop;
      continue;
    }
    if (char === ',') commas.push(i);
    else if (!/\s/.test(char)) clean = false;
    i++;
  }
  return { start, end, commas, comments, clean };
}

/** The gaps of an object, one more than it has properties; undefined where its text is not what the tree says. */
export function gapsOf(object: ObjectNode): readonly Gap[] | undefined {
  const found = known.get(object) ?? readGaps(object);
  if (found) known.set(object, found);
  return found;
}

const known = new WeakMap<ObjectNode, readonly Gap[]>();

function readGaps(object: ObjectNode): readonly Gap[] | undefined {
  const { text } = object.source;
  if (!object.closed || text.charAt(object.start) !== '{' || text.charAt(object.end - 1) !== '}')
    return undefined;
  // somewhere in it a bracket is still open, and where it closes is a guess
  if (!isJson(object.source) && !tokenize(text, object.start, object.end).whole) return undefined;
  const gaps: Gap[] = [];
  let from = object.start + 1;
  for (const property of object.properties) {
    if (property.start < from) return undefined;
    gaps.push(readGap(text, from, property.start));
    from = property.end;
  }
  if (from > object.end - 1) return undefined;
  gaps.push(readGap(text, from, object.end - 1));
  return gaps;
}

export function startOfLine(text: string, offset: number): number {
  let i = offset;
  while (i > 0 && text.charAt(i - 1) !== '\n' && text.charAt(i - 1) !== '\r') i--;
  return i;
}

/** The offset of the line break that ends the line, or of the text's end. */
export function endOfLine(text: string, offset: number): number {
  let i = offset;
  while (i < text.length && text.charAt(i) !== '\n' && text.charAt(i) !== '\r') i++;
  return i;
}

/** Behind the line break at an offset, if there is one. */
export function behindBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return text.charAt(offset) === '\n' || text.charAt(offset) === '\r' ? offset + 1 : offset;
}

export function sameLine(text: string, from: number, to: number): boolean {
  return !/[\n\r]/.test(text.slice(from, to));
}

export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

/** JSON takes double quotes only, and no trailing comma. */
export function isJson(source: Source): boolean {
  return /\.jsonc?$/i.test(source.path);
}

/** The line break in use at an offset: the one that ends its line, else the one before it. */
export function eolAt(text: string, offset: number): string {
  const end = endOfLine(text, offset);
  if (end < text.length) return text.slice(end, behindBreak(text, end));
  const start = startOfLine(text, offset);
  if (start === 0) return '\n';
  return text.slice(start >= 2 && text.startsWith('\r\n', start - 2) ? start - 2 : start - 1, start);
}
