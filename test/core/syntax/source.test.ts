import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, linesOf, positionAt, rangeOf } from '../../../src/core/syntax/source.ts';

describe('where lines begin', () => {
  it.each<[string, string, number[]]>([
    ['no text', '', [0]],
    ['one line', 'ab', [0]],
    ['LF', 'a\nb\n', [0, 2, 4]],
    ['CRLF', 'a\r\nb', [0, 3]],
    ['CR alone', 'a\rb', [0, 2]],
    ['all of them', '\n\r\n\r\r\n', [0, 1, 3, 4, 6]],
    ['no other break', 'a\u2028b\u0085c', [0]],
  ])('%s', (_name, text, starts) => expect(lineStarts(text)).toEqual(starts));

  it('is looked for once in a source, and anew in another', () => {
    const source = { path: '/a', text: 'a\nb' };
    expect(linesOf(source)).toBe(linesOf(source));
    expect(linesOf({ path: '/a', text: 'a' })).toEqual([0]);
  });
});

describe('the position of an offset', () => {
  it.each<[number, number, number]>([
    [-3, 0, 0],
    [0, 0, 0],
    [1, 0, 1],
    [2, 0, 2],
    [3, 1, 0],
    [5, 2, 1],
    [99, 2, 95],
  ])('%i', (offset, line, character) =>
    expect(positionAt(lineStarts('a\r\n\rb'), offset)).toEqual({ line, character }),
  );

  it('is that of the text before it', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '中'), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat({ max: 60 }), (parts, at) => {
        const text = parts.join('');
        const start = Math.min(at, text.length);
        // between the halves of a CRLF no line has ended yet
        const before = text.slice(0, start).replace(/\r$/, text[start] === '\n' ? ' ' : '\r');
        const lines = before.split(/\r\n|\r|\n/);
        const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
        const span = { source: { path: '/a', text }, start, end: start };
        expect(rangeOf(span)).toEqual({ start: position, end: position });
      }),
    );
  });
});
