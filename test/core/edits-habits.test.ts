import { describe, expect, it } from 'vitest';
import { type CodeStyle, habitsOf, stepsOf, together } from '../../src/core/edits/habits.ts';

let files = 0;
/** What a script tells of one aspect: each way, and how often. */
const seen = (aspect: keyof CodeStyle, text: string, path = `/${files++}.ts`): unknown[] => [
  ...habitsOf({ path, text })[aspect],
];

describe('quotes', () => {
  it.each([
    [
      'each string counts',
      `f("a", 'b', 'c')`,
      [
        ['"', 1],
        ["'", 2],
      ],
    ],
    ['a string that holds the other quote does not', `f("it's", 'a "b"')`, []],
    [
      'one that holds its own does',
      `f("a \\" b", 'c \\' d')`,
      [
        ['"', 1],
        ["'", 1],
      ],
    ],
    ['a template does not', 'f(`a`)', []],
  ])('%s', (_name, text, expected) => expect(seen('quote', text)).toEqual(expected));
});

describe('the end of a statement', () => {
  it.each([
    ['with a semicolon', 'a();\nb();', [[true, 2]]],
    ['without', 'a()\nb()\n', [[false, 2]]],
    ['a semicolon in the line is none', 'for (a; b; c) d();', [[true, 1]]],
    ['behind a literal, a name and a bracket', "a = 1\nb = 'c'\nd = e\nf = [g]\n", [[false, 4]]],
    ['not behind a condition', 'if (a)\n  b();\nwhile (c)\n  d();\nswitch (e) {\n}', [[true, 2]]],
    ['not behind a word that goes on', 'const\na = 1;\nreturn\nx = typeof\ny;', [[true, 2]]],
    ['not before a word that carries on', 'a = b\n  in c;\nimport d\n  from "d";', [[true, 2]]],
    ['not before a mark', 'a\n  .b();\nc = d\n  + e;', [[true, 2]]],
    ['before the end of a function, a condition and a loop', '() => {\n  a()\n}', [[false, 1]]],
    [
      'before the end of an else',
      'if (a) { b();\n} else {\n  c()\n}',
      [
        [true, 1],
        [false, 1],
      ],
    ],
    ['before the end of a try', 'try {\n  a()\n} finally {\n  b()\n}', [[false, 2]]],
    [
      'before the end of a loop',
      'do {\n  a()\n} while (b);',
      [
        [false, 1],
        [true, 1],
      ],
    ],
    ['not before the end of an object', 'a = {\n  b: c()\n};', [[true, 1]]],
    ['not before the end of a class', 'class A {\n  b = 1\n}', []],
    ['not before the end of a class whose name ends like a word', 'class A extends Todo {\n  b = 1\n}', []],
    ['not before the end of a class whose name begins like one', 'class A extends doer {\n  b = 1\n}', []],
  ])('%s', (_name, text, expected) => expect(seen('semicolons', text)).toEqual(expected));
});

describe('the comma behind the last item', () => {
  it.each([
    ['of an object', 'a = {\n  b,\n  c,\n};', [[true, 1]]],
    ['not there', 'a = {\n  b,\n  c\n};', [[false, 1]]],
    ['of a list', 'a = [\n  b,\n];', [[true, 1]]],
    [
      'of what a call takes, and of what an item takes',
      'f({\n  a,\n  b: [\n    c,\n    d\n  ],\n});',
      [
        [false, 1],
        [true, 1],
      ],
    ],
    ['of an import', "import {\n  a,\n  b,\n} from 'c';", [[true, 1]]],
    [
      'of what is returned, exported, chosen',
      'x ? [\n  a,\n] : y ?? [\n  a,\n] || [\n  a,\n] && [\n  a,\n];',
      [[true, 4]],
    ],
    ['one item in a call tells', 'f({\n  a\n});', [[false, 1]]],
    ['one item elsewhere may be a type', 'a = {\n  b\n};', []],
    ['not where the list is on one line', 'a = { b, c, }; d = [e, f];', []],
    ['not where it is empty', 'a = {\n};', []],
    ['not of statements', 'f(() => {\n  a, b\n});', []],
    ['not of a type', 'type A = {\n  b: string;\n  c: d,\n};', []],
    ['not of what an item within holds', 'a = [\n  f(b, c)\n];', []],
  ])('%s', (_name, text, expected) => expect(seen('trailingCommas', text)).toEqual(expected));
});

