import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What the build has compressed into a file beside the programs. Throws where it is not there, or not whole. */
export function unpack(name: string): unknown {
  return JSON.parse(brotliDecompressSync(readFileSync(join(__dirname, name))).toString());
}
