import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

type Put = (chunk: Uint8Array) => void;

/** As much is read at once: what is fed is not kept. */
const CHUNK = 1 << 18;

/** Feeds a file, however long it is; ends early when the user wants it to. Throws where it cannot be read. */
export function feedFile(path: string, put: Put, interrupted?: Promise<void>): Promise<void> {
  return feedStream(createReadStream(path, { highWaterMark: CHUNK }), put, interrupted);
}

/** Feeds standard input until it ends, or the user wants it to. */
export function feedInput(put: Put, interrupted: Promise<void>): Promise<void> {
  return feedStream(process.stdin, put, interrupted);
}

function feedStream(stream: Readable, put: Put, interrupted?: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      try {
        put(chunk);
      } catch (error) {
        stream.destroy();
        reject(error as Error);
      }
    });
    stream.once('end', resolve);
    stream.once('close', resolve);
    stream.once('error', reject);
    void interrupted?.then(() => stream.destroy());
  });
}
