import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

/**
 * Writes to a file descriptor and waits for it. `process.stdout` would do the same for files and terminals, but
 * takes some milliseconds to set up, a tenth of a whole check.
 */
export function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // a reader that goes away (`| head`) is no fault of ours
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      // a pipe that is full: its reader needs a moment
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
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
  return process.platform !== 'win32' && rdev === statSync(devNull).rdev;
}
