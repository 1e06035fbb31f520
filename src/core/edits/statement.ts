import type { TextEdit } from '../finding.ts';
import type { Source } from '../syntax/source.ts';
import { behindBreak, endOfLine, eolAt, isBlank, startOfLine } from './gap.ts';
import { insert } from './primitive.ts';
import { indentAt } from './style.ts';

/** One step of indentation, as the lines below an offset take it, else as the lines of the text do. */
export function unitAt(text: string, offset: number): string {
  const outer = indentAt(text, offset);
  const next = behindBreak(text, endOfLine(text, offset));
  const inner = /^[ \t]*(?=\S)/.exec(text.slice(next))?.[0] ?? '';
  if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
  const [, step = '  '] = /^(\t| {2,8})\S/m.exec(text) ?? [];
  return step;
}

/** Lines of code, each with a leading tab for every step of indentation, as they stand in a text. */
export function indentLines(lines: readonly string[], indent: string, unit: string, eol: string): string {
  return lines.map((line) => indent + line.replace(/^\t*/, (tabs) => unit.repeat(tabs.length))).join(eol);
}

/** Whole lines of a text: from the start of the first to the end of the last, without its line break. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** A line that ends where the body of a loop or a condition begins; without braces that is one statement only. */
const BEFORE_BODY = /^\s*(?:\}\s*)?(?:else(?:\s+if\b.*\))?|(?:for|while|if|with)\b.*\)|do)\s*$/;

/**
 * The lines that a statement has for itself: nothing but `before` stands in front of it, and nothing but a semicolon
 * or a comment behind it. Undefined where others stand on them too, or where it is the body of a condition.
 */
export function ownLines(
  text: string,
  start: number,
  end: number,
  mayStandBefore: (before: string) => boolean = (before) => before.trim() === '',
): Lines | undefined {
  const from = startOfLine(text, start);
  const to = endOfLine(text, end);
  if (!isRemark(text.slice(end, to)) || !mayStandBefore(text.slice(from, start))) return undefined;
  const above = text.slice(0, from).trimEnd();
  if (BEFORE_BODY.test(above.slice(startOfLine(above, above.length)))) return undefined;
  return { start: from, end: to };
}

/** A semicolon and a comment, or less. */
function isRemark(text: string): boolean {
  const rest = text.replace(/^\s*;/, '').trim();
  if (rest === '' || rest.startsWith('//')) return true;
  return rest.startsWith('/*') && rest.indexOf('*/', 2) === rest.length - 2;
}

/** Puts stretches of lines between two lines each; stretches that only blank lines part are taken together. */
export function wrapLines(
  source: Source,
  stretches: readonly Lines[],
  first: string,
  last: string,
): TextEdit[] {
  const { text } = source;
  const joined: Lines[] = [];
  for (const lines of [...stretches].sort((a, b) => a.start - b.start)) {
    const before = joined.at(-1);
    if (before && lines.start <= before.end) {
      joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, lines.end) };
    } else if (before && text.slice(before.end, lines.start).trim() === '') {
      joined[joined.length - 1] = { start: before.start, end: lines.end };
    } else joined.push(lines);
  }
  return joined.flatMap(({ start, end }) => {
    const indent = (/^[ \t]*/.exec(text.slice(start)) as RegExpExecArray)[0];
    const eol = eolAt(text, start);
    return [insert(source, start, indent + first + eol), insert(source, end, eol + indent + last)];
  });
}

/** Puts a statement on a line of its own behind the one that ends at an offset; nothing where that is not sure. */
export function insertBehind(source: Source, start: number, end: number, statement: string): TextEdit[] {
  const { text } = source;
  const lines = ownLines(text, start, end);
  if (!lines) return [];
  const semicolon = isBlank(text.slice(end, text.indexOf(';', end))) && text.indexOf(';', end) >= end;
  return [
    insert(source, lines.end, eolAt(text, end) + indentAt(text, start) + statement + (semicolon ? ';' : '')),
  ];
}
