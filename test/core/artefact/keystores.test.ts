import { describe, expect, it } from 'vitest';
import { readFingerprints } from '../../../src/core/artefact/fingerprint.ts';
import { compiledValue } from '../../../src/core/artefact/formats/axml.ts';
import { Reader } from '../../../src/core/artefact/formats/bytes.ts';
import { child, children, integer, octets, readDer } from '../../../src/core/artefact/formats/der.ts';
import { partsOf } from '../../../src/core/artefact/signing/certificate.ts';
import { nodeTools } from '../../../src/node/artefact/tools.ts';
import { ascii, bytes, fault, u32 } from './binary.ts';
import { bytesOf, inMemory } from './helpers.ts';

const big = (value: number): number[] => u32(value).reverse();
const text = (value: string): number[] => [value.length >> 8, value.length & 255, ...ascii(value)];
const blob = (content: readonly number[]): number[] => [...big(content.length), ...content];

/** The certificate that lies in store.jks in clear. */
function certificate(): number[] {
  const store = bytesOf('store.jks');
  const at = Buffer.from(store).indexOf('X.509') + 5;
  return [...store.subarray(at + 4, at + 4 + new DataView(store.buffer, store.byteOffset).getUint32(at))];
}
const OWN = certificate();

interface Made {
  readonly magic?: number;
  readonly version?: number;
}

function keystore(
  entries: readonly (readonly number[])[],
  { magic = 0xfeedfeed, version = 2 }: Made = {},
): Uint8Array {
  return bytes(big(magic), big(version), big(entries.length), ...entries);
}
const typed = (version: number): number[] => [...(version === 2 ? text('X.509') : []), ...blob(OWN)];
const trusted = (version = 2): number[] => [
  ...big(2),
  ...text('trusted'),
  ...Array<number>(8).fill(0),
  ...typed(version),
];
const key = (alias: string, length = 1, version = 2): number[] => [
  ...big(1),
  ...text(alias),
  ...Array<number>(8).fill(0),
  ...blob([1, 2, 3]),
  ...big(length),
  ...Array.from({ length: Math.min(length, 2) }).flatMap(() => typed(version)),
];
const secret = [...big(3), ...text('secret'), ...Array<number>(8).fill(0), 1, 2, 3];

const read = (file: Uint8Array) => readFingerprints(inMemory(file), nodeTools);
const aliases = (file: Uint8Array) => read(file).certificates.map(({ alias }) => alias);

describe("Java's keystores", () => {
  it('are read in both versions, those that are trusted alone left out', () => {
    expect(aliases(keystore([trusted(), key('a'), key('b', 2)]))).toEqual(['a', 'b']);
    expect(aliases(keystore([trusted(1), key('old', 1, 1)], { version: 1 }))).toEqual(['old']);
    expect(read(keystore([key('a')], { magic: 0xcececece })).kind).toBe('jceks');
    expect(read(keystore([key('a')])).certificates[0]?.effective).toBe(true);
    expect(read(keystore([key('a'), key('b')])).certificates[0]?.effective).toBe(false);
  });

  it('may hold keys without a certificate, and secrets behind the keys', () => {
    expect(aliases(keystore([key('none', 0)]))).toEqual([]);
    expect(aliases(keystore([key('a'), secret]))).toEqual(['a']);
  });

  it.each<[string, Uint8Array, string]>([
    ['a version that nobody knows', keystore([], { version: 3 }), 'kind'],
    ['too many entries', bytes(big(0xfeedfeed), big(2), big(1 << 20)), 'kind'],
    ['a chain that is too long', keystore([key('a', 1000)]), 'large'],
    ['a secret before all keys', keystore([secret]), 'damaged'],
    [
      'an entry that nobody knows',
      keystore([[...big(9), ...text('x'), ...Array<number>(8).fill(0)]]),
      'damaged',
    ],
    ['an entry that is cut', keystore([key('a').slice(0, 20)]), 'cut'],
  ])('are refused: %s', (_name, file, why) => expect(fault(() => read(file))).toBe(why));

  it('are not read where they are larger than any', () => {
    const large = { ...inMemory(keystore([key('a')])), size: 64 << 20 };
    expect(fault(() => readFingerprints(large, nodeTools))).toBe('large');
  });
});

const der = (tag: number, ...parts: readonly (readonly number[])[]): number[] => {
  const content = parts.flat();
  return [tag, 0x82, content.length >> 8, content.length & 255, ...content];
};

