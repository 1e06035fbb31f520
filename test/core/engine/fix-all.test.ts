import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type FixAllOptions,
  type FixTarget,
  fixAll,
  fixTarget,
  MAX_FIX_ROUNDS,
  selectFixes,
} from '../../../src/core/engine/fix-all.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { Finding, Fix, TextEdit } from '../../../src/core/finding.ts';
import { memoryFileSystem, NO_ADVICE, ROOT } from '../helpers.ts';
import { AGCONNECT, healthy } from '../rules/healthy.ts';

const source = (text: string, path = '/p/a') => ({ path, text });

function edit(text: string, start: number, end: number, newText: string, path?: string): TextEdit {
  return { source: source(text, path), start, end, newText };
}

function finding(fixes: readonly Partial<Fix>[], rule = 'r', path?: string): Finding {
  return {
    rule,
    severity: 'error',
    message: 'm',
    args: {},
    source: source('', path),
    start: 0,
    end: 0,
    fixes: fixes.map((fix) => ({ title: 't', edits: [], safe: true, ...fix })),
  };
}

describe('selectFixes', () => {
  const options = { safeOnly: true } as const;

  it('takes the first fix of each finding, if it is safe', () => {
    const one = finding([{ edits: [edit('abcdef', 4, 5, 'x')] }, { edits: [edit('abcdef', 2, 3, 'y')] }]);
    const unsafe = finding([{ edits: [edit('abcdef', 0, 1, 'z')], safe: false }]);
    const none = finding([]);
    expect(selectFixes([one, unsafe, none], options).applied).toEqual([one]);
    expect(selectFixes([one, unsafe, none], { safeOnly: false }).applied).toEqual([one, unsafe]);
  });

  it('keeps to one rule', () => {
    const a = finding([{ edits: [edit('abcdef', 0, 1, 'x')] }], 'a');
    const b = finding([{ edits: [edit('abcdef', 4, 5, 'x')] }], 'b');
    expect(selectFixes([a, b], { ...options, rule: 'b' }).applied).toEqual([b]);
  });

  it.each([
    ['overlap', [1, 3], [2, 4], 1],
    ['are the same', [1, 3], [1, 3], 1],
    ['touch', [1, 3], [3, 4], 1],
    ['insert at one place', [2, 2], [2, 2], 1],
    ['insert where another begins', [2, 2], [2, 4], 1],
    ['lie apart', [0, 1], [2, 3], 2],
  ])('of fixes that %s', (_how, [a = 0, b = 0], [c = 0, d = 0], taken) => {
    const findings = [
      finding([{ edits: [edit('abcdef', a, b, 'X')] }]),
      finding([{ edits: [edit('abcdef', c, d, 'Y')] }]),
    ];
    const { applied } = selectFixes(findings, options);
    expect(applied).toEqual(findings.slice(0, taken));
  });

  it('leaves a fix out whole where one of its edits clashes', () => {
    const first = finding([{ edits: [edit('abc', 0, 1, 'X')] }]);
    const second = finding([{ edits: [edit('abc', 0, 1, 'Y'), edit('abc', 0, 1, 'Y', '/p/b')] }]);
    const selection = selectFixes([first, second], options);
    expect([...selection.edits.keys()]).toEqual(['/p/a']);
  });

  it('leaves out a fix that was made for another text of the file, one that changes nothing, and settled files', () => {
    const first = finding([{ edits: [edit('abc', 0, 1, 'X')] }]);
    const stale = finding([{ edits: [edit('abcd', 3, 4, 'Y')] }]);
    const idle = finding([{ edits: [edit('abc', 2, 3, 'c', '/p/c')] }]);
    const settled = finding([{ edits: [edit('abc', 2, 3, 'Z', '/p/b')] }]);
    const selection = selectFixes([first, stale, idle, settled], { ...options, settled: new Set(['/p/b']) });
    expect(selection.applied).toEqual([first]);
  });

  it('keeps to what is meant', () => {
    const a = finding([{ edits: [edit('abcdef', 0, 1, 'x')] }], 'a');
    const b = finding([{ edits: [edit('abcdef', 4, 5, 'x')] }], 'b');
    expect(selectFixes([a, b], { ...options, isMeant: ({ rule }) => rule === 'b' }).applied).toEqual([b]);
  });

  it('puts the edits of a file in the order of its text', () => {
    const text = 'abcdef';
    const both = finding([{ edits: [edit(text, 4, 5, 'x'), edit(text, 2, 3, 'y'), edit(text, 2, 2, 'z')] }]);
    const first = finding([{ edits: [edit(text, 0, 1, 'w')] }]);
    const [own] = selectFixes([both, first], options).edits.values();
    expect(own?.map(({ newText }) => newText)).toEqual(['w', 'z', 'y', 'x']);
  });

  it('sees a clash with one of several, and takes a fix of which one edit changes something', () => {
    const text = 'abcdef';
    const several = finding([{ edits: [edit(text, 0, 1, 'x'), edit(text, 4, 5, 'e')] }]);
    const clash = finding([{ edits: [edit(text, 4, 5, 'y')] }]);
    expect(selectFixes([several, clash], options).applied).toEqual([several]);
  });

  it('passes over a fix that asks something', () => {
    const asks = finding([{ edits: [], setUp: 'a' }, { edits: [edit('abc', 0, 1, 'X')] }]);
    expect(selectFixes([asks], options).applied).toEqual([asks]);
  });

  it('copies to one place once, and to several', () => {
    const to = '/p/to';
    const { copies } = selectFixes(
      [finding([{ copy: { from: '/p/1', to } }]), finding([{ copy: { from: '/p/2', to } }])],
      options,
    );
    expect(copies).toEqual([{ from: '/p/1', to }]);
    const two = selectFixes(
      [finding([{ copy: { from: '/p/1', to } }]), finding([{ copy: { from: '/p/1', to: '/p/b' } }])],
      options,
    );
    expect(two.copies.map((one) => one.to)).toEqual([to, '/p/b']);
  });
});

