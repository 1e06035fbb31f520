/**
 * The known key that a written one was most likely meant to be; undefined where none or more than one is near.
 *
 * A key that differs in case alone is the nearest. Otherwise at most `limit` edits (a letter put in, left out,
 * changed, or two neighbours swapped), of which a part of the name (`huawei`, `Business`, `ID`) bears one for
 * every three letters and no part fewer than one: `hms` is not taken for `ios`, nor `ID` for `Key`.
 */
export function nearestKey(key: string, known: readonly string[], limit = 2): string | undefined {
  if (known.includes(key)) return key;
  const lower = key.toLowerCase();
  const sameLetters = known.filter((name) => name.toLowerCase() === lower);
  if (sameLetters.length > 0) return sameLetters.length === 1 ? sameLetters[0] : undefined;
  let nearest: string | undefined;
  let best = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - key.length) > limit) continue;
    const edits = distance(lower, name.toLowerCase());
    if (edits > best || edits > limit || !partsAlike(key, name)) continue;
    nearest = edits === best ? undefined : name;
    best = edits;
  }
  return nearest;
}

/** Names of unlike parts are compared whole. */
function partsAlike(a: string, b: string): boolean {
  const partsOfA = partsOf(a);
  const partsOfB = partsOf(b);
  if (partsOfA.length !== partsOfB.length) return distance(a.toLowerCase(), b.toLowerCase()) <= bearable(b);
  return partsOfB.every((part, i) => distance(partsOfA[i] ?? '', part) <= bearable(part));
}

/** One edit for up to five letters, two for up to eight, and so on. */
function bearable(name: string): number {
  return Math.max(1, Math.floor(name.length / 3));
}

/** `huaweiBusinessID` is `huawei`, `business`, `id`; `oppo_app_key` is `oppo`, `app`, `key`. */
function partsOf(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((part) => part.toLowerCase());
}

/** Damerau-Levenshtein distance in which no stretch is edited twice ("optimal string alignment"). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_none, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
