/** The licences of the code of others that lies in our bundles: they ask that their text goes with every copy. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the file is called in every package. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Modules of ours that a package has written, by templates that are its own code. */
const WRITTEN_BY = [[/^src\/core\/generated\/validators\b/, 'ajv']];

/** A line between two packages, which no licence has. */
const RULE = '='.repeat(80);

/**
 * @typedef {{ name: string, version: string, license: string, text: string }} Package
 */

/**
 * The packages of whose code something is left in a bundle, as esbuild tells of it.
 * @param {import('esbuild').Metafile[]} metafiles
 * @returns {Package[]}
 */
export function bundledPackages(metafiles) {
  const folders = new Map();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const name = bytesInOutput > 0 ? folderOf(path) : undefined;
        if (name !== undefined) folders.set(name, join(root, name));
      }
  return [...folders.values()].map(packageIn).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The package that a module of a bundle comes from, as the folder below the repository. */
function folderOf(path) {
  const [folder] = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/')) ?? [];
  const author = WRITTEN_BY.find(([form]) => form.test(path))?.[1];
  return folder ?? (author && `node_modules/${author}`);
}

/** @returns {Package} */
function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)\b/i.test(entry));
  if (file === undefined) throw new Error(`${name} ${version} lies in a bundle and has no licence text`);
  return { name, version, license, text: trimmed(readFileSync(join(folder, file), 'utf8')) };
}

const key = ({ name, version }) => `${name} ${version}`;

const trimmed = (text) => text.replace(/\r\n?/g, '\n').trim();

/**
 * The file that goes into a package.
 * @param {Package[]} packages
 */
export function noticesOf(packages) {
  const head = 'Code of the following packages is part of this one, under their licences.';
  const parts = packages.map((one) => `${key(one)} (${one.license})\n\n${one.text}`);
  return `${[head, ...parts].join(`\n\n${RULE}\n\n`)}\n`;
}

/**
 * What a package's notices lack, each in words.
 * @param {string | undefined} notices
 * @param {Package[]} packages
 */
export function missingNotices(notices, packages) {
  const parts = new Set(trimmed(notices ?? '').split(`\n\n${RULE}\n\n`));
  return packages
    .filter((one) => !parts.has(`${key(one)} (${one.license})\n\n${one.text}`))
    .map((one) => `the licence of ${key(one)}, of which code is in it, is missing from ${NOTICES}`);
}

/**
 * What esbuild said of bundles in dist/, as they were built last.
 * @param {string[]} names
 */
export function metafilesOf(names) {
  return names.map((name) => {
    const file = join(root, `dist/${name}.meta.json`);
    if (!existsSync(file)) throw new Error(`dist/${name}.js is not built`);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
}
