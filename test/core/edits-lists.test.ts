import { describe, expect, it } from 'vitest';
import { addItem } from '../../src/core/edits/add-item.ts';
import { addSorted } from '../../src/core/edits/add-sorted.ts';
import { addPath, addProperties, addProperty } from '../../src/core/edits/index.ts';
import { readEditorConfig, readPrettier, readPrettierKey } from '../../src/core/edits/stated.ts';
import { readJsonc } from '../../src/core/syntax/jsonc.ts';
import { readScript } from '../../src/core/syntax/reader.ts';
import { type ArrayNode, type ObjectNode, valueAt } from '../../src/core/syntax/tree.ts';
import { applyEdits } from './helpers.ts';

const json = (text: string) => readJsonc({ path: '/p/manifest.json', text }).tree;
const script = (text: string) => readScript({ path: '/p/a.ts', text }).bindings[0]?.init as ObjectNode;

describe('an item at the end of a list', () => {
  const added = (text: string): string =>
    applyEdits(text, addItem(valueAt(json(text), 'a') as ArrayNode, '9'));

  it.each([
    ['{ "a": [] }', '{ "a": [9] }'],
    ['{\n  "a": [\n  ]\n}', '{\n  "a": [\n    9\n  ]\n}'],
    ['{ "a": [1, 2] }', '{ "a": [1, 2, 9] }'],
    ['{\n  "a": [\n    1\n  ]\n}', '{\n  "a": [\n    1,\n    9\n  ]\n}'],
    ['{\r\n\t"a": [\r\n\t\t1\r\n\t]\r\n}', '{\r\n\t"a": [\r\n\t\t1,\r\n\t\t9\r\n\t]\r\n}'],
  ])('of %j', (before, after) => expect(added(before)).toBe(after));

  it('not where nobody can tell what stands in it', () => {
    const text = '{ "a": [/* none yet */] }';
    expect(added(text)).toBe(text);
  });
});

describe('a key among sorted ones', () => {
  const added = (text: string, key: string): string =>
    applyEdits(text, addSorted(json(text) as ObjectNode, key, '9'));

  it.each([
    ['where it belongs', '{\n  "a": 1,\n  "c": 2\n}', 'b', '{\n  "a": 1,\n  "b": 9,\n  "c": 2\n}'],
    ['on one line too', '{ "a": 1, "c": 2 }', 'b', '{ "a": 1, "b": 9, "c": 2 }'],
    ['capitals before small letters', '{ "B": 1, "a": 2 }', 'C', '{ "B": 1, "C": 9, "a": 2 }'],
    ['last', '{ "a": 1, "b": 2 }', 'c', '{ "a": 1, "b": 2, "c": 9 }'],
    ['behind keys in no order', '{ "b": 1, "a": 2, "c": 3 }', 'b2', '{ "b": 1, "a": 2, "c": 3, "b2": 9 }'],
    [
      'not between a comment and its key',
      '{\n  "a": 1,\n  // of c\n  "c": 2\n}',
      'b',
      '{\n  "a": 1,\n  // of c\n  "c": 2,\n  "b": 9\n}',
    ],
    ['not twice', '{ "a": 1, "c": 2 }', 'a', '{ "a": 1, "c": 2 }'],
  ])('%s', (_name, before, key, after) => expect(added(before, key)).toBe(after));
});

