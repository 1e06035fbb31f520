/**
 * The known key that a written one was most likely meant to be; undefined where none or more than one is near.
 *
 * A key that differs in case alone is the nearest. Otherwise at most `limit` edits (a letter put in, left out,
 * changed, or two neighbours swapped), of which a part of the name (`huawei`, `Business`, `ID`) bears one for
 * every three letters and no part fewer than one: `hms` is not taken for `ios`, nor `ID` for `Key`.
 */
export function nearestKey(key: string, known: readonly string[], limit = 2): string | undefined {
  const names = indexOf(known);
  if (names.all.has(key)) return key;
  const lower = key.toLowerCase();
  const sameLetters = names.byLetters.get(lower);
  if (sameLetters) return sameLetters.length === 1 ? sameLetters[0] : undefined;
  if (key.length > MAX_LENGTH) return undefined;
  let nearest: string | undefined;
  let best = limit + 1;
  for (const name of nearInLength(names, key.length, limit)) {
    const edits = distance(lower, name.toLowerCase());
    if (edits > best || edits > limit || !partsAlike(key, name)) continue;
    nearest = edits === best ? undefined : name;
    best = edits;
  }
  return nearest;
}

/** A key that is longer is no slip of the pen. */
const MAX_LENGTH = 200;
/** Where more names than this are about as long as the key, which was meant would be a guess. */
const MAX_NAMES = 400;

interface Names {
  readonly all: ReadonlySet<string>;
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

const indexes = new WeakMap<readonly string[], Names>();

/** The names of a list, which are asked for again and again. */
function indexOf(known: readonly string[]): Names {
  const found = indexes.get(known);
  if (found) return found;
  const all = new Set(known);
  const names: Names = {
    all,
    byLetters: grouped(all, (name) => name.toLowerCase()),
    byLength: grouped(all, (name) => name.length),
  };
  indexes.set(known, names);
  return names;
}

function grouped<Key>(names: Iterable<string>, keyOf: (name: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const name of names) {
    const key = keyOf(name);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

function nearInLength({ byLength }: Names, length: number, limit: number): readonly string[] {
  const near: string[] = [];
  for (let i = length - limit; i <= length + limit; i++) {
    const own = byLength.get(i) ?? [];
    if (near.length + own.length > MAX_NAMES) return [];
    near.push(...own);
  }
  return near;
}

/** Names of unlike parts are compared whole. */
function partsAlike(a: string, b: string): boolean {
  const partsOfA = partsOf(a);
  const partsOfB = partsOf(b);
  if (partsOfA.length !== partsOfB.length) return distance(a.toLowerCase(), b.toLowerCase()) <= bearable(b);
  return partsOfB.every((part, i) => distance(partsOfA[i] as string, part) <= bearable(part));
}

/** One edit for up to five letters, two for up to eight, and so on. */
function bearable(name: string): number {
  return Math.max(1, Math.floor(name.length / 3));
}

/** `huaweiAppID` is `huawei`, `app`, `id`; `oppo_key` is `oppo`, `key`. */
function partsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((part) => part.toLowerCase());
}

const at = (row: readonly number[], i: number): number => row[i] as number;

/** Damerau-Levenshtein distance in which no stretch is edited twice ("optimal string alignment"). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_none, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      }
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}
