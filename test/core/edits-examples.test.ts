import { expect, test } from 'vitest';
import {
  addPath,
  addProperties,
  addProperty,
  literalText,
  quoteLike,
  removeProperty,
  renameKey,
  setValue,
} from '../../src/core/edits/index.ts';
import type { TextEdit } from '../../src/core/finding.ts';
import { readJsonc } from '../../src/core/syntax/jsonc.ts';
import { readScript } from '../../src/core/syntax/reader.ts';
import type { Node, ObjectNode, Property } from '../../src/core/syntax/tree.ts';
import { applyEdits } from './helpers.ts';

const json = (text: string): ObjectNode => readJsonc({ path: '/p/manifest.json', text }).tree as ObjectNode;
/** The object that the script's first variable holds. */
const script = (text: string): ObjectNode =>
  readScript({ path: '/p/a.ts', text }).bindings[0]?.init as ObjectNode;
const edited = (node: Node, edits: readonly TextEdit[]): string => applyEdits(node.source.text, edits);

test.each([
  ['an empty object', '{}', '{\n    "N": 0\n}'],
  ['one that is opened up', '{\n}', '{\n    "N": 0\n}'],
  ['a comment inside', '{ /* c */ }', '{ /* c */ "N": 0 }'],
  ['a line comment inside', '{ // c\n}', '{ // c\n    "N": 0\n}'],
  ['a comment on a line of its own', '{\n\t// c\n}', '{\n\t// c\n\t"N": 0\n}'],
  ["HBuilderX's colon", '{\n    "a" : 1\n}', '{\n    "a" : 1,\n    "N" : 0\n}'],
  ['a comment behind the last property', '{\n  "a": 1 // c\n}', '{\n  "a": 1, // c\n  "N": 0\n}'],
  [
    'a comma behind the last property',
    '{\n  "a": 1, // c\n  // d\n}',
    '{\n  "a": 1, // c\n  "N": 0\n  // d\n}',
  ],
  ['CRLF', '{\r\n\t"a": 1\r\n}', '{\r\n\t"a": 1,\r\n\t"N": 0\r\n}'],
  ['CR', '{\r\t"a": 1\r}', '{\r\t"a": 1,\r\t"N": 0\r}'],
  ['one line', '{ "a": 1 }', '{ "a": 1, "N": 0 }'],
  ['commas that lead', '{\n  "a": 1\n  , "b": 2\n}', '{\n  "a": 1\n  , "b": 2, "N": 0\n}'],
  [
    'a branch at the end',
    '{\n  // #ifdef H5\n  "b": 2\n  // #endif\n}',
    '{\n  // #ifdef H5\n  "b": 2,\n  // #endif\n  "N": 0\n}',
  ],
])('JSONC, added to %s', (_name, before, after) => {
  expect(edited(json(before), addProperty(json(before), 'N', '0'))).toBe(after);
});

test('script: quotes, bare keys and the trailing comma are those of the neighbours', () => {
  const bare = script('const config = {\n  a: 1,\n};');
  expect(edited(bare, addProperty(bare, 'push', '0'))).toBe('const config = {\n  a: 1,\n  push: 0,\n};');
  expect(edited(bare, addProperty(bare, 'a-b', '0'))).toContain("\n  'a-b': 0,\n");
  const quoted = script('const config = { "a": 1 };');
  expect(edited(quoted, addProperty(quoted, 'push', literalText({ b: 'x' }, quoted)))).toBe(
    'const config = { "a": 1, "push": { "b": "x" } };',
  );
});

