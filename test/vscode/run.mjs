// Runs the integration suites in a real VS Code, on the packed extension: the newest version and the floor.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureHost } from '../../scripts/host/install.mjs';
import { packExtension } from '../../scripts/host/pack.mjs';
import { isGreen } from '../../scripts/host/report.mjs';
import { openSuiteHost } from '../../scripts/host/run-suite.mjs';
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

/** Hosts at work at a time: each runs its suites one after the other, and mostly waits. */
const AT_ONCE = availableParallelism();

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
    const hosts = runs.filter(({ version, kind }) => versions.includes(version) && kinds.includes(kind));
    const work = async () => {
      for (let run = hosts.shift(); run; run = hosts.shift()) {
        const own = suites.filter(run.has).filter(({ name }) => only.length === 0 || only.includes(name));
        for await (const { passes, failures } of runAll(own, run, vsix, temporary)) {
          total.passes += passes;
          total.failures += failures;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
  return total;
}

/** Runs suites one after the other in one host, and prints each report when it has ended. */
async function* runAll(own, { version, kind }, vsix, temporary) {
  let host;
  try {
    for (const { name, corpus, locale, ...suite } of own) {
      const workspace = corpus ? join(temporary, 'corpus') : suite.workspace;
      const testsEntry = join(temporary, kind, `${name}.js`);
      const started = performance.now();
      let result;
      try {
        host ??= await openSuiteHost({ version, kind, vsix });
        result = await host.run({ testsEntry, workspace, locale });
      } catch (error) {
        // a suite that does not finish counts as one failure, with what is known of it; the next has a host of its own
        await host?.close();
        host = undefined;
        result = { passes: 0, failures: 1, report: `not ok - ${error.message}\n` };
      }
      const title = `# VS Code ${version}${kind === 'web' ? ', web host' : ''}: ${name}`;
      console.log(`${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      process.stdout.write(result.report.replace(/^#done.*\n/m, ''));
      yield { passes: result.passes, failures: isGreen(result) ? 0 : Math.max(1, result.failures) };
    }
  } finally {
    await host?.close();
  }
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { vsix: { type: 'string' } },
  });
  const versions = positionals.filter((arg) => arg === 'latest' || arg === 'floor');
  const kinds = positionals.filter((arg) => arg === 'node' || arg === 'web');
  const only = positionals.filter((arg) => !versions.includes(arg) && !kinds.includes(arg));
  const { passes, failures } = await runIntegration({
    ...(versions.length > 0 && { versions }),
    ...(kinds.length > 0 && { kinds }),
    only,
    vsix: values.vsix,
  });
  console.log(`${passes} passed, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}
