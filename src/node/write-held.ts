import { type FileChanges, prepareChanges } from './change-files.ts';
import { HeldSignals, type Signal } from './interrupt.ts';

/** Whether all was written, or nothing; and what the program was told to end by meanwhile. */
export interface Outcome {
  readonly written: boolean;
  readonly signal: Signal | undefined;
}

/**
 * Writes the files all or none, whatever signal comes meanwhile: before the first file is changed it stops the writing,
 * after that it waits. Throws a NotWritten where a file cannot be written.
 */
export async function writeHeld(changes: FileChanges, root: string): Promise<Outcome> {
  const signals = new HeldSignals();
  try {
    const prepared = prepareChanges(changes, root);
    try {
      const before = await signals.heard();
      if (before) return { written: false, signal: before };
      prepared.commit();
    } finally {
      prepared.discard();
    }
    return { written: true, signal: await signals.heard() };
  } finally {
    signals.release();
  }
}
