/**
 * The npm package of the command line and of the engine's API. VS Code's manifest and npm's cannot be one file, so
 * this one is generated.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { buildAll } from '../build.mjs';
import { isBuilt } from '../built.mjs';
import { bundles, isEditors, packs } from '../bundles.mjs';
import { tool } from '../tool.mjs';
import { bundledPackages, metafilesOf, NOTICES, noticesOf } from './notices.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Bundles of the repository's dist/ that this package is made of: all but the editor's. */
export const programs = bundles.filter((bundle) => !isEditors(bundle)).map(({ name }) => name);

/**
 * Every file of the package but its generated manifest and declarations. What only readers of the repository look for
 * stays there: the README leads to it.
 */
function copied() {
  return [
    'README.md',
    'LICENSE',
    ...programs.map((name) => `dist/${name}.js`),
    ...packs.map((name) => `dist/${name}`),
  ];
}

/** The schema of a project's settings as an editor shows it, where the package's own files name it. */
const SETTINGS = {
  from: 'schemas/editor/project-config.json',
  to: 'schemas/project-config.schema.json',
};

/** All that the package holds. */
export function npmFiles() {
  return ['package.json', NOTICES, 'dist/api.d.ts', SETTINGS.to, ...copied()].sort();
}

/** The package's manifest, from the repository's own. */
export function npmManifest() {
  const { name, version, license, keywords, repository, homepage, bugs, bin, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description:
      'Finds what would silently break IM offline push or the cloud build of a uni-app project, and fixes it',
    license,
    keywords,
    repository,
    homepage,
    bugs,
    type: 'commonjs',
    bin,
    exports: {
      '.': { types: './dist/api.d.ts', default: './dist/api.js' },
      './schemas/project-config.schema.json': './schemas/project-config.schema.json',
      './package.json': './package.json',
    },
    files: ['dist', 'schemas', NOTICES],
    engines: { node: engines.node },
    sideEffects: false,
    publishConfig: { access: 'public' },
  };
}

/** The API's declarations in one file: those of the files that its entry names, one after the other. */
export function apiDeclarations() {
  const folder = join(root, 'src/api');
  const entry = readFileSync(join(folder, 'index.ts'), 'utf8');
  const names = [...entry.matchAll(/^export \* from '\.\/([\w-]+)\.ts';$/gm)].map(([, name]) => name);
  const among = new RegExp(`^import type \\{[^}]*\\} from '\\./(?:${names.join('|')})\\.ts';\\n`, 'gm');
  const all = names.map((name) => declarationsOf(join(folder, `${name}.ts`)).replaceAll(among, '')).join('');
  if (/\bimport\b/.test(all)) throw new Error('a public type of src/api names another module');
  return all;
}

function declarationsOf(path) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, 'utf8'), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, strict: true },
  });
  const [first] = diagnostics;
  if (first) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
  return outputText;
}

/**
 * Writes the package's folder anew.
 * @param {string} folder
 */
export async function writeNpmFolder(folder) {
  if (!isBuilt(root)) await buildAll();
  rmSync(folder, { recursive: true, force: true });
  for (const { from, to } of [SETTINGS, ...copied().map((file) => ({ from: file, to: file }))]) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(join(root, from), join(folder, to));
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(npmManifest(), null, 2)}\n`);
  writeFileSync(join(folder, 'dist/api.d.ts'), apiDeclarations());
  writeFileSync(join(folder, NOTICES), noticesOf(bundledPackages(metafilesOf(programs))));
}

/**
 * Packs a folder as `npm publish` would.
 * @param {string} folder
 * @param {string} target  folder of the archive
 * @returns {{ file: string, files: string[], size: number }}
 */
export function packNpm(folder, target) {
  mkdirSync(target, { recursive: true });
  const output = npm(['pack', '--json', '--pack-destination', target], folder);
  const [{ filename, files, size }] = JSON.parse(output);
  return { file: join(target, basename(filename)), files: files.map(({ path }) => path).sort(), size };
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const [command, rest, options] = tool('npm', [...args, '--loglevel=error']);
  return execFileSync(command, rest, {
    cwd,
    encoding: 'utf8',
    ...options,
    // nothing of an npm that runs this: its options would hold for the package's folder too
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  });
}
