/**
 * The project that the bench measures on: a chat app in HBuilderX's layout, of any size. The same count gives the
 * same bytes every time. Four scripts set push up; no other script holds a word of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pagesJson, pushFiles } from './push.mjs';
import { randomOf } from './random.mjs';
import { dataFile, scriptFile, vueFile } from './sources.mjs';

/** Of this many files, this many are `.vue`; other sizes keep the proportion. */
const SIZE = { files: 700, vue: 500 };

/** Files to a folder. */
const PER_FOLDER = 12;

/**
 * @param {number} [count] how many files
 * @returns {Map<string, string>} the texts, by path below the project's folder
 */
export function benchProject(count = SIZE.files) {
  const files = new Map(Object.entries(pushFiles));
  const vue =
    Math.round((count * SIZE.vue) / SIZE.files) -
    [...files.keys()].filter((path) => path.endsWith('.vue')).length;
  const random = randomOf(count);
  /** @type {string[]} */
  const pages = [];
  for (let i = 0; i < vue; i++) {
    const isPage = i % 3 === 0;
    const name = `${random.pick(SUBJECTS)}-${i}`;
    const path = isPage
      ? `pages/area-${folderOf(i)}/${name}/${name}`
      : `components/group-${folderOf(i)}/${name}`;
    if (isPage) pages.push(path);
    files.set(`${path}.vue`, vueFile(name, random));
  }
  files.set('pages.json', pagesJson(pages));
  for (let i = 0; files.size < count; i++) {
    const name = `${random.pick(SUBJECTS)}-${i}`;
    if (i % 5 === 4) files.set(`static/data-${folderOf(i)}/${name}.json`, dataFile(name, random));
    else if (i % 5 === 3) files.set(`utils/part-${folderOf(i)}/${name}.js`, scriptFile(name, random, false));
    else files.set(`api/part-${folderOf(i)}/${name}.ts`, scriptFile(name, random, true));
  }
  return files;
}

/**
 * @param {Map<string, string>} files
 * @param {string} folder
 */
export function writeProject(files, folder) {
  const made = new Set();
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  }
}

/** @param {number} index */
function folderOf(index) {
  return Math.floor(index / PER_FOLDER);
}

const SUBJECTS = [
  'account',
  'address',
  'album',
  'cart',
  'comment',
  'contact',
  'coupon',
  'group',
  'invoice',
  'member',
  'notice',
  'order',
  'profile',
  'report',
  'search',
  'setting',
  'topic',
  'wallet',
];
