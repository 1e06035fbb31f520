import { describe, expect, it } from 'vitest';
import { fromBase64, readPlist } from '../../../src/core/artefact/formats/plist.ts';
import { readProtoXml } from '../../../src/core/artefact/formats/proto-xml.ts';
import { readXml, xmlElements } from '../../../src/core/artefact/formats/xml.ts';
import { at } from '../../../src/core/artefact/json.ts';
import { ascii, bytes, fault } from './binary.ts';

describe('plain XML', () => {
  it('has elements, attributes and text, with entities and what is no element left out', () => {
    const [root] = readXml(
      `<?xml version="1.0"?><!DOCTYPE a><a x='1' y = "&lt;&#65;&#x42;&nbsp;&#x110000;"><!-- <b> -->t<b/><![CDATA[<c>&amp;]]>u</a>`,
    ).children;
    expect(root).toMatchObject({ name: 'a', text: 't<c>&amp;u', children: [{ name: 'b' }] });
    expect(Object.fromEntries(root?.attributes ?? [])).toEqual({ x: '1', y: '<AB&nbsp;&#x110000;' });
    expect(xmlElements(readXml('<a><b><c/></b><c/></a>'), 'c')).toHaveLength(2);
    expect(readXml('<a>&toString;&amp;</a>').children[0]?.text).toBe('&toString;&');
    expect(readXml('<a b c="1" d="2></a>').children[0]?.attributes).toEqual(new Map([['c', '1']]));
  });

  it.each([
    ['an element that is not closed', '<a>', 'cut'],
    ['a tag that is cut', '<a', 'cut'],
    ['a comment that is cut', '<a><!-- ', 'cut'],
    ['another element that is closed', '<a></b>', 'damaged'],
    ['one too many closed', '</a>', 'damaged'],
    ['too deep', '<a>'.repeat(200), 'large'],
  ])('is refused: %s', (_name, text, why) => expect(fault(() => readXml(text))).toBe(why));
});

describe('a property list', () => {
  const xml = (value: string) => readPlist(bytes(ascii(`<plist>${value}</plist>`)));

  it('of XML has every kind of value', () => {
    const list = xml(
      '<dict><key>a</key><integer>1</integer><key>b</key><array><true/><false/><real>1.5</real></array><key>c</key><data>AQI=</data><key>d</key><string>s</string><key>left over</key></dict>',
    );
    expect(list).toEqual({ a: 1, b: [true, false, 1.5], c: Uint8Array.of(1, 2), d: 's' });
    expect(at(list, 'b', 'x')).toBeUndefined();
    expect(at(list, 'toString')).toBeUndefined();
    expect(fromBase64('A\nQ I=')).toEqual(Uint8Array.of(1, 2));
    expect(fault(() => xml('<array>'.repeat(80) + '</array>'.repeat(80)))).toBe('large');
    expect(fault(() => readPlist(bytes(ascii('<other><string/></other>'))))).toBe('kind');
    expect(fault(() => readPlist(bytes(ascii('<plist></plist>'))))).toBe('kind');
  });

  /** Objects as they lie, the first of which is the root; references take one byte. */
  function binary(...objects: readonly (readonly number[])[]): Uint8Array {
    let at = 8;
    const offsets = objects.map((one) => {
      at += one.length;
      return at - one.length;
    });
    const u64 = (value: number): number[] => [0, 0, 0, 0, 0, 0, value >> 8, value & 255];
    return bytes(
      ascii('bplist00'),
      objects.flat(),
      offsets,
      [0, 0, 0, 0, 0, 0, 1, 1],
      u64(objects.length),
      u64(0),
      u64(at),
    );
  }
  const float = (value: number, size: 4 | 8): number[] => {
    const view = new DataView(new ArrayBuffer(size));
    if (size === 4) view.setFloat32(0, value);
    else view.setFloat64(0, value);
    return [...new Uint8Array(view.buffer)];
  };

  it.each<[string, number[], unknown]>([
    ['nothing', [0x00], null],
    ['false', [0x08], false],
    ['true', [0x09], true],
    ['a byte', [0x10, 200], 200],
    ['two bytes', [0x11, 1, 0], 256],
    ['eight bytes', [0x13, 0, 0, 0, 0, 0, 0, 1, 0], 256],
    ['a negative number', [0x13, ...Array<number>(8).fill(255)], -1],
    ['a number that is too long', [0x14, ...Array<number>(16).fill(1)], null],
    ['a short float', [0x22, ...float(1.5, 4)], 1.5],
    ['a long float', [0x23, ...float(2.25, 8)], 2.25],
    ['a date', [0x33, ...float(3, 8)], 3],
    ['a reference to an archive', [0x80, 7], 7],
    ['bytes', [0x42, 1, 2], Uint8Array.of(1, 2)],
    ['a text', [0x52, ...ascii('ab')], 'ab'],
    ['a text of two bytes a letter', [0x61, 0x63, 0xa8], '推'],
    ['a long text', [0x5f, 0x10, 20, ...ascii('x'.repeat(20))], 'x'.repeat(20)],
    ['a long text with a long length', [0x5f, 0x13, 0, 0, 0, 0, 0, 0, 0, 3, ...ascii('abc')], 'abc'],
  ])('of bytes has %s', (_name, object, value) => expect(readPlist(binary(object))).toEqual(value));

  it('of bytes has lists and dictionaries', () => {
    expect(readPlist(binary([0xa2, 1, 1], [0x09]))).toEqual([true, true]);
    expect(readPlist(binary([0xc1, 1], [0x08]))).toEqual([false]);
    expect(readPlist(binary([0xd1, 1, 2], [0x51, 0x61], [0x10, 5]))).toEqual({ a: 5 });
  });

  it.each<[string, number[], string]>([
    ['a list that holds itself', [0xa1, 0], 'large'],
    ['a reference to nothing', [0xa1, 9], 'large'],
    ['a kind that nobody knows', [0x71, 0], 'damaged'],
    ['a text that is cut', [0x5f, 0x11, 0x7f, 0xff, 0x61], 'cut'],
  ])('of bytes is refused: %s', (_name, object, why) =>
    expect(fault(() => readPlist(binary(object)))).toBe(why),
  );
});

