/**
 * `npm run bench -- --peers [--rounds <number>] [--editor]`: the check beside tools that people know, on the same folders, in one
 * run. Its table is docs/benchmarks.md: wall and processor time are medians, memory the most that one process held.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { install } from '../../test/install.mjs';
import { measureActivation } from './activation.mjs';
import { measureEdits } from './edits.mjs';
import { median } from './measure.mjs';
import { findOxlint, findRipgrep } from './peers.mjs';
import { benchProject } from './project.mjs';
import { writePeerSettings, writeWorkloads } from './workloads.mjs';

const GNU_TIME = '/usr/bin/time';
const require = createRequire(import.meta.url);

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} version
 * @property {(folder: string) => string[]} command
 * @property {boolean} [slow] left out where it would take minutes
 */

/** @typedef {{ wall: number, cpu: number, memory: number }} Cost milliseconds, milliseconds, megabytes */

/**
 * @param {string} root the repository
 * @returns {Promise<Tool[]>}
 */
async function tools(root) {
  const templates = join(root, 'test/templates');
  await install(templates);
  const inTemplates = createRequire(join(templates, 'package.json'));
  const settings = writePeerSettings(templates);
  const versionOf = (/** @type {NodeJS.Require} */ from, /** @type {string} */ name) =>
    JSON.parse(readFileSync(manifestOf(from, name), 'utf8')).version;
  const bin = (/** @type {NodeJS.Require} */ from, /** @type {string} */ name, /** @type {string} */ file) =>
    join(dirname(manifestOf(from, name)), file);
  const node = process.execPath;
  const oxlint = findOxlint();
  const ripgrep = await findRipgrep();
  /** @type {(Tool | undefined)[]} */
  const all = [
    {
      name: 'uni-offline-push check',
      version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      command: (folder) => [node, join(root, 'dist/cli.js'), 'check', '--fail-on', 'never', folder],
    },
    { name: 'node -e 0', version: process.versions.node, command: () => [node, '-e', '0'] },
    ripgrep && {
      name: 'rg -l offlinePush',
      version: ripgrep.version,
      command: (folder) => [ripgrep.file, '-l', 'offlinePush', folder],
    },
    oxlint && {
      name: 'oxlint',
      version: oxlint.version,
      command: (folder) => [oxlint.file, ...oxlint.args, folder],
    },
    {
      name: 'biome lint',
      version: versionOf(require, '@biomejs/biome'),
      command: (folder) => [node, bin(require, '@biomejs/biome', 'bin/biome'), 'lint', folder],
    },
    {
      name: 'eslint (vue, jsonc)',
      version: versionOf(inTemplates, 'eslint'),
      command: (folder) => [node, bin(inTemplates, 'eslint', 'bin/eslint.js'), '-c', settings, folder],
      slow: true,
    },
    {
      name: 'vue-tsc --noEmit',
      version: versionOf(inTemplates, 'vue-tsc'),
      command: (folder) => [node, bin(inTemplates, 'vue-tsc', 'bin/vue-tsc.js'), '--noEmit', '-p', folder],
      slow: true,
    },
  ];
  return all.filter((tool) => tool !== undefined);
}

/**
 * Some packages export no package.json.
 * @param {NodeJS.Require} from
 * @param {string} name
 */
function manifestOf(from, name) {
  const found = (from.resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, 'package.json'))
    .find((file) => existsSync(file));
  if (!found) throw new Error(`${name} is not installed`);
  return found;
}

/**
 * @param {string[]} command
 * @param {string} cwd
 * @returns {Cost}
 */
