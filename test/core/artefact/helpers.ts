import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { Malformed, type RandomAccess } from '../../../src/core/artefact/formats/bytes.ts';

const folder = join(import.meta.dirname, 'files');

/** One of the files that make.mjs has built. */
export const file = (name: string): string => join(folder, name);

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(file(name)));

/** A file in memory, which counts what is read of it. */
export function inMemory(bytes: Uint8Array): RandomAccess & { readonly count: number } {
  let count = 0;
  return {
    size: bytes.length,
    get count() {
      return count;
    },
    read(at, length) {
      if (at < 0 || at + length > bytes.length) throw new Malformed('cut');
      count += length;
      return bytes.subarray(at, at + length);
    },
  };
}

/** A zip of texts and bytes. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all = Object.entries(entries).map(([name, data]) => [
    name,
    typeof data === 'string' ? new TextEncoder().encode(data) : data,
  ]);
  return zipSync(Object.fromEntries(all), { mtime: new Date(2026, 4, 1, 12, 30) });
}
