import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordSearch } from '../../src/core/project/prefilter.ts';
import { NodeFileSystem } from '../../src/node/file-system.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-recall-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const [push, login] = [wordSearch(['registerPlugin']), wordSearch(['startPush'])];

describe('a file that was searched', () => {
  it('is searched for something else without being opened again, until the check is over', () => {
    const fs = new NodeFileSystem();
    const path = join(folder, 'a.js');
    writeFileSync(path, 'startPush();');
    expect(fs.readIf(path, push)).toBeNull();
    rmSync(path);
    expect(fs.readIf(path, login)).toBe('startPush();');
    fs.settled();
    expect(fs.readIf(path, login)).toBeUndefined();
  });

  it('keeps its own bytes, however many files come after it and whatever their size', () => {
    const fs = new NodeFileSystem();
    const texts = Array.from(
      { length: 60 },
      (_, i) => `// ${i} ${'x'.repeat((i * 9973) % 300_000)}\nstartPush(${i});`,
    );
    const paths = texts.map((text, i) => {
      const path = join(folder, `${i}.js`);
      writeFileSync(path, text);
      return path;
    });
    for (const path of paths) expect(fs.readIf(path, push)).toBeNull();
    expect(paths.map((path) => fs.readIf(path, login) === texts[paths.indexOf(path)])).toEqual(
      paths.map(() => true),
    );
  });
});

describe('many files', () => {
  const word = fc.constantFrom(
    'registerPlugin',
    'register',
    'Plugin',
    'startPush',
    '推送',
    ' ',
    'x'.repeat(70_000),
  );
  const texts = fc.array(
    fc.array(word, { maxLength: 5 }).map((words) => words.join('')),
    { maxLength: 40 },
  );

  it('are found by their words as each of them is, at first and once more', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (texts, seed) => {
        const fs = new NodeFileSystem();
        const paths = texts.map((text, i) => {
          const path = join(folder, `${i}.js`);
          writeFileSync(path, text);
          return path;
        });
        const some = paths.filter((_, i) => (seed + i) % 3 > 0);
        for (const [asked, words] of [
          [some, push],
          [paths, wordSearch(['推送'])],
          [some.slice(0, 2), login],
          [paths, login],
        ] as const) {
          const holding = fs.holding(asked, words);
          for (const path of asked) {
            const text = readFileSync(path, 'utf8');
            expect(fs.readIf(path, words)).toBe(words.pattern.test(text) ? text : null);
            if (words.pattern.test(text)) expect(holding.has(path)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('that hold no word are ruled out, and a word does not reach from one into the next', () => {
    const fs = new NodeFileSystem();
    const texts = ['start', 'Push', '', 'startPush', 'x'.repeat(300_000), 'nothing'];
    const paths = texts.map((text, i) => {
      const path = join(folder, `${i}.js`);
      writeFileSync(path, text);
      return path;
    });
    const gone = join(folder, 'gone.js');
    // what is empty, long or gone is left to be asked for by itself
    const unknown = [paths[2], paths[4], gone];
    expect(fs.holding([...paths, gone], login)).toEqual(new Set([...unknown, paths[3]]));
    expect(fs.holding([...paths, gone], push)).toEqual(new Set(unknown));
  });
});
