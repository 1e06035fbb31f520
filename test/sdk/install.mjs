// Installs the packages whose code the tests of this folder read, where they are missing or are others than the
// lock file names: `node test/sdk/install.mjs`. The tests call it themselves.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const folder = dirname(fileURLToPath(import.meta.url));
const modules = join(folder, 'node_modules');
const stamp = join(modules, '.installed');
const lock = join(folder, 'node_modules.lock.log');

const LIMIT = 300_000;

/** What has been installed, and what is to be: the stamp is written last, so half an installation has none. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** `name@version` of each package that package.json names and that is not there as named. */
export function missing() {
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(devDependencies)
    .map(([name, range]) => ({ name, version: range.slice(range.lastIndexOf('@') + 1), range }))
    .filter(({ name, version }) => {
      const file = join(modules, name, 'package.json');
      return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== version;
    })
    .map(({ name, version, range }) =>
      range === version ? `${name}@${version}` : range.replace(/^npm:/, ''),
    );
}

function npm() {
  return new Promise((resolve) => {
    const args = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const child = spawn('npm', args, { cwd: folder, shell: process.platform === 'win32', timeout: LIMIT });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code) => resolve(code === 0 ? undefined : said.trim() || `npm ended with ${code}`));
  });
}

/** One installation at a time, whoever starts it; false where another process has finished it meanwhile. */
async function enter() {
  for (;;) {
    try {
      mkdirSync(lock);
      return true;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LIMIT) rmSync(lock, { recursive: true, force: true });
    else await wait(200);
    if (isCurrent()) return false;
  }
}

/** Throws, and says what is missing, where it cannot be installed. */
export async function install() {
  if (isCurrent() || !(await enter())) return;
  try {
    if (isCurrent()) return;
    const failure = await npm();
    const left = missing();
    if (failure !== undefined || left.length > 0) {
      const what =
        left.length > 0
          ? `Missing: ${left.join(', ')}.`
          : 'Every package is there, but not all that they need.';
      throw new Error(
        `The SDKs that test/sdk reads could not be installed. ${what} npm needs a registry that it can reach.\n${failure ?? ''}`,
      );
    }
    writeFileSync(stamp, wanted());
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  await install().catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
}
