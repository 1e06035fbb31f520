import { Malformed, Reader, utf8, utf16 } from './bytes.ts';

const UTF8 = 1 << 8;

/** The strings of a compiled Android file, each read when it is asked for. */
export class StringPool {
  private readonly known = new Map<number, string>();

  /** `reader`: the chunk with its header. */
  constructor(private readonly reader: Reader) {
    if (this.count * 4 + 28 > reader.length) throw new Malformed('damaged');
  }

  get count(): number {
    return this.reader.u32(8);
  }

  /** Undefined for "none", and for an index beyond them. */
  get(index: number): string | undefined {
    if (index >= this.count) return undefined;
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const at = this.reader.u32(20) + this.reader.u32(28 + index * 4);
    const text = this.reader.u32(16) & UTF8 ? this.utf8At(at) : this.utf16At(at);
    this.known.set(index, text);
    return text;
  }

  private utf8At(start: number): string {
    const { reader } = this;
    const wide = (at: number): 1 | 2 => (reader.u8(at) & 0x80 ? 2 : 1);
    const at = start + wide(start);
    const first = reader.u8(at);
    const length = wide(at) === 1 ? first : ((first & 0x7f) << 8) | reader.u8(at + 1);
    return utf8(reader.slice(at + wide(at), length));
  }

  private utf16At(start: number): string {
    const { reader } = this;
    const first = reader.u16(start);
    const isLong = (first & 0x8000) !== 0;
    const length = isLong ? ((first & 0x7fff) << 16) | reader.u16(start + 2) : first;
    return utf16(reader.slice(start + (isLong ? 4 : 2), length * 2));
  }
}

export interface Chunk {
  readonly type: number;
  readonly headerSize: number;
  readonly reader: Reader;
}

/** The chunks that one chunk is made of, behind its header. */
export function* chunksIn(reader: Reader, start: number): Generator<Chunk> {
  for (let at = start; at + 8 <= reader.length; ) {
    const size = reader.u32(at + 4);
    if (size < 8) throw new Malformed('damaged');
    yield {
      type: reader.u16(at),
      headerSize: reader.u16(at + 2),
      reader: new Reader(reader.slice(at, size)),
    };
    at += size;
  }
}
