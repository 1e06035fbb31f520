import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { FileSystem } from '../../../src/core/project/file-system.ts';
import { tui } from '../assist/helpers.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { anyFile, anyText, spoken } from './day.ts';

interface Proposal {
  readonly name: string;
  /** Undefined: the file is to go. */
  readonly text: string | undefined;
}

const anyProposal: fc.Arbitrary<Proposal | 'check'> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 2, arbitrary: anyFile.map((name) => ({ name, text: undefined })) },
  { weight: 2, arbitrary: fc.constant('check' as const) },
);
const anyFiles = fc.array(anyText, { minLength: 4, maxLength: 14 });
const filesOf = (texts: readonly { name: string; text: string }[]): Files =>
  tui(Object.fromEntries(texts.map(({ name, text }) => [name, text])));

/** What an engine says that starts on these files. */
const afresh = async (files: Files): Promise<unknown> =>
  spoken(await new Workspace(memoryFileSystem(files), ROOT).check());

function overlaid(files: Files, proposals: readonly Proposal[]): Files {
  const all = { ...files };
  for (const { name, text } of proposals) {
    if (text === undefined) delete all[name];
    else all[name] = text;
  }
  return all;
}

/** A file system that notes what it is asked. */
function noting(files: Files) {
  const below = memoryFileSystem(files);
  const asked: string[] = [];
  const noted = <T>(path: string, answer: T): T => {
    asked.push(path);
    return answer;
  };
  const fs: FileSystem = {
    list: (folder) => noted(folder, below.list(folder)),
    read: (path) => noted(path, below.read(path)),
    readIf: (path, words) => noted(path, below.readIf(path, words)),
  };
  return { fs, asked };
}

describe('a fork', () => {
  it('says what an engine says that starts on the files as proposed, and changes nothing of its parent', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFiles,
        fc.array(anyText, { maxLength: 3 }),
        fc.array(anyProposal, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('unchecked', 'checked', 'of a fork'),
        async (texts, typed, proposals, kind) => {
          const files = filesOf(texts);
          const workspace = new Workspace(memoryFileSystem(files), ROOT);
          const open = typed.filter(({ name }) => name in files);
          for (const { name, text } of open) workspace.edit(`${ROOT}/${name}`, text);
          if (kind !== 'unchecked') await workspace.check();
          let fork = await workspace.fork();
          if (kind === 'of a fork') fork = await fork.fork();
          let at = 0;
          for (const proposal of [...proposals, 'check' as const]) {
            at++;
            if (proposal === 'check') {
              const sofar = proposals.slice(0, at).filter((one) => one !== 'check');
              expect(spoken(await fork.check())).toEqual(await afresh(overlaid(files, [...open, ...sofar])));
            } else fork.propose(`${ROOT}/${proposal.name}`, proposal.text);
          }
          expect(spoken(await workspace.check())).toEqual(await afresh(overlaid(files, open)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('goes on by itself when its parent is told of something', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, fc.array(anyText, { maxLength: 6 }), async (texts, told) => {
        const files = filesOf(texts);
        const workspace = new Workspace(memoryFileSystem({ ...files }), ROOT);
        await workspace.check();
        const fork = await workspace.fork();
        for (const { name, text } of told) if (name in files) workspace.edit(`${ROOT}/${name}`, text);
        await workspace.check();
        expect(spoken(await fork.check())).toEqual(await afresh(files));
      }),
      { numRuns: 60 },
    );
  });

  it('walks nothing and reads nothing that its parent has walked and read', async () => {
    const { fs, asked } = noting(filesOf([]));
    const workspace = new Workspace(fs, ROOT);
    const before = spoken(await workspace.check());
    const known = asked.length;
    const fork = await workspace.fork();
    expect(spoken(await fork.check())).toEqual(before);
    const path = `${ROOT}/manifest.json`;
    fork.propose(path, `${await fork.read(path)}\n`);
    expect(spoken(await fork.check())).toEqual(before);
    expect(asked.slice(known)).toEqual([]);
  });

  it('takes a file from elsewhere, and a folder that is to go', async () => {
    const workspace = new Workspace(memoryFileSystem(filesOf([])), ROOT);
    const fork = await workspace.fork();
    fork.propose('/elsewhere/a.json', '{ "a": 1 }');
    const path = `${ROOT}/manifest.json`;
    expect(await fork.ask(path, ({ files }) => files.json('/elsewhere/a.json')?.source.text)).toBe(
      '{ "a": 1 }',
    );
    expect(await workspace.read('/elsewhere/a.json')).toBeUndefined();
    fork.propose('/elsewhere/a.json', undefined);
    expect(await fork.ask(path, ({ files }) => files.json('/elsewhere/a.json'))).toBeNull();
    fork.propose(ROOT, undefined);
    expect(await fork.roots()).toEqual([]);
    expect(await workspace.roots()).toEqual([ROOT]);
  });
});
