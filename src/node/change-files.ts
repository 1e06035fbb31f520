import fs from 'node:fs';
import type { FileCopy } from '../core/finding.ts';
import type { Disk } from './disk.ts';
import { readRegular } from './regular-file.ts';
import { examineNew, examineText, type Staged, stageNew, stageText } from './staged.ts';

/** Changes to files that belong together. */
export interface FileChanges {
  /** By path: the text that the change was made for, and the one that is to be. */
  readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly creates?: readonly { readonly path: string; readonly text: string }[];
  readonly copies?: readonly FileCopy[];
}

/** Files that could not be changed, and why; so no file was, but for those that could not be brought back. */
export class NotWritten extends Error {
  constructor(
    readonly refused: ReadonlyMap<string, Error>,
    readonly stuck: readonly string[] = [],
  ) {
    super([...refused].map(([path, error]) => `${path}: ${error.message}`).join('\n'));
  }
}

/** Changes of which all that can fail has been tried: they are made all or not at all. */
export interface Prepared {
  /** Throws a NotWritten where one of them cannot be made; those before it are taken back then. */
  commit(): void;
  /** Takes back what `commit` did, until `discard`. Answers with the files that cannot be brought back. */
  undo(): string[];
  /** Leaves nothing behind; to be called at the end, whatever it was. */
  discard(): void;
}

/** What would stand in the way of the changes, by path, as far as that can be told without writing. */
export function examineChanges(changes: FileChanges, root: string, disk: Disk = fs): Map<string, Error> {
  const refused = new Map<string, Error>();
  for (const [path, attempt] of steps(changes, {
    text: (path, { before }) => void examineText(path, before, root, disk),
    make: (path) => examineNew(path, root, disk),
    copy: ({ from, to, replaces }) => {
      readRegular(from, disk);
      if (replaces === undefined) examineNew(to, root, disk);
      else examineText(to, replaces, root, disk);
    },
  }))
    attemptAt(path, attempt, refused);
  return refused;
}

/** Tries every file before any is changed. Throws a NotWritten that names all that cannot be; nothing is left then. */
export function prepareChanges(changes: FileChanges, root: string, disk: Disk = fs): Prepared {
  const staged: Staged[] = [];
  const refused = new Map<string, Error>();
  const discard = (): void => {
    // the last first: it may lie in folders that one before it has made
    for (const change of staged.splice(0).reverse()) change.discard();
  };
  for (const [path, stage] of steps<Staged>(changes, {
    text: (path, text) => stageText(path, text, root, disk),
    make: (path, text) => stageNew(path, Buffer.from(text), undefined, root, disk),
    copy({ from, to, replaces }) {
      const { bytes, stat } = readRegular(from, disk);
      if (replaces !== undefined) return stageText(to, { before: replaces, after: bytes }, root, disk);
      return stageNew(to, bytes, stat.mode, root, disk);
    },
  }))
    attemptAt(path, () => void staged.push(stage()), refused);
  if (refused.size > 0) {
    discard();
    throw new NotWritten(refused);
  }
  const done: Staged[] = [];
  const undo = (): string[] =>
    done
      .splice(0)
      .reverse()
      .filter((change) => !succeeds(() => change.undo()))
      .map(({ path }) => path);
  return {
    commit() {
      for (const change of staged) {
        try {
          change.commit();
        } catch (error) {
          const stuck = undo();
          discard();
          throw new NotWritten(new Map([[change.path, error as Error]]), stuck);
        }
        done.push(change);
      }
    },
    undo,
    discard,
  };
}

interface Steps<T> {
  text(path: string, text: { readonly before: string; readonly after: string }): T;
  make(path: string, text: string): T;
  copy(copy: FileCopy): T;
}

function* steps<T = void>(
  { texts, creates = [], copies = [] }: FileChanges,
  on: Steps<T>,
): Generator<[path: string, step: () => T]> {
  for (const [path, text] of texts) yield [path, () => on.text(path, text)];
  for (const { path, text } of creates) yield [path, () => on.make(path, text)];
  for (const copy of copies) yield [copy.to, () => on.copy(copy)];
}

function attemptAt(path: string, step: () => void, refused: Map<string, Error>): void {
  try {
    step();
  } catch (error) {
    refused.set(path, error as Error);
  }
}

function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
