/** Where the literals of a script end: strings, templates, regular expressions. All of it works on character codes. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters, `_`, `$`, `#`, `\` and all beyond ASCII count as parts of names; that is close enough. */
export const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  code === 36 ||
  code === 35 ||
  code === 92 ||
  code > 0xa0;
const isNamePart = (code: number): boolean => isNameStart(code) || isDigit(code);

/** The expression in one `${…}` of a template. */
export interface Hole {
  readonly start: number;
  readonly end: number;
}

const MAX_TEMPLATE_DEPTH = 50;
/** Longer lines were written by a machine, which forgets no quote. */
const MAX_HAND_WRITTEN = 500;

export function endOfLine(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** Behind the closing quote, or at the line's end where there is none. */
export function endOfString(text: string, from: number, to: number): number {
  const quote = text.charCodeAt(from);
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) return i + 1;
    if (code === 92) i += text.charCodeAt(i + 1) === 13 && text.charCodeAt(i + 2) === 10 ? 2 : 1;
    else if (code === 10 || code === 13) return i;
  }
  return to;
}

/** A quote is missing, or too many, between a quote and the end of its line. */
export function isDamaged(text: string, from: number, lineEnd: number): boolean {
  if (lineEnd - from > MAX_HAND_WRITTEN) return false;
  for (let i = from; i < lineEnd; i++) {
    const code = text.charCodeAt(i);
    if (code === 96 || (code === 47 && text.charCodeAt(i + 1) === 47)) return false;
    if (code !== 34 && code !== 39) continue;
    const end = endOfString(text, i, lineEnd);
    if (end - i < 2 || text.charCodeAt(end - 1) !== code) return text.charCodeAt(lineEnd - 1) !== 92;
    i = end - 1;
  }
  return false;
}

/**
 * Where a string on a damaged line probably ends; `from` itself where the quote there opens nothing. A quote right
 * behind a word is left over, and so is one before more than a word that nothing ends; one that looks like the start
 * of another string ends nothing.
 */
export function guessEndOfString(text: string, from: number, lineEnd: number): number {
  const quote = text.charCodeAt(from);
  if (isNamePart(text.charCodeAt(from - 1))) return from;
  for (let i = from + 1; i < lineEnd; i++) {
    if (text.charCodeAt(i) === 92) i++;
    else if (text.charCodeAt(i) === quote) {
      const afterWord = isNamePart(text.charCodeAt(i - 1));
      const beforeText = i + 1 < lineEnd && !/[\s,:;)\]}.+?]/.test(text.charAt(i + 1));
      if (!beforeText || i === from + 1) return i + 1;
      if (!afterWord) break;
    }
  }
  let end = from + 1;
  while (end < lineEnd && !/[\s'"`,:;(){}[\]]/.test(text.charAt(end))) end++;
  let next = end;
  while (next < lineEnd && (text.charAt(next) === ' ' || text.charAt(next) === '\t')) next++;
  return next === lineEnd || ',:;)}]'.includes(text.charAt(next)) ? end : from;
}

/** Behind the closing backtick; -1 where there is none. `${…}` may hold strings and templates of its own. */
export function endOfTemplate(text: string, from: number, to: number, holes: Hole[] = [], depth = 0): number {
  if (depth > MAX_TEMPLATE_DEPTH) return -1;
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 96) return i + 1;
    if (code === 92) i++;
    else if (code === 36 && text.charCodeAt(i + 1) === 123) {
      const end = endOfHole(text, i + 2, to, depth);
      if (end < 0) return -1;
      holes.push({ start: i + 2, end });
      i = end;
    }
  }
  return -1;
}

/** At the `}` that closes a `${`; -1 where there is none. */
function endOfHole(text: string, from: number, to: number, depth: number): number {
  let braces = 1;
  let before = '{';
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 123) braces++;
    else if (code === 125 && --braces === 0) return i;
    else if (code === 34 || code === 39) i = endOfString(text, i, to) - 1;
    else if (code === 96) {
      const end = endOfTemplate(text, i, to, [], depth + 1);
      if (end < 0) return -1;
      i = end - 1;
    } else if (code === 47 && text.charCodeAt(i + 1) === 47) i = endOfLine(text, i, to);
    else if (code === 47 && text.charCodeAt(i + 1) === 42) {
      const end = text.indexOf('*/', i + 2);
      if (end < 0) return -1;
      i = end + 1;
    } else if (code === 47 && '{(,=>:[!&|?;+'.includes(before)) i = Math.max(i, endOfRegex(text, i, to) - 1);
    if (code > 32) before = text.charAt(i);
  }
  return -1;
}

/** Behind the flags; -1 where no unescaped `/` outside a class ends it on its line. */
export function endOfRegex(text: string, from: number, to: number): number {
  let inClass = false;
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return -1;
    if (code === 92) i++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) {
      let end = i + 1;
      while (end < to && isNameStart(text.charCodeAt(end))) end++;
      return end;
    }
  }
  return -1;
}

/** Strips quotes and undoes escapes; an unfinished string ends with its text. */
export function unquote(raw: string): string {
  const body = raw.length > 1 && raw.endsWith(raw.charAt(0)) ? raw.slice(1, -1) : raw.slice(1);
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi,
    (_, point, unit, byte, char: string) => {
      const code = Number.parseInt(point ?? unit ?? byte ?? '', 16);
      if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      const escapes: Readonly<Record<string, string>> = {
        n: '\n',
        t: '\t',
        r: '\r',
        b: '\b',
        f: '\f',
        v: '\v',
        '0': '\0',
        '\n': '',
        '\r\n': '',
        '\r': '',
      };
      return escapes[char] ?? char;
    },
  );
}
