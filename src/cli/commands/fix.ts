import { existsSync } from 'node:fs';
import { type FixOutcome, type FixTarget, fixAll } from '../../core/engine/fix-all.ts';
import type { CheckResult, Workspace } from '../../core/engine/workspace.ts';
import { examineChanges, NotWritten } from '../../node/change-files.ts';
import type { Signal } from '../../node/interrupt.ts';
import { readText } from '../../node/regular-file.ts';
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
    const { outcome, close } = await fixInMemory(workspace, refused);
    try {
      const { written, signal } = await writeHeld(outcome, workspace.root);
      close();
      const result = written ? await workspace.check() : NOTHING;
      return { result, outcome, refused, stuck, ...(signal && { interrupted: { signal, written } }) };
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      close();
      for (const [path, why] of error.refused) refused.set(path, why);
      stuck.push(...error.stuck);
    }
  }
}

const NOTHING: CheckResult = { projects: [], files: 0 };

/** What the disk would be like with the safe fixes; the disk itself stays as it is. */
export async function fixInDiff(workspace: Workspace): Promise<Fixed> {
  const refused = new Map<string, Error>();
  for (;;) {
    const { outcome, close } = await fixInMemory(workspace, refused);
    const before = refused.size;
    for (const [path, error] of examineChanges(outcome, workspace.root)) refused.set(path, error);
    if (refused.size === before) return { result: await workspace.check(), outcome, refused, stuck: [] };
    close();
  }
}

/** The fixed texts stand before the files, as an editor's would, until `close`. */
async function fixInMemory(
  workspace: Workspace,
  refused: ReadonlyMap<string, Error>,
): Promise<{ outcome: FixOutcome; close(): void }> {
  const edited = new Map<string, string>();
  const copied: string[] = [];
  const edit = (path: string, text: string): void => {
    edited.set(path, text);
    workspace.edit(path, text);
  };
  const target: FixTarget = {
    check: async () => (await workspace.check()).projects.flatMap(({ findings }) => findings),
    edit,
    copy({ from, to }) {
      try {
        edit(to, edited.get(from) ?? readText(from));
        copied.push(to);
        return true;
      } catch {
        return false;
      }
    },
  };
  const outcome = await fixAll(target, { safeOnly: true, settled: new Set(refused.keys()) });
  return {
    outcome,
    close() {
      for (const path of edited.keys()) workspace.edit(path, undefined);
      for (const path of edited.keys()) {
        if (copied.includes(path) && !existsSync(path)) workspace.deleted(path);
        else workspace.changed(path);
      }
    },
  };
}
