/** A throwaway home for one VS Code server: its HOME, settings, extensions and (optionally) display language. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} Profile
 * @property {string} root            everything below is in here
 * @property {string} home
 * @property {string} userDataDir
 * @property {string} serverDataDir
 * @property {string} extensionsDir
 * @property {string} tokenFile       where the server keeps the token that its URL contains
 * @property {string | undefined} locale
 * @property {Record<string, unknown>} settings  of the user
 * @property {() => void} remove
 */

/** No welcome page, no AI features, no telemetry, nothing that talks to the network or covers the editor. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.hotExit': 'off',
  // as on a desktop: in a browser a text is saved a second after it was typed, and a save that is asked for does nothing
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * @param {object} [options]
 * @param {string} [options.locale]    value of `vscode.env.language`, such as `zh-cn`
 * @param {boolean} [options.trusted]  false opens every folder in restricted mode
 * @param {Record<string, unknown>} [options.settings]  user settings on top of the quiet ones
 * @returns {Profile}
 */
export function createProfile({ locale, trusted = true, settings = {} } = {}) {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-')));
  const profile = {
    root,
    home: path.join(root, 'home'),
    userDataDir: path.join(root, 'user-data'),
    serverDataDir: path.join(root, 'server-data'),
    extensionsDir: path.join(root, 'extensions'),
    tokenFile: path.join(root, 'token'),
    locale: locale?.toLowerCase(),
    settings: {},
    remove: () => {
      process.off('exit', profile.remove);
      fs.rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  process.on('exit', profile.remove);
  for (const dir of [profile.home, profile.serverDataDir, profile.extensionsDir]) fs.mkdirSync(dir);
  addSettings(profile, { ...QUIET_SETTINGS, 'security.workspace.trust.enabled': !trusted, ...settings });
  if (profile.locale && !/^en\b/.test(profile.locale)) registerLanguage(profile, profile.locale);
  return profile;
}

/**
 * User settings; to be added before the server starts.
 * @param {Profile} profile
 * @param {Record<string, unknown>} settings
 */
export function addSettings(profile, settings) {
  profile.settings = { ...profile.settings, ...settings };
  writeJson(path.join(profile.userDataDir, 'User/settings.json'), profile.settings);
}

/**
 * The user data and the home as they were when the server started, and what the next window is to have beside that.
 * @param {Profile} profile
 * @param {{ locale?: string, settings?: Record<string, unknown> }} [options]
 */
export function renewProfile(profile, { locale, settings } = {}) {
  for (const folder of [profile.userDataDir, profile.home]) empty(folder);
  const user = path.join(profile.userDataDir, 'User');
  writeJson(path.join(user, 'settings.json'), { ...profile.settings, ...settings });
  if (!locale || /^en\b/i.test(locale)) return;
  // without a language of its own the server takes that of each window from here
  writeJson(path.join(user, 'argv.json'), { locale: locale.toLowerCase() });
  registerLanguage(profile, locale.toLowerCase());
}

/** @param {string} folder */
function empty(folder) {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder))
    fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * VS Code takes over a display language only if a language pack is registered for it. An empty one suffices:
 * `vscode.env.language` and the extension's own translations follow it, VS Code's own texts stay English.
 * @param {Profile} profile
 * @param {string} locale
 */
function registerLanguage(profile, locale) {
  const translations = path.join(profile.userDataDir, 'empty-language-pack.json');
  writeJson(translations, { contents: {} });
  const extension = { extensionIdentifier: { id: 'test.empty-language-pack' }, version: '0.0.0' };
  writeJson(path.join(profile.userDataDir, 'languagepacks.json'), {
    [locale]: {
      hash: 'empty',
      label: locale,
      extensions: [extension],
      translations: { vscode: translations },
    },
  });
}

/**
 * Copies a fixture, so that a test never changes it.
 * @param {string} workspace  folder, or a `.code-workspace` file, whose folder is copied
 * @param {string} target     folder that does not exist yet
 * @returns {{ folder: string } | { workspaceFile: string }}
 */
export function copyWorkspace(workspace, target) {
  const source = path.resolve(workspace);
  if (!fs.existsSync(source)) throw new Error(`There is no workspace at ${workspace}.`);
  if (fs.statSync(source).isDirectory()) {
    fs.cpSync(source, target, { recursive: true });
    return { folder: target };
  }
  fs.cpSync(path.dirname(source), target, { recursive: true });
  return { workspaceFile: path.join(target, path.basename(source)) };
}

/** @param {string} file */
export function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/**
 * @param {string} file
 * @param {unknown} value
 */
export function writeJson(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
