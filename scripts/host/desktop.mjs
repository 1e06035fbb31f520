/**
 * Runs the same compiled suite in desktop VS Code, through @vscode/test-electron. That needs either an
 * installation (VSCODE_EXECUTABLE_PATH) or leave to download one (VSCODE_DOWNLOAD=1).
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { copyWorkspace, createProfile, writeJson } from './profile.mjs';
import { parseReport } from './report.mjs';

/** @typedef {import('./report.mjs').SuiteResult} SuiteResult */

/**
 * @param {object} options
 * @param {string} [options.vsix]                      packed extension, or
 * @param {string} [options.extensionDevelopmentPath]  unpacked one
 * @param {string} options.testsEntry
 * @param {string} options.workspace
 * @param {string} [options.locale]
 * @param {boolean} [options.trusted]
 * @param {string} [options.downloadVersion]  of VS Code, such as `1.90.2` or `stable`
 * @param {number} [options.timeout]
 * @param {Record<string, unknown>} [options.settings]
 * @param {Record<string, string | undefined>} [options.env]
 * @returns {Promise<SuiteResult | { skipped: string }>} throws if the suite did not finish
 */
export async function runDesktopSuite(options) {
  const reason = whyNot();
  if (reason) return { skipped: reason };
  if (options.trusted === false) return { skipped: 'test-electron always turns workspace trust off' };
  const electron = await import('@vscode/test-electron');
  const { downloadVersion = 'stable', timeout = 180_000 } = options;
  const executable =
    process.env.VSCODE_EXECUTABLE_PATH ||
    (await electron.downloadAndUnzipVSCode({ version: downloadVersion }));

  const profile = createProfile(options);
  const reportFile = path.join(profile.root, 'report.txt');
  try {
    const workspace = copyWorkspace(options.workspace, path.join(profile.root, 'workspace'));
    const profileArgs = [
      `--user-data-dir=${profile.userDataDir}`,
      `--extensions-dir=${profile.extensionsDir}`,
    ];
    const launchArgs = [
      'folder' in workspace ? workspace.folder : workspace.workspaceFile,
      ...profileArgs,
      '--disable-telemetry',
      '--disable-gpu',
    ];
    if (profile.locale) launchArgs.push(`--locale=${profile.locale}`);
    const before = process.listeners('SIGINT');
    const run = electron.runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: prepareExtension(electron, executable, profileArgs, options, profile.root),
      extensionTestsPath: path.resolve(options.testsEntry),
      extensionTestsEnv: { ...NO_OUTER_EDITOR, ...options.env, TEST_REPORT_FILE: reportFile },
      launchArgs,
    });
    const end = await Promise.race([
      run.then(
        (code) => `VS Code ended with exit code ${code}`,
        (error) => String(error),
      ),
      after(timeout, `no end within ${timeout / 1000} s`),
    ]);
    await endLeftOver(before, run);
    const report = fs.existsSync(reportFile) ? fs.readFileSync(reportFile, 'utf8') : '';
    const result = parseReport(report);
    if (result) return result;
    throw new Error(`The suite in desktop VS Code did not finish: ${end}.\n${report}`);
  } finally {
    profile.remove();
  }
}

/** If this runs in a terminal of VS Code, its variables must not reach the VS Code under test. */
const NO_OUTER_EDITOR = { ELECTRON_RUN_AS_NODE: undefined, VSCODE_IPC_HOOK_CLI: undefined };

/**
 * test-electron keeps the process to itself and ends it only for Ctrl+C: first kindly, then by force. So call
 * what it listens with; there is nothing left to call once VS Code has ended.
 * @param {NodeJS.SignalsListener[]} before
 * @param {Promise<unknown>} run
 */
async function endLeftOver(before, run) {
  for (let attempt = 0; attempt < 2; attempt++) {
    const added = process.listeners('SIGINT').filter((listener) => !before.includes(listener));
    if (added.length === 0) return;
    for (const listener of added) listener('SIGINT');
    await Promise.race([run.catch(() => {}), after(3000, '')]);
  }
}

/**
 * @param {number} ms
 * @param {string} value
 * @returns {Promise<string>}
 */
function after(ms, value) {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}

/** @returns {string | undefined} */
function whyNot() {
  const { VSCODE_EXECUTABLE_PATH: executable, VSCODE_DOWNLOAD, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!executable && VSCODE_DOWNLOAD !== '1')
    return 'neither VSCODE_EXECUTABLE_PATH nor VSCODE_DOWNLOAD=1 is set';
  if (executable && !fs.existsSync(executable))
    return `VSCODE_EXECUTABLE_PATH is ${executable}, which does not exist`;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    return 'there is no display: use xvfb-run';
  return undefined;
}

/**
 * What `extensionDevelopmentPath` shall be. A packed extension is installed, so that the tests meet what users
 * get, and an empty one under development makes the tests run.
 * @param {typeof import('@vscode/test-electron')} electron
 * @param {string} executable
 * @param {string[]} profileArgs
 * @param {{ vsix?: string, extensionDevelopmentPath?: string }} options
 * @param {string} temp
 */
function prepareExtension(electron, executable, profileArgs, { vsix, extensionDevelopmentPath }, temp) {
  if (!vsix) {
    if (!extensionDevelopmentPath) throw new Error('Give either vsix or extensionDevelopmentPath.');
    return path.resolve(extensionDevelopmentPath);
  }
  // Without test-electron's own profile arguments: ours are given.
  const [cli, ...args] = electron.resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const install = [...args, ...profileArgs, '--install-extension', path.resolve(vsix), '--force'];
  const windows = process.platform === 'win32';
  const quoted = windows ? [cli, ...install].map((part) => `"${part}"`) : [cli, ...install];
  const env = { ...process.env, ...NO_OUTER_EDITOR };
  const { status, error, stderr } = spawnSync(quoted[0], quoted.slice(1), {
    encoding: 'utf8',
    shell: windows,
    env,
  });
  if (status !== 0)
    throw new Error(`Desktop VS Code could not install ${vsix}:\n${error?.message ?? stderr}`);
  const carrier = path.join(temp, 'test-carrier');
  const manifest = { name: 'test-carrier', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeJson(path.join(carrier, 'package.json'), manifest);
  return carrier;
}
