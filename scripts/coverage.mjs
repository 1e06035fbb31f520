// How many of the engine's branches the tests run. `npm run test:coverage` runs them and lists the files with most
// branches that nothing runs; `npm test` measures while it runs them, and fails below the threshold.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const summary = join(root, 'coverage/coverage-summary.json');

/** Of a hundred branches in src/core, so many have to be run by the tests. */
export const THRESHOLD = 95;

/** Below node_modules, so that Node loads it itself. */
const built = join(root, `node_modules/.engine-${process.pid}`);
const raw = join(dirname(summary), 'raw');

/** What makes Node measure the tests that vitest runs, and test/engine.mts leave what it built. */
export const measuring = { NODE_V8_COVERAGE: raw, BUILT_TESTS: built };

/** Forgets what was measured before. */
export function forgetCoverage() {
  rmSync(dirname(summary), { recursive: true, force: true });
}

/** Writes what was measured, of each file and of all; and which branches they are. */
export async function writeCoverage() {
  // packages: `npm test` begins before there are any
  const { branchesOf } = await import('./branches.mjs');
  const measured = existsSync(join(built, 'tests.mjs')) ? await branchesOf(built, raw) : undefined;
  for (const folder of [built, raw]) rmSync(folder, { recursive: true, force: true });
  if (!measured) return;
  writeFileSync(summary, JSON.stringify(measured.summary));
  writeFileSync(join(dirname(summary), 'coverage-final.json'), JSON.stringify(measured.branches));
}

/** What was measured: of all, and by file, that with most branches left out first; undefined where nothing was. */
export function readCoverage(path = summary) {
  if (!existsSync(path)) return undefined;
  const { total, ...files } = JSON.parse(readFileSync(path, 'utf8'));
  const rows = Object.entries(files).map(([name, { branches }]) => ({
    name: relative(root, name).split(sep).join('/'),
    ...branches,
    missing: branches.total - branches.covered,
  }));
  return { ...total.branches, files: rows.sort((a, b) => b.missing - a.missing) };
}

/** Whether enough was run, and a sentence that says so; of what is too little it names the worst files. */
export function judgeCoverage(measured, threshold = THRESHOLD) {
  if (!measured?.total) return { ok: false, said: 'What the tests run of src/core was not measured.' };
  const { covered, total, files } = measured;
  // never rounded up to what it has not reached
  const share = `${(Math.floor((covered / total) * 1000) / 10).toFixed(1)} %`;
  const run = `The tests run ${share} of the branches in src/core (${covered} of ${total})`;
  if (covered * 100 >= total * threshold) return { ok: true, said: `${run}.` };
  const worst = files.slice(0, 5).map(({ name, missing }) => `${name} (${missing})`);
  const lacking = Math.ceil((total * threshold) / 100) - covered;
  return {
    ok: false,
    said: `${run}, and have to run ${threshold} %: ${lacking} more. Most are left out in ${worst.join(', ')}; npm run test:coverage lists them all.`,
  };
}

/** The files of which most is left out, as a table. */
export function coverageTable({ files }, most = 30) {
  const rows = files
    .filter(({ missing }) => missing > 0)
    .slice(0, most)
    .map(({ name, covered, total, missing }) => [`${missing}`, `${covered} of ${total}`, name]);
  const lines = [['left out', 'run', 'file'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map(([a, b, c]) => `${a.padStart(widths[0])}  ${b.padStart(widths[1])}  ${c}`).join('\n');
}

async function main() {
  forgetCoverage();
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--reporter=dot', ...process.argv.slice(2)];
  const env = { ...process.env, ...measuring };
  const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit', env });
  await writeCoverage();
  const measured = readCoverage();
  const { ok, said } = judgeCoverage(measured);
  if (measured) console.log(`\n${coverageTable(measured)}`);
  console.log(`\n${said}\nWhich branches they are, by line: coverage/coverage-final.json`);
  process.exitCode = status === 0 && ok ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
