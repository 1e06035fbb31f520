// Builds dist/: the command line, its other programs, the API and the VS Code extension, each a bundle.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCodes } from './build-codes.mjs';
import { buildSchemas } from './build-schemas.mjs';
import { bundles, isEditors, isSchema, late, outputs, wordFiles } from './bundles.mjs';
import { markEager, ranIn } from './eager.mjs';
import { HOST, hostAs, hostOf } from './editor-host.mjs';
import { onlyUsed } from './only-used.mjs';
import { plainEntry, SharedModules } from './shared-modules.mjs';
import { mayShorten, shorten } from './shorten.mjs';
import {
  FROM_TEXTS,
  fromPack,
  packed,
  rulePages,
  tables,
  tablesPlugin,
  withoutEditors,
  withoutTitles,
} from './texts.mjs';
import { vscodeParts } from './vscode-parts.mjs';
import { apart, filesOf, Words } from './words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** Leaves the host out of a bundle, which finds it in another. */
const hostIn = (path) => ({
  name: 'host',
  setup: ({ onResolve }) => void onResolve({ filter: HOST }, () => ({ path, external: true })),
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
    ...(external.includes('vscode') && {
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    }),
    logOverride: { 'import-is-undefined': 'error', 'commonjs-variable-in-esm': 'silent' },
    external,
    plugins: [
      onlyUsed,
      ...(host ? [hostIn(host)] : []),
      ...(external.includes('vscode') ? [vscodeParts(root)] : []),
    ],
    banner: banner ? { js: banner } : {},
  };
}

/** How a bundle comes by its words: each gives the source of a module with `words(language)`. */
const fromWords = `import { readWords } from './src/node/words.ts';
const known = [];
const words = (language) => (known[language] ??= readWords(${JSON.stringify(wordFiles)}[language]));`;

/** Every bundle of npm's package unpacks its texts. */
async function textPlugins() {
  const words = new Words(root);
  const known = await tables(root);
  const plugins = (bundle) => {
    const { name } = bundle;
    if (bundle.pack) return [words.plugin(fromPack(bundle.pack))];
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
  for (const { name, lends } of bundles)
    if (lends) shared.set(name, new SharedModules(root, `./${name}.js`).hold(lends));
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
const taken = ({ takes = [], borrows = [], late: isLate }, shared) => [
  ...(isLate ? Object.entries(late).map(([name, modules]) => shared.get(name).latePlugin(modules)) : []),
  ...takes.map((name) => shared.get(name).plugin()),
  ...borrows.map((name) => shared.get(name).lentPlugin()),
];

/** Leaves out what tells Node the names of the exports, for modules that import some: nobody imports these files so. */
function dropNames(file) {
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.replace(/0&&\(module\.exports=\{[^}]*\}\);\s*$/, ''));
}

/** Every project of ours that is there to be checked. */
const projects = () =>
  ['examples', 'test/fixtures']
    .map((folder) => join(root, folder))
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []));

/** One letter beyond has V8 take two bytes for each of all; esbuild leaves those of regular expressions. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Has V8 compile what a check runs when it reads the program, or a schema. */
async function markPrograms(folder) {
  const ran = await ranIn(join(folder, 'cli.js'), projects(), 2);
  if (!ran.has('program.js'))
    console.warn('what a check runs is not known: the program will start more slowly');
  for (const { name } of bundles.filter((bundle) => bundle.name === 'program' || isSchema(bundle))) {
    const file = join(folder, `${name}.js`);
    writeFileSync(file, inAscii(markEager(readFileSync(file, 'utf8'), ran.get(basename(file)) ?? new Set())));
  }
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
    const holder = bundle.lends ? undefined : shared.get(bundle.name);
    if (holder) {
      options.entryPoints = [];
      options.stdin = { contents: holder.entryOf(bundle.entry), resolveDir: root, sourcefile: bundle.name };
    }
    if (bundle.pack) {
      options.entryPoints = [];
      options.stdin = { contents: plainEntry(root, bundle.entry), resolveDir: root, sourcefile: bundle.name };
      options.banner = { js: '"use strict";' };
    }
    const host = bundle.holds
      ? await hostOf(optionsOf(bundle), bundle.holds, words, shared.get(bundle.name), known)
      : undefined;
    if (host) options.plugins.push(hostAs(host.code, root));
    const { metafile } = await build(options);
    // what the host is made of is in it too
    if (host) Object.assign(Object.values(metafile.outputs)[0].inputs, host.inputs);
    if (holder || isEditors(bundle)) dropNames(options.outfile);
    if (mayShorten(bundle)) await shorten(options.outfile, options.target);
    writeFileSync(join(fresh, `${bundle.name}.meta.json`), JSON.stringify(metafile));
    if (bundle.pack)
      writeFileSync(join(fresh, bundle.pack), packed(apart(words.saidIn(filesOf(metafile), withoutTitles))));
    if (!isEditors(bundle)) (bundle.name === 'program' ? inProgram : elsewhere).push(...filesOf(metafile));
  }
  words.saidIn(inProgram).forEach((list, language) => {
    writeFileSync(join(fresh, wordFiles[language]), JSON.stringify(list));
  });
  const texts = { pages: rulePages(root), words: apart(words.saidIn(elsewhere)), ...withoutEditors(known) };
  writeFileSync(join(fresh, 'texts.br'), packed(texts));
  await markPrograms(fresh);
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
