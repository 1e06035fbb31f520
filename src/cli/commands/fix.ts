import { existsSync } from 'node:fs';
import { type FixOutcome, fixAll } from '../../core/engine/fix-all.ts';
import type { CheckResult, Workspace } from '../../core/engine/workspace.ts';
import { examineChanges, NotWritten } from '../../node/change-files.ts';
import type { Signal } from '../../node/interrupt.ts';
import { writeHeld } from '../../node/write-held.ts';

export { endBy } from '../../node/interrupt.ts';
export { removeLeavings } from '../../node/leavings.ts';
export { reasonOf } from '../../node/reasons.ts';

export interface Fixed {
  /** What is left. */
  readonly result: CheckResult;
  readonly outcome: FixOutcome;
  /** Files that had to stay as they are, and why. */
  readonly refused: ReadonlyMap<string, Error>;
  /** Files that have their new text although others could not have theirs, and could not be brought back. */
  readonly stuck: readonly string[];
  /** What the program was told to end by meanwhile, and whether all was written by then, or nothing. */
  readonly interrupted?: { readonly signal: Signal; readonly written: boolean };
}

/**
 * Applies the safe fixes to the disk. Files are written all or none; where one cannot be, the fixes that it has a part
 * in are left out whole, and the others are tried again.
 */
export async function fixOnDisk(workspace: Workspace): Promise<Fixed> {
  const refused = new Map<string, Error>();
  const stuck: string[] = [];
  for (;;) {
    const outcome = await fixAll(workspace, { safeOnly: true, settled: new Set(refused.keys()) });
    try {
      const { written, signal } = await writeHeld(outcome, workspace.root);
      const result = written ? await recheck(workspace, outcome) : NOTHING;
      return { result, outcome, refused, stuck, ...(signal && { interrupted: { signal, written } }) };
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      for (const [path, why] of error.refused) refused.set(path, why);
      stuck.push(...error.stuck);
      tell(workspace, outcome);
    }
  }
}

/** What is on the disk now, told to the engine. */
function tell(workspace: Workspace, { texts, copies }: FixOutcome): void {
  for (const path of [...texts.keys(), ...copies.map(({ to }) => to)])
    if (existsSync(path)) workspace.changed(path);
    else workspace.deleted(path);
}

function recheck(workspace: Workspace, outcome: FixOutcome): Promise<CheckResult> {
  tell(workspace, outcome);
  return workspace.check();
}

const NOTHING: CheckResult = { projects: [], files: 0 };

/** What the disk would be like with the safe fixes; the disk itself stays as it is. */
export async function fixInDiff(workspace: Workspace): Promise<Fixed> {
  const refused = new Map<string, Error>();
  for (;;) {
    const { fork, ...outcome } = await fixAll(workspace, {
      safeOnly: true,
      settled: new Set(refused.keys()),
    });
    const before = refused.size;
    for (const [path, error] of examineChanges(outcome, workspace.root)) refused.set(path, error);
    if (refused.size === before) return { result: await fork.check(), outcome, refused, stuck: [] };
  }
}
