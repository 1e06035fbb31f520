import { describe, expect, it } from 'vitest';
import { cursorAt, withKey, withValue } from '../../../src/core/assist/cursor.ts';

/** What is being typed at the `|`, with what stands before and behind it. */
function at(text: string, path = '/a.js') {
  const offset = text.indexOf('|');
  const cursor = cursorAt({ path, text: text.replace('|', '') }, offset);
  return cursor && { typed: cursor.source.text.slice(cursor.start, cursor.end), ...cursor };
}

describe('what is being typed', () => {
  it.each<[string, string, string, string]>([
    ['a word', 'f({ ab|cd: 1 })', 'abcd', '{'],
    ['nothing yet', 'f({ | })', '', '{'],
    ['a word of other letters', 'f({ 推送|键: 1 })', '推送键', '{'],
    ['a letter of two halves', 'f({ \u{20000}|x })', '\u{20000}x', '{'],
    ['in quotes', `f({ 'a-b|': 1 })`, `'a-b'`, '{'],
    ['in quotes that are not closed', `f({ a: 'b| })`, `'b`, ':'],
    ['behind an escaped quote', `f('\\'', a|)`, 'a', ','],
    ['behind a comment on the line', 'f(/* a */ b|)', 'b', '('],
    ['behind a comment of several lines', 'f({ /* a\n b */\n c| })', 'c', '{'],
    ['behind a line comment', `f({ // it's "a"\n c| })`, 'c', '{'],
    ['behind marks of a comment in quotes', `f({ a: '//', b| })`, 'b', ','],
    ['behind an escaped quote before a comment', `f({ a: '\\'', // c\n b| })`, 'b', ','],
    ['behind a comment within a line that ends in one', `f({ /* a */ // c\n b| })`, 'b', '{'],
    ['behind the end of a comment that nobody opened', `f( */ b|)`, 'b', '/'],
  ])('%s', (_name, text, typed, before) => expect(at(text)).toMatchObject({ typed, beforeChar: before }));

  it.each([
    ['in a line comment', '// a|'],
    ['in a comment', '/* a|'],
    ['in a comment that ends behind', '/* a| */'],
    ['a member', 'a.b|'],
    ['a sentence in quotes', `f('two words|')`],
  ])('is nothing to complete %s', (_name, text) => expect(at(text)).toBeUndefined());

  it('in JSON may have dots and dashes', () => {
    expect(at('{ com.vivo-x|', '/a.json')).toMatchObject({ typed: 'com.vivo-x' });
    expect(at('{ "a|": 1 }', '/a.json')).toMatchObject({ typed: '"a"', afterChar: ':' });
  });

  it('is replaced by a key, with a value where it has none, or by a value', () => {
    const text = (path: string, typed: string, make: typeof withKey): string => {
      const offset = typed.indexOf('|');
      const cursor = cursorAt({ path, text: typed.replace('|', '') }, offset);
      return cursor ? make(cursor).text : '';
    };
    expect(text('/a.json', '{ a| }', withKey)).toMatch(/^\{ ,"\w+":0, \}$/);
    expect(text('/a.js', '{ a|: 1 }', withKey)).toMatch(/^\{ ,\w+: 1 \}$/);
    expect(text('/a.json', '{ "a": b| }', withValue)).toMatch(/^\{ "a": "\w+" \}$/);
    expect(text('/a.js', '{ a: b| }', withValue)).toMatch(/^\{ a: \w+ \}$/);
  });
});
