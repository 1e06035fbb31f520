import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { printable } from '../../core/messages/printable.ts';

/** Standard output takes no more: a full disk, a broken device. What was found has not reached its reader. */
export class OutputFailed extends Error {}

/** Outputs whose reader has gone away (`| head`): it wants no more, and the exit code is to be what it would be. */
const closed = new Set<number>();
let close: () => void = () => {};

/** Resolves when nobody reads standard output any more. */
export const outputClosed = new Promise<void>((resolve) => {
  close = resolve;
});

/**
 * Writes to a file descriptor and waits for it. `process.stdout` would do the same for files and terminals, but
 * takes some milliseconds to set up, a tenth of a whole check.
 */
export function write(descriptor: 1 | 2, text: string): void {
  // names of files are told there as they are, and nothing of ours is coloured
  const bytes = Buffer.from(descriptor === 2 ? printable(text) : text);
  for (let at = 0; at < bytes.length && !closed.has(descriptor); ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // a pipe that is full: its reader needs a moment
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      // of what cannot be told on standard error nobody can be told
      else if (code === 'EPIPE' || descriptor === 2) closed.add(descriptor);
      else throw new OutputFailed(`cannot write to standard output: ${message}`);
      if (closed.has(1)) close();
    }
  }
}

/**
 * Whether a descriptor is a terminal. What is no character device is none, nor is the device that swallows all: both
 * are known without loading `tty`, which brings networks and streams with it.
 */
export function isTerminal(descriptor: number): boolean {
  try {
    const target = fstatSync(descriptor);
    return (
      target.isCharacterDevice() &&
      !isNullDevice(target) &&
      (require('node:tty') as typeof import('node:tty')).isatty(descriptor)
    );
  } catch {
    return false;
  }
}

/** Windows gives its devices no numbers by which to tell them. */
function isNullDevice({ rdev }: Stats): boolean {
  return process.platform !== 'win32' && rdev === statSync('/dev/null').rdev;
}