function costOf([file = '', ...args], cwd) {
  const before = performance.now();
  const { stderr, error } = spawnSync(GNU_TIME, ['-f', '#cost %U %S %M', file, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - before;
  if (error) throw error;
  const [, user = '', system = '', kilobytes = ''] = /^#cost (\S+) (\S+) (\d+)$/m.exec(stderr) ?? [];
  return { wall, cpu: (Number(user) + Number(system)) * 1000, memory: Number(kilobytes) / 1024 };
}

/**
 * Each tool in turn, over and over, so that whatever else the machine does falls on all of them alike.
 * @param {readonly Tool[]} all
 * @param {import('./workloads.mjs').Workload} workload
 * @param {number} rounds
 */
function measureOn(all, { folder, heavy }, rounds) {
  const taking = all.filter(({ slow }) => !(slow && heavy));
  /** @type {Map<Tool, Cost[]>} */
  const costs = new Map(taking.map((tool) => [tool, []]));
  for (let round = -1; round < rounds; round++)
    for (const tool of taking) {
      // the slow ones need no more than three
      if (tool.slow && round >= 3) continue;
      const cost = costOf(tool.command(folder), folder);
      if (round >= 0) costs.get(tool)?.push(cost);
    }
  return new Map(
    [...costs].map(([tool, list]) => [
      tool,
      {
        wall: median(list.map(({ wall }) => wall)),
        cpu: median(list.map(({ cpu }) => cpu)),
        memory: Math.max(...list.map(({ memory }) => memory)),
      },
    ]),
  );
}

/**
 * Measures, and writes the page.
 * @param {string} root
 * @param {string} temporary
 * @param {{ rounds: number, editor: boolean }} how
 */
export async function measurePeers(root, temporary, { rounds, editor }) {
  if (!existsSync(GNU_TIME)) throw new Error(`${GNU_TIME} is needed: it tells processor time and memory`);
  const all = await tools(root);
  const parts = [];
  for (const workload of writeWorkloads(temporary)) {
    writeFileSync(
      join(workload.folder, 'tsconfig.json'),
      '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "target": "esnext", "types": [], "skipLibCheck": true }, "include": ["**/*.ts", "**/*.vue"] }\n',
    );
    parts.push(partOf(workload.name, measureOn(all, workload, rounds)));
    console.error(`${workload.name}: measured`);
  }
  parts.push(
    editorPart(
      await measureEdits(root, benchProject(700), 500),
      editor ? await measureActivation(root, 5) : undefined,
    ),
  );
  const page = pageOf(all, parts, rounds);
  writeFileSync(join(root, 'docs/benchmarks.md'), page);
  return page;
}

const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/**
 * @param {string} name
 * @param {Map<Tool, Cost>} costs
 */
function partOf(name, costs) {
  const own = [...costs.values()][0]?.wall ?? Number.NaN;
  const rows = [...costs].map(
    ([tool, { wall, cpu, memory }]) =>
      `| ${tool.name} | ${ms(wall)} | ${(wall / own).toFixed(2)} × | ${ms(cpu)} | ${memory.toFixed(0)} MB |`,
  );
  return `## ${name[0]?.toUpperCase()}${name.slice(1)}

| tool | wall | beside our check | processor | memory |
|---|---|---|---|---|
${rows.join('\n')}`;
}

/**
 * @param {Awaited<ReturnType<typeof measureEdits>>} edits
 * @param {Awaited<ReturnType<typeof measureActivation>> | undefined} activation
 */
function editorPart(edits, activation) {
  const rows = [
    ...(activation
      ? [
          `| cold: a real VS Code loads and activates the extension, where no project is | ${ms(activation.activation)} |`,
        ]
      : []),
    `| cold: the first check, in process | ${ms(edits.first)} |`,
    ...edits.rows.map(
      ({ name, p50, p95 }) => `| warm: an edit of ${name}, to all findings | ${ms(p50)}, p95 ${ms(p95)} |`,
    ),
  ];
  return `## In the editor, 700 files

| what | time |
|---|---|
${rows.join('\n')}`;
}

/**
 * @param {readonly Tool[]} all
 * @param {readonly string[]} parts
 * @param {number} rounds
 */
function pageOf(all, parts, rounds) {
  const [{ model = 'unknown' } = {}] = cpus();
  const versions = all.map(({ name, version }) => `${name.split(' ')[0]} ${version}`).join(', ');
  return `# Beside other tools

Written by \`npm run bench -- --peers --editor\`, in one run: each tool in turn on the same folder, a new process each time,
${rounds} rounds (3 of the slow ones), medians; memory is the most that one process held. They do other work than ours:
the figures say what a check costs among things that people run anyhow, not which tool is better. eslint and vue-tsc are
left out on 10,000 files.

Measured on ${new Date().toISOString().slice(0, 10)}. Machine: ${cpus().length} × ${model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform} ${process.arch}; Node ${process.versions.node}. Versions: ${versions}.

${parts.join('\n\n')}
`;
}
