// Builds dist/: the command line, its other programs, the API and the VS Code extension, each a bundle.
import { execFileSync } from 'node:child_process';
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
import { buildSchemas } from './build-schemas.mjs';
import { bundles, outputs } from './bundles.mjs';
import { stamp } from './compile-ahead.mjs';
import { SharedEngine } from './shared-engine.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** Leaves the host out of a bundle, which finds it in another. */
const hostIn = (path) => ({
  name: 'host',
  setup: ({ onResolve }) => void onResolve({ filter: /^\.\/host\.js$/ }, () => ({ path, external: true })),
});

/** Writes `program.bin` beside the program. */
function compileAhead(program) {
  const text = readFileSync(program, 'utf8');
  writeFileSync(program, stamp(text) + text);
  const project = join(root, 'examples/tui-chat');
  execFileSync(process.execPath, [join(root, 'scripts/compile-ahead.mjs'), program, project], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** What esbuild is told of a bundle, but where it goes. */
function optionsOf({ name, entry, banner, platform = 'node', external = [], alias = {}, host }) {
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
    alias,
    plugins: host ? [hostIn(host)] : [],
    banner: banner ? { js: banner } : {},
  };
}

/** The engine as the program holds it. */
async function sharedEngine() {
  const program = bundles.find(({ name }) => name === 'program');
  const { metafile } = await build({ ...optionsOf(program), write: false });
  return new SharedEngine(root, Object.keys(metafile.inputs));
}

export async function buildAll() {
  await buildSchemas();
  const engine = await sharedEngine();
  mkdirSync(dist, { recursive: true });
  // all is built beside, and put in place at once: a program that runs meanwhile finds the old one whole
  const fresh = mkdtempSync(join(dist, '.fresh-'));
  for (const bundle of bundles) {
    const options = { ...optionsOf(bundle), outfile: join(fresh, `${bundle.name}.js`) };
    if (bundle.takesEngine) options.plugins.push(engine.plugin());
    if (bundle.name === 'program') {
      options.entryPoints = [];
      options.stdin = { contents: engine.entryOf(bundle.entry), resolveDir: root, sourcefile: 'program' };
    }
    const { metafile } = await build(options);
    writeFileSync(join(fresh, `${bundle.name}.meta.json`), JSON.stringify(metafile));
  }
  compileAhead(join(fresh, 'program.js'));
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
