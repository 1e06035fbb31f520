import { constants } from 'node:fs';

/** A pipe, a device, a socket or a folder: opening one may wait for ever, and reading one may never end. */
export class NotRegular extends Error {
  constructor(readonly path: string) {
    super(`${path}: not a regular file`);
  }
}

/** Opened so, a pipe without a writer does not keep its reader waiting. Windows has no such pipes among its files. */
export const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
