import { excludesApp } from './branches.ts';
import type { Assignment } from './declarations.ts';
import type { Binding, Block } from './module.ts';
import type { Declared } from './targets.ts';

/** Blocks and bindings are all that a lookup needs of a module. */
interface Scoped {
  readonly blocks: readonly Block[];
  readonly bindings: readonly Binding[];
}

/** The index of the innermost block that holds an offset. Blocks stand in the order in which they begin. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).start <= offset) low = middle;
    else high = middle - 1;
  }
  let at = low;
  while (at > 0 && offset >= (blocks[at] as Block).end) at = parentOf(blocks, at);
  return Math.max(0, at);
}

const parentOf = (blocks: readonly Block[], at: number): number => (blocks[at] as Block).parent;

/** `inner` is `outer` or lies in it. */
export function isWithin(blocks: readonly Block[], inner: number, outer: number): boolean {
  for (let at = inner; at >= 0; at = parentOf(blocks, at)) if (at === outer) return true;
  return false;
}

/** The body of statements that a block belongs to: the nearest function around it, or the module. */
export function flowOf(blocks: readonly Block[], block: number): number {
  let at = block;
  while (at > 0 && blocks[at]?.kind !== 'function') at = parentOf(blocks, at);
  return at;
}

/** Bindings of one name: a few as they come, many by their block. */
type Named<B> = B[] | Map<number, B[]>;
type Names<B> = ReadonlyMap<string, Named<B>>;

/** Names are mostly declared once or twice; a minified script declares one hundreds of times. */
const FEW = 8;

const known = new WeakMap<readonly Binding[], Names<Binding>>();

function namesOf<B extends Binding>(bindings: readonly B[]): Names<B> {
  const found = known.get(bindings);
  if (found) return found as Names<B>;
  const names = new Map<string, Named<B>>();
  for (const binding of bindings) {
    const named = names.get(binding.name);
    if (!named) names.set(binding.name, [binding]);
    else if (!Array.isArray(named)) addToBlock(named, binding);
    else if (named.push(binding) > FEW) {
      const blocks = new Map<number, B[]>();
      for (const one of named) addToBlock(blocks, one);
      names.set(binding.name, blocks);
    }
  }
  known.set(bindings, names);
  return names;
}

function addToBlock<B extends Binding>(blocks: Map<number, B[]>, binding: B): void {
  const here = blocks.get(binding.block);
  if (here) here.push(binding);
  else blocks.set(binding.block, [binding]);
}

/** Those of a name that are declared in a block itself. */
function declaredIn<B extends Binding>(named: Named<B>, block: number): readonly B[] {
  return Array.isArray(named) ? named.filter((binding) => binding.block === block) : (named.get(block) ?? []);
}

/**
 * What a name stands for in a block, as an App build sees it. Undefined where it is declared nowhere, or in more
 * than one way that the build would have to choose from.
 */
export function lookup(scoped: Scoped, name: string, block: number): Binding | undefined {
  const declared = namesOf(scoped.bindings).get(name);
  if (!declared) return undefined;
  for (let at = block; at >= 0; at = parentOf(scoped.blocks, at)) {
    const here = declaredIn(declared, at);
    if (here.length === 0) continue;
    const counting = here.filter((binding) => !excludesApp(binding.branch));
    return counting.length === 1 ? counting[0] : undefined;
  }
  return undefined;
}

/** Joins what is said of a name after its declaration (`x = …`, `x.a = …`) with the declaration. */
export function applyAssignments(
  scoped: Scoped & { readonly bindings: readonly Declared[] },
  assignments: readonly Assignment[],
): void {
  const names = namesOf(scoped.bindings);
  /** For each name the blocks from which on an assignment before has done the same; from -1 downwards, for parts. */
  const done = new Map<string, Set<number>>();
  for (const { name, block, inside } of assignments) {
    const declared = names.get(name);
    if (!declared) continue;
    const passed = done.get(name) ?? new Set();
    done.set(name, passed);
    for (let at = block; at >= 0; at = parentOf(scoped.blocks, at)) {
      const mark = inside ? -1 - at : at;
      if (passed.has(mark)) break;
      passed.add(mark);
      const here = declaredIn(declared, at);
      if (here.length === 0) continue;
      for (const binding of here) {
        if (inside) binding.mutated = true;
        else binding.reassigned = true;
      }
      break;
    }
  }
}