describe("an app bundle's manifest", () => {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
  const held = (number: number, content: readonly number[]): number[] => [
    ...varint(number * 8 + 2),
    ...varint(content.length),
    ...content,
  ];
  const text = (number: number, content: string): number[] => held(number, ascii(content));
  const count = (number: number, value: number): number[] => [...varint(number * 8), ...varint(value)];
  const attribute = (name: string, own: readonly number[]): number[] => held(4, [...text(2, name), ...own]);
  const element = (name: string, ...parts: readonly (readonly number[])[]): number[] =>
    held(1, [...text(3, name), ...parts.flat()]);

  it('has attributes of every kind, and children', () => {
    const item = (number: number, content: readonly number[]): number[] => held(6, held(number, content));
    const float = [...varint(3 * 8 + 5), 0, 0, 0xc0, 0x3f];
    const root = readProtoXml(
      bytes(
        element(
          'manifest',
          attribute('text', text(3, 'said')),
          attribute('reference', item(1, count(2, 0x7f010000))),
          attribute('nowhere', item(1, [])),
          attribute('string', item(2, text(1, 'one'))),
          attribute('raw', item(3, text(1, 'two'))),
          attribute('none', item(2, [])),
          attribute('int', item(7, count(6, 42))),
          attribute('float', item(7, float)),
          attribute('', []),
          held(5, element('application')),
          held(5, text(2, 'words between')),
        ),
      ),
    );
    expect(root.name).toBe('manifest');
    expect(root.children.map(({ name }) => name)).toEqual(['application']);
    const { attributes } = root;
    expect(attributes.get('text')).toEqual({ type: 'string', value: 'said' });
    expect(attributes.get('reference')).toEqual({ type: 'reference', id: 0x7f010000 });
    expect(attributes.get('nowhere')).toEqual({ type: 'reference', id: 0 });
    expect(attributes.get('string')).toEqual({ type: 'string', value: 'one' });
    expect(attributes.get('raw')).toEqual({ type: 'string', value: 'two' });
    expect(attributes.get('none')).toEqual({ type: 'string', value: '' });
    expect(attributes.get('int')).toMatchObject({ type: 'int', value: '42' });
    expect(attributes.get('float')).toEqual({ type: 'float', value: '1.5' });
    expect(attributes.get('')).toEqual({ type: 'string', value: '' });
  });

  it.each<[string, number[], string]>([
    ['a kind of field that nobody knows', [0x0b], 'damaged'],
    ['a number without an end', [8, ...Array<number>(12).fill(255)], 'large'],
    [
      'too deep',
      Array.from({ length: 150 }).reduce<number[]>((inner) => element('a', held(5, inner)), element('a')),
      'large',
    ],
  ])('is refused: %s', (_name, content, why) => expect(fault(() => readProtoXml(bytes(content)))).toBe(why));
});
