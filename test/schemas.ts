import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTests } from './engine.mts';

const root = join(import.meta.dirname, '..');
/** Written when all is made: what it is made of has not changed since. */
const mark = join(root, 'src/core/generated/.made');
const SOURCES = ['schemas', 'data', 'scripts', 'package-lock.json'];

/** Brings src/core/generated/ up to date with schemas/ and data/ before the tests: in a fresh clone it is not there. */
export async function setup(project: { readonly name: string }): Promise<void> {
  if (!isMade()) {
    const load = (name: string): Promise<unknown> => import(pathToFileURL(join(root, 'scripts', name)).href);
    const { buildSchemas } = (await load('build-schemas.mjs')) as { buildSchemas(): Promise<unknown> };
    const { buildCodes } = (await load('build-codes.mjs')) as { buildCodes(): Promise<unknown> };
    await buildSchemas();
    await buildCodes();
    writeFileSync(mark, '');
  }
  await buildTests(project);
}

function isMade(): boolean {
  if (!existsSync(mark)) return false;
  const { mtimeMs } = statSync(mark);
  return SOURCES.every((name) => newest(join(root, name)) < mtimeMs);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
