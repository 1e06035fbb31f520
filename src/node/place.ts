import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Disk } from './disk.ts';

/** A link leads out of the folder that may be written to. */
export class OutsideFolder extends Error {
  constructor(
    path: string,
    /** Where it leads to. */
    readonly target: string,
  ) {
    super(`${path}: leads out of the folder, to ${target}`);
  }
}

/** What is to be made is there. */
export class AlreadyThere extends Error {}

/** Where a file really lies. Throws an OutsideFolder where links lead out of `root`. */
export function realPlace(path: string, root: string, disk: Pick<Disk, 'realpathSync'>): string {
  const real = disk.realpathSync(path);
  if (!isWithin(real, disk.realpathSync(`${root}/`))) throw new OutsideFolder(path, real);
  return real;
}

/** Where a file that is not there is to be made: the folder that it starts from, and the folders to be made in it. */
export interface NewPlace {
  readonly folder: string;
  readonly missing: readonly string[];
  readonly name: string;
}

/** Throws where something of that name is there, or something other than a folder is on the way. */
export function newPlace(path: string, root: string, disk: Disk): NewPlace {
  if (isThere(path, disk)) throw new AlreadyThere(path);
  const missing: string[] = [];
  let at = dirname(path);
  for (; !isThere(at, disk) && dirname(at) !== at; at = dirname(at)) missing.unshift(basename(at));
  return { folder: realPlace(at, root, disk), missing, name: basename(path) };
}

export const pathOf = ({ folder, missing, name }: NewPlace): string => join(folder, ...missing, name);

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A link that leads nowhere is there too. Throws an ENOTDIR where a file is in the place of a folder. */
function isThere(path: string, disk: Disk): boolean {
  return disk.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
