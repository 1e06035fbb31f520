import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Builds dist/ before the tests that run it, unless it is newer than all that it is made from. */
export async function setup(): Promise<void> {
  const { isBuilt } = (await import(pathToFileURL(join(root, 'scripts/built.mjs')).href)) as {
    isBuilt(root: string): boolean;
  };
  if (!isBuilt(root))
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
}
