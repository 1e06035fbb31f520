import { readBranches } from './branches.ts';
import { readCall } from './calls.ts';
import { type Assignment, readDeclaration } from './declarations.ts';
import { readExport, readImport } from './exports.ts';
import { endOfBody, readSignature } from './functions.ts';
import { readGuards } from './guards.ts';
import { readHeldFunctions } from './held-functions.ts';
import { mentionsIn } from './mentions.ts';
import type { Block, CallSite, Export, Guard, HeldFunction, ScriptModule } from './module.ts';
import { applyAssignments } from './scope.ts';
import type { Source } from './source.ts';
import { type Declared, readParameters } from './targets.ts';
import { after, isMark, isName, isPairedColon, isWord, type ScriptText, scriptText, spanOf } from './text.ts';
import { type Token, TokenKind } from './tokens.ts';
import { endOfCast, endOfType, endOfTypeDeclaration } from './types.ts';

/** A part of a source that holds script; the whole of it, or one `<script>` block of a Vue file. */
export interface ScriptPart {
  readonly start: number;
  readonly end: number;
}

/** What one pass over the tokens gathers. */
interface Gathered {
  readonly calls: CallSite[];
  readonly bindings: Declared[];
  readonly exports: Export[];
  readonly blocks: Block[];
  readonly assignments: Assignment[];
  /** The offsets of declared names. */
  readonly declared: Set<number>;
  /** The parts, and the expressions in their templates, which are scripts of their own. */
  readonly texts: ScriptText[];
}

/**
 * Reads a script in one pass over its tokens: which calls it makes, what its names stand for, what it imports and
 * exports, and what surrounds them. It understands half-typed code as far as its brackets allow, and never throws.
 * `whole` is false where something had to be guessed.
 */
export function readScript(
  source: Source,
  parts: readonly ScriptPart[] = [{ start: 0, end: source.text.length }],
): ScriptModule {
  const gathered: Gathered = {
    calls: [],
    bindings: [],
    exports: [],
    blocks: [],
    assignments: [],
    declared: new Set(),
    texts: [],
  };
  const branches = readBranches(source);
  let whole = true;
  const guessed = (): void => {
    whole = false;
  };
  gathered.blocks.push({ source, start: 0, end: source.text.length, index: 0, parent: -1, kind: 'module' });
  for (const part of parts)
    scan(scriptText(source, part.start, part.end, branches, guessed), gathered, MODULE);
  const { calls, exports, blocks, bindings, texts } = gathered;
  keepAtHand(texts);
  applyAssignments(gathered, gathered.assignments);
  let guards: Guard[] | undefined;
  let functions: HeldFunction[] | undefined;
  return {
    source,
    calls,
    exports,
    blocks,
    branches,
    bindings,
    // few scripts are ever asked for these
    get guards() {
      guards ??= texts.flatMap((text) => readGuards(text.takeOut(), blocks));
      return guards;
    },
    get functions() {
      functions ??= gathered.texts.flatMap((text) => readHeldFunctions(text.takeOut(), blocks));
      return functions;
    },
    mentions: (name) =>
      source.text.includes(name) ? gathered.texts.flatMap((text) => mentionsIn(text.takeOut(), name)) : [],
    // arguments are read when they are asked for, and a guess may first be made then
    get whole() {
      return whole;
    },
  };
}

/** Of this much text, the scripts read last, tokens stay at hand: rules ask a script soon after it was read. */
const AT_HAND = 128 * 1024;
const atHand: { readonly texts: readonly ScriptText[]; readonly size: number }[] = [];
let sizeAtHand = 0;

function keepAtHand(texts: readonly ScriptText[]): void {
  const size = texts[0]?.source.text.length ?? 0;
  atHand.push({ texts, size });
  sizeAtHand += size;
  while (sizeAtHand > AT_HAND) {
    const oldest = atHand.shift() as (typeof atHand)[number];
    for (const text of oldest.texts) text.putAway();
    sizeAtHand -= oldest.size;
  }
}

/** A block that the scan is in. */
interface Around {
  readonly end: number;
  readonly block: number;
  readonly flow: number;
  readonly inClass: boolean;
}

const MODULE: Around = { end: Number.POSITIVE_INFINITY, block: 0, flow: 0, inClass: false };

