import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Brings src/core/generated/ up to date with schemas/ before the tests: in a fresh clone it is not there. */
export async function setup(): Promise<void> {
  const script = pathToFileURL(join(import.meta.dirname, '../scripts/build-schemas.mjs')).href;
  const { buildSchemas } = (await import(script)) as { buildSchemas(): Promise<unknown> };
  await buildSchemas();
}
