import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import type { Disk } from './disk.ts';
import { NotRegular, READ_AT_ONCE } from './not-regular.ts';

/** Keeps a byte-order mark, so that offsets and what is written back are the file's own. Throws for what is no UTF-8. */
export const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const DISK = { closeSync, fstatSync, openSync, readFileSync };

type Reading = Pick<Disk, keyof typeof DISK>;

/** A regular file's bytes, and what is known of it. Throws a NotRegular for anything else. */
export function readRegular(
  path: string,
  disk: Reading = DISK,
): { readonly bytes: Buffer; readonly stat: Stats } {
  const descriptor = open(path, disk);
  try {
    const stat = disk.fstatSync(descriptor);
    if (!stat.isFile()) throw new NotRegular(path);
    return { bytes: disk.readFileSync(descriptor), stat };
  } finally {
    disk.closeSync(descriptor);
  }
}

/** A regular file's text. Throws where it is none, cannot be read, or is not UTF-8. */
export function readText(path: string): string {
  const { bytes } = readRegular(path);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(`${path}: not UTF-8`);
  }
}

/** The same, undefined for all that cannot be read. */
export function textIfThere(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

function open(path: string, disk: Reading): number {
  try {
    return disk.openSync(path, READ_AT_ONCE);
  } catch (error) {
    // a socket, or a device that nothing stands behind
    if ((error as NodeJS.ErrnoException).code === 'ENXIO') throw new NotRegular(path);
    throw error;
  }
}