describe('applyEdits', () => {
  it('applies edits in any order, and insertions at one place in theirs', () => {
    const text = 'abcdef';
    const edits = [
      edit(text, 4, 6, ''),
      edit(text, 2, 2, '1'),
      edit(text, 2, 2, '2'),
      edit(text, 2, 3, 'C'),
      edit(text, 0, 0, '>'),
    ];
    expect(applyEdits(text, edits)).toBe('>ab12Cd');
    // what is put in goes before what takes the place of the text behind it
    expect(applyEdits(text, [edit(text, 2, 3, 'C'), edit(text, 2, 2, '1')])).toBe('ab1Cdef');
  });

  it('throws rather than spoil a text', () => {
    expect(() => applyEdits('abc', [edit('abc', 0, 2, ''), edit('abc', 1, 3, '')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [edit('abc', 2, 4, '')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [edit('abc', 2, 1, '')])).toThrow('an edit of 2 to 1 overlaps another');
  });
});

/** A file whose every match of a pattern is a finding that replaces it. */
function target(texts: Record<string, string>, rules: Record<string, [RegExp, string]>) {
  const result: FixTarget & { checks: number } = {
    checks: 0,
    async check() {
      result.checks++;
      return Object.entries(texts).flatMap(([path, text]) =>
        Object.entries(rules).flatMap(([rule, [pattern, newText]]) =>
          [...text.matchAll(pattern)].map(({ index, 0: { length } }) =>
            finding([{ edits: [edit(text, index, index + length, newText, path)] }], rule, path),
          ),
        ),
      );
    },
    edit(path, text) {
      texts[path] = text;
    },
    copy: () => true,
  };
  return result;
}

describe('fixTarget', () => {
  it('goes on until nothing is left to fix, and tells what it did', async () => {
    const texts = { '/p/a': 'aaaa', '/p/b': 'x' };
    const {
      findings,
      texts: changed,
      applied,
    } = await fixTarget(target(texts, { up: [/a/g, 'A'] }), { safeOnly: true });
    expect(texts['/p/a']).toBe('AAAA');
    expect([...changed]).toEqual([['/p/a', { before: 'aaaa', after: 'AAAA' }]]);
    expect(findings).toEqual([]);
    expect(applied).toHaveLength(4);
  });

  it('leaves a file alone whose fixes undo one another, and the others not', async () => {
    const texts = { '/p/a': 'on', '/p/b': 'a' };
    const rules: Record<string, [RegExp, string]> = {
      off: [/on/g, 'off'],
      on: [/off/g, 'on'],
      up: [/a/g, 'A'],
    };
    const project = target(texts, rules);
    const outcome = await fixTarget(project, { safeOnly: true });
    expect(texts).toEqual({ '/p/a': 'on', '/p/b': 'A' });
    expect([...outcome.texts.keys()]).toEqual(['/p/b']);
    expect(outcome.applied.map(({ rule }) => rule)).toEqual(['up']);
    expect(project.checks).toBeLessThan(MAX_FIX_ROUNDS);
  });

  it('comes to an end where every fix makes work for another', async () => {
    const project = target({ '/p/a': 'a' }, { more: [/a$/g, '-a'] });
    await fixTarget(project, { safeOnly: true });
    expect(project.checks).toBe(MAX_FIX_ROUNDS + 1);
  });

  it('does not try again what could not be copied', async () => {
    const copy = { from: '/p/1', to: '/p/2' };
    let tried = 0;
    const outcome = await fixTarget(
      {
        check: async () => [finding([{ copy }])],
        edit() {},
        copy() {
          tried++;
          return false;
        },
      },
      { safeOnly: true },
    );
    expect(tried).toBe(1);
    expect(outcome).toMatchObject({ copies: [], applied: [] });
  });

  it('tells of a finding too whose first fix asks something', async () => {
    const texts = { '/p/a': 'a' };
    const project = target(texts, { up: [/a/g, 'A'] });
    const { check } = project;
    project.check = async () =>
      (await check()).map((one) => ({
        ...one,
        fixes: [{ title: 't', edits: [], setUp: 'a', safe: false }, ...one.fixes],
      }));
    const { applied } = await fixTarget(project, { safeOnly: true });
    expect(texts['/p/a']).toBe('A');
    expect(applied).toHaveLength(1);
  });
});

describe('fixAll', () => {
  const DOWN = 'down/agconnect-services.json';
  const { [AGCONNECT]: own = '', ...rest } = healthy;
  const files = { ...rest, [DOWN]: own };
  const run = async (options: Partial<FixAllOptions> = {}) => {
    const workspace = new Workspace(memoryFileSystem(files), ROOT, { severities: NO_ADVICE });
    return fixAll(workspace, { safeOnly: false, ...options });
  };

  it('copies a file in the fork, where it is then read', async () => {
    const { copies, applied, findings, fork } = await run();
    expect(applied.map(({ rule }) => rule)).toEqual(['agconnect-missing']);
    expect(copies).toEqual([{ from: `${ROOT}/${DOWN}`, to: `${ROOT}/${AGCONNECT}` }]);
    expect(await fork.read(`${ROOT}/${AGCONNECT}`)).toBe(own);
    expect(findings).toEqual([]);
  });

  it('leaves files where they are where only texts may change, and tells of no fix that would copy', async () => {
    const { copies, applied, findings } = await run({ textsOnly: true });
    expect([copies, applied]).toEqual([[], []]);
    const missing = findings.filter(({ rule }) => rule === 'agconnect-missing');
    expect(missing).toHaveLength(1);
    expect(missing[0]?.fixes.some(({ copy }) => copy)).toBe(false);
    expect(missing[0]?.fixes.length).toBeGreaterThan(0);
  });

  it('does without a file that cannot be read', async () => {
    const fs = memoryFileSystem(files);
    const workspace = new Workspace(
      { ...fs, read: async (path) => (path.endsWith(DOWN) ? undefined : fs.read(path)) },
      ROOT,
      { severities: NO_ADVICE },
    );
    const { copies, findings } = await fixAll(workspace, { safeOnly: false });
    expect(copies).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['agconnect-missing']);
  });
});
