import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PluginBuild } from 'esbuild';

/*
 * `import('./support.ts?made-up')` gives the module with all that it imports anew, the providers of
 * test/core/setup/made-up-providers.ts in the place of those that there are.
 */

const MARK = '?made-up';
const registry = join(import.meta.dirname, '../src/core/providers/index.ts');
const madeUp = `export * from './index.ts?own';
import * as madeUp from '../../../test/core/setup/made-up-providers.ts?own';
export const providers = Object.values(madeUp);
export const textInstances = [];`;

/** Where an import leads, without its mark; undefined for a package. */
const fileOf = (path: string, folder: string): string | undefined =>
  path.startsWith('.') ? join(folder, path.replace(/\?[\w-]+$/, '')) : undefined;

/** For modules that Vite takes one by one. */
export const madeUpProviders = {
  name: 'made-up-providers',
  enforce: 'pre' as const,
  resolveId(path: string, importer: string | undefined): string | undefined {
    if (importer === undefined || !(path.endsWith(MARK) || importer.endsWith(MARK))) return undefined;
    const file = fileOf(path, dirname(importer));
    return file && (path.endsWith('?own') ? file : `${file}${MARK}`);
  },
  load(id: string): string | undefined {
    return id === `${registry}${MARK}` ? madeUp : undefined;
  },
};

/** For all of them in one program. */
export function withMadeUp(build: PluginBuild): void {
  build.onResolve({ filter: /\?own$/, namespace: 'made-up' }, ({ path, resolveDir }) => ({
    path: fileOf(path, resolveDir),
  }));
  build.onResolve({ filter: /^\..*\?made-up$/ }, ({ path, resolveDir }) => ({
    path: fileOf(path, resolveDir),
    namespace: 'made-up',
  }));
  build.onResolve({ filter: /^\./, namespace: 'made-up' }, ({ path, resolveDir }) => ({
    path: fileOf(path, resolveDir),
    namespace: 'made-up',
  }));
  build.onLoad({ filter: /./, namespace: 'made-up' }, ({ path }) => ({
    contents: path === registry ? madeUp : readFileSync(path, 'utf8'),
    loader: path.endsWith('.json') ? 'json' : 'ts',
    resolveDir: dirname(path),
  }));
}
