import type { Branch } from './branches.ts';
import { tokenize } from './lexer.ts';
import type { Source, Span } from './source.ts';
import { type Token, TokenKind } from './tokens.ts';

/** What the readers of one script share: its text, its tokens, its branches. */
export interface ScriptText {
  readonly source: Source;
  /** None while the text is put away. */
  readonly tokens: readonly Token[];
  readonly branches: readonly Branch[];
  /** For each token: where the expression that goes on there ends (see `endOfExpression`). */
  readonly ends: Int32Array;
  /** Called when the reader has to guess. */
  readonly guessed: () => void;
  /**
   * Puts the tokens away until somebody asks for what was left unread: a project's tokens take many times the room of
   * its texts, and most scripts are never asked again.
   */
  putAway(): void;
  /** Brings the tokens back; to be called before anything is read later on. */
  takeOut(): this;
}

const CLOSERS = new Set([')', ']', '}']);
/** Words that join two operands, so that a line may end with one or begin with one. */
const JOINING = new Set(['in', 'instanceof', 'as', 'satisfies', 'extends', 'implements']);
const BEFORE_OPERANDS = new Set(['of', 'is', 'keyof', 'await', 'typeof', 'new']);

export function scriptText(
  source: Source,
  start: number,
  end: number,
  branches: readonly Branch[],
  guessed: () => void,
): ScriptText {
  return new Lexed(source, start, end, branches, guessed).takeOut();
}

const NO_TOKENS: readonly Token[] = [];
const NO_ENDS = new Int32Array(0);

class Lexed implements ScriptText {
  tokens = NO_TOKENS;
  ends = NO_ENDS;

  constructor(
    readonly source: Source,
    private readonly start: number,
    private readonly end: number,
    readonly branches: readonly Branch[],
    readonly guessed: () => void,
  ) {}

  putAway(): void {
    this.tokens = NO_TOKENS;
    this.ends = NO_ENDS;
  }

  takeOut(): this {
    if (this.tokens.length > 0) return this;
    const { list, whole } = tokenize(this.source.text, this.start, this.end);
    if (!whole) this.guessed();
    this.tokens = list;
    this.ends = new Int32Array(list.length);
    // backwards, so that each end is known from the one behind it: a walk per question would be quadratic
    for (let i = list.length - 1; i >= 0; i--) this.ends[i] = endFrom(this, i);
    return this;
  }
}

/** What is read when it is first asked for, of a text that may have been put away. */
export function later<T>(text: ScriptText, read: (text: ScriptText) => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: read(text.takeOut()) };
    return found.value;
  };
}

/** Where the expression ends that goes on at `i`, if all that is behind it is known. */
function endFrom(text: ScriptText, i: number): number {
  const token = text.tokens[i] as Token;
  if (endsExpression(token) || isPairedColon(text, i)) return i;
  // a `:` that is met with no `?` before it ends the expression: that is in the first arm of a `?:`
  const next = isMark(text, i, '?') && token.match > i ? token.match + 1 : after(text, i);
  if (next >= text.tokens.length) return text.tokens.length;
  return beginsStatement(text, next) || declares(text, next) ? next : (text.ends[next] as number);
}

export function spanOf(text: ScriptText, from: number, to: number): Span {
  const first = text.tokens[from];
  const last = text.tokens[to - 1];
  const start = first?.start ?? text.tokens.at(-1)?.end ?? 0;
  return { source: text.source, start, end: Math.max(start, last?.end ?? start) };
}

/** The `match` of the token at `i`; -1 where there is no token. */
export function matchOf(text: Pick<ScriptText, 'tokens'>, i: number): number {
  return text.tokens[i]?.match ?? -1;
}

/** The name or the mark at `i`; '' where something else stands there, or nothing. */
export function wordAt(text: Pick<ScriptText, 'tokens'>, i: number): string {
  return text.tokens[i]?.text ?? '';
}

/** Before the type arguments that end before `i`, as in `name<T>(`; `i` where there are none. */
export function beforeTypeArguments(text: Pick<ScriptText, 'tokens'>, i: number): number {
  const open = isMark(text, i - 1, '>') ? matchOf(text, i - 1) : -1;
  return open >= 0 ? open : i;
}

