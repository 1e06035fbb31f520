/** Packs the extension of this repository as it would be published. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from '../built.mjs';

const repoRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Builds what is missing or outdated, then writes a `.vsix`.
 * @param {string} file
 * @returns {Promise<string>} its absolute path
 */
export async function packExtension(file) {
  if (!isBuilt(repoRoot)) run('scripts/build.mjs', []);
  const packagePath = path.resolve(file);
  run('node_modules/@vscode/vsce/vsce', ['package', '--no-dependencies', '--out', packagePath]);
  return packagePath;
}

/**
 * @param {string} script  below the repository
 * @param {string[]} args
 */
function run(script, args) {
  const command = [path.join(repoRoot, script), ...args];
  const { status, error, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: repoRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed:\n${error?.message ?? `${stdout}${stderr}`.trim()}`);
}
