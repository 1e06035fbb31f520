// Runs the integration suites in a real VS Code, on the packed extension: the newest version and the floor.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ensureHost } from '../../scripts/host/install.mjs';
import { packExtension } from '../../scripts/host/pack.mjs';
import { isGreen } from '../../scripts/host/report.mjs';
import { runSuite } from '../../scripts/host/run-suite.mjs';
import { writeWorkspace } from '../same/corpus.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const example = join(here, '../../examples/tui-chat');
const workspaces = join(here, 'workspaces');

/** Every suite runs on the newest version. `corpus`: on what every host is asked about. `floor`, `web`: where else it runs, as it asks something of that host. */
const suites = [
  { name: 'project', workspace: example, floor: true, web: true },
  { name: 'fixes', workspace: example, floor: true, web: true },
  { name: 'assist', workspace: example, floor: true, web: true },
  { name: 'workspace', workspace: example, floor: true, web: true },
  { name: 'setup', workspace: example, floor: true, web: true },
  { name: 'doctor', workspace: example, floor: true },
  { name: 'first-minutes', workspace: join(workspaces, 'unset'), floor: true },
  { name: 'apps', workspace: example, floor: true },
  { name: 'activation', workspace: join(workspaces, 'plain') },
  { name: 'doctor-elsewhere', workspace: join(workspaces, 'plain') },
  { name: 'folders', workspace: join(workspaces, 'two.code-workspace'), web: true },
  { name: 'elsewhere', workspace: join(workspaces, 'plain'), floor: true },
  { name: 'manifests', workspace: join(workspaces, 'extension') },
  { name: 'chinese', workspace: example, locale: 'zh-cn', floor: true },
  { name: 'tools', workspace: example, floor: true, web: true },
  { name: 'same', corpus: true, floor: true, web: true },
  { name: 'events', workspace: example, web: true },
  { name: 'virtual', workspace: join(workspaces, 'one.code-workspace'), web: true },
];

/** The web extension host is tested on the newest version alone. */
const runs = [
  { version: 'latest', kind: 'node', has: () => true },
  { version: 'floor', kind: 'node', has: (suite) => suite.floor },
  { version: 'latest', kind: 'web', has: (suite) => suite.web },
];

/** Suites under way at a time: one needs two processors, or what the editor's watchers tell comes too late. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));

/** Answers with the counts over all suites; prints each suite's report. `vsix`: instead of packing one. */
export async function runIntegration({
  versions = ['latest', 'floor'],
  kinds = ['node', 'web'],
  only = [],
  vsix: given,
} = {}) {
  const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-test-'));
  const total = { passes: 0, failures: 0 };
  try {
    const vsix = given ?? (await packExtension(join(temporary, 'extension.vsix')));
    writeWorkspace(join(temporary, 'corpus'));
    await Promise.all(kinds.map((kind) => buildSuites(kind, join(temporary, kind))));
    for (const version of versions) await ensureHost(version);
    const jobs = runs
      .filter(({ version, kind }) => versions.includes(version) && kinds.includes(kind))
      .flatMap((run) => suites.filter(run.has).map((suite) => ({ ...run, ...suite })))
      .filter(({ name }) => only.length === 0 || only.includes(name));
    const work = async () => {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const { passes, failures } = await runJob(job, vsix, temporary);
        total.passes += passes;
        total.failures += failures;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
  return total;
}

/** Runs one suite in one host, and prints its report when it has ended. */
async function runJob({ version, kind, name, corpus, locale, ...job }, vsix, temporary) {
  const workspace = corpus ? join(temporary, 'corpus') : job.workspace;
  const title = `# VS Code ${version}${kind === 'web' ? ', web host' : ''}: ${name}`;
  const started = performance.now();
  const testsEntry = join(temporary, kind, `${name}.js`);
  const result = await runOnce({ version, kind, vsix, testsEntry, workspace, locale });
  console.log(`${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  process.stdout.write(result.report.replace(/^#done.*\n/m, ''));
  return { passes: result.passes, failures: isGreen(result) ? 0 : Math.max(1, result.failures) };
}

/** The suites for one kind of host; in the browser, what they take of Node is stood in for. */
function buildSuites(kind, outdir) {
  return build({
    entryPoints: suites.map(({ name }) => join(here, 'suites', `${name}.ts`)),
    outdir,
    bundle: true,
    platform: kind === 'web' ? 'browser' : 'node',
    alias: kind === 'web' ? { 'node:assert/strict': join(here, 'suite/assert.ts') } : {},
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode', 'node:fs'],
    loader: { '.apk': 'binary', '.jks': 'binary' },
    logLevel: 'error',
  });
}

/** A suite that does not finish counts as one failure, with what is known of it. */
async function runOnce(options) {
  try {
    return await runSuite(options);
  } catch (error) {
    return { passes: 0, failures: 1, report: `not ok - ${error.message}\n` };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const versions = args.filter((arg) => arg === 'latest' || arg === 'floor');
  const kinds = args.filter((arg) => arg === 'node' || arg === 'web');
  const only = args.filter((arg) => !versions.includes(arg) && !kinds.includes(arg));
  const { passes, failures } = await runIntegration({
    ...(versions.length > 0 && { versions }),
    ...(kinds.length > 0 && { kinds }),
    only,
  });
  console.log(`${passes} passed, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}
