import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SetupPlan } from '../core/setup/plan.ts';
import { type Prepared, prepareCopy, prepareText } from '../disk.ts';

/** A file that the plan could not be written to. */
export class NotWritten extends Error {
  constructor(
    readonly path: string,
    override readonly cause: Error,
  ) {
    super(cause.message);
  }
}

/** Writes a plan to the disk: all that can fail is tried before the first file takes its new text. */
export function writePlan({ texts, creates, copies }: SetupPlan): void {
  const prepared: [string, Prepared][] = [];
  const step = <T>(path: string, action: () => T): T => {
    try {
      return action();
    } catch (error) {
      for (const [, change] of prepared) change.discard();
      throw new NotWritten(path, error as Error);
    }
  };
  for (const [path, { before, after }] of texts)
    prepared.push([path, step(path, () => prepareText(path, before, after))]);
  for (const { from, to } of copies) prepared.push([to, step(to, () => prepareCopy(from, to))]);
  // a new file is made at once, and goes again where what follows fails
  for (const { path, text } of creates) prepared.push([path, step(path, () => create(path, text))]);
  for (const [path, change] of prepared) step(path, () => change.commit());
}

function create(path: string, text: string): Prepared {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  let done = false;
  return {
    commit() {
      done = true;
    },
    discard() {
      if (!done) rmSync(path, { force: true });
    },
  };
}
