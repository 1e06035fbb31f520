import { compiledValue } from './axml.ts';
import { Malformed, Reader } from './bytes.ts';
import { chunksIn, StringPool } from './string-pool.ts';
import type { Value } from './xml-tree.ts';

const TABLE = 0x0002;
const STRING_POOL = 0x0001;
const PACKAGE = 0x0200;
const TYPE = 0x0201;

const NO_ENTRY = 0xffffffff;
const COMPLEX = 1;
const SPARSE = 1;
const COMPACT = 8;

interface TypeChunk {
  readonly package: number;
  readonly type: number;
  readonly typeName: string;
  readonly keys: StringPool;
  readonly reader: Reader;
  readonly headerSize: number;
  /** For every language, screen and version. */
  readonly isDefault: boolean;
}

/** An app's compiled resources: the values that references lead to. Source: AOSP, ResourceTypes.h. */
export class Resources {
  private readonly strings: StringPool;
  private readonly types: TypeChunk[] = [];

  constructor(bytes: Uint8Array) {
    const file = new Reader(bytes);
    if (file.u16(0) !== TABLE) throw new Malformed('kind');
    let strings: StringPool | undefined;
    for (const { type, headerSize, reader } of chunksIn(file, file.u16(2))) {
      if (type === STRING_POOL) strings ??= new StringPool(reader);
      else if (type === PACKAGE) this.readPackage(reader, headerSize);
    }
    if (!strings) throw new Malformed('damaged');
    this.strings = strings;
  }

  private readPackage(reader: Reader, headerSize: number): void {
    const pool = (at: number): StringPool => {
      const start = reader.u32(at);
      return new StringPool(new Reader(reader.slice(start, reader.u32(start + 4))));
    };
    const [names, keys] = [pool(268), pool(276)];
    for (const chunk of chunksIn(reader, headerSize)) {
      if (chunk.type !== TYPE) continue;
      const type = chunk.reader.u8(8);
      this.types.push({
        package: reader.u32(8),
        type,
        typeName: names.get(type - 1) ?? '',
        keys,
        reader: chunk.reader,
        headerSize: chunk.headerSize,
        isDefault: isBlank(chunk.reader, 24, chunk.headerSize),
      });
    }
  }

  /** What a value is once its references are followed; undefined where they lead nowhere. */
  resolve(value: Value): Exclude<Value, { type: 'reference' }> | undefined {
    let found: Value | undefined = value;
    for (let steps = 0; found?.type === 'reference'; steps++) {
      if (steps > 16) return undefined;
      found = this.at(found.id);
    }
    return found;
  }

  /** The texts of that name, by the names that fit. */
  *stringsNamed(fits: (name: string) => boolean): Generator<[name: string, value: string]> {
    for (const chunk of this.types) {
      if (chunk.typeName !== 'string' || !chunk.isDefault) continue;
      for (const at of entriesOf(chunk)) {
        const name = keyAt(chunk, at);
        const value = name !== undefined && fits(name) ? this.valueAt(chunk, at) : undefined;
        if (name !== undefined && value?.type === 'string') yield [name, value.value];
      }
    }
  }

  private at(id: number): Value | undefined {
    const fitting = this.types.filter((one) => one.package === id >>> 24 && one.type === ((id >> 16) & 0xff));
    for (const chunk of [...fitting.filter(({ isDefault }) => isDefault), ...fitting]) {
      const at = entryAt(chunk, id & 0xffff);
      const value = at === undefined ? undefined : this.valueAt(chunk, at);
      if (value) return value;
    }
    return undefined;
  }

  private valueAt({ reader }: TypeChunk, at: number): Value | undefined {
    const flags = reader.u16(at + 2);
    if (flags & COMPLEX) return undefined;
    if (flags & COMPACT) return compiledValue(flags >> 8, reader, at + 4, this.strings);
    const value = at + reader.u16(at);
    return compiledValue(reader.u8(value + 3), reader, value + 4, this.strings);
  }
}

function isBlank(reader: Reader, from: number, to: number): boolean {
  const stop = Math.min(to, reader.length);
  for (let at = from; at < stop; at++) if (reader.u8(at) !== 0) return false;
  return true;
}

/** Where an entry stands in its chunk; undefined where it is of another configuration. */
function entryAt({ reader, headerSize }: TypeChunk, index: number): number | undefined {
  const [flags, count, start] = [reader.u8(9), reader.u32(12), reader.u32(16)];
  if ((flags & SPARSE) === 0) {
    const isShort = (flags & 2) !== 0;
    if (index >= count) return undefined;
    const offset = isShort ? reader.u16(headerSize + index * 2) : reader.u32(headerSize + index * 4);
    if (offset === (isShort ? 0xffff : NO_ENTRY)) return undefined;
    return start + offset * (isShort ? 4 : 1);
  }
  for (let i = 0; i < count; i++)
    if (reader.u16(headerSize + i * 4) === index) return start + reader.u16(headerSize + i * 4 + 2) * 4;
  return undefined;
}

/** Where every entry of a chunk stands. */
function* entriesOf(chunk: TypeChunk): Generator<number> {
  const { reader, headerSize } = chunk;
  const [flags, count, start] = [reader.u8(9), reader.u32(12), reader.u32(16)];
  for (let i = 0; i < count; i++) {
    const at = flags & SPARSE ? start + reader.u16(headerSize + i * 4 + 2) * 4 : entryAt(chunk, i);
    if (at !== undefined) yield at;
  }
}

function keyAt({ reader, keys }: TypeChunk, at: number): string | undefined {
  return keys.get(reader.u16(at + 2) & COMPACT ? reader.u16(at) : reader.u32(at + 4));
}
