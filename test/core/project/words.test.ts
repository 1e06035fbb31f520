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
  test('has a stem in every word, whatever the words', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const { pattern, stems } = wordSearch(words);
        for (const word of words) {
          expect(stems.some((stem) => word.includes(stem))).toBe(true);
          expect(pattern.test(word)).toBe(true);
        }
        if (words.length === 0) expect(pattern.test('anything')).toBe(false);
      }),
    );
  });

  test('has few stems for the words of the rules, and no short one', () => {
    const { stems } = wordSearch(own);
    expect(own.length).toBeGreaterThan(20);
    expect(stems.length).toBeLessThan(own.length / 3);
    for (const stem of stems) expect(stem.length).toBeGreaterThan(3);
  });

  test('answers for the bytes of a file as for its text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-words-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const fs = new NodeFileSystem();
    const search = wordSearch(own);
    const piece = fc.oneof(
      fc.constantFrom(...own),
      fc.constantFrom(...search.stems, '推送', '\ufeff', '\r\n', ' '),
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
