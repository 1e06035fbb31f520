// Builds dist/: the command line, its other programs, the API and the VS Code extension, each a bundle.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCodes } from './build-codes.mjs';
import { buildSchemas } from './build-schemas.mjs';
import { bundles, outputs } from './bundles.mjs';
import { SharedModules } from './shared-modules.mjs';
import { packed, rulePages } from './texts.mjs';

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
    entryPoints: [entry],
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

/** What other bundles take of the program, the engine before all, of what it loads on demand, and of the setup. */
async function sharedModules() {
  const shared = new Map();
  for (const name of ['program', 'more', 'setup']) {
    const bundle = bundles.find((candidate) => candidate.name === name);
    const options = optionsOf(bundle);
    options.plugins.push(...taken(bundle, shared));
    const { metafile } = await build({ ...options, write: false });
    shared.set(name, new SharedModules(root, `./${name}.js`, Object.keys(metafile.inputs)));
  }
  return shared;
}

/** The plugins by which a bundle takes what others hold. */
const taken = ({ takes = [] }, shared) => takes.map((name) => shared.get(name).plugin());

export async function buildAll() {
  await buildSchemas();
  await buildCodes();
  const shared = await sharedModules();
  mkdirSync(dist, { recursive: true });
  // all is built beside, and put in place at once: a program that runs meanwhile finds the old one whole
  const fresh = mkdtempSync(join(dist, '.fresh-'));
  for (const bundle of bundles) {
    const options = { ...optionsOf(bundle), outfile: join(fresh, `${bundle.name}.js`) };
    options.plugins.push(...taken(bundle, shared));
    const holder = shared.get(bundle.name);
    if (holder) {
      options.entryPoints = [];
      options.stdin = { contents: holder.entryOf(bundle.entry), resolveDir: root, sourcefile: bundle.name };
    }
    const { metafile } = await build(options);
    writeFileSync(join(fresh, `${bundle.name}.meta.json`), JSON.stringify(metafile));
  }
  writeFileSync(join(fresh, 'pages.br'), packed(rulePages(root)));
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
