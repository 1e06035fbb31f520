import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotWritten, prepareChanges } from '../../src/node/change-files.ts';
import type { Disk } from '../../src/node/disk.ts';
import { NotRegular } from '../../src/node/not-regular.ts';
import { AlreadyThere, OutsideFolder } from '../../src/node/place.ts';
import { ChangedMeanwhile } from '../../src/node/staged.ts';
import { folderWith } from '../cli/helpers.ts';

/** The disk, but for the calls that stand in. */
function disk(calls: Partial<Disk>): Disk {
  return { ...fs, ...calls };
}

function fails(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** Every name below a folder with what a file of it holds. */
function stateOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => [join(entry.parentPath, entry.name).slice(folder.length + 1), entry] as const)
      .map(([name, entry]) => [
        name,
        entry.isFile() ? fs.readFileSync(join(folder, name), 'latin1') : 'no file',
      ]),
  );
}

const FILES = { a: 'a1', 'sub/b': 'b1', 'sub/c': 'c1', source: 'copied' };

/** New texts for three files, a new file, and a copy into folders that are not there. */
function changesIn(folder: string): Parameters<typeof prepareChanges>[0] {
  const text = (name: string): [string, { before: string; after: string }] => [
    join(folder, name),
    { before: `${name.at(-1)}1`, after: `${name.at(-1)}2` },
  ];
  return {
    texts: new Map([text('a'), text('sub/b'), text('sub/c')]),
    creates: [{ path: join(folder, 'sub/new'), text: 'new' }],
    copies: [{ from: join(folder, 'source'), to: join(folder, 'x/y/copy') }],
  };
}

function change(folder: string, path: string, before: string, after: string, on?: Disk): void {
  const prepared = prepareChanges({ texts: new Map([[path, { before, after }]]) }, folder, on);
  try {
    prepared.commit();
  } finally {
    prepared.discard();
  }
}

