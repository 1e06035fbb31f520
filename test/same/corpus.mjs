// One corpus for every host: the fixtures and the example, as one workspace.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where what the command line finds is written, for hosts that cannot run it. */
export const EXPECTED = 'expected.json';

/** Copies the corpus into a folder. */
export function copyCorpus(folder) {
  for (const parent of ['test/fixtures', 'examples'])
    for (const entry of readdirSync(join(root, parent), { withFileTypes: true }))
      if (entry.isDirectory())
        cpSync(join(root, parent, entry.name), join(folder, 'projects', entry.name), { recursive: true });
}

/** What the built command line finds in a folder: the report that every other host is compared with. */
export function reportOf(folder) {
  const args = [
    join(root, 'dist/cli.js'),
    'check',
    '--format',
    'json',
    '--fail-on',
    'never',
    '--lang',
    'en',
    '.',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`check ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** A workspace for VS Code: the corpus, and beside it what is to be found in it. */
export function writeWorkspace(folder) {
  copyCorpus(folder);
  writeFileSync(join(folder, EXPECTED), JSON.stringify(reportOf(folder)));
}
