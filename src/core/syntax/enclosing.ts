/** A stretch of a text. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Nested<T> {
  readonly own: T;
  /** The nearest one before it that it begins in. */
  readonly outer: Nested<T> | undefined;
}

const known = new WeakMap<readonly Extent[], readonly Nested<Extent>[]>();

/** Those of the stretches that hold all of another one, innermost first; found without looking at all of them. */
export function* enclosing<T extends Extent>(stretches: readonly T[], { start, end }: Extent): Generator<T> {
  const nested = (known.get(stretches) ?? nest(stretches)) as readonly Nested<T>[];
  let low = 0;
  let high = nested.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nested[middle] as (typeof nested)[number]).own.start <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = nested[low - 1]; at; at = at.outer) if (at.own.end >= end) yield at.own;
}

function nest(stretches: readonly Extent[]): readonly Nested<Extent>[] {
  const nested: Nested<Extent>[] = [];
  let open: Nested<Extent> | undefined;
  for (const own of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open && open.own.end <= own.start) open = open.outer;
    open = { own, outer: open };
    nested.push(open);
  }
  known.set(stretches, nested);
  return nested;
}
