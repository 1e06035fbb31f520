import { type Branch, branchAt } from './branches.ts';
import { unquote } from './literals.ts';
import type { Binding } from './module.ts';
import type { Source } from './source.ts';
import {
  after,
  endOfContents,
  isMark,
  isName,
  isPairedColon,
  isWord,
  type ScriptText,
  splitAtCommas,
} from './text.ts';
import { TokenKind } from './tokens.ts';
import type { Node } from './tree.ts';
import { endOfType } from './types.ts';

/** What is known of a binding beyond its name. */
interface More {
  readonly init?: (() => Node | undefined) | undefined;
  readonly path?: readonly string[];
  readonly from?: string;
  readonly imported?: string;
  readonly typeOnly?: boolean;
}

/** A binding while its script is read. */
export class Declared implements Binding {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly path: readonly string[];
  readonly from: string | undefined;
  readonly imported: string | undefined;
  readonly typeOnly: boolean;
  readonly branch: Branch | undefined;
  reassigned = false;
  mutated = false;
  private readonly read: (() => Node | undefined) | undefined;

  constructor(
    text: ScriptText,
    at: number,
    readonly kind: Binding['kind'],
    public block: number,
    more: More,
  ) {
    const token = text.tokens[at];
    this.source = text.source;
    this.start = token?.start ?? text.tokens.at(-1)?.end ?? 0;
    this.end = token?.end ?? this.start;
    this.name = token?.text ?? '';
    this.path = more.path ?? NO_PATH;
    this.from = more.from;
    this.imported = more.imported;
    this.typeOnly = more.typeOnly ?? false;
    this.branch = branchAt(text.branches, this.start);
    this.read = more.init;
  }

  /** Most names are never asked for their value. */
  get init(): Node | undefined {
    return this.read?.();
  }
}

const NO_PATH: readonly string[] = [];

export function binding(
  text: ScriptText,
  at: number,
  kind: Binding['kind'],
  block: number,
  more: More = {},
): Declared {
  return new Declared(text, at, kind, block, more);
}

type Found = (at: number, path: readonly string[]) => void;

/** Calls `found` for each name that a declared name or pattern brings in, with the keys that lead to its value. */
export function readTarget(text: ScriptText, at: number, found: Found, path: readonly string[] = []): void {
  const token = text.tokens[at];
  if (!token || path.length > 20) return;
  if (token.kind === TokenKind.Name) found(at, path);
  if (!isMark(text, at, '{') && !isMark(text, at, '[')) return;
  for (const [start] of splitAtCommas(text, at + 1, endOfContents(text, at))) {
    const rest = isMark(text, start, '...');
    const first = rest ? start + 1 : start;
    const key = text.tokens[first];
    const behind = after(text, first);
    // an index or a rest is no key of the tree, and a value with a default may be another: the path leads nowhere
    if (rest || token.text === '[') readTarget(text, first, found, [...path, '']);
    else if (isMark(text, behind, ':')) {
      const hasDefault = isMark(text, after(text, behind + 1), '=');
      readTarget(text, behind + 1, found, [
        ...path,
        hasDefault || isMark(text, first, '[') ? '' : keyOf(text, first),
      ]);
    } else if (key?.kind === TokenKind.Name)
      found(first, [...path, isMark(text, first + 1, '=') ? '' : key.text]);
  }
}

/** A name, or a string in the place of one. */
export function keyOf(text: ScriptText, at: number): string {
  const token = text.tokens[at];
  return token?.kind === TokenKind.String
    ? unquote(text.source.text.slice(token.start, token.end))
    : (token?.text ?? '');
}

const MODIFIERS = ['private', 'public', 'protected', 'readonly', 'override'];

/** The names that parameters bring in, as bindings of a block that the caller sets. `x =>` has no parentheses. */
export function readParameters(
  text: ScriptText,
  from: number,
  to: number,
  skip: (from: number, to: number) => void = () => {},
): Declared[] {
  const found: Declared[] = [];
  for (const [start, stop] of splitAtCommas(text, from, to)) {
    let at = start;
    while (isMark(text, at, '@')) {
      at = after(text, at + 1);
      while (isMark(text, at, '.')) at += 2;
      if (isMark(text, at, '(')) at = after(text, at);
    }
    while (MODIFIERS.some((word) => isWord(text, at, word)) && isName(text, at + 1)) at++;
    if (isMark(text, at, '...')) at++;
    if (at >= stop) continue;
    if (!isWord(text, at, 'this'))
      readTarget(text, at, (name, path) => found.push(binding(text, name, 'parameter', -1, { path })));
    let colon = after(text, at);
    if (isMark(text, colon, '?')) colon++;
    if (isMark(text, colon, ':') && !isPairedColon(text, colon))
      skip(colon, Math.min(stop, endOfType(text, colon + 1)));
  }
  return found;
}
