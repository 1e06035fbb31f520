import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../src/core/project/file-system.ts';
import { LoadedFiles } from '../../../src/core/project/loaded.ts';
import { nameNeedle } from '../../../src/core/project/needle.ts';
import { wordSearch } from '../../../src/core/project/prefilter.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

const at = (name: string): string => `${ROOT}/${name}`;
const PUSH = wordSearch(['push']);

function loaded(files: Files, change: Partial<FileSystem> = {}) {
  const faults: string[] = [];
  const made = new LoadedFiles({ ...memoryFileSystem(files), ...change }, PUSH, (path, error) =>
    faults.push(`${path.slice(ROOT.length + 1)}: ${(error as Error).message}`),
  );
  return { made, faults };
}

const failing = (): never => {
  throw new Error('EACCES');
};

describe('a file is read', () => {
  test('once, and again only where more of it is wanted', async () => {
    const { made } = loaded({ 'a.js': 'nothing', 'b.js': 'push' });
    expect(await made.load(at('a.js'), false)).toBeNull();
    expect(made.isLacking(at('a.js'))).toBe(true);
    expect(await made.load(at('a.js'), true)).toBe('nothing');
    expect(made.isLacking(at('a.js'))).toBe(false);
    expect(await made.load(at('b.js'), false)).toBe('push');
    expect(await made.load(at('gone.js'), true)).toBeNull();
    expect([made.text(at('gone.js')), made.text(at('nobody.js'))]).toEqual([null, undefined]);
    expect([made.module(at('nobody.js')), made.json(at('nobody.js'))]).toEqual([undefined, undefined]);
    expect([made.module(at('gone.js')), made.json(at('gone.js'))]).toEqual([null, null]);
  });

  test('or passed over where it cannot be, or is too large, which is said', async () => {
    const { made, faults } = loaded({ 'large.js': `push${' '.repeat(4_000_001)}` }, { read: failing });
    expect(await made.load(at('a.js'), true)).toBeNull();
    expect(await made.load(at('large.js'), false)).toBeNull();
    const later = loaded({}, { readIf: async () => failing() });
    expect(await later.made.load(at('b.js'), false)).toBeNull();
    expect([...faults, ...later.faults]).toEqual([
      'a.js: EACCES',
      'large.js: file too large',
      'b.js: EACCES',
    ]);
  });

  test('with others, of which the file system may tell which hold nothing', async () => {
    const read: string[] = [];
    const below = memoryFileSystem({ 'a.js': 'push', 'b.js': 'push' });
    const { made } = loaded(
      {},
      {
        readIf: (path, words) => {
          read.push(path);
          return below.readIf(path, words);
        },
        holding: () => new Set([at('a.js')]),
      },
    );
    made.edit(at('c.js'), 'push in the editor');
    await made.loadAll([at('a.js'), at('b.js'), at('c.js')]);
    expect(read).toEqual([at('a.js')]);
    expect(['a.js', 'b.js', 'c.js'].map((name) => made.text(at(name)))).toEqual([
      'push',
      null,
      'push in the editor',
    ]);
  });
});

describe("an editor's text", () => {
  test('stands before the file, and gives way to it', async () => {
    const { made } = loaded({ 'a.js': 'push' });
    await made.load(at('a.js'), false);
    expect(made.edit(at('a.js'), 'push')).toBe(false);
    expect(made.edit(at('a.js'), 'push')).toBe(false);
    expect(made.edit(at('a.js'), 'push more')).toBe(true);
    expect(await made.load(at('a.js'), false)).toBe('push more');
    expect(made.forget(at('a.js'))).toBe(false);
    expect(made.edit(at('a.js'), undefined)).toBe(true);
    expect(made.edit(at('a.js'), undefined)).toBe(false);
    expect(await made.load(at('a.js'), false)).toBe('push');
    expect(made.forget(at('a.js'))).toBe(true);
    expect(made.text(at('a.js'))).toBeUndefined();
  });

  test('in which nothing of interest is said changes nothing', async () => {
    const { made } = loaded({ 'a.js': 'none', 'b.js': 'none' });
    expect(made.edit(at('unknown.js'), 'none')).toBe(false);
    expect(await made.load(at('unknown.js'), false)).toBeNull();
    await made.load(at('a.js'), false);
    expect(made.edit(at('a.js'), 'none yet')).toBe(false);
    await made.load(at('b.js'), true);
    // one that was wanted whatever it says is another matter
    expect(made.edit(at('b.js'), 'none yet')).toBe(true);
    expect(made.edit(at('a.js'), 'push')).toBe(true);
  });
});

describe('what is looked for in a file', () => {
  const login = nameNeedle('login');

  test('is not known before somebody looks, and then kept', async () => {
    const { made } = loaded({ 'a.js': 'login()', 'b.js': 'logout()' });
    expect(made.holds(at('a.js'), login)).toBeUndefined();
    await made.look([at('a.js'), at('b.js')], [login], wordSearch(['login']));
    expect([made.holds(at('a.js'), login), made.holds(at('b.js'), login)]).toEqual([true, false]);
    expect([made.text(at('a.js')), made.isSearched(at('b.js'))]).toEqual(['login()', true]);
    const fork = made.fork(memoryFileSystem({}));
    expect(fork.holds(at('a.js'), login)).toBe(true);
  });

  test('is seen in an editor', async () => {
    const { made } = loaded({ 'a.js': 'logout()' });
    made.edit(at('a.js'), 'login()');
    expect(made.holds(at('a.js'), login)).toBe(true);
    expect(made.text(at('a.js'))).toBe('login()');
    expect(made.edit(at('a.js'), 'login() // again')).toBe(true);
  });

  test('is asked of no file that was read, though nobody has looked for it', async () => {
    const asked: string[][] = [];
    const holding = (paths: readonly string[]): ReadonlySet<string> => {
      asked.push([...paths]);
      return new Set();
    };
    const { made } = loaded({ 'a.js': 'login()', 'b.js': 'login()', 'c.js': 'login()' }, { holding });
    await made.load(at('a.js'), true);
    made.edit(at('b.js'), 'login()');
    const all = ['a.js', 'b.js', 'c.js'].map(at);
    await made.look(all, [login], wordSearch(['login']));
    expect(asked).toEqual([[at('c.js')]]);
    expect(all.map((path) => made.holds(path, login))).toEqual([true, true, false]);
  });

  test('may be anywhere where nothing can be read, and nowhere where the file system says so', async () => {
    const { made, faults } = loaded({}, { readIf: failing });
    await made.look([at('a.js')], [login], wordSearch(['login']));
    expect([made.holds(at('a.js'), login), faults]).toEqual([true, ['a.js: EACCES']]);
    const quick = loaded({ 'a.js': 'login()' }, { holding: () => new Set() });
    await quick.made.look([at('a.js')], [login], wordSearch(['login']));
    expect(quick.made.holds(at('a.js'), login)).toBe(false);
  });
});
