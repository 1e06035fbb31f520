import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The rules as the engine has them: `[{ id, severity, messages }]`. The generated sources must be there. */
export async function loadCatalog() {
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-catalog-'));
  try {
    const outfile = join(folder, 'catalog.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/core/rules/catalog.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      mainFields: ['module', 'main'],
    });
    return (await import(pathToFileURL(outfile).href)).catalog;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
