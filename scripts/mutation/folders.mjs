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

/** Tests that go through every rule: whichever room is changed, they come by it. */
const RULES = ['core/rules', 'core/providers/*/*', 'core/project', 'fixtures'];
/** By room, which tests are about it; where a room has none of its own here, `test/core/<room>`. */
const TESTS = {
  artefact: ['core/artefact'],
  assist: ['core/assist'],
  codes: ['core/codes', 'core/logs', 'core/doctor'],
  edits: [
    'core/edits',
    'core/engine/fix-all',
    'core/engine/suppressions',
    'core/setup/style',
    'core/setup/line-ends',
    ...RULES,
  ],
  engine: ['core/engine', ...RULES],
  messages: ['core/messages', ...RULES],
  project: ['core/engine', 'core/doctor', ...RULES],
  providers: ['core/providers', 'core/setup', 'core/doctor', 'core/assist', ...RULES],
  rules: RULES,
  schema: [
    'core/schema',
    'core/assist',
    'core/messages',
    'core/rules/*schema',
    'core/providers/*/*schema',
    'fixtures',
  ],
  setup: ['core/setup', 'core/providers'],
  syntax: ['core/syntax', ...RULES],
};

/** The beginnings of the names of the tests that a folder's mutants are run against: all of them would take a week. */
export function testsOf(folder) {
  const room = folder.split('/').at(-1);
  return TESTS[room] ?? [folder.replace('src/', '')];
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
