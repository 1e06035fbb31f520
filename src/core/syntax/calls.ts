import { type Branch, branchAt } from './branches.ts';
import { readArguments } from './expressions.ts';
import { isCondition, isDot, opensGroup, readGroup } from './members.ts';
import type { CallSite, Usage } from './module.ts';
import type { Source, Span } from './source.ts';
import {
  after,
  beforeTypeArguments,
  isClosed,
  isMark,
  isWord,
  matchOf,
  type ScriptText,
  spanOf,
  wordAt,
} from './text.ts';
import { TokenKind } from './tokens.ts';
import type { Node } from './tree.ts';
import { usageOf } from './usage.ts';

/** Words that stand before `(` without calling anything. */
const NOT_CALLED = new Set(
  'if for while switch catch with function return typeof await yield case in new delete void throw do else instanceof import extends default'.split(
    ' ',
  ),
);
/** Longer chains of calls are cut: `a.b().c()…` is walked back from each of its calls. */
const MAX_CHAIN = 200;

/** Reads the call whose arguments open at `paren`; parentheses that call nothing are left alone. */
export function readCall(text: ScriptText, paren: number, block: number, calls: CallSite[]): void {
  const callee = calleeBefore(text, paren);
  if (!callee) return;
  calls.push(new Call(text, paren, callee, block));
}

/** Most calls are of no interest to any rule: what it takes time to read is read when somebody asks. */
class Call implements CallSite {
  readonly kind = 'call';
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly callee: readonly string[];
  readonly construct: boolean;
  readonly optional: boolean;
  readonly closed: boolean;
  readonly branch: Branch | undefined;
  private read: readonly Node[] | undefined;

  private readonly from: number;
  private readonly to: number;

  constructor(
    private readonly text: ScriptText,
    private readonly paren: number,
    place: Callee,
    readonly block: number,
  ) {
    const { start, end } = spanOf(text, place.from, after(text, paren));
    this.from = place.from;
    this.to = place.to;
    this.source = text.source;
    this.start = start;
    this.end = end;
    this.callee = place.path;
    this.construct = place.construct;
    this.optional = place.optional;
    this.closed = isClosed(text, paren);
    this.branch = branchAt(text.branches, start);
  }

  get args(): readonly Node[] {
    this.read ??= readArguments(this.text.takeOut(), this.paren);
    return this.read;
  }

  get calleeSpan(): Span {
    return spanOf(this.text.takeOut(), this.construct ? this.from + 1 : this.from, this.to);
  }

  get argsSpan(): Span {
    const text = this.text.takeOut();
    return spanOf(text, this.paren, after(text, this.paren));
  }

  get usage(): Usage {
    const text = this.text.takeOut();
    return usageOf(text, this.from, after(text, this.paren));
  }
}

interface Callee {
  /** Index of the first token, `new` included. */
  readonly from: number;
  readonly to: number;
  readonly path: readonly string[];
  readonly construct: boolean;
  readonly optional: boolean;
}

/** The member path that ends before `paren`; a part that is no plain name is `''`. */
function calleeBefore(text: ScriptText, paren: number): Callee | undefined {
  let to = beforeTypeArguments(text, paren);
  const optional = isMark(text, to - 1, '?.');
  if (optional) to--;
  const path: string[] = [];
  let i = to;
  while (true) {
    if (isMark(text, i - 1, '!')) i--;
    const token = text.tokens[i - 1];
    if (token?.kind !== TokenKind.Name) {
      const group = groupBefore(text, i);
      if (group) {
        // backwards, as all of the path is
        path.push(...group.map(nameOf).reverse());
        i = matchOf(text, i - 1);
        break;
      }
      if (path.length === 0) return undefined;
      path.push('');
      i = beforeOperand(text, i);
      break;
    }
    path.push(nameOf(token.text));
    i--;
    if (!isDot(text, i - 1)) break;
    i--;
  }
  path.reverse();
  if (path.length === 1 && (path[0] === '' || !mayBeCalled(text, i))) return undefined;
  if (isWord(text, i - 1, 'function') || (isMark(text, i - 1, '*') && isWord(text, i - 2, 'function')))
    return undefined;
  const construct = isWord(text, i - 1, 'new') && !isDot(text, i - 2) && !callsWithin(text, i, to);
  return {
    from: isWord(text, i - 1, 'new') && !isDot(text, i - 2) ? i - 1 : i,
    to,
    path,
    construct,
    optional,
  };
}

