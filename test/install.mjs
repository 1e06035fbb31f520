// Installs the packages that the tests of a folder need, where they are missing or are others than its lock file
// names. Those tests call it themselves; `node test/install.mjs test/sdk` does too.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { tool } from '../scripts/tool.mjs';

const LIMIT = 300_000;

/** `name@version` of each package that package.json names and that is not there as named. */
function missing(folder) {
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(devDependencies)
    .map(([name, range]) => ({ name, version: range.slice(range.lastIndexOf('@') + 1), range }))
    .filter(({ name, version }) => {
      const file = join(folder, 'node_modules', name, 'package.json');
      return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== version;
    })
    .map(({ name, version, range }) =>
      range === version ? `${name}@${version}` : range.replace(/^npm:/, ''),
    );
}

function npm(folder, optional) {
  return new Promise((done) => {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if (!optional) args.push('--omit=optional');
    const [command, rest, options] = tool('npm', args);
    const child = spawn(command, rest, { cwd: folder, timeout: LIMIT, ...options });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', ({ message }) => done(message));
    child.on('close', (code) => done(code === 0 ? undefined : said.trim() || `npm ended with ${code}`));
  });
}

/** One installation at a time, whoever starts it; false where another process has finished it meanwhile. */
async function enter(lock, isCurrent) {
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

/**
 * Throws, and says what is missing, where it cannot be installed. `optional`: packages that are made for one system
 * each are needed too.
 */
export async function install(folder, optional = false) {
  const stamp = join(folder, 'node_modules/.installed');
  const lock = join(folder, 'node_modules.lock.log');
  // what has been installed, and what is to be: the stamp is written last, so half an installation has none
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const isCurrent = () =>
    existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && missing(folder).length === 0;
  if (isCurrent() || !(await enter(lock, isCurrent))) return;
  try {
    if (isCurrent()) return;
    const failure = await npm(folder, optional);
    const left = missing(folder);
    if (failure !== undefined || left.length > 0) {
      const what =
        left.length > 0
          ? `Missing: ${left.join(', ')}.`
          : 'Every package is there, but not all that they need.';
      throw new Error(
        `What test/${basename(folder)} needs could not be installed. ${what} npm needs a registry that it can reach.\n${failure ?? ''}`,
      );
    }
    writeFileSync(stamp, wanted);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  await install(resolve(process.argv[2] ?? '.'), process.argv.includes('--optional')).catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
}
