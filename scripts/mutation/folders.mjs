import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The folders that are measured, each with its files: the engine's rooms, what touches the disk, the command line. */
export function foldersIn(root) {
  const rooms = readdirSync(join(root, 'src/core'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map(({ name }) => `src/core/${name}`);
  return new Map([...rooms.sort(), 'src/node', 'src/cli'].map((folder) => [folder, filesIn(root, folder)]));
}

function filesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

/**
 * By room, the beginnings of the names of the tests that are about it; where a room is not listed, `test/core/<room>`.
 * Every check goes through nearly every room: all tests that come by a place would take a week, and what a room does is
 * for its own tests to hold.
 */
const TESTS = {
  // its other tests run the built program, which has no mutants in it
  cli: ['cli/formats', 'cli/sarif'],
  codes: ['core/codes', 'core/logs'],
  edits: [
    'core/edits',
    'core/engine/fix-all',
    'core/setup/style',
    'core/setup/line-ends',
    'core/rules/click-listener',
    'core/rules/plugin',
    'fixtures',
  ],
  engine: ['core/engine', 'core/budget', 'core/capped', 'core/rules/related', 'fixtures'],
  project: [
    'core/project',
    'core/rules/plugin-files',
    'core/rules/plugin-not',
    'core/rules/plugin-version',
    'core/rules/register-plugin',
    'core/rules/register-shapes',
    'core/rules/registration-not-called-shapes',
    'core/rules/vendor',
    'core/providers/unipush/uni',
  ],
  providers: ['core/providers', 'core/doctor', 'fixtures'],
  rules: ['core/rules', 'core/providers/*/*', 'fixtures'],
  schema: ['core/schema', 'core/messages'],
};

/** The tests that the mutants of a folder's files are run against; those of rules are named as the rule is. */
export function testsOf(folder, files) {
  const own = files.map((path) => /\/rules\/([\w-]+)\.ts$/.exec(path)?.[1]);
  if (own.every((name) => name !== undefined))
    return [...own.flatMap((name) => [`core/rules/${name}`, `core/providers/*/${name}`]), 'fixtures'];
  return TESTS[folder.split('/').at(-1)] ?? [folder.replace('src/', '')];
}

/** Those that are named, with or without `src/` and `core/`; all where none is. */
export function chooseFolders(folders, names) {
  const all = [...folders.keys()];
  if (names.length === 0) return all;
  return names.map((name) => {
    const path = name.replace(/\/$/, '');
    const found = all.find((folder) => [path, `src/${path}`, `src/core/${path}`].includes(folder));
    if (!found) throw new Error(`${name} is none of ${all.join(', ')}`);
    return found;
  });
}

/** Files in an order of the seed's, until they have that many lines; in the order of their names. */
export function drawn(root, files, lines, seed) {
  const chosen = [];
  let left = lines;
  for (const path of [...files].sort((a, b) => hash(seed + a) - hash(seed + b))) {
    if (left <= 0) break;
    chosen.push(path);
    left -= readFileSync(join(root, path), 'utf8').split('\n').length;
  }
  return chosen.sort();
}

/** FNV-1a. */
function hash(text) {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return sum;
}
