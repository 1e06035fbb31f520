import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { wordsOf } from '../../../src/core/project/facts.ts';
import { wordSearch } from '../../../src/core/project/prefilter.ts';
import { providers } from '../../../src/core/providers/index.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { NodeFileSystem } from '../../../src/node/file-system.ts';

const own = [...new Set([...wordsOf(providers), ...rules.flatMap((rule) => rule.keywords ?? [])])];

describe('a search for words', () => {
  test('finds each of them, whatever they are, and nothing where there are none', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.string(), (words, text) => {
        const { pattern, parts } = wordSearch(words);
        for (const word of words) expect(pattern.test(word)).toBe(true);
        for (const word of words) expect(parts.test(word)).toBe(true);
        expect(pattern.test(text)).toBe(words.some((word) => text.includes(word)));
      }),
    );
  });

  test('asks first for no word that holds another one', () => {
    expect(wordSearch(['jg-jpush-u-fcm', 'jg-jpush-u', 'login']).parts).toEqual(/jg-jpush-u|login/);
  });

  test('asks first for what many words have in common', () => {
    const { pattern, parts } = wordSearch(['registerPlugin', 'usePlugin', 'setNativePush', 'login']);
    expect(parts).toEqual(/Plugin|Push|login/);
    expect(pattern).toEqual(/registerPlugin|usePlugin|setNativePush|login/);
  });

  test('answers for the bytes of a file as for its text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-words-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const fs = new NodeFileSystem();
    const search = wordSearch([...own, '推送', 'naïve']);
    const piece = fc.oneof(
      fc.constantFrom(...own),
      fc.constantFrom('Push', '推送', '推', 'naïve', 'naÃ¯ve', '\ufeff', '\r\n', ' '),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        fs.settled();
        const path = join(folder, 'a.ts');
        writeFileSync(path, text);
        expect(fs.readIf(path, search)).toBe(search.pattern.test(text) ? text : null);
      }),
    );
  });
});
