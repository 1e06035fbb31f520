import { describe, expect, it } from 'vitest';
import { Resources } from '../../../src/core/artefact/formats/arsc.ts';
import { Reader } from '../../../src/core/artefact/formats/bytes.ts';
import { StringPool } from '../../../src/core/artefact/formats/string-pool.ts';
import { ascii, bytes, fault, u16, u32 } from './binary.ts';

const chunk = (type: number, header: readonly number[], body: readonly number[] = []): number[] => [
  ...u16(type),
  ...u16(8 + header.length),
  ...u32(8 + header.length + body.length),
  ...header,
  ...body,
];

function pool(strings: readonly (readonly number[])[], flags = 0): number[] {
  let at = 0;
  const offsets = strings.flatMap((one) => {
    at += one.length;
    return u32(at - one.length);
  });
  const start = 28 + offsets.length;
  return chunk(
    1,
    [...u32(strings.length), ...u32(0), ...u32(flags), ...u32(start), ...u32(0)],
    [...offsets, ...strings.flat()],
  );
}

const wide = (text: string): number[] => [
  ...(text.length > 0x7fff
    ? [...u16(0x8000 | (text.length >> 16)), ...u16(text.length & 0xffff)]
    : u16(text.length)),
  ...[...text].flatMap((char) => u16(char.charCodeAt(0))),
  0,
  0,
];
const narrow = (text: string): number[] => {
  const length = (n: number): number[] => (n > 127 ? [0x80 | (n >> 8), n & 255] : [n]);
  return [...length(text.length), ...length(ascii(text).length), ...ascii(text), 0];
};

describe("a compiled file's strings", () => {
  it('are read in both widths, short and long, each once', () => {
    const long = 'x'.repeat(300);
    const eight = new StringPool(new Reader(bytes(pool([narrow('a'), narrow(long)], 1 << 8))));
    expect([eight.get(0), eight.get(1), eight.get(1), eight.get(2)]).toEqual(['a', long, long, undefined]);
    const longer = 'y'.repeat(40_000);
    const sixteen = new StringPool(new Reader(bytes(pool([wide('推送'), wide(longer)]))));
    expect([sixteen.get(0), sixteen.get(1), sixteen.get(0xffffffff)]).toEqual(['推送', longer, undefined]);
    expect(
      fault(() => new StringPool(new Reader(bytes(chunk(1, [...u32(99), ...Array<number>(16).fill(0)]))))),
    ).toBe('damaged');
  });
});

describe("an app's resources", () => {
  const value = (type: number, data: number): number[] => [...u16(8), 0, type, ...u32(data)];
  const entry = (key: number, type: number, data: number, flags = 0): number[] => [
    ...u16(8),
    ...u16(flags),
    ...u32(key),
    ...value(type, data),
  ];
  /** An entry in eight bytes: its key, its type beside the flag, its data. */
  const compact = (key: number, type: number, data: number): number[] => [
    ...u16(key),
    ...u16((type << 8) | 8),
    ...u32(data),
  ];

  interface Made {
    readonly id: number;
    readonly flags?: number;
    readonly count: number;
    readonly index: readonly number[];
    readonly entries: readonly number[];
    readonly language?: boolean;
  }

  const typeChunk = ({ id, flags = 0, count, index, entries, language = false }: Made): number[] => {
    const config = [
      ...u32(28),
      ...u32(0),
      ...(language ? ascii('zh') : [0, 0]),
      ...Array<number>(18).fill(0),
    ];
    const header = 20 + config.length;
    return chunk(
      0x201,
      [id, flags, 0, 0, ...u32(count), ...u32(header + index.length), ...config],
      [...index, ...entries],
    );
  };

  function resources(...types: readonly Made[]): Resources {
    const names = pool([wide('string'), wide('color')]);
    const keys = pool([wide('name'), wide('other')]);
    const header = 288;
    const head = [
      ...u32(0x7f),
      ...Array<number>(256).fill(0),
      ...u32(header),
      ...u32(0),
      ...u32(header + names.length),
      ...u32(0),
      ...u32(0),
    ];
    const packaged = chunk(0x200, head, [...names, ...keys, ...types.flatMap(typeChunk)]);
    const strings = pool([wide('first'), wide('second')]);
    // what nobody knows is passed over
    return new Resources(bytes(chunk(2, u32(1), [...strings, ...chunk(0x999, []), ...packaged])));
  }

  const at = (found: Resources, id: number): unknown => found.resolve({ type: 'reference', id });
  const STRING = 3;
  const REFERENCE = 1;

  it('are found by their ids, however their entries are kept', () => {
    const entries = [...entry(0, STRING, 0), ...entry(1, STRING, 1)];
    const plain = resources({ id: 1, count: 3, index: [...u32(0), ...u32(16), ...u32(0xffffffff)], entries });
    const short = resources({
      id: 1,
      flags: 2,
      count: 3,
      index: [...u16(0), ...u16(4), ...u16(0xffff), 0, 0],
      entries,
    });
    const sparse = resources({
      id: 1,
      flags: 1,
      count: 2,
      index: [...u16(0), ...u16(0), ...u16(1), ...u16(4)],
      entries,
    });
    for (const found of [plain, short, sparse]) {
      expect(at(found, 0x7f010000)).toEqual({ type: 'string', value: 'first' });
      expect(at(found, 0x7f010001)).toEqual({ type: 'string', value: 'second' });
      for (const id of [0x7f010002, 0x7f010009, 0x7f020000, 0x01010000])
        expect(at(found, id)).toBeUndefined();
      expect([...found.stringsNamed((name) => name === 'other')]).toEqual([['other', 'second']]);
    }
  });

  it('are read in their short form, and lists of values are none', () => {
    const found = resources({
      id: 1,
      count: 2,
      index: [...u32(0), ...u32(8)],
      entries: [...compact(1, STRING, 1), ...entry(0, STRING, 0, 1)],
    });
    expect(at(found, 0x7f010000)).toEqual({ type: 'string', value: 'second' });
    expect(at(found, 0x7f010001)).toBeUndefined();
    expect([...found.stringsNamed(() => true)]).toEqual([['other', 'second']]);
  });

  it('are those of every language, where there are several', () => {
    const one = (data: number, language: boolean): Made => ({
      id: 1,
      count: 1,
      index: u32(0),
      entries: entry(0, STRING, data),
      language,
    });
    expect(at(resources(one(1, true), one(0, false)), 0x7f010000)).toMatchObject({ value: 'first' });
    expect(at(resources(one(1, true)), 0x7f010000)).toMatchObject({ value: 'second' });
    expect([...resources(one(1, true)).stringsNamed(() => true)]).toEqual([]);
    expect([...resources({ ...one(1, false), id: 2 }).stringsNamed(() => true)]).toEqual([]);
  });

  it('that name one another in a circle are none', () => {
    const circle = resources({ id: 1, count: 1, index: u32(0), entries: entry(0, REFERENCE, 0x7f010000) });
    expect(at(circle, 0x7f010000)).toBeUndefined();
    expect([...circle.stringsNamed(() => true)]).toEqual([]);
  });

  it.each<[string, number[], string]>([
    ['another kind of file', chunk(3, u32(1)), 'kind'],
    ['no strings', chunk(2, u32(1)), 'damaged'],
    ['a chunk without a size', chunk(2, u32(1), [0, 0, 0, 0, 0, 0, 0, 0]), 'damaged'],
  ])('are refused: %s', (_name, file, why) => expect(fault(() => new Resources(bytes(file)))).toBe(why));
});
