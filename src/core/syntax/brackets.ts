import { type Token, TokenKind } from './tokens.ts';

/**
 * Pairs the brackets of a script. While they fit, each closes the last one that is open. Where they do not, the
 * script is being typed, and the way its lines are indented tells best which bracket is missing or too many.
 */
const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** How far out a bracket that does not fit is looked for. */
const MAX_SEARCH = 100;

export const isBracket = (token: Token): boolean =>
  token.kind === TokenKind.Punctuator &&
  (CLOSER[token.text] !== undefined || OPENER[token.text] !== undefined);

/** Pairs brackets one after the other, as long as each closing one fits. */
export class BracketStack {
  readonly #open: number[] = [];
  fits = true;

  add(list: readonly Token[], index: number): void {
    const token = list[index] as Token;
    if (CLOSER[token.text] !== undefined) {
      this.#open.push(index);
      return;
    }
    const partner = list[this.#open.at(-1) ?? -1];
    if (partner?.text !== OPENER[token.text]) {
      this.fits = false;
      return;
    }
    token.match = this.#open.pop() as number;
    (partner as Token).match = index;
  }

  get empty(): boolean {
    return this.#open.length === 0;
  }
}

interface Open {
  readonly index: number;
  readonly mark: string;
  readonly line: number;
  /** How far the line is indented on which it stands. */
  readonly indent: number;
  /** How far the first line behind it is indented. */
  body: number;
}

/** The line that the repair has come to. */
interface Line {
  number: number;
  indent: number;
  /** Nothing but closing brackets so far. */
  onlyClosers: boolean;
}

/** Pairs the brackets of a script that does not have them all, by its lines' indentation. */
export function repairBrackets(list: readonly Token[], text: string): void {
  const open: Open[] = [];
  const line: Line = { number: 0, indent: 0, onlyClosers: true };
  const closeFrom = (at: number, index: number): void => {
    for (const one of open.splice(at)) {
      const opener = list[one.index] as Token;
      // parentheses that call nothing are left out, so that what is in them counts for what is around them
      opener.match = one.mark === '{' || isCall(list[one.index - 1]) ? index : -1;
    }
  };
  for (let i = 0; i < list.length; i++) {
    const token = list[i] as Token;
    const closes = token.kind === TokenKind.Punctuator && OPENER[token.text] !== undefined;
    if (token.lineBreak) {
      line.number++;
      line.indent = indentOfLine(list, i, text);
      line.onlyClosers = true;
      const last = open.at(-1);
      if (last && last.body < 0) last.body = line.indent;
      if (!closes) closeFrom(brokenOff(open, token, line.indent), i);
    }
    if (isBracket(token)) {
      token.match = -1;
      if (closes) {
        const at = partnerOf(open, OPENER[token.text] as string, line);
        if (at >= 0 && !isLeftOver(list, i, open, at, line, text)) {
          closeFrom(at + 1, i);
          token.match = (open.pop() as Open).index;
          (list[token.match] as Token).match = i;
        }
      } else if (!isBeforeKey(list, i, open.at(-1))) {
        open.push({ index: i, mark: token.text, line: line.number, indent: line.indent, body: -1 });
      }
    }
    line.onlyClosers &&= closes;
  }
  closeFrom(0, list.length);
}

function isCall(before: Token | undefined): boolean {
  if (before?.kind === TokenKind.Name)
    return !/^(?:return|case|typeof|in|of|await|yield|else|default)$/.test(before.text);
  return before?.kind === TokenKind.Punctuator && /^[)\]>]$|^\?\.$/.test(before.text);
}

const isKey = (list: readonly Token[], at: number): boolean => {
  const kind = list[at]?.kind;
  return (kind === TokenKind.Name || kind === TokenKind.String) && list[at + 1]?.text === ':';
};

