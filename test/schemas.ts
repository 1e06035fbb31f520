import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTests } from './engine.mts';

/** Brings src/core/generated/ up to date with schemas/ and data/ before the tests: in a fresh clone it is not there. */
export async function setup(): Promise<void> {
  const load = (name: string): Promise<unknown> =>
    import(pathToFileURL(join(import.meta.dirname, '../scripts', name)).href);
  const { buildSchemas } = (await load('build-schemas.mjs')) as { buildSchemas(): Promise<unknown> };
  const { buildCodes } = (await load('build-codes.mjs')) as { buildCodes(): Promise<unknown> };
  await buildSchemas();
  await buildCodes();
  await buildTests();
}
