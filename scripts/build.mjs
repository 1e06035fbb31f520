// Builds dist/: the command line, its other programs, the API and the VS Code extension, each a bundle.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCodes } from './build-codes.mjs';
import { buildSchemas } from './build-schemas.mjs';
import { bundles, isEditors, late, outputs, wordFiles } from './bundles.mjs';
import { SharedModules } from './shared-modules.mjs';
import { FROM_TEXTS, packed, rulePages, tables, tablesPlugin, withoutEditors } from './texts.mjs';
import { filesOf, Words } from './words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** Leaves the host out of a bundle, which finds it in another. */
const hostIn = (path) => ({
  name: 'host',
  setup: ({ onResolve }) => void onResolve({ filter: /^\.\/host\.js$/ }, () => ({ path, external: true })),
});

/** What esbuild is told of a bundle, but where it goes. */
function optionsOf({ name, entry, banner, platform = 'node', external = [], host }) {
  return {
    absWorkingDir: root,
    entryPoints: entry ? [entry] : [],
    bundle: true,
    platform,
    format: 'cjs',
    target: platform === 'node' ? 'node20' : 'es2022',
    mainFields: ['module', 'main'],
    minify: true,
    // one-byte text is read and compiled faster, but is longer: the start counts at a terminal, the weight in a package
    charset: name === 'program' ? 'ascii' : 'utf8',
    legalComments: 'none',
    metafile: true,
    external,
    plugins: host ? [hostIn(host)] : [],
    banner: banner ? { js: banner } : {},
  };
}

/** How a bundle comes by its words: each gives the source of a module with `words(language)`. */
const fromWords = `import { readWords } from './src/node/words.ts';
const known = [];
const words = (language) => (known[language] ??= readWords(${JSON.stringify(wordFiles)}[language]));`;
const inPlace = (lists) =>
  `const all = ${JSON.stringify(lists)};\nconst words = (language) => all[language];`;

/** Every bundle of npm's package unpacks its texts; of the editor's, which may be in a browser, the host holds them. */
async function textPlugins() {
  const words = new Words(root);
  const known = await tables(root);
  const host = bundles.find(({ platform }) => platform === 'browser');
  const { metafile } = await build({ ...optionsOf(host), write: false });
  const plugins = (bundle) => {
    const { name } = bundle;
    if (name === host.name) return [words.plugin(inPlace(words.saidIn(filesOf(metafile))))];
    if (isEditors(bundle)) return [];
    return [tablesPlugin(root, known), words.plugin(name === 'program' ? fromWords : FROM_TEXTS)];
  };
  return { words, known, plugins };
}

/** What other bundles take of the program, the engine before all, of what it loads on demand, and of the setup. */
async function sharedModules(plugins) {
  const shared = new Map();
  for (const [name, modules] of Object.entries(late))
    shared.set(name, new SharedModules(root, `./${name}.js`).hold(modules));
  for (const name of ['program', 'more', 'setup']) {
    const bundle = bundles.find((candidate) => candidate.name === name);
    const options = optionsOf(bundle);
    options.plugins.push(...taken(bundle, shared), ...plugins(bundle));
    const { metafile } = await build({ ...options, write: false });
    const holder = shared.get(name) ?? new SharedModules(root, `./${name}.js`);
    shared.set(name, holder.hold(Object.keys(metafile.inputs)));
  }
  return shared;
}

/** The plugins by which a bundle takes what others hold. */
const taken = ({ takes = [], late: isLate }, shared) => [
  ...(isLate ? Object.entries(late).map(([name, modules]) => shared.get(name).latePlugin(modules)) : []),
  ...takes.map((name) => shared.get(name).plugin()),
];

/** Leaves out what tells Node the names of the exports, for modules that import some: nobody imports these files so. */
function dropNames(file) {
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.replace(/0&&\(module\.exports=\{[^}]*\}\);\s*$/, ''));
}

export async function buildAll() {
  await buildSchemas();
  await buildCodes();
  const { words, known, plugins } = await textPlugins();
  const shared = await sharedModules(plugins);
  mkdirSync(dist, { recursive: true });
  // all is built beside, and put in place at once: a program that runs meanwhile finds the old one whole
  const fresh = mkdtempSync(join(dist, '.fresh-'));
  const inProgram = [];
  const elsewhere = [];
  for (const bundle of bundles) {
    const options = { ...optionsOf(bundle), outfile: join(fresh, `${bundle.name}.js`) };
    options.plugins.push(...taken(bundle, shared), ...plugins(bundle));
    const holder = shared.get(bundle.name);
    if (holder) {
      options.entryPoints = [];
      options.stdin = { contents: holder.entryOf(bundle.entry), resolveDir: root, sourcefile: bundle.name };
    }
    const { metafile } = await build(options);
    if (holder) dropNames(options.outfile);
    writeFileSync(join(fresh, `${bundle.name}.meta.json`), JSON.stringify(metafile));
    if (!isEditors(bundle)) (bundle.name === 'program' ? inProgram : elsewhere).push(...filesOf(metafile));
  }
  words.saidIn(inProgram).forEach((list, language) => {
    writeFileSync(join(fresh, wordFiles[language]), JSON.stringify(list));
  });
  const texts = { pages: rulePages(root), words: words.saidIn(elsewhere), ...withoutEditors(known) };
  writeFileSync(join(fresh, 'texts.br'), packed(texts));
  const files = [...outputs, ...bundles.map(({ name }) => `${name}.meta.json`)];
  for (const file of files) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(fresh, file), join(dist, file));
  }
  rmSync(fresh, { recursive: true, force: true });
  // what an older build left is no part of this one
  for (const entry of readdirSync(dist, { withFileTypes: true }))
    if (entry.isFile() && !files.includes(entry.name)) rmSync(join(dist, entry.name), { force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
