// `npm test`: everything that must hold, from a fresh clone on; the last line counts what passed and failed.
// `npm test -- --no-editor` leaves out what needs a real VS Code and a browser.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tool } from './tool.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const total = { passed: 0, failed: 0, skipped: 0 };

function run(name, args) {
  const [command, rest, options] =
    name === 'npm' ? tool('npm', args) : [process.execPath, [join(root, name), ...args], {}];
  const { status, error } = spawnSync(command, rest, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(error.message);
  return status === 0;
}

/** One step that either holds or does not. */
function step(title, name, args) {
  console.log(`\n# ${title}`);
  const ok = run(name, args);
  total[ok ? 'passed' : 'failed']++;
  if (!ok) console.log(`failed: ${title}`);
  return ok;
}

function unitTests() {
  console.log('\n# Unit, property and command-line tests');
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-unit-'));
  const file = join(folder, 'report.json');
  const ok = run('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  total.passed += report.numPassedTests ?? 0;
  total.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  total.failed += Math.max(report.numFailedTests ?? 0, ok ? 0 : 1);
}

async function editorTests() {
  for (const [title, module, name] of [
    ['Integration tests in a real VS Code', '../test/vscode/run.mjs', 'runIntegration'],
    ['A person at the editor: browser-driven test', '../test/browser/run.mjs', 'runBrowser'],
  ]) {
    console.log(`\n# ${title}`);
    try {
      const { passes, failures } = await (await import(module))[name]();
      total.passed += passes;
      total.failed += failures;
    } catch (error) {
      console.error(error);
      total.failed++;
    }
  }
}

function finish() {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

if (
  !existsSync(join(root, 'node_modules/.package-lock.json')) &&
  !run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
) {
  console.error('The dependencies could not be installed: npm needs a registry that it can reach.');
  total.failed++;
  finish();
} else {
  if (step('Build', 'scripts/build.mjs', [])) {
    step('Lint and format', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']);
    step('Types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']);
    unitTests();
    if (!process.argv.includes('--no-editor')) await editorTests();
  }
  finish();
}
