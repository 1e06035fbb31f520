import { describe, expect, it } from 'vitest';
import { FileIndex } from '../../../src/core/project/file-index.ts';
import type { Entry, FileSystem } from '../../../src/core/project/file-system.ts';

const FOLDERS: Record<string, readonly string[]> = {
  '/p': ['b/', 'a.js', 'a/', 'node_modules/', 'locked/', 'z.js'],
  '/p/a': ['x.js', 'deep/'],
  '/p/a/deep': ['y.js'],
  '/p/b': ['w.js'],
  '/p/node_modules': ['other.js'],
};

const entry = (name: string): Entry => ({
  name: name.replace('/', ''),
  type: name.endsWith('/') ? 'folder' : 'file',
});

function entriesOf(folder: string): readonly Entry[] | undefined {
  if (folder === '/p/locked') throw new Error('locked');
  return FOLDERS[folder]?.map(entry);
}

const disk = (list: FileSystem['list']): FileSystem => ({
  list,
  read: () => undefined,
  readIf: () => undefined,
});

describe.each([
  ['at once', disk((folder) => entriesOf(folder))],
  ['later', disk(async (folder) => entriesOf(folder))],
])('a walk through folders that are listed %s', (_, fs) => {
  it('goes down each of them in the order of the names, before the next one', async () => {
    const index = new FileIndex(fs, '/p');
    await index.walk();
    expect([...index.listed().keys()]).toEqual(['/p', '/p/b', '/p/a', '/p/a/deep']);
    expect([...index.files()]).toEqual(['/p/a.js', '/p/z.js', '/p/b/w.js', '/p/a/x.js', '/p/a/deep/y.js']);
  });

  it('passes over what cannot be read, of which nothing is known', async () => {
    const index = new FileIndex(fs, '/p');
    await index.walk();
    expect(index.isOpen('/p')).toBe(false);
    expect(index.isOpen('/p/a')).toBe(true);
    expect(index.type('/p/locked/a.js', () => {})).toBeUndefined();
    expect(await index.look('/p/locked')).toBeUndefined();
    expect(await index.look('/p/none')).toBeUndefined();
    expect(index.type('/p/none/a.js', () => {})).toBe('none');
  });
});
