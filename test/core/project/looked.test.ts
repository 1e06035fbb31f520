import { describe, expect, it } from 'vitest';
import { Looked } from '../../../src/core/project/looked.ts';
import { nameNeedle } from '../../../src/core/project/needle.ts';

const [one, other] = [nameNeedle('one'), nameNeedle('other')];
const paths = ['/a.js', '/b.js', '/c.js'];

/** `one` is in the first file; nothing is in the others. */
function looked(): Looked {
  const looked = new Looked();
  looked.noteNone(['/b.js', '/c.js'], [one, other]);
  looked.note('/a.js', one, true);
  looked.note('/a.js', other, false);
  looked.noteAll(paths, [one, other]);
  return looked;
}

const answers = (looked: Looked) =>
  paths.map((path) => [one, other].map((needle) => looked.holds(path, needle)));

describe('what was looked for', () => {
  it('is known file by file, and of all files that were asked for', () => {
    expect(answers(looked())).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
    expect([...(looked().heldOf(paths, one) ?? [])]).toEqual(['/a.js']);
    expect(looked().heldOf(paths, other)?.size).toBe(0);
    expect(looked().heldOf([...paths], one)).toBeUndefined();
    expect(looked().heldOf(paths, nameNeedle('third'))).toBeUndefined();
  });

  it('is forgotten of one file for all of it, and found out anew', () => {
    const all = looked();
    all.forget('/b.js');
    expect(answers(all)[1]).toEqual([undefined, undefined]);
    expect(all.has('/b.js')).toBe(false);
    expect(all.has('/c.js')).toBe(true);
    expect(all.heldOf(paths, one)).toBeUndefined();
    all.noteNone(['/b.js'], [one, other]);
    expect(answers(all)[1]).toEqual([false, false]);
    all.forget('/b.js');
    all.note('/b.js', one, true);
    expect(answers(all)[1]).toEqual([true, undefined]);
  });

  it('is a fork’s own', () => {
    const all = looked();
    const fork = all.fork();
    expect(answers(fork)).toEqual(answers(all));
    fork.forget('/c.js');
    expect(answers(all)[2]).toEqual([false, false]);
    expect(answers(fork)[2]).toEqual([undefined, undefined]);
    all.forget('/b.js');
    expect(answers(fork)[1]).toEqual([false, false]);
  });

  it('is a fork’s own, of what is looked for later too', () => {
    const all = looked();
    const fork = all.fork();
    expect(fork.heldOf(paths, one)).toBeUndefined();
    expect(fork.note('/d.js', one, true)).toBe(true);
    expect(all.note('/e.js', one, false)).toBe(false);
    expect([all.holds('/d.js', one), fork.holds('/e.js', one)]).toEqual([undefined, undefined]);
    fork.noteAll(paths, [one]);
    expect([...(fork.heldOf(paths, one) ?? [])]).toEqual(['/a.js', '/d.js']);
    expect(all.heldOf(paths, one)?.size).toBe(1);
    fork.forget('/a.js');
    expect(all.holds('/a.js', one)).toBe(true);
    expect(fork.holds('/a.js', one)).toBeUndefined();
    // what nothing was found in is one set for all of it, in the fork too
    fork.forget('/b.js');
    expect(answers(fork)[1]).toEqual([undefined, undefined]);
    expect(answers(all)[1]).toEqual([false, false]);
  });

  it('has another number after each text that may be another', () => {
    const all = looked();
    const { version } = all;
    all.note('/d.js', one, true);
    expect(all.version).toBe(version);
    all.forget('/nowhere.js');
    expect(all.version).not.toBe(version);
    expect(all.fork().heldOf(paths, one)).toBeUndefined();
  });

  it('is known of files in which nothing was found later, beside those before', () => {
    const all = looked();
    all.noteNone(['/d.js'], [one]);
    expect(all.holds('/d.js', one)).toBe(false);
    expect(all.holds('/d.js', other)).toBeUndefined();
    expect(all.holds('/c.js', one)).toBe(false);
  });

  it('tells of a file that something was looked for in it, and of a text that it is said there', () => {
    const all = looked();
    expect(paths.map((path) => all.has(path))).toEqual([true, true, true]);
    expect(all.has('/d.js')).toBe(false);
    expect(all.isSaid('/a.js', '')).toBe(true);
    expect(all.isSaid('/b.js', '')).toBe(false);
    expect(all.isSaid('/d.js', 'other()')).toBe(true);
    expect(all.isSaid('/d.js', 'others()')).toBe(false);
    expect(new Looked().has('/a.js')).toBe(false);
    expect(new Looked().isSaid('/a.js', 'one')).toBe(false);
  });
});
