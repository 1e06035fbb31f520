import { Reader } from '../formats/bytes.ts';
import type { Zip } from '../formats/zip.ts';
import type { Problems } from '../problems.ts';

const MAX_DEX = 64 << 20;
const MAX_ALL = 256 << 20;

/**
 * Whether a class is defined below a package, `com/example/`, asked of every dex file until one says yes; undefined
 * where there is none that can be read. Source: Android, "Dalvik executable format": strings and types are sorted.
 */
export function classSearch(zip: Zip, problems: Problems): (start: string) => boolean | undefined {
  const known = new Map<string, boolean | undefined>();
  return (start) => {
    if (known.has(start)) return known.get(start);
    const files = [...zip.entries.values()].filter(({ name }) =>
      /^(?:base\/dex\/)?classes\d*\.dex$/.test(name),
    );
    let left = MAX_ALL;
    let answer: boolean | undefined;
    for (const { name, size } of files) {
      left -= size;
      if (left < 0) break;
      const found = problems.attempt(name, () => {
        const bytes = zip.read(name, MAX_DEX);
        return bytes && definesBelow(new Reader(bytes), `L${start}`);
      });
      if (found !== undefined) answer = answer === true || found;
      if (answer) break;
    }
    known.set(start, answer);
    return answer;
  };
}

function definesBelow(dex: Reader, start: string): boolean {
  const [strings, stringIds] = [dex.u32(56), dex.u32(60)];
  const [types, typeIds] = [dex.u32(64), dex.u32(68)];
  const [classes, classDefs] = [dex.u32(96), dex.u32(100)];
  dex.slice(stringIds, strings * 4);
  dex.slice(typeIds, types * 4);
  dex.slice(classDefs, classes * 32);
  const from = lowest(strings, (i) => compare(dex, dex.u32(stringIds + i * 4), start) >= 0);
  const to = lowest(strings, (i) => compare(dex, dex.u32(stringIds + i * 4), start) > 0);
  if (from === to) return false;
  const first = lowest(types, (i) => dex.u32(typeIds + i * 4) >= from);
  const last = lowest(types, (i) => dex.u32(typeIds + i * 4) >= to);
  if (first === last) return false;
  for (let i = 0; i < classes; i++) {
    const type = dex.u32(classDefs + i * 32);
    if (type >= first && type < last) return true;
  }
  return false;
}

/** The first index for which something holds that holds for all after it. */
function lowest(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Compares a string with what it is to begin with: 0 where it does. Names of classes that are looked for are ASCII. */
function compare(dex: Reader, offset: number, start: string): number {
  let at = offset;
  while (dex.u8(at++) & 0x80);
  for (let i = 0; i < start.length; i++) {
    const difference = dex.u8(at + i) - start.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
