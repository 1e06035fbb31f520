import type { Branch } from './branches.ts';
import type { Source, Span } from './source.ts';
import type { CallNode, Node } from './tree.ts';

/** A `{…}` of statements, or the body of an arrow function without braces; blocks nest by index. */
export interface Block extends Span {
  readonly index: number;
  /** The index of the block around it; -1 for the module itself, which is block 0. */
  readonly parent: number;
  /** A function's body starts a new flow of statements: what stands in it runs at some other time. */
  readonly kind: 'module' | 'function' | 'class' | 'plain';
}

/** A part of the code that runs only if a condition holds: an `if`'s branch, the right side of `&&`, a `?:` arm. */
export interface Guard extends Span {
  /** The text of the condition. */
  readonly condition: string;
  /** The part runs when the condition is false (`else`, the second arm of `?:`, the right side of `||`). */
  readonly negated: boolean;
}

/** A function that is called by a name. The span is the name's. */
export interface HeldFunction extends Span {
  readonly name: string;
  /** `function a() {}`; `const a = () => {}`; a method or a function of an object or a class. */
  readonly kind: 'declaration' | 'variable' | 'member';
  /** The index of its body's block. */
  readonly block: number;
  /** For a member: the offset of the `{` of its object or class; else -1. */
  readonly owner: number;
  /** The names of its parameters; '' for a pattern. */
  readonly parameters: readonly string[];
}

/** A name and what it stands for. */
export interface Binding extends Span {
  readonly name: string;
  readonly kind: 'const' | 'let' | 'var' | 'import' | 'function' | 'class' | 'parameter';
  /** The block in which the name can be seen. */
  readonly block: number;
  /** What it is set to where it is declared, as far as that can be read. */
  readonly init: Node | undefined;
  /** For `const { push } = config`: the keys that lead from `init` to the value. */
  readonly path: readonly string[];
  /** Set again somewhere: its value at any one place is unknown. */
  readonly reassigned: boolean;
  /** A property of it is set, or it is handed to `Object.assign`: an absent key proves nothing. */
  readonly mutated: boolean;
  readonly branch: Branch | undefined;
  /** For an import: the module's name, and the exported name (`default`, `*`, or the name). */
  readonly from?: string;
  readonly imported?: string;
  /** For an import: of a type, which no build has. */
  readonly typeOnly?: boolean;
}

/** How what a call returns is used. */
export type Usage = 'statement' | 'awaited' | 'returned' | 'chained' | 'value';

/** A call with its surroundings. */
export interface CallSite extends CallNode {
  /** The innermost block that holds it. */
  readonly block: number;
  readonly usage: Usage;
  readonly branch: Branch | undefined;
}

/** What an export gives: a local name, a value, or a name of another module. */
export interface Export {
  readonly name: string;
  readonly local?: string;
  readonly value?: Node;
  readonly from?: string;
  /** The name in `from`; `*` re-exports everything. */
  readonly imported?: string;
  /** For an import: of a type, which no build has. */
  readonly typeOnly?: true;
}

/** All that the engine keeps of a script once it is read. */
export interface ScriptModule {
  readonly source: Source;
  readonly calls: readonly CallSite[];
  readonly bindings: readonly Binding[];
  readonly exports: readonly Export[];
  readonly blocks: readonly Block[];
  readonly guards: readonly Guard[];
  readonly functions: readonly HeldFunction[];
  readonly branches: readonly Branch[];
  /** Where the script says a name, beyond importing and exporting it. */
  mentions(name: string): readonly Span[];
  /** The reader met nothing that it does not understand: the whole text is well-formed. */
  readonly whole: boolean;
}

/** The calls whose last name is this one, in the scripts' order; most scripts do not even hold the word. */
export function callsOfMethod(scripts: readonly ScriptModule[], method: string): CallSite[] {
  const found: CallSite[] = [];
  for (const { calls, source } of scripts) {
    if (!source.text.includes(method)) continue;
    for (const call of calls) if (call.callee[call.callee.length - 1] === method) found.push(call);
  }
  return found;
}