/** The bracket or type arguments that open at `i` are closed by the token at their `match`. */
export function isClosed(text: Pick<ScriptText, 'tokens'>, i: number): boolean {
  const match = matchOf(text, i);
  return match > i && matchOf(text, match) === i;
}

/** The index behind the token or bracket pair at `i`. */
export function after(text: Pick<ScriptText, 'tokens'>, i: number): number {
  const token = text.tokens[i];
  if (!token || token.match <= i) return i + 1;
  const mark = token.text;
  if (mark !== '(' && mark !== '[' && mark !== '{' && mark !== '<') return i + 1;
  return text.tokens[token.match]?.match === i ? token.match + 1 : token.match;
}

export function isMark(text: Pick<ScriptText, 'tokens'>, i: number, mark: string): boolean {
  const token = text.tokens[i];
  return token !== undefined && token.text === mark && token.kind === TokenKind.Punctuator;
}

export function isWord(text: Pick<ScriptText, 'tokens'>, i: number, word: string): boolean {
  const token = text.tokens[i];
  return token !== undefined && token.text === word && token.kind === TokenKind.Name;
}

export function isName(text: Pick<ScriptText, 'tokens'>, i: number): boolean {
  return text.tokens[i]?.kind === TokenKind.Name;
}

/** The token is the `:` of a `?:` or a `case`; any other stands behind a key or a label, or before a type. */
export function isPairedColon(text: Pick<ScriptText, 'tokens'>, i: number): boolean {
  return isMark(text, i, ':') && matchOf(text, i) >= 0;
}

/** Where an operand may end, so that a new line after it may begin a new statement. */
function endsOperand(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === TokenKind.Punctuator) {
    return (
      CLOSERS.has(token.text) ||
      token.text === '++' ||
      token.text === '--' ||
      (token.text === '>' && token.match >= 0)
    );
  }
  return token.kind !== TokenKind.Name || !(JOINING.has(token.text) || BEFORE_OPERANDS.has(token.text));
}

function beginsOperand(token: Token): boolean {
  if (token.kind === TokenKind.Punctuator)
    return ['{', '@', '!', '~', '++', '--', '...'].includes(token.text);
  return token.kind !== TokenKind.Template && !(token.kind === TokenKind.Name && JOINING.has(token.text));
}

/** A new line makes the token at `i` the first of a statement. */
export function beginsStatement(text: Pick<ScriptText, 'tokens'>, i: number): boolean {
  const token = text.tokens[i];
  if (!token?.lineBreak || !beginsOperand(token)) return false;
  // `function ()⏎{`
  if (token.text === '{' && isMark(text, i - 1, ')')) return false;
  return endsOperand(text.tokens[i - 1]) || isMember(text, i - 2) || declares(text, i);
}

/** `const a = const b`: what stands before is not finished. */
function declares(text: Pick<ScriptText, 'tokens'>, i: number): boolean {
  if (!isName(text, i + 1) || isMember(text, i - 1)) return false;
  return (
    isWord(text, i, 'const') || isWord(text, i, 'let') || isWord(text, i, 'var') || isWord(text, i, 'export')
  );
}

/** `a.of⏎b`: a word behind a dot is a name. */
const isMember = (text: Pick<ScriptText, 'tokens'>, dot: number): boolean =>
  isMark(text, dot, '.') || isMark(text, dot, '?.');

function endsExpression(token: Token): boolean {
  return (
    token.kind === TokenKind.Punctuator &&
    (token.text === ',' || token.text === ';' || CLOSERS.has(token.text))
  );
}

/** The index behind an expression that begins at `from`: at a comma, a semicolon, a closing bracket, a new statement. */
export function endOfExpression(text: ScriptText, from: number, limit = text.tokens.length): number {
  return Math.min(text.ends[from] ?? limit, limit);
}

/** The parts of `from … to` between its commas, as pairs of indices. */
export function splitAtCommas(text: ScriptText, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i = after(text, i)) {
    if (!isMark(text, i, ',')) continue;
    parts.push([start, i]);
    start = i + 1;
  }
  if (start < to) parts.push([start, to]);
  return parts;
}

/** The first index behind the contents of the bracket that opens at `i`. */
export function endOfContents(text: ScriptText, i: number): number {
  const match = matchOf(text, i);
  return match > i ? Math.min(match, text.tokens.length) : Math.min(i + 1, text.tokens.length);
}
