import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMetaData } from '../../../src/core/syntax/xml.ts';

const read = (text: string) => readMetaData({ path: '/p/AndroidManifest.xml', text });

/** `key=value` for each, `key=?` for one that stands elsewhere. */
const told = (text: string): string[] =>
  read(text).properties.map(({ key, value }) => `${key}=${value.kind === 'string' ? value.value : '?'}`);

const inApp = (inner: string): string =>
  `<?xml version="1.0"?>\n<manifest xmlns:android="a"><application>${inner}</application></manifest>`;

describe('meta-data of the application', () => {
  test.each([
    ['one', '<meta-data android:name="A" android:value="1"/>', ['A=1']],
    ['in any order, on any lines', '<meta-data\n  android:value = \'1\'\n  android:name = "A"\n/>', ['A=1']],
    ['with an end tag', '<meta-data android:name="A" android:value="1"></meta-data>', ['A=1']],
    ['entities', '<meta-data android:name="A" android:value="a&amp;b&#33;&#x41;"/>', ['A=a&b!A']],
    ['blank', '<meta-data android:name="A" android:value=""/>', ['A=']],
    ['a resource', '<meta-data android:name="A" android:resource="@xml/a"/>', ['A=?']],
    ['a string resource', '<meta-data android:name="A" android:value="@string/a"/>', ['A=?']],
    ['a placeholder of the build', `<meta-data android:name="A" android:value="\${A}"/>`, ['A=?']],
    ['removed', '<meta-data android:name="A" android:value="1" tools:node="remove"/>', ['A=?']],
    ['in a comment', '<!-- <meta-data android:name="A" android:value="1"/> -->', []],
    ['a part of something else', '<activity><meta-data android:name="A" android:value="1"/></activity>', []],
    ['after something else', '<activity></activity><meta-data android:name="A" android:value="1"/>', ['A=1']],
    ['without a name', '<meta-data android:value="1"/>', []],
  ])('%s', (_name, inner, expected) => {
    const text = inApp(inner);
    expect(told(text)).toEqual(expected);
    expect(read(text).open).toBe(false);
    for (const { keySpan, value } of read(text).properties) {
      expect(text.slice(keySpan.start, keySpan.end)).toBe('"A"');
      if (value.kind === 'string') expect(text.slice(value.start, value.end)).toMatch(/^(["']).*\1$/s);
    }
  });

  test.each([
    ['a tag that is being typed', inApp('<meta-data android:name="A" android:value="')],
    ['a comment without an end', inApp('<!-- ')],
    ['an element without an end', '<manifest><application>'],
    ['an end without a beginning', inApp('</activity>')],
    ['two at once', inApp('<a><b></a></b>')],
  ])('of broken text, what is not found proves nothing: %s', (_name, text) => {
    expect(read(text).open).toBe(true);
  });

  test('takes any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<!--',
      '-->',
      '"',
      "'",
      '=',
      ' ',
      'a',
      '<![CDATA[',
      '&#',
      ';',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { end, properties } = read(text);
        expect(end).toBe(text.length);
        for (const { value } of properties) expect(value.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
