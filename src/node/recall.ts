/** Files shorter than this are read in one call. */
export const ROOM = 256 * 1024;
const SLAB = 2 << 20;
/** No more than this is kept. */
const MOST = 48 << 20;
/** Stands between two files, and in no word. */
const GAP = 0;

/** The bytes of files one after the other, a character for each byte: so many are searched as fast as one. */
interface Slab {
  readonly text: string;
  readonly paths: readonly string[];
  /** Where each file ends; the next one starts behind the gap. */
  readonly ends: readonly number[];
}

/** What is searched for; both are global and match no gap. */
export interface Search {
  readonly pattern: RegExp;
  /** Where this is not, `pattern` is not; it is looked for first. */
  readonly parts: RegExp;
}

/** Reads a file to a place in a buffer; tells how many bytes it has, nothing where it cannot be read in one call. */
export type Reader = (path: string, buffer: Buffer, at: number) => number | undefined;

/**
 * The bytes of files that were searched, for as long as a check takes: another round of it may search all of them for
 * something else, and opening a file costs more than searching it.
 */
export class Recall {
  private buffer: Buffer | undefined;
  private used = 0;
  private paths: string[] = [];
  private ends: number[] = [];
  private size = 0;
  private readonly kept = new Map<string, Slab>();

  /** Where a file can be read to; what it holds is good until the next call. */
  room(): Buffer {
    this.buffer ??= Buffer.allocUnsafeSlow(SLAB);
    return this.buffer.subarray(0, ROOM);
  }

  /** Of these files, those in which something is, and those that have to be asked for one by one. */
  search(paths: readonly string[], search: Search, read: Reader): Set<string> {
    const found = new Set<string>();
    const known = new Map<Slab, string[]>();
    let last: Slab | undefined;
    let asked: string[] = [];
    for (let at = 0; at < paths.length; at++) {
      const path = paths[at] as string;
      const slab = this.kept.get(path);
      if (slab && slab !== last) {
        last = slab;
        asked = known.get(slab) ?? [];
        known.set(slab, asked);
      }
      if (slab) asked.push(path);
      else if (!this.add(path, read, search, found)) found.add(path);
    }
    this.close(search, found);
    for (const [slab, asked] of known)
      if (asked.length * 4 < slab.paths.length) for (const path of asked) found.add(path);
      else searchSlab(slab, search, found);
    return found;
  }

  /** Keeps a file that was read by itself. */
  keep(path: string, bytes: Buffer): void {
    if (this.size + bytes.length > MOST) return;
    this.size += bytes.length;
    this.kept.set(path, { text: bytes.toString('latin1'), paths: [path], ends: [bytes.length] });
  }

  /** A character for each byte. */
  get(path: string): string | undefined {
    const slab = this.kept.get(path);
    if (!slab) return undefined;
    const at = slab.paths.indexOf(path);
    return slab.text.slice(at === 0 ? 0 : (slab.ends[at - 1] ?? 0) + 1, slab.ends[at]);
  }

  forget(): void {
    this.kept.clear();
    this.buffer = undefined;
    this.size = 0;
  }

  private add(path: string, read: Reader, search: Search, found: Set<string>): boolean {
    this.buffer ??= Buffer.allocUnsafeSlow(SLAB);
    if (this.used + ROOM >= SLAB) this.close(search, found);
    const length = read(path, this.buffer, this.used);
    if (length === undefined) return false;
    this.used += length;
    this.paths.push(path);
    this.ends.push(this.used);
    this.buffer[this.used++] = GAP;
    return true;
  }

  /** Searches what has been read, and keeps it if there is room. */
  private close(search: Search, found: Set<string>): void {
    const { buffer, paths, ends, used } = this;
    if (!buffer || paths.length === 0) return;
    const slab = { text: buffer.toString('latin1', 0, used), paths, ends };
    this.paths = [];
    this.ends = [];
    this.used = 0;
    searchSlab(slab, search, found);
    if (this.size + used > MOST) return;
    this.size += used;
    for (let at = 0; at < paths.length; at++) this.kept.set(paths[at] as string, slab);
  }
}

function searchSlab({ text, paths, ends }: Slab, { pattern, parts }: Search, found: Set<string>): void {
  let at = 0;
  parts.lastIndex = 0;
  for (let hit = parts.exec(text); hit; hit = parts.exec(text)) {
    while ((ends[at] ?? text.length) <= hit.index) at++;
    const path = paths[at];
    if (path === undefined) return;
    const end = ends[at] ?? text.length;
    pattern.lastIndex = 0;
    if (pattern.test(text.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end))) found.add(path);
    parts.lastIndex = end + 1;
  }
}
