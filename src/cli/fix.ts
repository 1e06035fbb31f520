import { existsSync, readFileSync } from 'node:fs';
import { type FixOutcome, type FixTarget, fixAll } from '../core/fix-all.ts';
import type { CheckResult, Workspace } from '../core/workspace.ts';
import { ChangedMeanwhile, type Prepared, prepareCopy, prepareText } from '../disk.ts';

export interface Fixed {
  /** What is left. */
  readonly result: CheckResult;
  readonly outcome: FixOutcome;
  /** Files that had to stay as they are, and why. */
  readonly refused: ReadonlyMap<string, Error>;
}

/** Applies the safe fixes to the disk. A fix is made whole or, where one of its files cannot be written, not at all. */
export async function fixOnDisk(workspace: Workspace): Promise<Fixed> {
  const refused = new Map<string, Error>();
  for (;;) {
    const { outcome, close } = await fixInMemory(workspace, refused);
    const prepared = new Map<string, Prepared>();
    const before = refused.size;
    const attempt = (path: string, step: () => void): void => {
      try {
        step();
      } catch (error) {
        refused.set(path, error as Error);
      }
    };
    for (const [path, text] of outcome.texts)
      attempt(path, () => prepared.set(path, prepareText(path, text.before, text.after)));
    for (const { from, to } of outcome.copies) attempt(to, () => prepared.set(to, prepareCopy(from, to)));
    const ready = refused.size === before;
    for (const [path, change] of prepared) attempt(path, ready ? change.commit : change.discard);
    close();
    if (ready) return { result: await workspace.check(), outcome, refused };
  }
}

/** What the disk would be like with the safe fixes; the disk itself stays as it is. */
export async function fixInDiff(workspace: Workspace): Promise<Fixed> {
  const refused = new Map<string, Error>();
  const { outcome } = await fixInMemory(workspace, refused);
  return { result: await workspace.check(), outcome, refused };
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
        edit(to, edited.get(from) ?? readFileSync(from, 'utf8'));
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

/** Why a file stays as it is, for the user. */
export function reasonOf(error: Error, changedMeanwhile: string): string {
  return error instanceof ChangedMeanwhile ? changedMeanwhile : error.message;
}
