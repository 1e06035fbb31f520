import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** The programs that the bench compares with. Undefined: it is not installed, and its row is left out. */

/** @typedef {{ file: string, args: string[], version: string }} Peer `file` runs it; oxlint's is a Node. */

/** @returns {Peer | undefined} */
export function findOxlint() {
  try {
    const manifest = require.resolve('oxlint/package.json');
    const { bin, version } = JSON.parse(readFileSync(manifest, 'utf8'));
    return {
      file: process.execPath,
      args: [join(dirname(manifest), typeof bin === 'string' ? bin : bin.oxlint)],
      version,
    };
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Peer | undefined>} */
export async function findRipgrep() {
  for (const file of [
    'rg',
    await packagedRipgrep('@vscode/ripgrep-universal'),
    await packagedRipgrep('@vscode/ripgrep'),
    inHost('@vscode/ripgrep-universal/bin/linux-x64/rg'),
  ]) {
    if (file === undefined) continue;
    const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { file, args: [], version: stdout.split(/\s+/)[1] ?? '' };
  }
  return undefined;
}

/**
 * What the tests' VS Code brings along.
 * @param {string} name
 */
function inHost(name) {
  const file = fileURLToPath(
    new URL(`../../.vscode-test/latest/vscode/node_modules/${name}`, import.meta.url),
  );
  return existsSync(file) ? file : undefined;
}

/** @param {string} name */
async function packagedRipgrep(name) {
  try {
    const { rgPath } = await import(pathToFileURL(require.resolve(name)).href);
    return typeof rgPath === 'string' && existsSync(rgPath) ? rgPath : undefined;
  } catch {
    return undefined;
  }
}
