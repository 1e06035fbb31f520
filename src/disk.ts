import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The calls that write; a test may stand in for any of them. */
export type Disk = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'copyFileSync'
  | 'existsSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fsyncSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
>;

/** The file is no longer the one that was checked. */
export class ChangedMeanwhile extends Error {}

/** A change that is ready to be made: all that can fail beforehand has been tried. */
export interface Prepared {
  /** Makes the change; throws where it cannot be made, and has then changed nothing. */
  commit(): void;
  /** Leaves nothing behind. */
  discard(): void;
}

/**
 * Writes a text beside the file that it is to replace, which takes its place at once on `commit`: nobody ever sees
 * half a file. Throws where the file is not `before` any more, or cannot be written. A link stays one: what is
 * replaced is the file that it leads to.
 */
export function prepareText(path: string, before: string, after: string, disk: Disk = fs): Prepared {
  const target = disk.realpathSync(path);
  expectText(target, before, disk);
  disk.accessSync(target, fs.constants.W_OK);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const discard = (): void => disk.rmSync(temporary, { force: true });
  const descriptor = disk.openSync(temporary, 'wx', 0o600);
  try {
    try {
      const { mode, uid, gid } = disk.statSync(target);
      disk.writeFileSync(descriptor, after);
      giveTo(descriptor, uid, gid, disk);
      disk.fchmodSync(descriptor, mode & 0o7777);
      disk.fsyncSync(descriptor);
    } finally {
      disk.closeSync(descriptor);
    }
  } catch (error) {
    discard();
    throw error;
  }
  return {
    commit() {
      try {
        expectText(target, before, disk);
        disk.renameSync(temporary, target);
      } catch (error) {
        discard();
        throw error;
      }
    },
    discard,
  };
}

/** Copies a file to where none is, with the folders that it lies in. */
export function prepareCopy(from: string, to: string, disk: Disk = fs): Prepared {
  disk.accessSync(from, fs.constants.R_OK);
  if (disk.existsSync(to)) throw new ChangedMeanwhile();
  return {
    commit() {
      disk.mkdirSync(dirname(to), { recursive: true });
      disk.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    },
    discard() {},
  };
}

function expectText(path: string, text: string, disk: Disk): void {
  if (!disk.readFileSync(path).equals(Buffer.from(text))) throw new ChangedMeanwhile();
}

/** The file keeps its owner where that is in our power. */
function giveTo(descriptor: number, uid: number, gid: number, disk: Disk): void {
  try {
    disk.fchownSync(descriptor, uid, gid);
  } catch {
    // only root may give files away
  }
}
