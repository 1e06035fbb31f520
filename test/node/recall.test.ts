import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
