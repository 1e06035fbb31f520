import Module from 'node:module';
import { cacheFolder } from './cache-folder.ts';

/** Node's from 22.1 on. It answers with a status, and throws for no folder that cannot be made, read or written. */
type EnableCompileCache = (folder: string) => unknown;
const { enableCompileCache } = Module as { enableCompileCache?: EnableCompileCache };

/**
 * Most of a cold start is V8 compiling the program: Node keeps what came of it, and takes it for this very text and
 * this very V8 alone. `NODE_COMPILE_CACHE` and `NODE_DISABLE_COMPILE_CACHE` have their meaning.
 */
const folder = cacheFolder();
if (folder !== undefined) enableCompileCache?.(folder);

void (require('./program.js') as typeof import('./main.ts')).start();
