import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const ENTRY = `
export { providers } from './src/core/providers/index.ts';
export { vendors } from './src/core/providers/vendors/index.ts';
export { catalog } from './src/core/rules/catalog.ts';
export * from './src/core/logs/index.ts';
`;

/**
 * What the engine has lists of: the rules (`catalog`: `[{ id, severity, messages }]`), the providers, the makers, the codes. The
 * generated sources must be there.
 */
export async function loadCatalog() {
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-catalog-'));
  try {
    const outfile = join(folder, 'catalog.mjs');
    await build({
      absWorkingDir: root,
      stdin: { contents: ENTRY, resolveDir: root },
      outfile,
      bundle: true,
      format: 'esm',
      mainFields: ['module', 'main'],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