const nameOf = (word: string): string => (word === 'this' ? '' : word);

/** The member path in the parentheses that close before `to`: `(a as any).b()`. */
function groupBefore(text: ScriptText, to: number): readonly string[] | undefined {
  const paren = isMark(text, to - 1, ')') ? matchOf(text, to - 1) : -1;
  return paren >= 0 && opensGroup(text, paren) ? readGroup(text, paren) : undefined;
}

/** The word at `i` is a name, not a keyword. */
function mayBeCalled(text: ScriptText, i: number): boolean {
  const word = wordAt(text, i);
  if (word !== 'of') return word !== 'this' && !NOT_CALLED.has(word);
  // `for (const a of (b))`
  const before = text.tokens[i - 1];
  if (before?.kind === TokenKind.Name) return NOT_CALLED.has(before.text);
  return before?.text !== ']' && before?.text !== '}';
}

/** `new A().b()` constructs `A` and calls `b`: the first parentheses belong to `new`. */
function callsWithin(text: ScriptText, from: number, to: number): boolean {
  for (let i = isMark(text, from, '(') ? after(text, from) : from; i < to; i = after(text, i))
    if (isMark(text, i, '(')) return true;
  return false;
}

/** Back over `foo()`, `foo[0]`, `(foo)`, `'foo'` to the first token of the operand that ends before `to`. */
function beforeOperand(text: ScriptText, to: number): number {
  let i = to;
  for (let steps = 0; steps < MAX_CHAIN; steps++) {
    const start = beforeSuffixes(text, i);
    if (start === i) return i;
    i = start;
    if (!isDot(text, i - 1)) return i;
    i--;
  }
  return i;
}

/** Back over one name, literal or bracket pair and the brackets behind it. */
function beforeSuffixes(text: ScriptText, to: number): number {
  let i = to;
  for (let steps = 0; steps < MAX_CHAIN; steps++) {
    if (isMark(text, i - 1, '!') && (i === to || isAsserted(text, i - 2))) i--;
    i = beforeTypeArguments(text, i);
    const token = text.tokens[i - 1];
    if (!token) return i;
    if (token.kind === TokenKind.Punctuator) {
      const closes = token.match >= 0 && token.match < i - 1;
      if (!closes || !(token.text === ')' || token.text === ']' || token.text === '}')) return i;
      // `}⏎(foo).bar()`: the brace ends a statement before
      if (token.text === '}' && i < to && text.tokens[i]?.lineBreak) return i;
      // `for (…) (foo).bar()`
      if (token.text === ')' && i < to && isCondition(text, token.match - 1)) return i;
      i = token.match;
      if (token.text === '}') return beforeFunction(text, i);
      // `?.(`, `?.[`
      if (isMark(text, i - 1, '?.')) i--;
    } else if (token.kind === TokenKind.Template) {
      // a tag may stand before it
      i--;
    } else if (token.kind !== TokenKind.Name) return i - 1;
    else
      return isDot(text, i - 2) || ['import', 'this'].includes(token.text) || mayBeCalled(text, i - 1)
        ? i - 1
        : i;
  }
  return i;
}

/** The `!` behind the token at `i` says that it is not null. */
function isAsserted(text: ScriptText, i: number): boolean {
  const token = text.tokens[i];
  if (text.tokens[i + 1]?.lineBreak || !token) return false;
  if (token.kind === TokenKind.Name) return isDot(text, i - 1) || !NOT_CALLED.has(token.text);
  return (
    token.kind === TokenKind.Punctuator && token.match >= 0 && (token.text === ')' || token.text === ']')
  );
}

/** `function (a) {…}.bind(b)`: from the body's `{` back to `function`. */
function beforeFunction(text: ScriptText, brace: number): number {
  const close = text.tokens[brace - 1];
  if (close?.text !== ')' || close.match < 0) return brace;
  let i = close.match;
  if (text.tokens[i - 1]?.kind === TokenKind.Name && !isWord(text, i - 1, 'function')) i--;
  if (isMark(text, i - 1, '*')) i--;
  if (!isWord(text, i - 1, 'function')) return brace;
  return isWord(text, i - 2, 'async') ? i - 2 : i - 1;
}
