// `npm run audit`: what the registry knows against the packages whose code is shipped. All of them are development
// dependencies, as the bundles hold them, so that `npm audit --omit=dev` would look at none.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { isBuilt } from './built.mjs';
import { bundles } from './bundles.mjs';
import { auditText, shippedAdvisories } from './package/advisories.mjs';
import { bundledPackages, metafilesOf } from './package/notices.mjs';
import { tool } from './tool.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

if (!isBuilt(root)) await buildAll();
const shipped = bundledPackages(metafilesOf(bundles.map(({ name }) => name)));
const [command, args, options] = tool('npm', ['audit', '--json', '--loglevel=error']);
const { stdout, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
const result = error ? { error: error.message } : shippedAdvisories(stdout, shipped);
console.log(auditText(result, shipped));
process.exitCode = 'error' in result ? 2 : result.advisories.length > 0 ? 1 : 0;
