/** What the bench beside peers runs on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifiedLibrary } from './library.mjs';
import { benchProject, writeProject } from './project.mjs';

/** A vendor's SDK as it is copied into projects: longer than any of today, in lines as minifiers break them. */
export const LIBRARY = { length: 2_000_000, lineLength: 300 };

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} folder
 * @property {boolean} [heavy] what takes minutes there is left out
 */

/**
 * Writes each below a folder.
 * @param {string} temporary
 * @returns {Workload[]}
 */
export function writeWorkloads(temporary) {
  const write = (/** @type {string} */ name, /** @type {Map<string, string>} */ files) => {
    const folder = join(temporary, name.replaceAll(/\W+/g, '-'));
    writeProject(files, folder);
    return { name, folder };
  };
  const library = benchProject(700);
  library.set('static/sdk/chat-sdk.js', minifiedLibrary(LIBRARY.length, LIBRARY.lineLength));
  return [
    write('700 files', benchProject(700)),
    { ...write('10,000 files', benchProject(10_000)), heavy: true },
    write('20 projects of 100 files', monorepo(20, 100)),
    write('a manifest of 1 MB', largeManifest(1_000_000)),
    write('700 files and a minified library of 2 MB', library),
  ];
}

/**
 * @param {number} projects
 * @param {number} files of each
 */
function monorepo(projects, files) {
  const all = new Map([['package.json', '{ "private": true, "workspaces": ["apps/*"] }\n']]);
  for (let i = 0; i < projects; i++)
    for (const [path, text] of benchProject(files)) all.set(`apps/app-${i}/${path}`, text);
  return all;
}

/** @param {number} length about how many characters */
function largeManifest(length) {
  const files = benchProject(20);
  const manifest = files.get('manifest.json') ?? '';
  const line = '        "com.example.key_INDEX" : "a value of some length, as generators write them",\n';
  let added = '';
  for (let i = 0; added.length < length; i++) added += line.replace('INDEX', String(i));
  files.set(
    'manifest.json',
    manifest.replace('    "h5" : {},', `    "h5" : {\n${added}        "last" : 0\n    },`),
  );
  return files;
}

/**
 * ESLint's and vue-tsc's settings, in a folder beside the packages that they name.
 * @param {string} packages the folder that holds node_modules
 */
export function writePeerSettings(packages) {
  const folder = join(packages, 'node_modules/.cache/uni-offline-push-bench');
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'eslint.config.mjs');
  writeFileSync(
    config,
    `import jsonc from 'eslint-plugin-jsonc';
import vue from 'eslint-plugin-vue';
import ts from 'typescript-eslint';
export default [
  ...vue.configs['flat/essential'],
  ...jsonc.configs['flat/recommended-with-jsonc'],
  { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
];
`,
  );
  return config;
}
