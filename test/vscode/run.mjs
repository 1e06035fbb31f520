// Runs the integration suites in a real VS Code, on the packed extension: the newest version and the floor.
// `npm run test:editor` runs each wherever it can say something; `npm test`, where it says what others do not.
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

/** On that host, a suite runs before a release. */
const RELEASE = 'release';

/**
 * Windows, and the suites that run in each, one after the other (`begin` in suite/harness.ts). Every suite runs on the
 * newest version; `floor`, `web`: where else it runs, as it asks something of that host. `corpus`: on what every host is
 * asked about.
 */
const windows = [
  {
    workspace: example,
    suites: [
      { name: 'project', floor: true, web: true },
      { name: 'fixes', floor: true, web: true },
      { name: 'assist', floor: true, web: true },
      { name: 'workspace', floor: true, web: true },
      { name: 'setup', floor: true, web: true },
      { name: 'tools', floor: true, web: true },
      { name: 'doctor', floor: true },
      { name: 'apps', floor: true },
    ],
  },
  // every event would be shown in what the others have opened; what is saved soon is not backed up again and again
  {
    workspace: example,
    suites: [{ name: 'events', web: true }],
    settings: { 'files.autoSave': 'afterDelay', 'workbench.editor.showTabs': 'none' },
  },
  {
    workspace: join(workspaces, 'plain'),
    suites: [{ name: 'elsewhere', floor: RELEASE }, { name: 'activation' }, { name: 'doctor-elsewhere' }],
  },
  { workspace: join(workspaces, 'unset'), suites: [{ name: 'first-minutes', floor: RELEASE }] },
  { workspace: join(workspaces, 'two.code-workspace'), suites: [{ name: 'folders', web: RELEASE }] },
  {
    workspace: join(workspaces, 'one.code-workspace'),
    suites: [{ name: 'manifests' }, { name: 'virtual', web: true }],
  },
  { workspace: example, locale: 'zh-cn', suites: [{ name: 'chinese', floor: RELEASE }] },
  { corpus: true, suites: [{ name: 'same', floor: RELEASE, web: true }] },
];

/** Random editor events in the suite of that name; on the second host, where it is not for a release, fewer. */
const EVENTS = { all: 1000, web: 250 };

/** The web extension host is tested on the newest version alone. Those that take longest come first. */
const runs = [
  { version: 'latest', kind: 'node', where: () => true },
  { version: 'latest', kind: 'web', where: (suite) => suite.web },
  { version: 'floor', kind: 'node', where: (suite) => suite.floor },
];

/** Hosts at work at a time: each runs its suites one after the other, and mostly waits. */
const AT_ONCE = availableParallelism();

/** Answers with the counts over all suites; prints each suite's report. `vsix`: instead of packing one. `release`: all. */
export async function runIntegration({
  versions = ['latest', 'floor'],
  kinds = ['node', 'web'],
  only = [],
  release = false,
  vsix: given,
} = {}) {
  const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-test-'));
  const total = { passes: 0, failures: 0 };
  try {
    const vsix = given ?? (await packExtension(join(temporary, 'extension.vsix')));
    writeWorkspace(join(temporary, 'corpus'));
    for (const version of versions) await ensureHost(version);
    const hosts = runs.filter(({ version, kind }) => versions.includes(version) && kinds.includes(kind));
    const work = async () => {
      for (let run = hosts.shift(); run; run = hosts.shift()) {
        const own = windowsOf(run, only, release);
        for await (const { passes, failures } of runAll(own, { ...run, release }, vsix, temporary)) {
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

/** The windows of a host, each with the suites that run there; `only` names some. */
function windowsOf({ where }, only, release) {
  const isWanted = ({ name }) => only.length === 0 || only.includes(name);
  const has = (suite) => where(suite) === true || (where(suite) === RELEASE && (release || only.length > 0));
  return windows
    .map(({ suites, ...window }) => ({
      ...window,
      names: suites.filter((suite) => has(suite) && isWanted(suite)).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}

/** Opens windows one after the other in one host, and prints each report when it has ended. */
async function* runAll(own, { version, kind, release }, vsix, temporary) {
  let host;
  try {
    for (const { names, corpus, locale, settings, ...window } of own) {
      const workspace = corpus ? join(temporary, 'corpus') : window.workspace;
      const started = performance.now();
      let result;
      try {
        const events = release ? EVENTS.all : (EVENTS[kind] ?? EVENTS.all);
        const testsEntry = await buildSuites(names, kind, join(temporary, `${version}-${kind}`), events);
        host ??= await openSuiteHost({ version, kind, vsix });
        result = await host.run({ testsEntry, workspace, locale, settings });
      } catch (error) {
        // what does not finish counts as one failure, with what is known of it; the next has a host of its own
        await host?.close();
        host = undefined;
        result = { passes: 0, failures: 1, report: `not ok - ${error.message}\n` };
      }
      const title = `# VS Code ${version}${kind === 'web' ? ', web host' : ''}: ${names.join(', ')}`;
      console.log(`${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      process.stdout.write(result.report.replace(/^#done.*\n/m, ''));
      yield { passes: result.passes, failures: isGreen(result) ? 0 : Math.max(1, result.failures) };
    }
  } finally {
    await host?.close();
  }
}

/** What runs in one window, for a kind of host; in the browser, what the suites take of Node is stood in for. */
async function buildSuites(names, kind, folder, events) {
  const place = (file) => JSON.stringify(join(here, file));
  const outfile = join(folder, `${names[0]}.js`);
  await build({
    stdin: {
      // asked for in turn, so that each suite's tests stand behind its beginning
      contents: [
        `const { begin, run } = require(${place('suite/harness.ts')});`,
        ...names.map((name) => `begin('${name}');\nrequire(${place(`suites/${name}.ts`)});`),
        'exports.run = run;',
      ].join('\n'),
      resolveDir: here,
    },
    outfile,
    bundle: true,
    platform: kind === 'web' ? 'browser' : 'node',
    define: { EVENTS: String(events) },
    alias: kind === 'web' ? { 'node:assert/strict': join(here, 'suite/assert.ts') } : {},
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode', 'node:fs'],
    loader: { '.apk': 'binary', '.jks': 'binary' },
    logLevel: 'error',
  });
  return outfile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { vsix: { type: 'string' }, release: { type: 'boolean' } },
  });
  const versions = positionals.filter((arg) => arg === 'latest' || arg === 'floor');
  const kinds = positionals.filter((arg) => arg === 'node' || arg === 'web');
  const only = positionals.filter((arg) => !versions.includes(arg) && !kinds.includes(arg));
  const { passes, failures } = await runIntegration({
    ...(versions.length > 0 && { versions }),
    ...(kinds.length > 0 && { kinds }),
    only,
    release: values.release,
    vsix: values.vsix,
  });
  console.log(`${passes} passed, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}
