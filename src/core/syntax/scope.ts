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
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  let at = low;
  while (at > 0 && offset >= (blocks[at]?.end ?? 0)) at = blocks[at]?.parent ?? 0;
  return Math.max(0, at);
}

/** `inner` is `outer` or lies in it. */
export function isWithin(blocks: readonly Block[], inner: number, outer: number): boolean {
  for (let at = inner; at >= 0; at = blocks[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}

/** The body of statements that a block belongs to: the nearest function around it, or the module. */
export function flowOf(blocks: readonly Block[], block: number): number {
  let at = block;
  while (at > 0 && blocks[at]?.kind !== 'function') at = blocks[at]?.parent ?? 0;
  return at;
}

type Names<B> = ReadonlyMap<string, ReadonlyMap<number, B[]>>;
const known = new WeakMap<readonly Binding[], Names<Binding>>();

/** Bindings by their name, and by their block. */
function namesOf<B extends Binding>(bindings: readonly B[]): Names<B> {
  const found = known.get(bindings);
  if (found) return found as Names<B>;
  const names = new Map<string, Map<number, B[]>>();
  for (const binding of bindings) {
    const blocks = names.get(binding.name) ?? new Map<number, B[]>();
    const here = blocks.get(binding.block);
    if (here) here.push(binding);
    else blocks.set(binding.block, [binding]);
    names.set(binding.name, blocks);
  }
  known.set(bindings, names);
  return names;
}

/**
 * What a name stands for in a block, as an App build sees it. Undefined where it is declared nowhere, or in more
 * than one way that the build would have to choose from.
 */
export function lookup(scoped: Scoped, name: string, block: number): Binding | undefined {
  const declared = namesOf(scoped.bindings).get(name);
  if (!declared) return undefined;
  for (let at = block; at >= 0; at = scoped.blocks[at]?.parent ?? -1) {
    const here = declared.get(at);
    if (!here) continue;
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
  const done = new Set<string>();
  for (const { name, block, inside } of assignments) {
    const declared = names.get(name);
    if (!declared) continue;
    for (let at = block; at >= 0; at = scoped.blocks[at]?.parent ?? -1) {
      // from here on, an assignment before has done the same
      const mark = `${at} ${inside} ${name}`;
      if (done.has(mark)) break;
      done.add(mark);
      const here = declared.get(at);
      if (!here) continue;
      for (const binding of here) {
        if (inside) binding.mutated = true;
        else binding.reassigned = true;
      }
      break;
    }
  }
}
