import { skipBlanks } from '../syntax/blanks.ts';
import type { Source, Span } from '../syntax/source.ts';

/** What is being typed at an offset, and what stands around it. */
export interface Cursor extends Span {
  /** The quote that it begins with; '' where there is none. */
  readonly quote: string;
  /** Where the text before it ends, white space and comments left out. */
  readonly before: number;
  /** The character there: `{`, `,`, `:`, `(`, or the end of something. */
  readonly beforeChar: string;
  /** The next character behind it, white space and comments left out; '' at the end of the text. */
  readonly afterChar: string;
}

/** The name that stands for the cursor while its place is looked for. */
export const MARK = '__uni_offline_push_cursor__';

/** The literal or word at an offset; undefined in a string that holds more than a word, and behind a dot. */
export function cursorAt(source: Source, offset: number): Cursor | undefined {
  const { text } = source;
  const json = isJson(source.path);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const opening = openQuote(text, lineStart, offset);
  if (opening === 'comment') return undefined;
  let start: number;
  let end: number;
  let quote = '';
  if (opening >= 0) {
    quote = text.charAt(opening);
    start = opening;
    end =
      offset + (/^[^\s'"`,:(){}[\]]*/.exec(text.slice(offset, offset + 200)) as RegExpExecArray)[0].length;
    if (/[\s{}]/.test(text.slice(start, end))) return undefined;
    if (text.charAt(end) === quote) end++;
  } else {
    start = startOfWord(text, lineStart, offset, json ? /^[\p{L}\p{N}$_.-]$/u : /^[\p{L}\p{N}$_]$/u);
    end = offset + (/^[\p{L}\p{N}$_]*/u.exec(text.slice(offset, offset + 200)) as RegExpExecArray)[0].length;
    if (!json && text.charAt(start - 1) === '.') return undefined;
  }
  const before = endBefore(text, start);
  return {
    source,
    start,
    end,
    quote,
    before,
    beforeChar: text.charAt(before - 1),
    afterChar: text.charAt(skipBlanks(text, end)),
  };
}

export function isJson(path: string): boolean {
  return /\.json[c5]?$/.test(path);
}

/** The text with a property in place of what is being typed, set off by commas so that any object can take it. */
export function withKey({ source, start, end, afterChar }: Cursor): Source {
  const key = isJson(source.path) ? `"${MARK}"` : MARK;
  const value = afterChar === ':' ? '' : ':0,';
  return spliced(source, start, end, `,${key}${value}`);
}

/** The text with a name in place of the value that is being typed. */
export function withValue({ source, start, end }: Cursor): Source {
  return spliced(source, start, end, isJson(source.path) ? `"${MARK}"` : MARK);
}

function spliced({ path, text }: Source, start: number, end: number, by: string): Source {
  return { path, text: text.slice(0, start) + by + text.slice(end) };
}

/** Where the string that holds `to` begins, read from the start of its line; -1 where there is none. */
function openQuote(text: string, from: number, to: number): number | 'comment' {
  let open = -1;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (open >= 0) {
      if (char === '\\') i++;
      else if (char === text.charAt(open)) open = -1;
    } else if (char === '"' || char === "'" || char === '`') open = i;
    else if (text.startsWith('//', i)) return 'comment';
    else if (text.startsWith('/*', i)) {
      const end = text.indexOf('*/', i + 2);
      if (end < 0 || end + 2 > to) return 'comment';
      i = end + 1;
    }
  }
  return open;
}

/** Back over the characters of a word. */
function startOfWord(text: string, from: number, to: number, character: RegExp): number {
  let start = to;
  while (start > from) {
    const width = start - 2 >= from && (text.codePointAt(start - 2) as number) > 0xffff ? 2 : 1;
    if (!character.test(text.slice(start - width, start))) break;
    start -= width;
  }
  return start;
}

/** Back over white space and comments. */
function endBefore(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (end > 0 && /[\s\ufeff]/.test(text.charAt(end - 1))) end--;
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    if (text.startsWith('*/', end - 2)) {
      const opening = text.lastIndexOf('/*', end - 2);
      if (opening < 0) return end;
      end = opening;
      continue;
    }
    const comment = lineComment(text, lineStart, end);
    if (comment < 0) return end;
    end = comment;
  }
}

/** Where a `//` comment begins that goes on at `to`; -1 where there is none. */
function lineComment(text: string, from: number, to: number): number {
  let open = '';
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (open !== '') {
      if (char === '\\') i++;
      else if (char === open) open = '';
    } else if (char === '"' || char === "'" || char === '`') open = char;
    else if (text.startsWith('/*', i)) {
      const end = text.indexOf('*/', i + 2);
      if (end < 0 || end >= to) return -1;
      i = end + 1;
    } else if (text.startsWith('//', i)) return i;
  }
  return -1;
}
