// `npm start [-- folder…]`: installs and builds what is missing, then checks the example project, or yours.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './built.mjs';
import { tool } from './tool.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Standard output is the check's alone. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (error || status !== 0) {
    console.error(`${[command, ...args].join(' ')} failed${error ? `: ${error.message}` : ''}`);
    process.exit(3);
  }
}

if (!existsSync(join(root, 'node_modules/.package-lock.json'))) {
  console.error('Installing dependencies (npm ci)…');
  run(...tool('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
}
if (!isBuilt(root)) {
  console.error('Building…');
  run(process.execPath, [join(root, 'scripts/build.mjs')]);
}
const args = process.argv.slice(2);
const own =
  args.length > 0
    ? args.map((arg) => (arg.startsWith('-') || !existsSync(resolve(arg)) ? arg : resolve(arg)))
    : ['examples/tui-chat', '--fail-on', 'never'];
const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', ...own], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 3;