function scan(text: ScriptText, gathered: Gathered, outer: Around): void {
  const { tokens } = text;
  gathered.texts.push(text);
  const stack: Around[] = [{ ...outer, end: tokens.length + 1 }];
  /** Bodies, and what they are of, that are known before the scan reaches their first token. */
  const bodies = new Map<number, { end: number; kind: Block['kind']; parameters: readonly Declared[] }>();
  const classes = new Set<number>();
  /** Types, which hold nothing of interest: from their first index to the one behind them. */
  const types = new Map<number, number>();
  const skip = (from: number, to: number): void => {
    types.set(from, to);
  };
  const open = (i: number, end: number, kind: Block['kind']): void => {
    const around = stack.at(-1) as Around;
    const block = gathered.blocks.length;
    const limit = Math.min(Math.max(i + 1, end), around.end);
    const { start, end: stop } = spanOf(text, i, limit);
    gathered.blocks.push({ source: text.source, start, end: stop, index: block, parent: around.block, kind });
    stack.push({
      end: limit,
      block,
      flow: kind === 'function' ? block : around.flow,
      inClass: classes.has(i),
    });
    for (const parameter of bodies.get(i)?.parameters ?? []) {
      parameter.block = block;
      gathered.bindings.push(parameter);
    }
  };

  for (let i = 0; i < tokens.length; i++) {
    while (stack.length > 1 && (stack.at(-1) as Around).end <= i) stack.pop();
    const token = tokens[i] as Token;
    const body = bodies.get(i);
    if (body) open(i, body.end, body.kind);
    const end = types.get(i) ?? endOfTypeAt(text, i, stack.at(-1)?.inClass === true);
    if (end > i) {
      i = end - 1;
      continue;
    }
    if (token.kind === TokenKind.Template) {
      for (const hole of token.holes ?? [])
        scan(
          scriptText(text.source, hole.start, hole.end, text.branches, text.guessed),
          gathered,
          stack.at(-1) as Around,
        );
      continue;
    }
    if (token.kind === TokenKind.Name) {
      if (!isMark(text, i - 1, '.') && !isMark(text, i - 1, '?.'))
        readName(text, i, stack.at(-1) as Around, { gathered, classes, skip });
      continue;
    }
    if (isMark(text, i, '(')) {
      const signature = readSignature(text, i);
      for (const type of signature?.types ?? []) skip(type.start, type.end);
      for (const parameter of signature?.parameters ?? []) gathered.declared.add(parameter.start);
      if (signature?.body) {
        bodies.set(signature.body.start, {
          end: signature.body.end,
          kind: signature.isCatch ? 'plain' : 'function',
          parameters: signature.parameters,
        });
      } else if (!signature) readCall(text, i, (stack.at(-1) as Around).block, gathered.calls);
    } else if (isMark(text, i, '=>')) {
      const parameters = isName(text, i - 1) ? readParameters(text, i - 1, i) : [];
      if (!bodies.has(i + 1))
        bodies.set(i + 1, { end: endOfBody(text, i + 1), kind: 'function', parameters });
    } else if (isMark(text, i, '{') && !body) open(i, after(text, i), classes.has(i) ? 'class' : 'plain');
  }
}

/** Behind type arguments, a cast, a type declaration or a field's type at `i`; `i` where there is none. */
function endOfTypeAt(text: ScriptText, i: number, inClass: boolean): number {
  const token = text.tokens[i] as Token;
  if (token.kind === TokenKind.Punctuator) {
    if (token.text === '<' && token.match > i) return token.match + 1;
    return inClass && token.text === ':' && !isPairedColon(text, i) ? endOfType(text, i + 1) : i;
  }
  if (token.kind !== TokenKind.Name) return i;
  if (token.text === 'as' || token.text === 'satisfies') return endOfCast(text, i);
  return token.text === 'type' || token.text === 'interface' ? endOfTypeDeclaration(text, i) : i;
}

interface Context {
  readonly gathered: Gathered;
  readonly classes: Set<number>;
  readonly skip: (from: number, to: number) => void;
}

function readName(text: ScriptText, i: number, place: Around, { gathered, classes, skip }: Context): void {
  readDeclaration(text, i, place, gathered, skip);
  const word = (text.tokens[i] as Token).text;
  if (word === 'class' || word === 'enum') {
    const body = bodyOfClass(text, i);
    if (body >= 0) classes.add(body);
  }
  if (place.block !== 0) return;
  if (word === 'import') readImport(text, i, gathered);
  if (word === 'export') readExport(text, i, gathered);
}

/** The `{` of the class or enum at `i`; -1 where there is none. */
function bodyOfClass(text: ScriptText, i: number): number {
  if (isMark(text, i + 1, ':') || isMark(text, i + 1, '=')) return -1;
  for (let at = i + 1, steps = 0; at < text.tokens.length && steps < 100; at = after(text, at), steps++) {
    if (isMark(text, at, '{')) return at;
    if (
      isMark(text, at, ';') ||
      isMark(text, at, ')') ||
      (isMark(text, at, ',') && !isWord(text, i, 'class'))
    )
      return -1;
  }
  return -1;
}
