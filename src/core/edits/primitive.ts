import type { TextEdit } from '../finding.ts';
import type { Source, Span } from '../syntax/source.ts';

/** Replaces a stretch of text. */
export function replace(span: Span, newText: string): TextEdit {
  return { source: span.source, start: span.start, end: span.end, newText };
}

/** Inserts text at an offset. */
export function insert(source: Source, offset: number, newText: string): TextEdit {
  return { source, start: offset, end: offset, newText };
}

/** Takes out the text between two offsets. */
export function cut(source: Source, start: number, end: number): TextEdit {
  return { source, start, end, newText: '' };
}
