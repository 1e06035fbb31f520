// `npm run package`: all that is published, in dist/packages, each checked as its users will get it: the extension
// (.vsix), the command line (npm), the HBuilderX plugin (.zip). `-- --no-editor` leaves out what starts a VS Code.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packExtension } from './host/pack.mjs';
import { checkNpm } from './package/check-npm.mjs';
import { checkPlugin } from './package/check-plugin.mjs';
import { checkVsix } from './package/check-vsix.mjs';
import { packNpm, root, writeNpmFolder } from './package/npm.mjs';

const target = join(root, 'dist/packages');
const hbuilderx = join(root, 'scripts/package-hbuilderx.mjs');

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
let failed = false;

function tell(file, wrong) {
  const size = (statSync(file).size / 1024).toFixed(0);
  console.log(`${relative(root, file)}: ${size} KB${wrong.length > 0 ? '' : ', in order'}`);
  for (const what of wrong) console.error(`  ${what}`);
  failed ||= wrong.length > 0;
}

/** Starts the packed extension in a real VS Code, as an extension of the desktop and of the web. */
async function checkActivation(vsix) {
  const { runIntegration } = await import('../test/vscode/run.mjs');
  const { passes, failures } = await runIntegration({ vsix, versions: ['latest'], only: ['chinese'] });
  console.log(`in a real VS Code: ${passes} passed, ${failures} failed`);
  failed ||= failures > 0 || passes === 0;
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const vsix = await packExtension(join(target, `${name}-${version}.vsix`));
tell(vsix, checkVsix(vsix));

await writeNpmFolder(join(target, 'npm'));
const packed = packNpm(join(target, 'npm'), target);
tell(packed.file, checkNpm(packed));

const { status } = spawnSync(process.execPath, [hbuilderx, target], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const zip = readdirSync(target).find((file) => file.endsWith('.zip'));
if (status === 0 && zip) tell(join(target, zip), await checkPlugin(join(target, zip)));
else tell(hbuilderx, ['it wrote no .zip']);

if (!process.argv.includes('--no-editor')) await checkActivation(vsix);
process.exitCode = failed ? 1 : 0;
