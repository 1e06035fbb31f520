/**
 * `npm run bench [-- --json] [--editor] [--peers] [--rounds <number>]`: what the product costs beside its peers, in one run. Times are
 * medians of interleaved runs; the ratios are what to look at. The starts are measured on every Node that can be had. It states the bars and never fails.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { isBuilt } from '../built.mjs';
import { measureActivation } from './activation.mjs';
import { measureApps } from './apps.mjs';
import { measureEdits } from './edits.mjs';
import { minifiedLibrary } from './library.mjs';
import { measureLogs } from './logs.mjs';
import { peakOf } from './measure.mjs';
import { findOxlint, findRipgrep } from './peers.mjs';
import { benchProject, writeProject } from './project.mjs';
import { measureStart, runtimes, startRows } from './start.mjs';
import { LIBRARY } from './workloads.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cli = join(root, 'dist/cli.js');
const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-bench-'));

/** @typedef {{ what: string, figure: string, ratio?: string, bar?: string }} Row */

/**
 * @param {number} count
 * @param {boolean} [withLibrary]
 */
function makeProject(count, withLibrary = false) {
  const folder = join(temporary, `${count}${withLibrary ? '-library' : ''}`);
  const files = benchProject(count);
  if (withLibrary) files.set('static/sdk/chat-sdk.js', minifiedLibrary(LIBRARY.length, LIBRARY.lineLength));
  writeProject(files, folder);
  return folder;
}

/**
 * @param {number} rounds
 * @param {boolean} editor  open a real VS Code too
 */
async function measure(rounds, editor) {
  const [small, library, large] = [makeProject(700), makeProject(700, true), makeProject(10_000)];
  const checking = (/** @type {string} */ folder) => [cli, 'check', '--fail-on', 'never', folder];
  const what = { cli, small, library, large, temporary, rounds };
  const peers = { oxlint: findOxlint(), ripgrep: await findRipgrep() };
  return {
    starts: runtimes().map((runtime) => measureStart(runtime, { ...what, ...peers })),
    peak: { small: peakOf(checking(small)), large: peakOf(checking(large)) },
    edits: await measureEdits(root, benchProject(700), 500),
    logs: await measureLogs(cli, temporary, rounds),
    apps: await measureApps(cli, root, temporary, rounds),
    editor: editor ? await measureActivation(root, 5) : undefined,
    bundles: readdirSync(join(root, 'dist'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => {
        const bytes = readFileSync(join(root, 'dist', name));
        return { name, bytes: bytes.length, gzip: gzipSync(bytes).length };
      }),
  };
}

/**
 * @param {Awaited<ReturnType<typeof measure>>} measured
 * @returns {Row[]}
 */
function rowsOf({ starts, peak, edits, logs, apps, bundles, editor }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  const times = (/** @type {number} */ a, /** @type {number} */ b, /** @type {string} */ of) =>
    `${(a / b).toFixed(2)} × ${of}`;
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  return [
    ...starts.flatMap(startRows),
    { what: 'peak memory, 700 files', figure: `${peak.small.toFixed(0)} MB` },
    {
      what: 'peak memory, 10,000 files',
      figure: `${peak.large.toFixed(0)} MB`,
      ratio: times(peak.large, peak.small, '700 files'),
      bar: '< 200 MB',
    },
    { what: 'first check in process, 700 files', figure: ms(edits.first) },
    ...edits.rows.map(({ name, p50, p95, max }) => ({
      what: `edit of ${name} → all findings`,
      figure: `p50 ${ms(p50)}`,
      ratio: `p95 ${ms(p95)}, max ${ms(max)}`,
      bar: 'p95 ≤ 3 ms',
    })),
    ...(logs
      ? [
          {
            what: 'logs, 500 MB',
            figure: ms(logs.logs),
            ratio: times(logs.logs, logs.grep, 'grep -cE'),
            bar: '≤ 4 ×',
          },
          { what: 'peak memory, logs', figure: `${logs.peak.toFixed(0)} MB`, bar: 'flat' },
        ]
      : []),
    {
      what: 'inspect, 150 MB app',
      figure: ms(apps.inspect),
      ratio: times(apps.inspect, apps.node, 'node -e 0'),
      bar: '≤ 6 ×',
    },
    ...(apps.aapt === undefined ? [] : [{ what: 'aapt dump badging, the same', figure: ms(apps.aapt) }]),
    { what: 'peak memory, inspect', figure: `${apps.peak.toFixed(0)} MB`, bar: '< 100 MB' },
    ...(editor
      ? [
          { what: 'activation in a real VS Code', figure: ms(editor.activation), bar: '≤ 25 ms' },
          { what: '.vsix', figure: kb(editor.vsix), bar: '≤ 300 KB' },
        ]
      : []),
    ...bundles.map(({ name, bytes, gzip }) => ({
      what: `dist/${name}`,
      figure: kb(bytes),
      ratio: `${kb(gzip)} gzip`,
    })),
  ];
}

/** @param {readonly Row[]} rows */
function table(rows) {
  const columns = rows.map(({ what, figure, ratio = '', bar }) => [
    what,
    figure,
    ratio,
    bar ? `bar: ${bar}` : '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...columns.map((row) => (row[column] ?? '').length)));
  return columns
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '21' },
  },
});
try {
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: expected a whole number`);
  if (!isBuilt(root))
    console.error('dist/ is older than its sources: npm run build, for figures of what stands here.');
  if (values.peers) {
    const { measurePeers } = await import('./beside.mjs');
    console.log(await measurePeers(root, temporary, { rounds, editor: values.editor }));
  } else {
    const measured = await measure(rounds, values.editor);
    console.log(values.json ? JSON.stringify(measured, null, 2) : table(rowsOf(measured)));
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