function refusal(action: () => void): NotWritten {
  try {
    action();
  } catch (error) {
    if (error instanceof NotWritten) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const why = (action: () => void): Error | undefined => [...refusal(action).refused.values()][0];

describe('changes that belong together', () => {
  it('are made all', () => {
    const folder = folderWith(FILES);
    const prepared = prepareChanges(changesIn(folder), folder);
    prepared.commit();
    prepared.discard();
    expect(stateOf(folder)).toEqual({
      ...{ a: 'a2', sub: 'no file', 'sub/b': 'b2', 'sub/c': 'c2', 'sub/new': 'new', source: 'copied' },
      ...{ x: 'no file', 'x/y': 'no file', 'x/y/copy': 'copied' },
    });
  });

  it('leave nothing behind where they are given up, before or after they were made', () => {
    const folder = folderWith(FILES);
    const before = stateOf(folder);
    prepareChanges(changesIn(folder), folder).discard();
    expect(stateOf(folder)).toEqual(before);
    const prepared = prepareChanges(changesIn(folder), folder);
    prepared.commit();
    expect(prepared.undo()).toEqual([]);
    prepared.discard();
    expect(stateOf(folder)).toEqual(before);
  });

  it.each<keyof Disk>([
    'openSync',
    'writeFileSync',
    'fsyncSync',
    'fchmodSync',
    'mkdirSync',
    'renameSync',
    'readFileSync',
    'realpathSync',
    'accessSync',
    'lstatSync',
  ])('are made all or none, at whichever %s the disk fails', (call) => {
    for (const hasLinks of [true, false]) {
      for (let fatal = 1; ; fatal++) {
        const folder = folderWith(FILES);
        const before = stateOf(folder);
        let count = 0;
        const failing = (...args: readonly unknown[]): unknown => {
          if (++count === fatal) fails('EIO');
          return (fs[call] as (...args: readonly unknown[]) => unknown)(...args);
        };
        const on = disk({ [call]: failing, ...(!hasLinks && { linkSync: () => fails('EPERM') }) });
        let refused: NotWritten | undefined;
        try {
          const prepared = prepareChanges(changesIn(folder), folder, on);
          prepared.commit();
          prepared.discard();
        } catch (error) {
          refused = error as NotWritten;
          expect(refused).toBeInstanceOf(NotWritten);
          expect(refused.stuck).toEqual([]);
        }
        if (count < fatal) break;
        if (refused) expect(stateOf(folder)).toEqual(before);
        else expect(stateOf(folder)).toMatchObject({ a: 'a2', 'sub/new': 'new', 'x/y/copy': 'copied' });
        expect(Object.keys(stateOf(folder)).join()).not.toContain('.tmp');
      }
    }
  });

  it('say which files could not be brought back', () => {
    const folder = folderWith(FILES);
    let renames = 0;
    const renameSync = (from: fs.PathLike, to: fs.PathLike): void => {
      if (++renames > 1) fails('EIO');
      fs.renameSync(from, to);
    };
    const prepared = prepareChanges(changesIn(folder), folder, disk({ renameSync }));
    const { refused, stuck } = refusal(() => prepared.commit());
    expect([...refused.keys()]).toEqual([join(folder, 'sub/b')]);
    expect(stuck).toEqual([join(folder, 'a')]);
    expect(stateOf(folder)).toMatchObject({ a: 'a2', 'sub/b': 'b1', 'sub/c': 'c1' });
  });

  it('name every file that is in the way', () => {
    const folder = folderWith({ ...FILES, x: 'a file', 'sub/new': 'mine', 'sub/b': 'other' });
    const { refused } = refusal(() => prepareChanges(changesIn(folder), folder));
    expect([...refused.keys()].map((path) => path.slice(folder.length + 1))).toEqual([
      'sub/b',
      'sub/new',
      'x/y/copy',
    ]);
    expect(stateOf(folder)).toMatchObject({ a: 'a1', 'sub/new': 'mine', x: 'a file' });
  });
});

describe('a new text', () => {
  it('keeps mode and bytes as they are', () => {
    const folder = folderWith({ 'a.json': '\uFEFF{\r\n}\r\n' });
    const path = join(folder, 'a.json');
    fs.chmodSync(path, 0o751);
    change(folder, path, '\uFEFF{\r\n}\r\n', '\uFEFF{ }\r\n');
    expect(fs.readFileSync(path).toString('hex')).toBe(Buffer.from('\uFEFF{ }\r\n').toString('hex'));
    expect(fs.statSync(path).mode & 0o777).toBe(0o751);
    expect(fs.readdirSync(folder)).toEqual(['a.json']);
  });

  it('goes through a link that stays in the folder', () => {
    const folder = folderWith({ 'real/a.json': 'old' });
    fs.symlinkSync(join(folder, 'real/a.json'), join(folder, 'link.json'));
    change(folder, join(folder, 'link.json'), 'old', 'new');
    expect(fs.lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(join(folder, 'real/a.json'), 'utf8')).toBe('new');
  });

  it('never goes through a link that leads out of the folder, of a file or of a folder', () => {
    const outside = folderWith({ 'a.json': 'old', 'sub/b': 'old' });
    const folder = folderWith({});
    fs.symlinkSync(join(outside, 'a.json'), join(folder, 'a.json'));
    fs.symlinkSync(join(outside, 'sub'), join(folder, 'sub'));
    for (const name of ['a.json', 'sub/b'])
      expect(why(() => change(folder, join(folder, name), 'old', 'new'))).toBeInstanceOf(OutsideFolder);
    const copies = [{ from: join(outside, 'a.json'), to: join(folder, 'sub/x/copy') }];
    expect(why(() => prepareChanges({ texts: new Map(), copies }, folder))).toBeInstanceOf(OutsideFolder);
    expect(stateOf(outside)).toEqual({ 'a.json': 'old', sub: 'no file', 'sub/b': 'old' });
  });

  it('does not follow a link that is turned elsewhere at the last moment', () => {
    const outside = folderWith({ a: 'old' });
    const folder = folderWith({ real: 'old' });
    const link = join(folder, 'link');
    fs.symlinkSync('real', link);
    const texts = new Map([[link, { before: 'old', after: 'new' }]]);
    const prepared = prepareChanges({ texts }, folder);
    fs.rmSync(link);
    fs.symlinkSync(join(outside, 'a'), link);
    expect(why(() => prepared.commit())).toBeInstanceOf(ChangedMeanwhile);
    expect(fs.readFileSync(join(outside, 'a'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder).sort()).toEqual(['link', 'real']);
  });

  it('loses nothing where the file was changed after it was read', () => {
    const folder = folderWith({ a: 'mine' });
    const path = join(folder, 'a');
    expect(why(() => change(folder, path, 'old', 'new'))).toBeInstanceOf(ChangedMeanwhile);
    const prepared = prepareChanges({ texts: new Map([[path, { before: 'mine', after: 'new' }]]) }, folder);
    fs.writeFileSync(path, 'mine, and more');
    expect(why(() => prepared.commit())).toBeInstanceOf(ChangedMeanwhile);
    expect(fs.readFileSync(path, 'utf8')).toBe('mine, and more');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  it('takes neither a folder nor nothing for the file', () => {
    const folder = folderWith({ 'a/b': '' });
    expect(why(() => change(folder, join(folder, 'a'), '', 'new'))).toBeInstanceOf(NotRegular);
    expect(why(() => change(folder, join(folder, 'c'), '', 'new'))).toMatchObject({ code: 'ENOENT' });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    const folder = folderWith({});
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(why(() => change(folder, join(folder, 'pipe'), '', 'new'))).toBeInstanceOf(NotRegular);
    const copies = [{ from: join(folder, 'pipe'), to: join(folder, 'copy') }];
    expect(why(() => prepareChanges({ texts: new Map(), copies }, folder))).toBeInstanceOf(NotRegular);
  });
});

describe('a copy', () => {
  it('is never made over anything that is there, not even a link that leads nowhere', () => {
    const folder = folderWith({ a: 'text', b: 'mine' });
    fs.symlinkSync('nowhere', join(folder, 'link'));
    const copy = (to: string) => ({
      texts: new Map(),
      copies: [{ from: join(folder, 'a'), to: join(folder, to) }],
    });
    for (const to of ['b', 'link'])
      expect(why(() => prepareChanges(copy(to), folder))).toBeInstanceOf(AlreadyThere);
    for (const on of [disk({}), disk({ linkSync: () => fails('EPERM') })]) {
      fs.rmSync(join(folder, 'c'), { force: true });
      const prepared = prepareChanges(copy('c'), folder, on);
      fs.writeFileSync(join(folder, 'c'), 'mine');
      expect(why(() => prepared.commit())).toBeInstanceOf(AlreadyThere);
    }
    expect(stateOf(folder)).toEqual({ a: 'text', b: 'mine', c: 'mine', link: 'no file' });
  });
});
