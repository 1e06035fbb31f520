/** Packs the extension of this repository as it would be published. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { isBuilt } from '../built.mjs';
import { bundles, isEditors } from '../bundles.mjs';
import { bundledPackages, metafilesOf, NOTICES, noticesOf } from '../package/notices.mjs';
import { zipOf } from '../package/zip.mjs';

const repoRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const VSCE = path.join(repoRoot, 'node_modules/@vscode/vsce/vsce');

/** The bundles that the extension is made of. */
export const programs = bundles.filter(isEditors).map(({ name }) => name);

/** What the repository's manifest says to those who build it, and to npm. */
const NOT_SHIPPED = ['private', 'bin', 'scripts', 'devDependencies'];

/** The manifest that an editor reads, from the repository's own. */
export function manifestToShip(manifest) {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !NOT_SHIPPED.includes(key)));
}

/**
 * Builds what is missing or outdated, then writes a `.vsix`.
 * @param {string} file
 * @returns {Promise<string>} its absolute path
 */
export async function packExtension(file) {
  if (!isBuilt(repoRoot)) run(path.join(repoRoot, 'scripts/build.mjs'), [], repoRoot);
  const packagePath = path.resolve(file);
  const folder = mkdtempSync(path.join(tmpdir(), 'uni-offline-push-vsix-'));
  try {
    writeFolder(folder);
    run(VSCE, ['package', '--no-dependencies', '--out', packagePath], folder);
    writeFileSync(packagePath, zipOf(Object.entries(unzipSync(readFileSync(packagePath)))));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return packagePath;
}

/** The files that `.vscodeignore` lets through, each by its name: to ask `vsce ls` is to walk through all that lies here. */
function shippedFiles() {
  const lines = readFileSync(path.join(repoRoot, '.vscodeignore'), 'utf8').split(/\r?\n/);
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

/** What programs read needs none between its parts. */
export const withoutSpace = (json) => JSON.stringify(JSON.parse(json));

/** All that `.vscodeignore` lets through, with the manifest and the notices as they are shipped. */
function writeFolder(folder) {
  for (const name of [...shippedFiles().filter((one) => one !== NOTICES), '.vscodeignore']) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    const from = path.join(repoRoot, name);
    if (name.endsWith('.json'))
      writeFileSync(path.join(folder, name), withoutSpace(readFileSync(from, 'utf8')));
    else copyFileSync(from, path.join(folder, name));
  }
  const manifest = JSON.parse(readFileSync(path.join(repoRoot, 'package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifestToShip(manifest)));
  writeFileSync(path.join(folder, NOTICES), noticesOf(bundledPackages(metafilesOf(programs))));
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {string} cwd
 * @returns {string} what it printed
 */
function run(script, args, cwd) {
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`${path.basename(script)} failed:\n${error?.message ?? `${stdout}${stderr}`.trim()}`);
  return stdout;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('Name the file to write.');
  console.log(await packExtension(file));
}
