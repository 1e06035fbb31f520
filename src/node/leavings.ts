import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { LEAVING_PREFIX } from './leaving-prefix.ts';

/**
 * What is to take a file's place is written beside it first, under a name that nobody else gives a file: it says which
 * process on which machine is at it, so that a later run can tell what one that was killed has left.
 */
const NAME = /^\.uni-offline-push\.([0-9a-f]{8})\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Nobody takes as long to write; a machine that cannot be asked about its processes is given this time (ms). */
const HOUR = 3_600_000;

const machine = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

export function temporaryIn(folder: string): string {
  return join(folder, `${LEAVING_PREFIX}${machine()}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Removes those of the files that a run has left which is no more; anything else stays. */
export function removeLeavings(paths: Iterable<string>): void {
  for (const path of paths) {
    try {
      const stat = fs.lstatSync(path);
      if (stat.isFile() && isLeft(basename(path), stat.mtimeMs)) fs.rmSync(path);
    } catch {
      // gone already, or not ours to remove
    }
  }
}

function isLeft(name: string, changed: number): boolean {
  const [, where, pid] = NAME.exec(name) ?? [];
  if (where === undefined) return false;
  const now = Date.now();
  if (now - changed > HOUR) return true;
  if (where !== machine()) return false;
  // in a container every run may have the same number
  if (Number(pid) === process.pid) return changed < now - process.uptime() * 1000;
  return !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
