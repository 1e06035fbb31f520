import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChangedMeanwhile, type Disk, prepareCopy, prepareText } from '../../src/disk.ts';
import { folderWith } from './helpers.ts';

/** The disk, but for the calls that stand in. */
function disk(calls: Partial<Disk>): Disk {
  return { ...fs, ...calls };
}

function fails(code: string): never {
  throw Object.assign(new Error(code), { code });
}

describe('prepareText', () => {
  it('replaces the text, and keeps mode and bytes as they are', () => {
    const folder = folderWith({ 'a.json': '\uFEFF{\r\n}\r\n' });
    const path = join(folder, 'a.json');
    fs.chmodSync(path, 0o751);
    prepareText(path, '\uFEFF{\r\n}\r\n', '\uFEFF{ }\r\n').commit();
    expect(fs.readFileSync(path).toString('hex')).toBe(Buffer.from('\uFEFF{ }\r\n').toString('hex'));
    expect(fs.statSync(path).mode & 0o777).toBe(0o751);
    expect(fs.readdirSync(folder)).toEqual(['a.json']);
  });

  it('writes through a link', () => {
    const folder = folderWith({ 'real/a.json': 'old' });
    fs.symlinkSync(join(folder, 'real/a.json'), join(folder, 'link.json'));
    prepareText(join(folder, 'link.json'), 'old', 'new').commit();
    expect(fs.lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(join(folder, 'real/a.json'), 'utf8')).toBe('new');
  });

  it('loses nothing where the file was changed after it was read', () => {
    const folder = folderWith({ a: 'mine' });
    const path = join(folder, 'a');
    expect(() => prepareText(path, 'old', 'new')).toThrow(ChangedMeanwhile);
    const prepared = prepareText(path, 'mine', 'new');
    fs.writeFileSync(path, 'mine, and more');
    expect(() => prepared.commit()).toThrow(ChangedMeanwhile);
    expect(fs.readFileSync(path, 'utf8')).toBe('mine, and more');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  it.each<[string, Partial<Disk>]>([
    ['folder is read-only', { openSync: () => fails('EROFS') }],
    ['file is read-only', { accessSync: () => fails('EACCES') }],
    ['disk is full', { writeFileSync: () => fails('ENOSPC') }],
  ])('loses nothing where the %s', (_how, calls) => {
    const folder = folderWith({ a: 'old' });
    expect(() => prepareText(join(folder, 'a'), 'old', 'new', disk(calls))).toThrow(/^E/);
    expect(fs.readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  it('loses nothing where the file cannot be replaced', () => {
    const folder = folderWith({ a: 'old' });
    const prepared = prepareText(join(folder, 'a'), 'old', 'new', disk({ renameSync: () => fails('EPERM') }));
    expect(() => prepared.commit()).toThrow('EPERM');
    expect(fs.readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  it('does not take a folder or nothing for the file', () => {
    const folder = folderWith({ 'a/b': '' });
    expect(() => prepareText(join(folder, 'a'), '', 'new')).toThrow('EISDIR');
    expect(() => prepareText(join(folder, 'c'), '', 'new')).toThrow('ENOENT');
  });

  it('leaves nothing behind when it is given up', () => {
    const folder = folderWith({ a: 'old' });
    prepareText(join(folder, 'a'), 'old', 'new').discard();
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });
});

describe('prepareCopy', () => {
  it('copies into folders that are not there yet', () => {
    const folder = folderWith({ a: 'text' });
    prepareCopy(join(folder, 'a'), join(folder, 'x/y/a')).commit();
    expect(fs.readFileSync(join(folder, 'x/y/a'), 'utf8')).toBe('text');
  });

  it('never copies over a file', () => {
    const folder = folderWith({ a: 'text', b: 'mine' });
    expect(() => prepareCopy(join(folder, 'a'), join(folder, 'b'))).toThrow(ChangedMeanwhile);
    const prepared = prepareCopy(join(folder, 'a'), join(folder, 'c'));
    fs.writeFileSync(join(folder, 'c'), 'mine');
    expect(() => prepared.commit()).toThrow('EEXIST');
    expect(fs.readFileSync(join(folder, 'b'), 'utf8')).toBe('mine');
    expect(fs.readFileSync(join(folder, 'c'), 'utf8')).toBe('mine');
  });
});