describe('a PKCS#12 keystore', () => {
  const oid = (hexadecimal: string): number[] => der(6, [...Buffer.from(hexadecimal, 'hex')]);
  const DATA = oid('2a864886f70d010701');
  const inside = (...infos: readonly (readonly number[])[]): Uint8Array =>
    bytes(der(0x30, [2, 1, 3], der(0x30, DATA, der(0xa0, der(4, der(0x30, ...infos))))));
  const info = (...bags: readonly (readonly number[])[]): number[] =>
    der(0x30, DATA, der(0xa0, der(4, der(0x30, ...bags))));
  const held = der(0xa0, der(0x30, oid('2a864886f70d01091601'), der(0xa0, der(4, OWN))));
  const CERTIFICATE = oid('2a864886f70d010c0a0103');
  const KEY = oid('2a864886f70d010c0a0102');
  const named = (name: string): number[] =>
    der(
      0x30,
      oid('2a864886f70d010914'),
      der(
        0x31,
        der(
          0x1e,
          [...name].flatMap((char) => [0, char.charCodeAt(0)]),
        ),
      ),
    );
  const keyId = (id: number): number[] => der(0x30, oid('2a864886f70d010915'), der(0x31, der(4, [id])));

  it('names the certificate of its key; without a key, those that vouch for no other', () => {
    const own = der(0x30, CERTIFICATE, held, der(0x31, named('mine'), keyId(7)));
    const bare = der(0x30, CERTIFICATE, held);
    const private_ = der(0x30, KEY, der(0xa0, der(4, [1])), der(0x31, keyId(7)));
    expect(aliases(inside(info(own, private_)))).toEqual(['mine']);
    expect(aliases(inside(info(own, bare, private_)))).toEqual(['mine']);
    expect(aliases(inside(info(bare)))).toEqual(['']);
    // a content of another kind is passed over
    expect(aliases(inside(der(0x30, oid('2a864886f70d010703'), der(0xa0, der(4, [0]))), info(own)))).toEqual([
      'mine',
    ]);
  });

  it.each<[string, Uint8Array]>([
    ['a bag without a value', inside(info(der(0x30, CERTIFICATE)))],
    [
      'bags that are none',
      bytes(
        der(
          0x30,
          [2, 1, 3],
          der(0x30, DATA, der(0xa0, der(4, der(0x30, der(0x30, DATA, der(0xa0, der(4, der(4, [1])))))))),
        ),
      ),
    ],
  ])('is refused: %s', (_name, file) => expect(fault(() => read(file))).toBe('kind'));
});

describe('DER', () => {
  it('may leave its length open, and hold texts in pieces', () => {
    const open = Uint8Array.of(0x24, 0x80, 4, 1, 7, 4, 1, 8, 0, 0);
    expect(octets(readDer(open))).toEqual(Uint8Array.of(7, 8));
    expect(octets(readDer(Uint8Array.of(4, 1, 9)))).toEqual(Uint8Array.of(9));
    const nested = Uint8Array.of(0x30, 0x80, 0x30, 0x80, 4, 2, 0, 1, 0, 0, 0, 0);
    expect(children(readDer(nested))).toHaveLength(1);
    // a zero that is no end
    expect(readDer(Uint8Array.of(0x30, 0x80, 0, 1, 5, 0, 0)).whole).toHaveLength(7);
  });

  it.each<[string, () => unknown, string]>([
    ['without a length', () => readDer(Uint8Array.of(0x30)), 'cut'],
    ['longer than the text', () => readDer(Uint8Array.of(0x30, 5, 1)), 'cut'],
    ['with a length of too many bytes', () => readDer(Uint8Array.of(0x30, 0x85, 1, 1, 1, 1, 1)), 'large'],
    [
      'too deep',
      () => readDer(Uint8Array.from(Array.from({ length: 100 }, () => [0x30, 0x80]).flat())),
      'large',
    ],
    ['a child that is not there', () => child({ content: Uint8Array.of(4, 0) }, 1), 'damaged'],
    ['a child of another kind', () => child({ content: Uint8Array.of(4, 0) }, 0, 0x30), 'damaged'],
    ['a number that is none', () => integer(readDer(Uint8Array.of(4, 1, 1))), 'damaged'],
    [
      'a number that is too long',
      () => integer(readDer(Uint8Array.of(2, 7, 1, 1, 1, 1, 1, 1, 1))),
      'damaged',
    ],
    ['a certificate without parts', () => partsOf(bytes(der(0x30, der(0x30, [2, 1, 1])))), 'kind'],
  ])('is refused: %s', (_name, what, why) => expect(fault(what)).toBe(why));
});

describe("a value that Android's tools have compiled", () => {
  const value = (type: number, data: readonly number[], raw?: string) =>
    compiledValue(type, new Reader(bytes(data)), 0, { get: () => undefined } as never, raw);

  it.each<[string, number, number[], string | undefined, unknown]>([
    ['a reference', 1, u32(0x7f010000), undefined, { type: 'reference', id: 0x7f010000 }],
    ['a dynamic reference', 7, u32(0x7f010000), undefined, { type: 'reference', id: 0x7f010000 }],
    ['a text that is not there', 3, u32(9), undefined, { type: 'string', value: '' }],
    ['a text that is kept beside', 3, u32(9), 'raw', { type: 'string', value: 'raw' }],
    ['a float', 4, [0, 0, 0xc0, 0x3f], undefined, { type: 'float', value: '1.5' }],
    ['a number', 0x10, u32(0xffffffff), undefined, { type: 'int', value: '-1' }],
    ['a number in hexadecimal', 0x11, u32(0xff), undefined, { type: 'int', value: '255' }],
    ['true', 0x12, u32(0xffffffff), undefined, { type: 'boolean', value: 'true' }],
    ['something else', 0x1c, u32(1), undefined, { type: 'other', value: '' }],
    ['something else, kept beside', 0x1c, u32(1), '#ffffff', { type: 'string', value: '#ffffff' }],
  ])('%s', (_name, type, data, raw, expected) => expect(value(type, data, raw)).toEqual(expected));
});
