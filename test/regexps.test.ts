import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { regexpsIn, regexpsOf, slowRegexps, whySlow } from '../scripts/regexps.mjs';

const source = join(import.meta.dirname, '../src');

test('no regular expression of ours takes more than linear time', { timeout: 900_000 }, async () => {
  expect(regexpsIn(source).length).toBeGreaterThan(100);
  expect(await slowRegexps(source)).toEqual([]);
});

describe('what is looked at', () => {
  it.each([
    ['a literal', 'const a = /a+$/m', { source: 'a+$', flags: 'm' }],
    ['what is built of a text', "new RegExp('a+$', 'g')", { source: 'a+$', flags: 'g' }],
    ['what is built of a template', 'RegExp(`$' + '{name}\\\\s+$`)', { source: 'name\\s+$', flags: '' }],
  ])('%s', (_name, code, expected) =>
    expect(regexpsOf(code, 'a.ts')).toEqual([{ at: 'a.ts:1', ...expected }]),
  );

  it('words alone are not', () => expect(regexpsOf("new RegExp(words.join('|'))", 'a.ts')).toEqual([]));

  it('what cannot be told is refused', () =>
    expect(() => regexpsOf('new RegExp(a + b)', 'a.ts')).toThrow('a.ts:1'));
});

describe('what is slow', () => {
  it.each<[string, string]>([
    [',(?:\\s|\\/\\/[^\\n]*|\\/\\*[\\s\\S]*?\\*\\/)*[}\\]]', ''],
    ['(?:a|a)*$', 'y'],
    ['\\s+$', ''],
    ['\\/\\*[\\s\\S]*?\\*\\/', 'g'],
    ['<script\\b[^>]*\\bsetup\\b[^>]*>', 'i'],
    ['^\\s*;?\\s*(?:\\/\\/.*|\\/\\*(?:(?!\\*\\/).)*\\*\\/\\s*)?$', ''],
    ['a{1,}b', ''],
    ['(a+)+$', ''],
    ['\\s*,\\s*$', ''],
    ['[\\]+]+$', ''],
    ['\\[+$', ''],
  ])('/%s/%s', async (source, flags) => expect(await whySlow({ source, flags })).toBeDefined());
});

describe('what is not', () => {
  it.each<[string, string]>([
    ['\\s+$', 'y'],
    ['^\\s+$', ''],
    ['(?:\\s|\\/\\/[^\\n]*)*', 'y'],
    ['[^\\n]*\\n|[^\\n]+$', 'g'],
    ['a{1,40}b', ''],
    ['[\\w+/*=-]{1,480}$', ''],
    ['\\+\\*$', ''],
  ])('/%s/%s', async (source, flags) => expect(await whySlow({ source, flags })).toBeUndefined());
});