test.each([
  [
    'with its line and its comment',
    '{\n  // keep\n  "a": {\n    "x": 1\n  }, // gone\n  "b": 2\n}',
    0,
    '{\n  // keep\n  "b": 2\n}',
  ],
  [
    'the last one, with the comma before',
    '{\n  "a": 1, // keep\n  "b": 2 // gone\n}',
    1,
    '{\n  "a": 1 // keep\n}',
  ],
  ['the first of a line', '{ "a": 1, "b": 2 }', 0, '{ "b": 2 }'],
  ['the last of a line', '{ "a": 1, "b": 2 }', 1, '{ "a": 1 }'],
  ['the only one', '{\n  "a": 1\n}', 0, '{}'],
  ['between commas that lead', '{\n  "a": 1\n  , "b": 2\n  , "c": 3\n}', 1, '{\n  "a": 1\n  , "c": 3\n}'],
  ['a comment about the next one stays', '{ "a": 1, /* b */ "b": 2 }', 0, '{ /* b */ "b": 2 }'],
  [
    'a directive stays',
    '{\n  "a": 1,\n  // #ifdef H5\n  "b": 2\n  // #endif\n}',
    1,
    '{\n  "a": 1\n  // #ifdef H5\n  // #endif\n}',
  ],
  [
    'not where the comma is needed in other builds',
    '{\n  // #ifdef H5\n  "b": 2,\n  // #endif\n  "c": 3\n}',
    1,
    undefined,
  ],
])('JSONC, removed: %s', (_name, before, index, after) => {
  const object = json(before);
  const edits = removeProperty(object.properties[index] as Property, object);
  expect(edits.length === 0 ? undefined : edited(object, edits)).toBe(after);
});

test('no edit of an object that is not finished, or holds more than the tree shows', () => {
  for (const text of [
    'const a = { b: 1',
    'const a = { b: 1, ...more }',
    'const a = { ...more, b: 1 }',
    'const a = { [key]: 2, b: 1 }',
    'const a = { b(require(c: {}, d: {} }\nexport default 1',
    'const a = { b: f(c: {}, d: {} }',
  ]) {
    const object = script(text);
    expect(addProperty(object, 'push', '0')).toEqual([]);
    expect(object.properties.flatMap((property) => removeProperty(property, object))).toEqual([]);
  }
  const inner = readScript({ path: '/p/a.ts', text: 'f({\n  a: 1,\n  b$ {$ {: c,\n  },,\n  d: {\n  }\n})' });
  const [unfinished] = inner.calls[0]?.args ?? [];
  expect(addProperty(unfinished as ObjectNode, 'push', '0')).toEqual([]);
  const open = json('{ "a": { "b": 1 ');
  expect(addPath(open, ['a', 'c'], '0')).toEqual([]);
});

test('a path takes null for nothing and stops at anything else', () => {
  const at = (text: string): string => edited(json(text), addPath(json(text), ['modules', 'Push'], '{}'));
  expect(at('{\n    "modules" : null\n}')).toBe('{\n    "modules" : {\n        "Push" : {}\n    }\n}');
  expect(at('{ "modules": [] }')).toBe('{ "modules": [] }');
  expect(at('{ "modules": { "Push": null } }')).toBe('{ "modules": { "Push": null } }');
});

test('several properties are added as one change, without those that are there', () => {
  const object = json('{\n  "a": 1\n}');
  expect(
    edited(
      object,
      addProperties(object, [
        ['a', '9'],
        ['b', '2'],
        ['c', '3'],
      ]),
    ),
  ).toBe('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}');
});

test('keys are renamed and values set where they stand', () => {
  const object = script("const a = { push, 'x': 1, y: f(), z() {}, ['w']: 2 };");
  const [push, x, y, z, w] = object.properties as [Property, Property, Property, Property, Property];
  expect(edited(object, renameKey(push, 'emPush'))).toContain('{ emPush: push,');
  expect(edited(object, setValue(push, '1'))).toContain('{ push: 1,');
  expect(edited(object, [...renameKey(x, 'a-b'), ...renameKey(y, 'c-d')])).toContain("'a-b': 1, 'c-d': f()");
  expect(edited(object, renameKey(w, 'v'))).toContain("['v']: 2");
  expect(setValue(z, '1')).toEqual([]);
  expect(renameKey(y, 'y')).toEqual([]);
});

test('a string takes the quotes of another one', () => {
  const object = script('const a = { b: `x`, c: "y", d: 1 };');
  const [b, c, d] = object.properties.map(({ value }) => value);
  const hole = ['$', '{b}'];
  expect(b && quoteLike(b, `a\`${hole.join('')}`)).toBe(`\`a\\\`${hole.join('').replace('$', '\\$')}\``);
  expect(c && quoteLike(c, `it's "x"`)).toBe(`"it's \\"x\\""`);
  expect(d && quoteLike(d, 'x')).toBe('"x"');
  expect(quoteLike({ path: '/p/manifest.json', text: "{ 'a' }" }, 'x')).toBe('"x"');
});
