/** What a test host is given to run: the extension, and a suite beside it. */
import fs from 'node:fs';
import path from 'node:path';
import { addSettings, readJson, writeJson } from './profile.mjs';

/**
 * The extension under development: VS Code loads one at most, and runs tests only if there is one.
 * @param {string} source  folder of the extension that is tested
 * @param {{ installed: boolean, kind: 'node' | 'web', profile: import('./profile.mjs').Profile }} options
 * @returns {string} its folder
 */
export function prepareExtension(source, { installed, kind, profile }) {
  let extension = source;
  if (installed) {
    // What is tested is the installed extension; an empty one under development makes the tests run.
    extension = path.join(profile.root, 'test-carrier');
    const manifest = { name: 'test-carrier', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
    writeJson(path.join(extension, 'package.json'), manifest);
  }
  if (kind !== 'web') return extension;

  if (!installed) extension = copyExtension(source, path.join(profile.root, 'extension'));
  // An extension with both entries would run in the Node host; this setting is what changes that.
  const kinds = [source, extension].map((dir) => [extensionId(dir), ['web']]);
  addSettings(profile, { 'remote.extensionKind': Object.fromEntries(kinds) });
  if (!readJson(path.join(source, 'package.json')).browser) {
    throw new Error(
      `${extensionId(source)} has no "browser" entry, so it cannot run in the web extension host.`,
    );
  }
  return extension;
}

/**
 * In the web, a suite runs in the host of the extension whose folder it is in, so it is put there.
 * @param {string} testsEntry
 * @param {'node' | 'web'} kind
 * @param {string} extension
 */
export function placeTests(testsEntry, kind, extension) {
  const entry = path.resolve(testsEntry);
  if (!fs.existsSync(entry)) throw new Error(`There is no test suite at ${testsEntry}.`);
  if (kind !== 'web') return entry;
  const copy = path.join(extension, `__test-${path.basename(entry)}`);
  fs.copyFileSync(entry, copy);
  return copy;
}

/** @param {string} dir */
function extensionId(dir) {
  const { publisher, name } = readJson(path.join(dir, 'package.json'));
  return `${publisher}.${name}`;
}

/**
 * @param {string} source
 * @param {string} target
 */
function copyExtension(source, target) {
  const skipped = /^(\..*|node_modules|test)$/;
  fs.mkdirSync(target);
  for (const name of fs.readdirSync(source).filter((entry) => !skipped.test(entry))) {
    fs.cpSync(path.join(source, name), path.join(target, name), { recursive: true, dereference: true });
  }
  return target;
}
