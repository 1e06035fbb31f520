import { isStatement } from './declarations.ts';
import { readSignature } from './functions.ts';
import { isDot } from './members.ts';
import type { Block, HeldFunction } from './module.ts';
import {
  after,
  beforeTypeArguments,
  isMark,
  isName,
  isPairedColon,
  isWord,
  matchOf,
  type ScriptText,
  splitAtCommas,
  wordAt,
} from './text.ts';
import { TokenKind } from './tokens.ts';

/** Finds the functions of a script that are called by a name: declared, kept in a variable, members of an object or a class. */
export function readHeldFunctions(text: ScriptText, blocks: readonly Block[]): HeldFunction[] {
  const found: HeldFunction[] = [];
  const bodies = new Map<number, number>();
  for (const { kind, start, index } of blocks) if (kind === 'function') bodies.set(start, index);
  const braces: number[] = [];
  const add = (name: number, kind: HeldFunction['kind'], body: number, parameters: string[]): void => {
    const block = bodies.get(text.tokens[body]?.start ?? -1);
    const token = text.tokens[name];
    const next = after(text, body);
    // called in place, or bound: what is kept is not the function
    const isUsed = kind !== 'declaration' && isMark(text, body, '{') && isMark(text, next, '(');
    if (block === undefined || !token || isUsed || (isDot(text, next) && kind !== 'declaration')) return;
    const raw = token.kind === TokenKind.String ? text.source.text.slice(token.start + 1, token.end - 1) : '';
    found.push({
      source: text.source,
      start: token.start,
      end: token.end,
      name: token.text || raw,
      kind,
      block,
      owner: kind === 'member' ? (text.tokens[braces.at(-1) ?? -1]?.start ?? -1) : -1,
      parameters,
    });
  };
  for (let i = 0; i < text.tokens.length; i++) {
    while (braces.length > 0 && after(text, braces.at(-1) as number) <= i) braces.pop();
    if (isMark(text, i, '{')) braces.push(i);
    if (isMark(text, i, '=>') && isName(text, i - 1)) {
      const held = holderBefore(text, isWord(text, i - 2, 'async') ? i - 2 : i - 1);
      if (held) add(held.name, held.kind, i + 1, [wordAt(text, i - 1)]);
    }
    if (!isMark(text, i, '(')) continue;
    const signature = readSignature(text, i);
    if (!signature?.body || signature.isCatch) continue;
    const held = holderOf(text, i, signature.body.start);
    if (held) add(held.name, held.kind, signature.body.start, parametersOf(text, i));
  }
  return found;
}

interface Holder {
  /** Index of the name. */
  readonly name: number;
  readonly kind: HeldFunction['kind'];
}

/** What holds the function whose parameters open at `paren`. */
function holderOf(text: ScriptText, paren: number, body: number): Holder | undefined {
  const at = beforeTypeArguments(text, paren);
  const star = (i: number): number => (isMark(text, i, '*') ? i - 1 : i);
  const word = star(at - 1);
  if (isWord(text, word, 'function')) return holderBefore(text, wordBefore(text, word));
  if (isName(text, at - 1) && isWord(text, star(at - 2), 'function')) {
    const word = star(at - 2);
    if (isStatement(text, word)) return { name: at - 1, kind: 'declaration' };
    return holderBefore(text, wordBefore(text, word));
  }
  if (isMark(text, body - 1, '=>')) return holderBefore(text, wordBefore(text, at));
  const isKey = isName(text, at - 1) || text.tokens[at - 1]?.kind === TokenKind.String;
  return isKey ? { name: at - 1, kind: 'member' } : undefined;
}

const wordBefore = (text: ScriptText, i: number): number => (isWord(text, i - 1, 'async') ? i - 1 : i);

/** What the function expression that begins at `from` is the value of: `const a = …`, `a: …`, `a = …` in a class. */
function holderBefore(text: ScriptText, from: number): Holder | undefined {
  const name = from - 2;
  const token = text.tokens[name];
  const isKey = token?.kind === TokenKind.Name || token?.kind === TokenKind.String;
  if (isMark(text, from - 1, '=') && token?.kind === TokenKind.Name) {
    const before = text.tokens[name - 1];
    if (before?.kind === TokenKind.Name && ['const', 'let', 'var'].includes(before.text))
      return { name, kind: 'variable' };
    return undefined;
  }
  if (!isMark(text, from - 1, ':') || isPairedColon(text, from - 1) || !isKey) return undefined;
  return { name, kind: 'member' };
}

/** The names of the parameters; '' for a pattern. */
function parametersOf(text: ScriptText, paren: number): string[] {
  return splitAtCommas(text, paren + 1, matchOf(text, paren)).map(([start]) =>
    isName(text, start) ? wordAt(text, start) : '',
  );
}
