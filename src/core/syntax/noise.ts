import type { Extent } from './tokens.ts';

/** What has strings and comments in the manner of C. */
export interface Manner {
  /** Comments nest, and strings hold code: `"${name()}"`. */
  readonly kotlin?: boolean;
  /** Style sheets: `//` is a comment in some dialects alone, and never in an address. */
  readonly style?: 'plain' | 'dialect';
}

/** The comments and strings of a text, in their order: what a comment is shows in its first character. */
export function noiseIn(text: string, manner: Manner, from = 0, to = text.length): Extent[] {
  const begin = /["'/]/g;
  begin.lastIndex = from;
  const found: Extent[] = [];
  for (let match = begin.exec(text); match && match.index < to; match = begin.exec(text)) {
    const end = Math.min(to, endOfNoise(text, match.index, manner));
    if (end === match.index) continue;
    found.push({ start: match.index, end });
    begin.lastIndex = end;
  }
  return found;
}

/** Behind the comment or string that begins at `from`; `from` itself where none does. */
function endOfNoise(text: string, from: number, manner: Manner, depth = 0): number {
  const first = text.charAt(from);
  if (first === '/' && text.charAt(from + 1) === '/') {
    const isComment = !manner.style || (manner.style === 'dialect' && !/[:(]/.test(text.charAt(from - 1)));
    return isComment ? endOf(text, from, /[\r\n]/g) : from;
  }
  if (first === '/' && text.charAt(from + 1) === '*') return endOfComment(text, from, manner.kotlin === true);
  if (first !== '"' && first !== "'") return from;
  const raw = !manner.style && text.startsWith('"""', from);
  for (let i = raw ? from + 3 : from + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (manner.kotlin && char === '$' && text.charAt(i + 1) === '{' && depth < MAX_DEPTH)
      i = endOfHole(text, i + 2, manner, depth + 1) - 1;
    else if (char === '\\' && !(raw && manner.kotlin)) i++;
    else if (raw ? text.startsWith('"""', i) : char === first) return raw ? i + 3 : i + 1;
    else if (!raw && (char === '\n' || char === '\r')) return i;
  }
  return text.length;
}

/** Strings within the code within strings are followed so far. */
const MAX_DEPTH = 20;

/** Behind the `}` of a `${`, or at the end of its line where there is none. */
function endOfHole(text: string, from: number, manner: Manner, depth: number): number {
  let braces = 1;
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '{') braces++;
    else if (char === '}' && --braces === 0) return i + 1;
    else if (char === '\n' || char === '\r') return i;
    else if (char === '"' || char === "'" || char === '/')
      i = Math.max(i, endOfNoise(text, i, manner, depth) - 1);
  }
  return text.length;
}

function endOf(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function endOfComment(text: string, from: number, nests: boolean): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from + 2;
  let depth = 1;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0] === '*/') depth--;
    else if (nests) depth++;
    else mark.lastIndex = match.index + 1;
    if (depth === 0) return match.index + 2;
  }
  return text.length;
}
