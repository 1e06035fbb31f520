import { readExpression } from './expressions.ts';
import { readMembers, widen } from './members.ts';
import { binding, type Declared, readTarget } from './targets.ts';
import {
  after,
  beginsStatement,
  endOfExpression,
  isMark,
  isName,
  isPairedColon,
  isWord,
  later,
  matchOf,
  type ScriptText,
} from './text.ts';
import { type Token, TokenKind } from './tokens.ts';
import { endOfType } from './types.ts';

/** `name = …`, `name.key = …`, `Object.assign(name, …)`, `delete name.key`. */
export interface Assignment {
  readonly name: string;
  readonly block: number;
  /** A property is changed, not the name. */
  readonly inside: boolean;
}

interface Sink {
  readonly bindings: Declared[];
  readonly assignments: Assignment[];
  /** The offsets at which names are declared: a `=` behind one of them gives a default. */
  readonly declared: Set<number>;
}

/** Where a name stands. */
export interface Place {
  readonly block: number;
  /** The function's body, or the module, that holds the block: where a `var` can be seen. */
  readonly flow: number;
  /** Directly in a class or an enum, where `name = …` declares a member. */
  readonly inClass: boolean;
}

const ASSIGNS = new Set([
  '=',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '**=',
  '|=',
  '&=',
  '^=',
  '<<=',
  '>>=',
  '>>>=',
  '&&=',
  '||=',
  '??=',
  '++',
  '--',
]);
/** A statement that declares more names than this was not written by hand. */
const MAX_DECLARATORS = 1000;

/** Reads what the name at `i` declares or changes, if anything. `skip` is told of types. */
export function readDeclaration(
  text: ScriptText,
  i: number,
  place: Place,
  sink: Sink,
  skip: (from: number, to: number) => void,
): void {
  const token = text.tokens[i] as Token;
  switch (token.text) {
    case 'const':
    case 'let':
    case 'var': {
      if (
        isWord(text, i + 1, 'enum') ||
        !(isName(text, i + 1) || isMark(text, i + 1, '{') || isMark(text, i + 1, '['))
      )
        return;
      const block = token.text === 'var' ? place.flow : place.block;
      for (const one of declarators(text, i + 1)) {
        if (one.type) skip(one.type.start, one.type.end);
        const value = one.init;
        const init = value && later(text, (text) => readExpression(text, value.start, value.end));
        readTarget(text, one.target, (at, path) => {
          const found = binding(text, at, token.text as 'const', block, { init, path });
          sink.declared.add(found.start);
          sink.bindings.push(found);
        });
      }
      return;
    }
    case 'function':
    case 'class': {
      const at = isMark(text, i + 1, '*') ? i + 2 : i + 1;
      const named = isName(text, at) && !isWord(text, at, 'extends') && !isWord(text, at, 'implements');
      if (named && isStatement(text, i)) sink.bindings.push(binding(text, at, token.text, place.block));
      return;
    }
    case 'delete':
      changeOf(text, i + 1, place, sink);
      return;
    case 'Object':
      if (isMark(text, i + 1, '.') && isWord(text, i + 2, 'assign') && isMark(text, i + 3, '('))
        changeOf(text, i + 4, place, sink);
      return;
    default:
      if (!place.inClass && !sink.declared.has(token.start))
        readAssignment(text, i, place.block, sink.assignments);
  }
}

/** Something in what begins at `from` is changed. */
function changeOf(text: ScriptText, from: number, { block }: Place, { assignments }: Sink): void {
  const name = readMembers(text, from, text.tokens.length)?.path[0];
  if (name !== undefined) assignments.push({ name, block, inside: true });
}

/** A function or a class that is a statement of its own, so that its name is known around it. */
export function isStatement(text: ScriptText, i: number): boolean {
  let at = i;
  while (['async', 'abstract', 'default', 'export', 'declare'].some((word) => isWord(text, at - 1, word)))
    at--;
  if (at < i && (isWord(text, at, 'export') || isWord(text, at, 'default'))) return true;
  const before = text.tokens[at - 1];
  if (!before || beginsStatement(text, at) || isPairedColonOfCase(text, at - 1)) return true;
  return before.kind === TokenKind.Punctuator && [';', '{', '}'].includes(before.text);
}

const isPairedColonOfCase = (text: ScriptText, i: number): boolean =>
  isPairedColon(text, i) && isWord(text, matchOf(text, i), 'case');

function readAssignment(text: ScriptText, i: number, block: number, assignments: Assignment[]): void {
  const { first, behind, inside } = targetAt(text, i);
  const mark = text.tokens[behind];
  const sets =
    mark?.kind === TokenKind.Punctuator &&
    ASSIGNS.has(mark.text) &&
    !((mark.text === '++' || mark.text === '--') && mark.lineBreak);
  const counts = isMark(text, first - 1, '++') || isMark(text, first - 1, '--');
  if (!sets && !counts) return;
  const before = text.tokens[first - 1];
  if (before?.kind === TokenKind.Name && ['const', 'let', 'var', 'type'].includes(before.text)) return;
  assignments.push({ name: (text.tokens[i] as Token).text, block, inside });
}

/** The target that the name at `i` begins, through parentheses and casts: `a.b[c]`, `(a as any).b`. */
function targetAt(text: ScriptText, i: number): { first: number; behind: number; inside: boolean } {
  let first = i;
  let at = i + 1;
  let inside = false;
  while (at < text.tokens.length) {
    const isKey = isMark(text, at, '.') && isName(text, at + 1);
    if (isKey || (isMark(text, at, '[') && !text.tokens[at]?.lineBreak)) {
      at = isKey ? at + 2 : after(text, at);
      inside = true;
      continue;
    }
    const next = widen(text, first, at);
    if (next.to === at) break;
    first = next.from;
    at = next.to;
  }
  return { first, behind: at, inside };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Declarator {
  /** Index of the name or the pattern. */
  readonly target: number;
  /** The type, with its colon. */
  readonly type: Stretch | undefined;
  readonly init: Stretch | undefined;
}

/** The parts of `a = 1, { b }: T = c`. */
export function declarators(text: ScriptText, from: number): Declarator[] {
  const found: Declarator[] = [];
  let i = from;
  do {
    const target = i;
    i = after(text, target);
    if (isMark(text, i, '!')) i++;
    const colon = i;
    if (isMark(text, i, ':') && !isPairedColon(text, i)) i = endOfType(text, i + 1);
    const type = i > colon ? { start: colon, end: i } : undefined;
    const equals = i;
    if (isMark(text, i, '=')) i = endOfExpression(text, i + 1);
    found.push({ target, type, init: i > equals ? { start: equals + 1, end: i } : undefined });
  } while (isMark(text, i, ',') && i++ && found.length < MAX_DECLARATORS);
  return found;
}
