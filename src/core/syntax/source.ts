/**
 * One text as the engine sees it. `path` is absolute, with `/` between its parts on every system (a drive
 * letter stands in the first part: `C:/app/manifest.json`); it names the text, and hosts map it to a URI.
 */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as the Language Server Protocol counts it: 0-based line, 0-based UTF-16 character. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets at which the lines of `text` begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    else if (code !== 10 && code !== 13) continue;
    starts.push(i + 1);
  }
  return starts;
}

/** The position of an offset, found by bisection in what `lineStarts` returned. Offsets outside are clamped. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: Math.max(0, offset - (starts[low] as number)) };
}

const known = new WeakMap<Source, readonly number[]>();

/** The line starts of a source; they are looked for once. */
export function linesOf(source: Source): readonly number[] {
  const found = known.get(source) ?? lineStarts(source.text);
  known.set(source, found);
  return found;
}

export function rangeOf(span: Span): Range {
  const starts = linesOf(span.source);
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}