/** Among the members of an object, a bracket cannot stand before a key. */
function isBeforeKey(list: readonly Token[], at: number, around: Open | undefined): boolean {
  const token = list[at] as Token;
  if (around?.mark !== '{' || token.text === '[' || !isKey(list, at + 1)) return false;
  return around.index === at - 1 || list[at - 1]?.text === ',';
}

/** How far the line that begins with a token is indented, brackets before a key left out. */
function indentOfLine(list: readonly Token[], at: number, text: string): number {
  const token = list[at] as Token;
  const next = list[at + 1];
  if (!next || !isBracket(token) || !isKey(list, at + 1)) return indentAt(text, token.start);
  if (!next.lineBreak) return indentAt(text, token.start) + next.start - token.start;
  return indentAt(text, OPENER[token.text] === undefined ? next.start : token.start);
}

const STATEMENTS = new Set('export const let var if for while switch try throw return'.split(' '));

/** From where on the open brackets end before a line: what it is indented less than cannot go on in it. */
function brokenOff(open: readonly Open[], token: Token, indent: number): number {
  let at = open.length;
  if (token.text === 'case' || token.text === 'default') return at;
  while (at > 0) {
    const one = open[at - 1] as Open;
    const outer = open[at - 2];
    const indented =
      one.mark !== '{' || one.body > one.indent || (outer !== undefined && outer.indent < one.indent);
    const isStatement = one.mark !== '{' && token.kind === TokenKind.Name && STATEMENTS.has(token.text);
    if (!isStatement && (one.indent < indent || !indented)) break;
    at--;
  }
  return at;
}

function partnerOf(open: readonly Open[], mark: string, line: Line): number {
  let nearest = -1;
  for (let at = open.length - 1; at >= Math.max(0, open.length - MAX_SEARCH); at--) {
    const one = open[at] as Open;
    if (one.mark !== mark) continue;
    if (!line.onlyClosers || one.line === line.number || one.indent === line.indent) return at;
    if (nearest < 0) nearest = at;
    if (one.indent < line.indent) break;
  }
  const found = open[nearest];
  return found && found.indent < line.indent && found.body === line.indent ? -1 : nearest;
}

const BEHIND_BLOCKS = new Set(
  'else while catch finally from as satisfies of in instanceof extends'.split(' '),
);

/** A closing bracket that was typed by mistake: what follows shows that the bracket it would close goes on. */
function isLeftOver(
  list: readonly Token[],
  at: number,
  open: readonly Open[],
  partner: number,
  line: Line,
  text: string,
): boolean {
  const opener = open[partner] as Open;
  const mark = (list[at] as Token).text;
  if (opener.line === line.number) return false;
  // `{` … `)` within the lines of the block
  const inner = open.at(-1) as Open;
  const next = list[at + 1];
  if (open.length - 1 > partner && inner.mark === '{' && inner.line !== line.number) {
    const indent = next?.lineBreak ? Math.max(line.indent, indentAt(text, next.start)) : line.indent;
    if (indent > inner.indent || (line.onlyClosers && line.indent !== opener.indent)) return true;
  }
  if (!next) return false;
  if (!next.lineBreak) {
    if (next.kind === TokenKind.String || next.kind === TokenKind.Number) return true;
    if (next.kind === TokenKind.Name) {
      if (isKey(list, at + 1)) return true;
      if (mark === '}' && !BEHIND_BLOCKS.has(next.text)) return true;
    } else if (next.text === ':' && !line.onlyClosers) return true;
  }
  if (mark !== '}') return false;
  if (list[at - 1]?.text === ':') return true;
  // another key of the same object follows
  const key = next.text === ',' && !next.lineBreak ? at + 2 : at + 1;
  if (!isKey(list, key)) return false;
  return (list[key]?.lineBreak ? indentAt(text, (list[key] as Token).start) : line.indent) > opener.indent;
}

/** How far the first token of a line is indented; a tab counts as four. */
function indentAt(text: string, offset: number): number {
  let indent = 0;
  for (let i = offset - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === 9) indent += 4;
    else if (code === 32) indent++;
    else break;
  }
  return indent;
}
