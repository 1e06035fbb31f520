import { describe, expect, test } from 'vitest';
import { FileIndex } from '../../../src/core/project/file-index.ts';
import type { FileSystem } from '../../../src/core/project/file-system.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

const at = (name: string): string => `${ROOT}/${name}`;
const none = (folder: string): never => {
  throw new Error(`asked for ${folder}`);
};

async function walked(files: Files, change: Partial<FileSystem> = {}): Promise<FileIndex> {
  const index = new FileIndex({ ...memoryFileSystem(files), ...change }, ROOT);
  await index.walk();
  return index;
}

/** The folder that has to be looked into first, or what is known. */
function typeOf(index: FileIndex, path: string): string | undefined {
  let lacking: string | undefined;
  const type = index.type(path, (folder) => {
    lacking = folder;
  });
  return lacking === undefined ? type : `look into ${lacking}`;
}

describe('what the walk saw', () => {
  test('files and folders, and what is not there', async () => {
    const index = await walked({ 'a.js': '', 'lib/b.js': '' });
    expect([...index.files()].sort()).toEqual([at('a.js'), at('lib/b.js')]);
    expect(index.type(at('lib'), none)).toBe('folder');
    expect(index.type(at('lib/b.js'), none)).toBe('file');
    expect(index.type(at('lib/c.js'), none)).toBe('none');
    expect(index.type(at('gone/c.js'), none)).toBe('none');
    // below a file there is nothing
    expect(index.type(at('a.js/b'), none)).toBe('none');
    expect(index.list(at('gone'), none)).toEqual([]);
    expect(index.list(ROOT, none)?.slice().sort()).toEqual(['a.js', 'lib/']);
  });

  test('a folder that it passed over has to be looked into, and so has one outside', async () => {
    const index = await walked({ 'node_modules/x/package.json': '', 'a.js': '' });
    expect(typeOf(index, at('node_modules/x/package.json'))).toBe(`look into ${at('node_modules')}`);
    await index.look(at('node_modules'));
    expect(typeOf(index, at('node_modules/x/package.json'))).toBe(`look into ${at('node_modules/x')}`);
    await index.look(at('node_modules/x'));
    expect(typeOf(index, at('node_modules/x/package.json'))).toBe('file');
    expect(typeOf(index, at('node_modules/y/package.json'))).toBe('none');
    expect(typeOf(index, '/elsewhere/a.js')).toBe('look into /elsewhere');
    expect(index.list('/elsewhere', () => {})).toBeUndefined();
    // above the root of the disk there is nothing
    expect(typeOf(index, '/')).toBe('none');
  });

  test('a folder that cannot be read stays unknown, until it is looked into again', async () => {
    let closed = true;
    const below = memoryFileSystem({ 'lib/a.js': '', 'b.js': '' });
    const index = await walked(
      {},
      {
        async list(folder) {
          if (closed && folder === at('lib')) throw new Error('EACCES');
          return below.list(folder);
        },
      },
    );
    expect(index.type(at('lib/a.js'), none)).toBeUndefined();
    expect(index.type(at('lib/deep/a.js'), none)).toBeUndefined();
    expect(index.list(at('lib'), none)).toBeUndefined();
    expect(index.isOpen(ROOT)).toBe(false);
    expect(index.isOpen(at('other'))).toBe(true);
    expect(await index.look(at('lib'))).toBeUndefined();
    closed = false;
    await index.look(at('lib'));
    expect(index.type(at('lib/a.js'), none)).toBe('file');
    expect(index.isOpen(ROOT)).toBe(true);
  });
});

