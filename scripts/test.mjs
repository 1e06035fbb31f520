// `npm test`: everything that must hold, from a fresh clone on; the last line counts what passed and failed.
// `npm test -- --no-editor` leaves out what needs a real VS Code and a browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetCoverage, judgeCoverage, measuring, readCoverage, writeCoverage } from './coverage.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const withEditor = !process.argv.includes('--no-editor');
const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one of our scripts to its end; `said` is what it printed, where that is not to be seen at once. */
function run(name, args, { quietly = false, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, name), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quietly ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text) => (said += text));
    }
    child.on('error', (error) => {
      said += `${error.message}\n`;
    });
    child.on('close', (status) => done({ ok: status === 0, said }));
  });
}

const since = (start) => `${Math.round((performance.now() - start) / 1000)} s`;

/** One step that either holds or does not; with `quietly`, what it said is told when it has ended. */
async function step(title, name, args, { quietly = false } = {}) {
  if (!quietly) console.log(`\n# ${title}`);
  const { ok, said } = await run(name, args, { quietly });
  if (quietly) console.log(`\n# ${title}\n${said.trimEnd()}`);
  total[ok ? 'passed' : 'failed']++;
  if (!ok) console.log(`failed: ${title}`);
  return ok;
}

/** The tests of some of vitest's projects. */
async function unitTests(title, projects, env = {}) {
  console.log(`\n# ${title}`);
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-unit-'));
  const file = join(folder, 'report.json');
  const start = performance.now();
  const args = [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { ok } = await run('node_modules/vitest/vitest.mjs', args, { env });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  total.passed += report.numPassedTests ?? 0;
  total.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  total.failed += Math.max(report.numFailedTests ?? 0, ok ? 0 : 1);
  console.log(`(${since(start)})`);
}

/** What the unit tests ran of the engine, which they measured themselves. */
async function branchCoverage() {
  await writeCoverage();
  console.log('\n# Branch coverage of src/core');
  const { ok, said } = judgeCoverage(readCoverage());
  total[ok ? 'passed' : 'failed']++;
  console.log(ok ? said : `failed: ${said}`);
}

/** The tests in an editor, on one packed extension: beside each other, as a person's hands mostly wait. */
async function editorTests() {
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-packed-'));
  const vsix = join(folder, 'extension.vsix');
  const packed = await run('scripts/host/pack.mjs', [vsix], { quietly: true });
  const one = async (title, name) => {
    const start = performance.now();
    const { ok, said } = packed.ok ? await run(name, ['--vsix', vsix], { quietly: true }) : packed;
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(said.trimEnd().split('\n').at(-1)) ?? [];
    total.passed += Number(passed ?? 0);
    total.failed += Math.max(Number(failed ?? 0), ok && passed !== undefined ? 0 : 1);
    console.log(`\n# ${title} (${since(start)})\n${said.trimEnd()}`);
  };
  await Promise.all([
    one('Integration tests in a real VS Code', 'test/vscode/run.mjs'),
    one('A person at the editor: browser-driven test', 'test/browser/run.mjs'),
  ]);
  rmSync(folder, { recursive: true, force: true });
}

function finish() {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** What a fresh clone has not got yet. */
function isInstalled() {
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return true;
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

if (!isInstalled()) {
  console.error('The dependencies could not be installed: npm needs a registry that it can reach.');
  total.failed++;
} else if (await step('Build', 'scripts/build.mjs', [])) {
  const quietly = { quietly: true };
  await Promise.all([
    step('Lint and format', 'node_modules/@biomejs/biome/bin/biome', ['check', '.'], quietly),
    step('Types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.'], quietly),
  ]);
  forgetCoverage();
  await unitTests('Unit and property tests', ['quick', 'thorough'], measuring);
  await branchCoverage();
  await unitTests('Built programs, and a great many cases', ['slow']);
  // each takes a processor or two: beside other tests they would wait too long for what they wait for
  if (withEditor) await editorTests();
}
finish();