describe('a key at the end of an object', () => {
  it.each<[string, string, string]>([
    ['a single comma', '{ , }', '{ , }'],
    ['two commas', '{ "a": 1,, }', '{ "a": 1,, }'],
    ['something that cannot be read', '{ "a": 1 x }', '{ "a": 1 x }'],
    ['the key itself', '{ "b": 1 }', '{ "b": 1 }'],
    ['a comment alone', '{ /* none */ }', '{ /* none */ "b": 9 }'],
    ['a comment on lines of its own', '{\n  // none\n}', '{\n  // none\n  "b": 9\n}'],
    ['a comment on the last line', '{\n  /* none */}', '{\n  /* none */\n  "b": 9\n}'],
    ['a comment on the first line', '{ // none\n}', '{ // none\n    "b": 9\n}'],
  ])('beside %s', (_name, before, after) => {
    const tree = json(before) as ObjectNode;
    expect(applyEdits(before, addProperty(tree, 'b', '9'))).toBe(after);
  });

  it('a text in backticks stays as it is', () => {
    const text = 'const a = {\n  b: 1\n}';
    expect(applyEdits(text, addProperty(script(text), 'c', '`x\n\ty`'))).toBe(
      'const a = {\n  b: 1,\n  c: `x\n\ty`\n}',
    );
    const one = 'const a = { b: 1 }';
    expect(applyEdits(one, addProperty(script(one), 'c', '`x\n\ty`'))).toBe(
      'const a = { b: 1, c: `x\n\ty` }',
    );
    expect(applyEdits(one, addProperty(script(one), 'c', '{\n\td: 2\n}'))).toBe(
      'const a = { b: 1, c: { d: 2 } }',
    );
  });

  it('nothing where all is there', () => {
    const text = '{ "a": 1 }';
    expect(addProperties(json(text) as ObjectNode, [['a', '2']])).toEqual([]);
    expect(addPath(json(text) as ObjectNode, ['a', 'b'], '2')).toEqual([]);
    expect(addPath(json(text) as ObjectNode, [], '2')).toEqual([]);
  });

  describe('that has branches', () => {
    const added = (text: string): string => applyEdits(text, addProperty(script(text), 'z', '9'));

    it.each<[string, string, string]>([
      [
        'behind a branch with its comma',
        'const a = {\n  b: 1,\n  // #ifdef APP\n  c: 2,\n  // #endif\n}',
        'const a = {\n  b: 1,\n  // #ifdef APP\n  c: 2,\n  // #endif\n  z: 9,\n}',
      ],
      [
        'before one that begins behind the last key',
        'const a = {\n  b: 1,\n  // #ifdef APP\n  // #endif\n}',
        'const a = {\n  b: 1,\n  z: 9,\n  // #ifdef APP\n  // #endif\n}',
      ],
    ])('%s', (_name, before, after) => expect(added(before)).toBe(after));

    it.each([
      [
        'where the comma before stands outside of it',
        'const a = {\n  b: 1,\n  // #ifdef APP\n  c: 2\n  // #endif\n}',
      ],
      ['on one line with it', 'const a = { b: 1,\n  // #ifdef APP\n  c: 2, d: 3,\n  // #endif\n}'],
      ['where all there is stands in it', 'const a = {\n  // #ifdef APP\n  // none yet\n  // #endif\n}'],
    ])('or, %s, only what leaves the object whole without it', (_name, text) => {
      const result = added(text);
      const without = result.replace(/\/\/ #ifdef[\s\S]*?#endif/g, '');
      for (const one of [result, without]) expect(() => new Function(one)).not.toThrow();
    });
  });
});

describe('what settings of formatters say', () => {
  it('of quoted keys and ends of lines', () => {
    expect(readPrettier('{ "quoteProps": "consistent", "endOfLine": "crlf" }')).toEqual({
      quotedKeys: 'consistent',
      eol: '\r\n',
    });
    expect(readPrettier('quoteProps: as-needed\nendOfLine: lf\n')).toMatchObject({ eol: '\n' });
    expect(readPrettier('{ "quoteProps": "preserve", "endOfLine": "auto", "tabWidth": 40 }')).toEqual({});
    expect(readPrettierKey(json('{ "prettier": { "semi": false, "overrides": [] } }'))).toEqual({
      semicolons: false,
    });
    expect(readPrettierKey(json('{ "prettier": "@our/config" }'))).toEqual({});
    expect(readPrettierKey(undefined)).toEqual({});
  });

  it('in .editorconfig, for files of that kind', () => {
    const text =
      '[*]\nend_of_line = crlf\nquote_type = single\n[*.md]\nquote_type = double\nindent_style = tab\n';
    expect(readEditorConfig(text, 'ts')).toEqual({ eol: '\r\n', quote: "'" });
    expect(readEditorConfig(text, 'md')).toEqual({ eol: '\r\n', quote: '"', unit: '\t' });
    expect(readEditorConfig('[*]\nend_of_line = lf\nindent_style = space\nindent_size = 3', 'ts')).toEqual({
      eol: '\n',
      unit: '   ',
    });
    expect(
      readEditorConfig('[*]\nend_of_line = cr\nquote_type = auto\nindent_style = space\n', 'ts'),
    ).toEqual({});
    for (const section of ['*.{js, ts}', '**/*.ts', '**/*', '*.ts'])
      expect(readEditorConfig(`[${section}]\nindent_style = tab\n`, 'ts')).toEqual({ unit: '\t' });
    for (const section of ['*.{js}', 'lib/*.ts', 'Makefile'])
      expect(readEditorConfig(`[${section}]\nindent_style = tab\n`, 'ts')).toEqual({});
  });
});