describe('what comes and goes', () => {
  test('a file brings its folders', async () => {
    const index = await walked({ 'a.js': '' });
    index.add(at('x/y/z.js'));
    expect(index.type(at('x/y/z.js'), none)).toBe('file');
    expect(index.type(at('x/y'), none)).toBe('folder');
    const { version } = index;
    index.add(at('x/y/z.js'));
    expect(index.version).toBeGreaterThan(version);
    expect(index.list(at('x'), none)).toEqual(['y/']);
  });

  test('where the walk does not go, only in folders that are known', async () => {
    const index = await walked({ 'a.js': '' });
    index.add(at('node_modules/x/package.json'));
    expect(typeOf(index, at('node_modules/x/package.json'))).toBe('none');
    await index.look(at('node_modules/x'));
    index.add(at('node_modules/x/package.json'));
    expect(typeOf(index, at('node_modules/x/package.json'))).toBe('file');
    expect(typeOf(index, at('node_modules'))).toBe('none');
  });

  test('outside the root, the file alone', async () => {
    const index = await walked({ 'a.js': '' });
    index.add('/elsewhere/b.js');
    expect(index.type('/elsewhere/b.js', none)).toBe('file');
    const fork = index.fork(memoryFileSystem({}));
    index.remove('/elsewhere/b.js');
    expect(typeOf(index, '/elsewhere/b.js')).toBe('look into /elsewhere');
    expect(fork.type('/elsewhere/b.js', none)).toBe('file');
  });

  test('a folder goes with all that is in it', async () => {
    const index = await walked({ 'lib/a.js': '', 'lib/b/c.js': '', 'lib2/d.js': '' });
    const fork = index.fork(memoryFileSystem({}));
    expect(index.remove(at('lib')).sort()).toEqual([at('lib/a.js'), at('lib/b/c.js')]);
    expect([...index.files()]).toEqual([at('lib2/d.js')]);
    expect(index.type(at('lib/b/c.js'), none)).toBe('none');
    expect(index.remove(at('lib'))).toEqual([]);
    expect(fork.type(at('lib/b/c.js'), none)).toBe('file');
  });
});

describe('uni_modules', () => {
  const files = { 'uni_modules/a/index.js': '', 'uni_modules/a/node_modules/x.js': '', 'a.js': '' };

  test('is listed when somebody asks, once, without what it brings with it', async () => {
    const index = await walked(files);
    expect(index.asideOf(ROOT)).toBeUndefined();
    expect(index.hasAside()).toBe(false);
    await index.walkAside(ROOT);
    expect(index.asideOf(ROOT)).toEqual([at('uni_modules/a/index.js')]);
    const { version } = index;
    await index.walkAside(ROOT);
    expect(index.version).toBe(version);
    expect(index.fork(memoryFileSystem({})).hasAside()).toBe(true);
    expect(index.forgetAside()).toEqual([at('uni_modules/a/index.js')]);
    expect(index.hasAside()).toBe(false);
  });

  test('and not where it cannot be read', async () => {
    const index = await walked(files, {
      list: async (folder) => {
        if (folder.includes('uni_modules')) throw new Error('EACCES');
        return memoryFileSystem(files).list(folder);
      },
    });
    await index.walkAside(ROOT);
    expect(index.asideOf(ROOT)).toEqual([]);
  });

  test('not more of it than somebody could want', async () => {
    const many = Object.fromEntries(Array.from({ length: 5100 }, (_, i) => [`uni_modules/m/${i}.js`, '']));
    const index = await walked(many);
    await index.walkAside(ROOT);
    expect(index.asideOf(ROOT)).toHaveLength(5000);
  });

  test('a folder in it that comes is noted where somebody has asked for the one around it', async () => {
    const index = await walked(files);
    expect(index.addFolder(at('uni_modules/b'))).toBe(false);
    await index.look(at('uni_modules'));
    expect(index.asked()).toEqual([at('uni_modules')]);
    expect(index.addFolder(at('uni_modules/a'))).toBe(false);
    expect(index.addFolder(at('uni_modules/b'))).toBe(true);
    expect(index.type(at('uni_modules/b'), none)).toBe('folder');
    expect(index.addFolder(at('other'))).toBe(false);
  });
});
