import { describe, expect, it } from 'vitest';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';

/** What is wrong with a text, and where: `trailing-comma@1`. */
const problemsOf = (text: string): string[] =>
  readJsonc({ path: '/manifest.json', text }).problems.map(({ kind, start }) => `${kind}@${start}`);

describe('a comma before a closing bracket', () => {
  it.each<[string, string, string[]]>([
    ['of an object', '{"a":1,}', ['trailing-comma@6']],
    ['of an array', '[1,]', ['trailing-comma@2']],
    ['of each', '{"a":[1,],"b":{"c":1,},}', ['trailing-comma@7', 'trailing-comma@20', 'trailing-comma@22']],
    ['behind a byte-order mark', '\ufeff{"a":1,}', ['trailing-comma@7']],
    ['with a comment between', '{"a":1, // b,\n/* c, */ }', ['trailing-comma@6']],
    ['with a comment before it', '{"a":1/*,*/,}', ['trailing-comma@11']],
    ['with a bracket in a comment', '{"a":1, /* } */ }', ['trailing-comma@6']],
    ['in a string', '{"a":",}"}', []],
    ['in a string with a quote', '{"a":"\\",]"}', []],
    ['in a comment', '{"a":1 /*,*/}', []],
    ['in a line comment', '{"a":1 //,\n}', []],
    ['of a string that looks like a comment', '{"a":",/*","b":"*/}"}', []],
  ])('%s', (_name, text, problems) => expect(problemsOf(text)).toEqual(problems));
});

describe('what is commented out, or only looks so, is read in the time that its length takes', () => {
  const keys = (n: number): string => '/* "a": 1, */\n'.repeat(n);
  it.each<[string, string, string[]]>([
    ['comments in a row', `{"a":1,\n${keys(40)}"b":2}`, []],
    ['comments before the end', `{"a":1,\n${keys(40)}}`, ['trailing-comma@6']],
    ['comments on one line', `{"a":1, ${'/* b */'.repeat(40)}"b":2}`, []],
    ['a line of slashes', `{"a":1,${'/'.repeat(60)}\n"b":2}`, []],
    ['slashes at the end', `{"a":1,${'/'.repeat(60)}`, ['unexpected@66']],
    ['many commas', `[${'{"a":1,},'.repeat(20_000)}0]`, Array(20_000).fill(expect.stringMatching(/^trail/))],
    ['strings that look like comments', `[${'",/*",'.repeat(20_000)}0]`, []],
    ['many comments', `{"a":1,\n${keys(50_000)}"b":2}`, []],
  ])('%s', (_name, text, problems) => expect(problemsOf(text)).toEqual(problems));
});

describe('a text that is nested too deep', () => {
  it.each<[string, string, string[]]>([
    ['is refused', '['.repeat(501) + ']'.repeat(501), ['unexpected@0']],
    ['of objects', `${'{"a":'.repeat(501)}1${'}'.repeat(501)}`, ['unexpected@0']],
    ['is read up to there', '['.repeat(500) + ']'.repeat(500), []],
    ['has its brackets outside of strings', `{"a":"${'['.repeat(600)}"}`, []],
    ['and outside of comments', `{"a":1 /* ${'{'.repeat(600)} */}`, []],
  ])('%s', (_name, text, problems) => expect(problemsOf(text)).toEqual(problems));
});
