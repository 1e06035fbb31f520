import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTests } from './engine.mts';

const root = join(import.meta.dirname, '..');

/** Builds dist/, src/core/generated/ with it, before the tests that run it, unless it is newer than what it is made of. */
export async function setup(project: { readonly name: string }): Promise<void> {
  const { isBuilt } = (await import(pathToFileURL(join(root, 'scripts/built.mjs')).href)) as {
    isBuilt(root: string): boolean;
  };
  if (!isBuilt(root))
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  await buildTests(project);
}
