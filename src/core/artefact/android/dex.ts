import { Reader } from '../formats/bytes.ts';
import type { Zip } from '../formats/zip.ts';
import type { Problems } from '../problems.ts';

const MAX_DEX = 64 << 20;
const MAX_ALL = 256 << 20;

/**
 * The classes of an app, by the packages that they lie below: `com/example/`. The files are large and are read once,
 * when the first question comes, for all that are expected by then. Source: Android, "Dalvik executable format":
 * strings and types are sorted.
 */
export class ClassSearch {
  private readonly known = new Map<string, boolean | undefined>();
  private expected: readonly string[] = [];

  constructor(
    private readonly zip: Zip,
    private readonly problems: Problems,
  ) {}

  /** What is going to be asked for. */
  expect(starts: readonly string[]): void {
    this.expected = [...this.expected, ...starts];
  }

  /** Undefined where there is no code that can be read. */
  has(start: string): boolean | undefined {
    if (!this.known.has(start)) this.search([start, ...this.expected]);
    return this.known.get(start);
  }

  private search(starts: readonly string[]): void {
    const open = new Set(starts.filter((start) => !this.known.has(start)));
    for (const start of open) this.known.set(start, undefined);
    let left = MAX_ALL;
    for (const { name, size } of this.zip.entries.values()) {
      if (!/^(?:base\/dex\/)?classes\d*\.dex$/.test(name)) continue;
      left -= size;
      if (left < 0 || open.size === 0) break;
      this.problems.attempt(name, () => {
        const dex = new Reader(this.zip.read(name, MAX_DEX) as Uint8Array);
        for (const start of open) {
          const found = definesBelow(dex, `L${start}`);
          this.known.set(start, found);
          if (found) open.delete(start);
        }
      });
    }
  }
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
