import { describe, expect, it } from 'vitest';
import {
  behindBreak,
  endOfLine,
  eolAt,
  gapsOf,
  isBlank,
  isJson,
  sameLine,
  startOfLine,
} from '../../src/core/edits/gap.ts';
import { readJsonc } from '../../src/core/syntax/jsonc.ts';
import { readScript } from '../../src/core/syntax/reader.ts';
import type { ObjectNode } from '../../src/core/syntax/tree.ts';

describe('lines', () => {
  it.each([
    ['ab\ncd', 4, 3, 5],
    ['ab\ncd', 0, 0, 2],
    ['ab\ncd', 2, 0, 2],
    ['ab\rcd\ref', 4, 3, 5],
    ['ab\r\ncd\r\n', 4, 4, 6],
    ['', 0, 0, 0],
  ])('%j at %i: from %i to %i', (text, offset, start, end) => {
    expect(startOfLine(text, offset)).toBe(start);
    expect(endOfLine(text, offset)).toBe(end);
  });

  it.each([
    ['a\r\nb', 1, 3],
    ['a\nb', 1, 2],
    ['a\rb', 1, 2],
    ['a\n\rb', 1, 2],
    ['ab', 1, 1],
    ['a', 1, 1],
  ])('%j: behind the break at %i is %i', (text, offset, behind) => {
    expect(behindBreak(text, offset)).toBe(behind);
  });

  it.each([
    ['a\r\nb\nc', 0, '\r\n'],
    ['a\r\nb\nc', 3, '\n'],
    ['a\r\nb\nc', 5, '\n'],
    ['a\nb\r\nc', 5, '\r\n'],
    ['a\nb\rc', 4, '\r'],
    ['\rb', 1, '\r'],
    ['\r\nb', 2, '\r\n'],
    ['\nb', 1, '\n'],
    ['ab', 1, '\n'],
    ['', 0, '\n'],
  ])('%j: the break in use at %i is %j', (text, offset, eol) => expect(eolAt(text, offset)).toBe(eol));

  it('are one where no break lies between', () => {
    expect(sameLine('a b\nc', 0, 3)).toBe(true);
    expect(sameLine('a b\nc', 0, 4)).toBe(false);
    expect(sameLine('a\rb', 0, 2)).toBe(false);
  });

  it('are blank with nothing but blanks', () => {
    for (const text of ['', ' ', '\t ']) expect(isBlank(text)).toBe(true);
    for (const text of ['a', ' a', 'a ', '\n']) expect(isBlank(text)).toBe(false);
  });
});

it('JSON is known by the name of its file', () => {
  for (const path of ['/a.json', '/a.jsonc', '/A.JSON']) expect(isJson({ path, text: '' })).toBe(true);
  for (const path of ['/a.json5', '/a.json.ts', '/ajson', '/a.js'])
    expect(isJson({ path, text: '' })).toBe(false);
});

describe('what stands between the properties of an object', () => {
  const json = (text: string): ObjectNode => readJsonc({ path: '/a.json', text }).tree as ObjectNode;
  const script = (text: string): ObjectNode =>
    readScript({ path: '/a.ts', text: `export default ${text}` }).exports[0]?.value as ObjectNode;
  /** Each gap's text, how many commas it has, its comments, and whether there is anything else in it. */
  const shown = (object: ObjectNode): unknown[] | undefined =>
    gapsOf(object)?.map(({ start, end, commas, comments, clean }) => {
      const { text } = object.source;
      const said = comments.map(
        (one) =>
          `${text.slice(one.start, one.end)}${one.line ? ' line' : ''}${one.directive ? ' directive' : ''}`,
      );
      return [text.slice(start, end), commas.length, said, clean];
    });

  it('is told gap by gap', () => {
    expect(shown(json('{}'))).toEqual([['', 0, [], true]]);
    expect(shown(json('{ "a": 1, "b": 2,\n}'))).toEqual([
      [' ', 0, [], true],
      [', ', 1, [], true],
      [',\n', 1, [], true],
    ]);
  });

  it('with the comments in it, each to its end', () => {
    expect(shown(json('{ // a\n "a": 1, /* b, */ /**/ "b": 2 //c\r}'))).toEqual([
      [' // a\n ', 0, ['// a line'], true],
      [', /* b, */ /**/ ', 1, ['/* b, */', '/**/'], true],
      [' //c\r', 0, ['//c line'], true],
    ]);
  });

  it('with a comment that begins like one that ends at once', () => {
    expect(shown(json('{ /*/ a, */ "b": 1 }'))?.[0]).toEqual([' /*/ a, */ ', 0, ['/*/ a, */'], true]);
  });

  it('with a mark of the order of bytes, which is white space too', () => {
    expect(shown(json('{\ufeff"a": 1}'))?.[0]).toEqual(['\ufeff', 0, [], true]);
  });

  it('with the directives among them', () => {
    const text =
      '{\n// #ifdef A\n"a": 1,\n/* #endif */ // #else\n// #ifndef B\n// #ifdefs, #elsewhere\n"b": 2 }';
    expect(shown(json(text))?.slice(0, 2)).toEqual([
      ['\n// #ifdef A\n', 0, ['// #ifdef A line directive'], true],
      [
        ',\n/* #endif */ // #else\n// #ifndef B\n// #ifdefs, #elsewhere\n',
        1,
        [
          '/* #endif */ directive',
          '// #else line directive',
          '// #ifndef B line directive',
          '// #ifdefs, #elsewhere line',
        ],
        true,
      ],
    ]);
  });

  it('is not clean where a spread or a method stands in it', () => {
    expect(shown(script('{ a: 1, ...b, c: 2 }'))?.map((gap) => (gap as unknown[])[3])).toContain(false);
    expect(shown(script('{ a: 1, c: 2 }'))?.map((gap) => (gap as unknown[])[3])).toEqual([true, true, true]);
  });

  it('is not told of an object that is not closed, or that something in it may close', () => {
    expect(gapsOf(json('{ "a": 1'))).toBeUndefined();
    expect(gapsOf({ ...json('{ "a": 1 }'), closed: false })).toBeUndefined();
    expect(gapsOf(script('{ a: f( }'))).toBeUndefined();
  });

  it('nor where the text is not what the tree says', () => {
    const object = json('{ "a": 1 }');
    expect(gapsOf({ ...object, start: object.start + 1 })).toBeUndefined();
    expect(gapsOf({ ...object, end: object.end - 1 })).toBeUndefined();
    const [property] = object.properties;
    expect(property && gapsOf({ ...object, properties: [property, property] })).toBeUndefined();
    expect(property && gapsOf({ ...object, properties: [{ ...property, end: object.end }] })).toBeUndefined();
  });
});
