/** Starts and stops a real VS Code server on 127.0.0.1. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ensureHost } from './install.mjs';
import { createProfile } from './profile.mjs';

/** @typedef {import('./install.mjs').HostVersion} HostVersion */
/** @typedef {import('./profile.mjs').Profile} Profile */
/** @typedef {{ folder: string } | { workspaceFile: string }} Workspace */

/**
 * @typedef {object} Server
 * @property {string} url    of the window, without a folder; it contains the access token
 * @property {number} port
 * @property {string} token
 * @property {Profile} profile
 * @property {(workspace: Workspace, payload?: [string, string][]) => string} urlFor
 * @property {(file: string) => string} uriFor  how the window names a file or folder of this machine
 * @property {Promise<void>} ended
 * @property {() => string} log
 * @property {() => Promise<void>} stop         ends it with all its processes
 */

const START_TIMEOUT = 60_000;
const running = /** @type {Set<import('node:child_process').ChildProcess>} */ (new Set());
let watchingExit = false;

/**
 * @param {object} [options]
 * @param {HostVersion} [options.version]
 * @param {number} [options.port]        0 picks a free one
 * @param {string} [options.locale]      value of `vscode.env.language`
 * @param {boolean} [options.trusted]    false: restricted mode
 * @param {Record<string, unknown>} [options.settings]
 * @param {Profile} [options.profile]    instead of locale, trusted and settings; the caller removes it
 * @param {string} [options.userDataDir]
 * @param {string} [options.extensionsDir]
 * @param {Record<string, string | undefined>} [options.env]
 * @param {boolean} [options.testDriver] lets `payload` load extensions under development, suppresses dialogs
 * @returns {Promise<Server>}
 */
export async function startServer({
  version = 'latest',
  port = 0,
  env = {},
  testDriver = false,
  ...options
} = {}) {
  const host = await ensureHost(version);
  const profile = options.profile ?? createProfile(options);
  const { userDataDir = profile.userDataDir, extensionsDir = profile.extensionsDir } = options;
  const token = randomBytes(16).toString('hex');
  fs.writeFileSync(profile.tokenFile, token, { mode: 0o600 });
  const args = [host.serverMain, '--host', '127.0.0.1', '--port', String(port)];
  args.push(
    '--connection-token-file',
    profile.tokenFile,
    '--accept-server-license-terms',
    '--disable-telemetry',
  );
  args.push(...dataArgs({ ...profile, userDataDir, extensionsDir }));
  if (profile.locale) args.push('--locale', profile.locale);
  if (testDriver) args.push('--enable-smoke-test-driver');

  watchExit();
  const child = spawn(host.node, args, {
    env: { ...cleanEnv(profile), ...env },
    cwd: profile.root,
    detached: true, // its own process group, so that everything it starts can be ended with it
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let log = '';
  child.stdout.on('data', (data) => (log += data));
  child.stderr.on('data', (data) => (log += data));
  const ended = /** @type {Promise<void>} */ (new Promise((resolve) => child.once('close', () => resolve())));
  const stop = async () => {
    await stopGroup(child, ended);
    if (!options.profile) profile.remove();
  };

  try {
    const actualPort = await waitForPort(child, () => log);
    const base = `http://127.0.0.1:${actualPort}/`;
    return {
      url: `${base}?tkn=${token}`,
      port: actualPort,
      token,
      profile,
      urlFor: (workspace, payload) => windowUrl(base, token, workspace, payload),
      uriFor: (file) => `vscode-remote://127.0.0.1:${actualPort}${encodePath(path.resolve(file))}`,
      ended,
      log: () => log,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a packed extension into a profile; do it before the server starts.
 * @param {string} file
 * @param {{ version?: HostVersion, profile: Profile, extensionsDir?: string }} options
 * @returns {Promise<string>} folder of the installed extension
 */
export async function installVsix(
  file,
  { version = 'latest', profile, extensionsDir = profile.extensionsDir },
) {
  const vsix = path.resolve(file);
  if (!fs.existsSync(vsix)) throw new Error(`There is no packed extension at ${file}.`);
  const host = await ensureHost(version);
  const args = [host.serverMain, '--accept-server-license-terms', '--disable-telemetry'];
  args.push(...dataArgs({ ...profile, extensionsDir }), '--install-extension', vsix, '--force');
  const before = new Set(extensionFolders(extensionsDir));
  const output = await promisify(execFile)(host.node, args, {
    env: cleanEnv(profile),
    timeout: START_TIMEOUT,
  }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error) => `${error.stdout ?? ''}${error.stderr ?? ''}\n${error.message}`,
  );
  const added = extensionFolders(extensionsDir).filter((name) => !before.has(name));
  if (!/successfully installed/.test(output) || added.length === 0) {
    throw new Error(`VS Code ${host.vscode} could not install ${path.basename(vsix)}:\n${output.trim()}`);
  }
  return path.join(extensionsDir, added[0]);
}

/** @param {string} file */
function encodePath(file) {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** @param {string} dir */
function extensionFolders(dir) {
  if (!fs.existsSync(dir)) return [];
  return fs.readdirSync(dir).filter((name) => fs.existsSync(path.join(dir, name, 'package.json')));
}

/** @param {Pick<Profile, 'userDataDir' | 'serverDataDir' | 'extensionsDir'>} dirs */
function dataArgs({ userDataDir, serverDataDir, extensionsDir }) {
  return [
    '--user-data-dir',
    userDataDir,
    '--server-data-dir',
    serverDataDir,
    '--extensions-dir',
    extensionsDir,
  ];
}

/**
 * The environment without what belongs to a surrounding VS Code, npm or Node.
 * @param {Profile} profile
 */
function cleanEnv(profile) {
  const foreign = /^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|XDG_)/i;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // Without an address of the extension gallery the server stays off the network.
  return { ...Object.fromEntries(kept), HOME: profile.home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/**
 * @param {string} base
 * @param {string} token
 * @param {Workspace} workspace
 * @param {[string, string][]} [payload]
 */
function windowUrl(base, token, workspace, payload) {
  const url = new URL(base);
  url.searchParams.set('tkn', token);
  if ('folder' in workspace) url.searchParams.set('folder', workspace.folder);
  else url.searchParams.set('workspace', workspace.workspaceFile);
  if (payload) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} log
 * @returns {Promise<number>}
 */
function waitForPort(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new Error(`The VS Code server ${why}.\n${log().slice(-3000)}`));
    const timer = setTimeout(fail, START_TIMEOUT, `did not start within ${START_TIMEOUT / 1000} s`);
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    child.on('exit', (code, signal) => fail(`ended (${signal ?? `exit code ${code}`})`));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} ended
 */
async function stopGroup(child, ended) {
  if (!running.has(child)) return;
  killGroup(child, 'SIGTERM');
  const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 2000);
  await ended;
  clearTimeout(timer);
  killGroup(child, 'SIGKILL'); // whatever outlived the server itself
  running.delete(child);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // the group is gone
  }
}

function watchExit() {
  if (watchingExit) return;
  watchingExit = true;
  // First of all: profiles are removed on exit too, and no server must be writing to them then.
  process.prependListener('exit', () => {
    for (const child of running) killGroup(child, 'SIGKILL');
  });
  const signals = /** @type {const} */ ({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 });
  for (const [signal, number] of Object.entries(signals))
    process.on(signal, () => process.exit(128 + number));
}
