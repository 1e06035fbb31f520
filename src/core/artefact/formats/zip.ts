import { Malformed, type RandomAccess, Reader, type Tools, utf8 } from './bytes.ts';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

const MAX_COMMENT = 0xffff;
const MAX_DIRECTORY = 64 << 20;
const MAX_ENTRIES = 200_000;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Marked as encrypted, which Android passes over. */
  readonly encrypted: boolean;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
  /** As the zip has it, without a time zone: `YYYYMMDDhhmm`, so that times compare as numbers. */
  readonly time: number;
}

/** The directory of a zip. Names are looked up and never are paths; nothing is ever unpacked to a disk. */
export class Zip {
  private constructor(
    private readonly file: RandomAccess,
    private readonly tools: Tools,
    readonly entries: ReadonlyMap<string, ZipEntry>,
    /** Names that stand there more than once: Android takes one, other programs another. */
    readonly duplicates: ReadonlySet<string>,
    /** Where the central directory begins. */
    readonly directory: number,
  ) {}

  /** Throws a Malformed where the file is no zip. */
  static open(file: RandomAccess, tools: Tools): Zip {
    const { start, size, count } = findDirectory(file);
    if (size > MAX_DIRECTORY || count > MAX_ENTRIES) throw new Malformed('large');
    if (start + size > file.size) throw new Malformed('cut');
    const { entries, duplicates } = readDirectory(new Reader(file.read(start, size)), count);
    return new Zip(file, tools, entries, duplicates, start);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(start: string): string[] {
    return [...this.entries.keys()].filter((name) => name.startsWith(start));
  }

  /** What an entry holds; undefined where there is none. Throws a Malformed where it cannot be read. */
  read(name: string, limit: number): Uint8Array | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    // as Android does: what is not deflated is stored
    const isStored = entry.method !== 8;
    const length = isStored && entry.method !== 0 ? entry.size : entry.compressed;
    if (length > limit || entry.size > limit) throw new Malformed('large');
    if (entry.offset + 30 > this.file.size) throw new Malformed('cut');
    const local = new Reader(this.file.read(entry.offset, 30));
    if (local.u32(0) !== LOCAL) throw new Malformed('damaged');
    const start = entry.offset + 30 + local.u16(26) + local.u16(28);
    if (start + length > this.file.size) throw new Malformed('cut');
    const bytes = this.file.read(start, length);
    if (isStored) return bytes;
    try {
      return this.tools.inflate(bytes, Math.min(limit, entry.size));
    } catch {
      throw new Malformed(entry.encrypted ? 'encrypted' : 'damaged');
    }
  }
}

function findDirectory(file: RandomAccess): { start: number; size: number; count: number } {
  const length = Math.min(file.size, MAX_COMMENT + 22);
  const from = file.size - length;
  const tail = new Reader(file.read(from, length));
  for (let at = length - 22; at >= 0; at--) {
    if (tail.u32(at) !== END || at + 22 + tail.u16(at + 20) > length) continue;
    const found = { start: tail.u32(at + 16), size: tail.u32(at + 12), count: tail.u16(at + 10) };
    const isLarge = found.count === 0xffff || found.start === 0xffffffff || found.size === 0xffffffff;
    if (!isLarge || at < 20 || tail.u32(at - 20) !== END_64_LOCATOR) return found;
    const end = tail.u64(at - 12);
    if (end + 56 > file.size) throw new Malformed('cut');
    const large = new Reader(file.read(end, 56));
    if (large.u32(0) !== END_64) throw new Malformed('damaged');
    return { start: large.u64(48), size: large.u64(40), count: large.u64(32) };
  }
  throw new Malformed('kind');
}

function readDirectory(
  reader: Reader,
  count: number,
): { entries: Map<string, ZipEntry>; duplicates: Set<string> } {
  const entries = new Map<string, ZipEntry>();
  const duplicates = new Set<string>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (reader.u32(at) !== ENTRY) throw new Malformed('damaged');
    const [nameLength, extraLength, commentLength] = [
      reader.u16(at + 28),
      reader.u16(at + 30),
      reader.u16(at + 32),
    ];
    const flags = reader.u16(at + 8);
    const name = utf8(reader.slice(at + 46, nameLength));
    if (entries.has(name)) duplicates.add(name);
    else
      entries.set(name, {
        name,
        method: reader.u16(at + 10),
        encrypted: (flags & 1) !== 0,
        compressed: reader.u32(at + 20),
        size: reader.u32(at + 24),
        offset: reader.u32(at + 42),
        time: timeOf(reader.u16(at + 14), reader.u16(at + 12)),
      });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { entries, duplicates };
}

function timeOf(date: number, time: number): number {
  const day = ((date >> 9) + 1980) * 10_000 + ((date >> 5) & 15) * 100 + (date & 31);
  return day * 10_000 + (time >> 11) * 100 + ((time >> 5) & 63);
}