describe('the quotes of keys', () => {
  it.each([
    ['all, needlessly', "a = { 'b': 1 };", [['always', 1]]],
    ['all, as one must', "a = { 'b': 1, 'c-d': 2 };", [['consistent', 1]]],
    ['those that must', "a = { b: 1, 'c-d': 2 };", [['as-needed', 1]]],
    ['some that need none tell nothing', "a = { 'b': 1, c: 2 };", []],
    ['all that must tell nothing', "a = { 'b-c': 1 };", []],
    ['none', 'a = { b: 1 };', []],
    ['a choice holds no key', "a = [b ? 'c' : d];", []],
    [
      'each object for itself',
      "a = { b: 1, 'c-d': { 'e': 1 } };",
      [
        ['always', 1],
        ['as-needed', 1],
      ],
    ],
  ])('%s', (_name, text, expected) => expect(seen('quotedKeys', text)).toEqual(expected));
});

describe('what is shown', () => {
  it.each([
    ['in the console', "console.log('a'); console.info('b');", [['log', 2]]],
    ['as a warning or an error alone', "console.warn('a'); console.error('b');", [['warn', 2]]],
    ['as both', "console.warn('a'); console.log('b');", [['log', 1]]],
    ['with methods of names that are longer', "console.warning('a'); console.terror('b');", [['log', 2]]],
    ['only where there is a console', "console?.log('a');", []],
    ['as neither', 'console.log; log("a"); a.log("b"); console("c");', []],
  ])('%s', (_name, text, expected) => expect(seen('log', text)).toEqual(expected));
});

describe('line breaks and steps', () => {
  it('each break counts as what it is', () => {
    expect(seen('eol', 'a\r\nb\nc\rd\n')).toEqual([
      ['\r\n', 1],
      ['\n', 2],
      ['\r', 1],
    ]);
  });

  it.each([
    ['beyond the line before', 'a\n  b\n    c\n  d\n    e\n', [['  ', 3]]],
    ['not where another sign stands before it', '\ta\n \tb\n', [['\t', 1]]],
    ['tabs', 'a\n\tb\n\t\tc\n', [['\t', 2]]],
    ['not where it began otherwise', '  a\n\t\t\tb\n', [['  ', 1]]],
    ['not of blank lines and of comments', 'a\n    // b\n     * c\n\n  d\n', [['  ', 1]]],
  ])('steps: %s', (_name, text, expected) => expect([...stepsOf(text)]).toEqual(expected));
});

describe('of a file with other text around its scripts', () => {
  const text = `<template>\n        <a b="c" />\n</template>\n<script>\nf('d');\n</script>\n`;

  it.each(['vue', 'nvue', 'uvue'])('.%s: the scripts alone tell', (kind) => {
    expect(seen('quote', text, `/x${kind}.${kind}`)).toEqual([["'", 1]]);
    expect(seen('unit', text, `/y${kind}.${kind}`)).toEqual([]);
  });
});

it('a name with .vue in it is that of a script', () => {
  expect(seen('quote', "f('a');", '/x.vue.ts')).toEqual([["'", 1]]);
});

it('of several texts every vote counts', () => {
  const all = together(
    ["f('a', 'b')", 'f(\'a\', "b")'].map((text, i) => habitsOf({ path: `/sum${i}.ts`, text })),
  );
  expect([...all.quote]).toEqual([
    ["'", 3],
    ['"', 1],
  ]);
});
