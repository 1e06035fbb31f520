// `npm run test:mutation [-- folder… --concurrency N --sample N --seed S --table]`: changes the engine in small ways
// (Stryker), and counts the changes that a test notices. The folders are those of the table in docs/mutation.md, by
// default all; with `--sample`, files drawn by the seed until they have that many lines; `--table` measures nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCodes } from './build-codes.mjs';
import { buildSchemas } from './build-schemas.mjs';
import { isBuilt } from './built.mjs';
import { chooseFolders, drawn, foldersIn, testsOf } from './mutation/folders.mjs';
import { optionsFor } from './mutation/options.mjs';
import { tally, withRows } from './mutation/table.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const page = join(root, 'docs/mutation.md');
/** Git and Biome look at nothing below it; what was measured before is measured again only where it changed. */
const WORKSPACE = 'reports/mutation';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: '1' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    table: { type: 'boolean', default: false },
  },
});

const folders = foldersIn(root);
const chosen = values.table ? [] : chooseFolders(folders, positionals);
const stryker = createRequire(import.meta.url)('@stryker-mutator/core/package.json');

if (chosen.length > 0) {
  await buildSchemas();
  await buildCodes();
  if (chosen.includes('src/cli') && !isBuilt(root))
    execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  mkdirSync(join(root, WORKSPACE), { recursive: true });
}
const rows = [];
for (const folder of chosen) {
  const files = folders.get(folder);
  const part = values.sample ? drawn(root, files, Number(values.sample), values.seed) : files;
  const commit = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const report = measure(folder, part);
  rows.push({
    folder,
    ...tally(report, part),
    sample:
      part.length < files.length ? { files: part.length, of: files.length, seed: values.seed } : undefined,
    date: new Date().toISOString().slice(0, 10),
    version: stryker.version,
    commit,
  });
  writeFileSync(page, withRows(readFileSync(page, 'utf8'), [...folders.keys()], rows));
}
if (values.table) writeFileSync(page, withRows(readFileSync(page, 'utf8'), [...folders.keys()], []));

/** Stryker's report of a folder. */
function measure(folder, files) {
  const name = folder.replaceAll('/', '-') + (values.sample ? `-${values.sample}-${values.seed}` : '');
  const config = join(root, WORKSPACE, `${name}.config.json`);
  const options = optionsFor({ name, files, workspace: WORKSPACE, concurrency: Number(values.concurrency) });
  writeFileSync(config, JSON.stringify(options));
  const program = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [program, 'run', config], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: testsOf(folder, files).join(' ') },
  });
  rmSync(config);
  const report = join(root, options.incrementalFile);
  if (status !== 0 || !existsSync(report)) throw new Error(`${folder} was not measured`);
  return JSON.parse(readFileSync(report, 'utf8'));
}
