// `npm run test:fuzz [-- --runs N --seed S --only KIND --at RUN]`: changed inputs of every kind through the engine.
import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildCodes } from './build-codes.mjs';
import { buildSchemas } from './build-schemas.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** So long nothing may come of 500 runs, which take seconds: then one of them hangs. */
const PATIENCE_MS = 300_000;

await buildSchemas();
await buildCodes();
const folder = join(root, 'node_modules/.cache/uni-offline-push-fuzz', String(process.pid));
mkdirSync(folder, { recursive: true });
const program = join(folder, 'fuzz.mjs');
try {
  await build({
    stdin: {
      contents: `import { fuzz } from './test/fuzz/main.ts';
process.exitCode = (await fuzz(process.argv.slice(2), ${JSON.stringify(root)})) ? 0 : 1;
process.disconnect?.();`,
      resolveDir: root,
      sourcefile: 'fuzz-start.ts',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    packages: 'external',
    sourcemap: 'inline',
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'test/core/artefact')) },
    outfile: program,
  });
  process.exitCode = await watched();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs it in a process of its own, which can be ended where it does not come back. */
function watched() {
  return new Promise((resolve) => {
    const child = fork(program, process.argv.slice(2), {
      execArgv: ['--enable-source-maps'],
      stdio: 'inherit',
    });
    let at = 0;
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        console.error(`one of the runs from ${at} on hangs`);
        child.kill('SIGKILL');
      }, PATIENCE_MS);
    };
    child.on('message', (run) => {
      at = run;
      wait();
    });
    wait();
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}
