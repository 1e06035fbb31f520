import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packExtension } from '../host/pack.mjs';
import { runSuite } from '../host/run-suite.mjs';
import { median } from './measure.mjs';

/**
 * Milliseconds in which a real VS Code loads the packed extension's code and runs its activation, in a folder without a
 * project; and the package's size in bytes. Each run is an editor of its own.
 * @param {string} root
 * @param {number} runs
 */
export async function measureActivation(root, runs) {
  const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-activation-'));
  try {
    const vsix = await packExtension(join(temporary, 'extension.vsix'));
    const testsEntry = join(temporary, 'activation.js');
    await build({
      entryPoints: [join(root, 'test/vscode/suites/activation.ts')],
      outfile: testsEntry,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
    });
    const times = [];
    for (let i = 0; i < runs; i++) {
      const { report } = await runSuite({
        vsix,
        testsEntry,
        workspace: join(root, 'test/vscode/workspaces/plain'),
      });
      times.push(Number(/^ok - activation .*loads the code.*\((\d+) ms\)$/m.exec(report)?.[1]));
    }
    return { activation: median(times), vsix: statSync(vsix).size };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
