import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const core = join(root, 'src/core');
/** Below node_modules, so that Node loads it itself; each run has its own. */
const folder = join(root, `node_modules/.engine-${process.pid}`);

/**
 * The tests run the engine as Node loads it, not as Vite would transform it module for module and for each worker
 * anew: that takes half of the time. Where modules are watched, measured or replaced, they are taken as they are.
 */
export const isBuilt: boolean =
  process.argv.includes('run') && !process.argv.some((argument) => argument.startsWith('--coverage'));

/** Leads from a module of src/core to what it is built to. */
export const builtEngine = {
  name: 'built-engine',
  enforce: 'pre' as const,
  resolveId(path: string, importer: string | undefined): string | undefined {
    if (!isBuilt || importer === undefined || !path.startsWith('.')) return undefined;
    const file = join(importer, '..', path);
    if (!file.startsWith(core) || !/\.[jt]s$/.test(file)) return undefined;
    return join(folder, relative(core, file)).replace(/\.[jt]s$/, '.mjs');
  },
};

/** Builds the engine once for all the projects of a run, its modules as they are divided. */
export function buildEngine(): Promise<void> {
  if (!isBuilt) return Promise.resolve();
  const once = globalThis as { builtEngine?: Promise<void> };
  once.builtEngine ??= write();
  return once.builtEngine;
}

async function write(): Promise<void> {
  const entryPoints = readdirSync(core, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await build({
    entryPoints,
    outdir: folder,
    outbase: core,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as __own } from 'node:module'; const require = __own(import.meta.url);",
    },
    logLevel: 'error',
  });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
