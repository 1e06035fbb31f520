import { describe, expect, test } from 'vitest';
import { Overlay } from '../../../src/core/project/overlay.ts';
import { wordSearch } from '../../../src/core/project/prefilter.ts';
import { memoryFileSystem, ROOT } from '../helpers.ts';

const PUSH = wordSearch(['push']);
const at = (name: string): string => `${ROOT}/${name}`;
const below = memoryFileSystem({ 'a.js': 'push', 'b.js': 'none', 'lib/c.js': 'push()', 'lib/d/e.js': 'e' });
const names = async (overlay: Overlay, folder = ROOT): Promise<string[] | undefined> =>
  (await overlay.list(folder))?.map(({ name, type }) => (type === 'folder' ? `${name}/` : name)).sort();

describe('files as they would be', () => {
  test('a proposed text stands before the file', async () => {
    const overlay = new Overlay(below, new Map([[at('a.js'), 'new text']]));
    expect(await overlay.read(at('a.js'))).toBe('new text');
    expect(await overlay.read(at('b.js'))).toBe('none');
    expect(await overlay.readIf(at('a.js'), PUSH)).toBeNull();
    overlay.put(at('b.js'), 'push it');
    expect(await overlay.readIf(at('b.js'), PUSH)).toBe('push it');
    expect(await overlay.readIf(at('lib/c.js'), PUSH)).toBe('push()');
  });

  test('a proposed file is listed, with the folders on its way', async () => {
    const overlay = new Overlay(below);
    overlay.put(at('lib/d/f.js'), '');
    overlay.put(at('new/g.js'), '');
    expect(await names(overlay)).toEqual(['a.js', 'b.js', 'lib/', 'new/']);
    expect(await names(overlay, at('lib/d'))).toEqual(['e.js', 'f.js']);
    expect(await names(overlay, at('new'))).toEqual(['g.js']);
    expect(await names(overlay, at('other'))).toBeUndefined();
  });

  test('what is to go is gone, with what was proposed in it', async () => {
    const overlay = new Overlay(below);
    overlay.put(at('lib/d/f.js'), 'push');
    overlay.put(at('lib2.js'), 'push');
    overlay.remove(at('lib'));
    overlay.remove(at('a.js'));
    expect(await names(overlay)).toEqual(['b.js', 'lib2.js']);
    expect(await names(overlay, at('lib'))).toBeUndefined();
    expect(await overlay.read(at('lib/c.js'))).toBeUndefined();
    expect(await overlay.read(at('lib/d/f.js'))).toBeUndefined();
    expect(await overlay.readIf(at('a.js'), PUSH)).toBeUndefined();
    // and may come again
    overlay.put(at('lib/c.js'), 'push again');
    expect(await names(overlay, at('lib'))).toEqual(['c.js']);
    expect(await overlay.readIf(at('lib/c.js'), PUSH)).toBe('push again');
  });

  test('a fork sees what was proposed, and its own is not seen', async () => {
    const overlay = new Overlay(below, new Map([[at('x.js'), '1']]), new Set([at('a.js')]));
    const fork = overlay.fork(new Map([[at('y.js'), '2']]));
    expect(await names(fork)).toEqual(['b.js', 'lib/', 'x.js', 'y.js']);
    fork.remove(at('b.js'));
    expect(await names(overlay)).toEqual(['b.js', 'lib/', 'x.js']);
  });

  test('files that may hold a word are the proposed ones and those of the file system below', () => {
    const overlay = new Overlay(below);
    const paths = [at('a.js'), at('b.js')];
    expect(overlay.holding(paths, PUSH)).toEqual(new Set(paths));
    const searching = new Overlay({ ...below, holding: () => new Set([at('a.js')]) });
    expect(searching.holding(paths, PUSH)).toEqual(new Set([at('a.js')]));
    searching.put(at('b.js'), '');
    expect(searching.holding(paths, PUSH)).toEqual(new Set(paths));
  });
});
