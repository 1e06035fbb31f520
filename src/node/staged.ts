import fs, { type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disk } from './disk.ts';
import { temporaryIn } from './leavings.ts';
import { AlreadyThere, newPlace, pathOf, realPlace } from './place.ts';
import { readRegular } from './regular-file.ts';

/** The file is no longer the one that was checked. */
export class ChangedMeanwhile extends Error {}

/** One file's change, of which all that can fail beforehand has been tried. */
export interface Staged {
  readonly path: string;
  /** Makes the change at once; throws where it cannot be made, and has then changed nothing. */
  commit(): void;
  /** Takes back what `commit` did. Throws where it cannot. */
  undo(): void;
  /** Removes what was put beside the file. */
  discard(): void;
}

/** Tries what can be tried of a new text without writing anything. Answers with the file that it goes to. */
export function examineText(
  path: string,
  before: string,
  root: string,
  disk: Disk = fs,
): { readonly target: string; readonly stat: Stats } {
  const target = realPlace(path, root, disk);
  const stat = expectText(target, before, disk);
  disk.accessSync(target, fs.constants.W_OK);
  expectFolder(dirname(target), stat, disk);
  return { target, stat };
}

/** The same for a file that is to be made. */
export function examineNew(path: string, root: string, disk: Disk = fs): void {
  expectFolder(newPlace(path, root, disk).folder, undefined, disk);
}

/**
 * A new text for a file, or the bytes of another one. It is written beside it, and takes its place at once: nobody ever sees half a file. A link
 * stays one: what is replaced is the file that it leads to.
 */
export function stageText(
  path: string,
  { before, after }: { readonly before: string; readonly after: string | Uint8Array },
  root: string,
  disk: Disk = fs,
): Staged {
  const { target, stat } = examineText(path, before, root, disk);
  const fresh = temporaryIn(dirname(target));
  const held = temporaryIn(dirname(target));
  const discard = (): void => {
    for (const temporary of [fresh, held]) disk.rmSync(temporary, { force: true });
  };
  try {
    writeBeside(fresh, bytesOf(after), stat, disk);
    hold(target, held, stat, disk);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    path,
    commit() {
      // a link may have been turned elsewhere
      if (disk.realpathSync(path) !== target) throw new ChangedMeanwhile(path);
      expectText(target, before, disk);
      disk.renameSync(fresh, target);
    },
    undo() {
      expectText(target, after, disk);
      disk.renameSync(held, target);
    },
    discard,
  };
}

/** A file where none is, with the folders that it lies in. `mode`: that of the file that it is a copy of. */
export function stageNew(
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
  root: string,
  disk: Disk = fs,
): Staged {
  const place = newPlace(path, root, disk);
  const target = pathOf(place);
  const made: string[] = [];
  const fresh = temporaryIn(dirname(target));
  const discard = (): void => {
    disk.rmSync(fresh, { force: true });
    for (const folder of made.splice(0).reverse()) removeIfEmpty(folder, disk);
  };
  try {
    let folder = place.folder;
    for (const name of place.missing) {
      folder = join(folder, name);
      disk.mkdirSync(folder);
      made.push(folder);
    }
    writeBeside(fresh, bytes, mode === undefined ? undefined : { mode }, disk);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    path,
    commit: () => putInPlace(fresh, target, disk),
    undo() {
      if (!readRegular(target, disk).bytes.equals(bytes)) throw new ChangedMeanwhile(path);
      disk.rmSync(target);
    },
    discard,
  };
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? Buffer.from(text) : text;

function expectText(path: string, text: string | Uint8Array, disk: Disk): Stats {
  const { bytes, stat } = readRegular(path, disk);
  if (!bytes.equals(bytesOf(text))) throw new ChangedMeanwhile(path);
  return stat;
}

/** In the folder files can be made, and in a sticky one the file can be replaced: by its owner or the folder's. */
function expectFolder(folder: string, replaced: Stats | undefined, disk: Disk): void {
  disk.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
  const own = process.geteuid?.();
  if (!replaced || own === undefined || own === 0) return;
  const { mode, uid } = disk.statSync(folder);
  if ((mode & STICKY) !== 0 && uid !== own && replaced.uid !== own)
    throw Object.assign(new Error(`${folder}: its files can be replaced by their owners alone`), {
      code: 'EPERM',
    });
}

const STICKY = 0o1000;

/** With the mode and the owner of another file, where they are given. */
function writeBeside(
  temporary: string,
  bytes: Uint8Array,
  like: { readonly mode: number; readonly uid?: number; readonly gid?: number } | undefined,
  disk: Disk,
): void {
  const descriptor = disk.openSync(temporary, 'wx', like ? 0o600 : 0o666);
  try {
    disk.writeFileSync(descriptor, bytes);
    if (like?.uid !== undefined && like.gid !== undefined) giveTo(descriptor, like.uid, like.gid, disk);
    if (like) disk.fchmodSync(descriptor, like.mode & 0o7777);
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Keeps what a file is under another name: as it is, or as a copy where the disk has no second names. */
function hold(target: string, held: string, { mode, uid, gid }: Stats, disk: Disk): void {
  try {
    disk.linkSync(target, held);
  } catch {
    writeBeside(held, disk.readFileSync(target), { mode, uid, gid }, disk);
  }
}

/** Never over anything that is there. */
function putInPlace(fresh: string, target: string, disk: Disk): void {
  try {
    disk.linkSync(fresh, target);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AlreadyThere(target);
  }
  // a disk without second names
  if (disk.lstatSync(target, { throwIfNoEntry: false })) throw new AlreadyThere(target);
  disk.renameSync(fresh, target);
}

function removeIfEmpty(folder: string, disk: Disk): void {
  try {
    disk.rmdirSync(folder);
  } catch {
    // something is in it
  }
}

/** The file keeps its owner where that is in our power. */
function giveTo(descriptor: number, uid: number, gid: number, disk: Disk): void {
  try {
    disk.fchownSync(descriptor, uid, gid);
  } catch {
    // only root may give files away
  }
}
