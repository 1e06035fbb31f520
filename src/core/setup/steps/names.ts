import { tokenize } from '../../syntax/lexer.ts';
import type { ScriptModule } from '../../syntax/module.ts';
import { type Token, TokenKind } from '../../syntax/tokens.ts';
import { scriptParts } from '../../syntax/vue.ts';

type Names = ReadonlyMap<string, readonly number[]>;

/** Templates in templates are looked into as deep as this. */
const MAX_DEPTH = 10;
const known = new WeakMap<ScriptModule, Names>();

/** Every name that stands in a script, names of members and keys aside, and the offsets at which it does. */
export function namesIn(module: ScriptModule): Names {
  const found = known.get(module);
  if (found) return found;
  const { path, text } = module.source;
  const names = new Map<string, number[]>();
  const parts = /\.[nu]?vue$/.test(path) ? scriptParts(text) : [{ start: 0, end: text.length }];
  for (const { start, end } of parts) gather(text, start, end, names, 0);
  known.set(module, names);
  return names;
}

function gather(text: string, start: number, end: number, names: Map<string, number[]>, depth: number): void {
  if (depth > MAX_DEPTH) return;
  const { list } = tokenize(text, start, end);
  for (const [i, token] of list.entries()) {
    for (const hole of token.holes ?? []) gather(text, hole.start, hole.end, names, depth + 1);
    const before = list[i - 1];
    const isMember = before?.kind === TokenKind.Punctuator && (before.text === '.' || before.text === '?.');
    if (token.kind !== TokenKind.Name || isMember || isKey(list, i)) continue;
    const places = names.get(token.text);
    if (places) places.push(token.start);
    else names.set(token.text, [token.start]);
  }
}

/** `{ name: … }` */
function isKey(list: readonly Token[], i: number): boolean {
  const [before, behind] = [list[i - 1], list[i + 1]];
  const opens = before?.kind === TokenKind.Punctuator && (before.text === '{' || before.text === ',');
  return opens && behind?.kind === TokenKind.Punctuator && behind.text === ':' && behind.match < 0;
}

/** A name that nothing in the module goes by: neither what it declares, nor what it takes from around it. */
export function freeName(module: ScriptModule, name: string, more: ReadonlySet<string> = new Set()): string {
  const taken = namesIn(module);
  let free = name;
  for (let i = 2; taken.has(free) || more.has(free); i++) free = `${name}${i}`;
  return free;
}
