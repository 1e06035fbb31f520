import { cacheFolder } from './cache-folder.ts';

/** Node's from 22.1 on. It answers with a status, and throws for no folder that cannot be made, read or written. */
type EnableCompileCache = (folder: string) => unknown;

/** Asked for where there is such a thing alone: to load the module takes an older Node a twentieth of its start. */
const enableCompileCache =
  Number.parseInt(process.versions.node, 10) < 22
    ? undefined
    : (require('node:module') as { enableCompileCache?: EnableCompileCache }).enableCompileCache;

/**
 * Most of a cold start is V8 compiling the program: Node keeps what came of it, and takes it for this very text and
 * this very V8 alone. `NODE_COMPILE_CACHE` and `NODE_DISABLE_COMPILE_CACHE` have their meaning.
 */
if (enableCompileCache) {
  const folder = cacheFolder(process, () => (require('node:os') as typeof import('node:os')).homedir());
  if (folder !== undefined) enableCompileCache(folder);
}

void (require('./program.js') as typeof import('./main.ts')).start();
