import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Starts the program from what V8 made of it when it was built, which is a good part of a cold start. Both files begin
 * with the same stamp (see scripts/compile-ahead.mjs): the machine's kind and the text's hash. Where there is no such
 * file, or it is another Node's or another text's, V8 compiles the text as it does any other.
 */
const STAMP_LENGTH = 64;

const filename = join(__dirname, 'program.js');
const text = readFileSync(filename, 'latin1');
const Module = module.constructor as typeof import('node:module');
const program = new Module(filename, module);
const script = new Script(Module.wrap(text), { filename, cachedData: compiled() });
script.runInThisContext()(program.exports, require, program, filename, __dirname);
// the other bundles take the engine from it
require.cache[filename] = program;
program.loaded = true;
void (program.exports as typeof import('./main.ts')).start();

function compiled(): Buffer | undefined {
  if (!text.startsWith(`//${process.versions.v8} ${process.arch} `)) return undefined;
  try {
    const data = readFileSync(join(__dirname, 'program.bin'));
    const isOfText = data.toString('latin1', 0, STAMP_LENGTH) === text.slice(0, STAMP_LENGTH);
    return isOfText ? data.subarray(STAMP_LENGTH) : undefined;
  } catch {
    return undefined;
  }
}
