/**
 * Runs a compiled test suite inside a real VS Code that a headless browser opens.
 *
 *     node scripts/host/run-suite.mjs --version latest --vsix file.vsix --tests dist/test/suite.js --workspace dir
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, parseArgs } from 'node:util';
import { launchBrowser, openLoopbackPage } from './browser.mjs';
import { addSettings, copyWorkspace, createProfile, readJson, writeJson } from './profile.mjs';
import { ConsoleReport, isGreen, parseReport } from './report.mjs';
import { installVsix, startServer } from './server.mjs';

/** @typedef {import('./report.mjs').SuiteResult} SuiteResult */

/** Errors that this window always reports: parts that only Microsoft's builds have, and the missing network. */
const HARMLESS = /ERR_FAILED|Failed to load resource|bad HTTP response code \(404\)|Service Worker/;

/**
 * @typedef {object} SuiteOptions
 * @property {import('./install.mjs').HostVersion} [version]
 * @property {string} [vsix]                      packed extension, or
 * @property {string} [extensionDevelopmentPath]  unpacked one
 * @property {string} testsEntry                  compiled module with `run(): Promise<void>`
 * @property {string} workspace                   folder or `.code-workspace` file; a copy of it is opened
 * @property {string} [locale]                    value of `vscode.env.language`
 * @property {'node' | 'web'} [kind]              extension host that runs the extension and the suite
 * @property {number} [timeout]                   milliseconds for the whole suite
 * @property {string} [screenshot]                PNG file to write at the end
 * @property {boolean} [trusted]
 * @property {Record<string, unknown>} [settings] user settings
 * @property {Record<string, string | undefined>} [env]  for the extension host, kind `node`
 */

/**
 * @param {SuiteOptions} options
 * @returns {Promise<SuiteResult>} also if tests failed; throws if the suite did not finish
 */
export async function runSuite(options) {
  const { version = 'latest', kind = 'node', timeout = 120_000 } = options;
  const profile = createProfile(options);
  const reportFile = path.join(profile.root, 'report.txt');
  const cleanup = /** @type {(() => unknown)[]} */ ([() => profile.remove()]);
  try {
    const workspace = copyWorkspace(options.workspace, path.join(profile.root, 'workspace'));
    const { extension, testsEntry } = await prepareExtension(options, profile);
    const env = { ...options.env, TEST_REPORT_FILE: reportFile };
    const server = await startServer({ version, profile, env, testDriver: true });
    cleanup.unshift(() => server.stop());
    const browser = await launchBrowser();
    cleanup.unshift(() => browser.close());
    const page = await openLoopbackPage(browser, { locale: options.locale });
    const observed = await observe(page);

    const payload = /** @type {[string, string][]} */ ([
      ['extensionDevelopmentPath', server.uriFor(extension)],
      ['extensionTestsPath', server.uriFor(testsEntry)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ]);
    await page.goto(server.urlFor(workspace, payload));
    const end = await Promise.race([observed.end, after(timeout, `no end within ${timeout / 1000} s`)]);
    if (options.screenshot) await page.screenshot({ path: options.screenshot });

    const written = fs.existsSync(reportFile) ? fs.readFileSync(reportFile, 'utf8') : '';
    const report = written || String(observed.report);
    const result = parseReport(report);
    if (result) return result;
    const details = [report, ...observed.errors.slice(-10), server.log().slice(-2000)]
      .filter(Boolean)
      .join('\n');
    throw new Error(`The suite in VS Code (${version}, ${kind}) did not finish: ${end}.\n${details}`);
  } finally {
    for (const step of cleanup) await step();
  }
}

/**
 * The extension under development (VS Code loads one at most, and runs tests only if there is one) and the suite.
 * @param {SuiteOptions} options
 * @param {import('./profile.mjs').Profile} profile
 * @returns {Promise<{ extension: string, testsEntry: string }>}
 */
async function prepareExtension({ version, vsix, extensionDevelopmentPath, testsEntry, kind }, profile) {
  const entry = path.resolve(testsEntry);
  if (!fs.existsSync(entry)) throw new Error(`There is no test suite at ${testsEntry}.`);
  if (!vsix && !extensionDevelopmentPath) throw new Error('Give either vsix or extensionDevelopmentPath.');
  const source = vsix
    ? await installVsix(vsix, { version, profile })
    : path.resolve(extensionDevelopmentPath ?? '');
  let extension = source;
  if (vsix) {
    // What is tested is the installed extension; an empty one under development makes the tests run.
    extension = path.join(profile.root, 'test-carrier');
    const manifest = { name: 'test-carrier', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
    writeJson(path.join(extension, 'package.json'), manifest);
  }
  if (kind !== 'web') return { extension, testsEntry: entry };

  // A suite runs in the host of the extension whose folder it is in, so put it there.
  if (!vsix) extension = copyExtension(source, path.join(profile.root, 'extension'));
  const copy = path.join(extension, '__test-suite.js');
  fs.copyFileSync(entry, copy);
  // An extension with both entries would run in the Node host; this setting is what changes that.
  const kinds = [source, extension].map((dir) => [extensionId(dir), ['web']]);
  addSettings(profile, { 'remote.extensionKind': Object.fromEntries(kinds) });
  if (!readJson(path.join(source, 'package.json')).browser) {
    throw new Error(
      `${extensionId(source)} has no "browser" entry, so it cannot run in the web extension host.`,
    );
  }
  return { extension, testsEntry: copy };
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

/**
 * Listens to what the window says. VS Code calls these two functions if they exist.
 * @param {import('playwright-core').Page} page
 */
async function observe(page) {
  const report = new ConsoleReport();
  const errors = /** @type {string[]} */ ([]);
  const note = (/** @type {string} */ type, /** @type {string} */ text) => {
    report.add(text);
    if (type === 'error' && !HARMLESS.test(text)) errors.push(text);
  };
  page.on('console', (message) => note(message.type(), message.text()));
  page.on('pageerror', (error) => note('error', String(error)));
  const end = new Promise((resolve) => {
    page.on('crash', () => resolve('the page crashed'));
    page.on('close', () => resolve('the page was closed'));
    void page.exposeFunction('codeAutomationExit', (/** @type {unknown} */ code) => {
      setTimeout(resolve, 200, `the extension host ended with ${code} and no #done line`);
    });
  });
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      note(type, format(...args));
    },
  );
  return { report, errors, end };
}

/**
 * @param {number} ms
 * @param {string} value
 * @returns {Promise<string>}
 */
function after(ms, value) {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}

async function main() {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({
    options: {
      version: { ...text, default: 'latest' },
      vsix: text,
      extension: text,
      tests: text,
      workspace: text,
      locale: text,
      kind: { ...text, default: 'node' },
      timeout: { ...text, default: '120000' },
      screenshot: text,
    },
  });
  const { tests, extension, timeout, ...rest } = values;
  if (!tests || !rest.workspace) throw new Error('Both --tests and --workspace are needed.');
  const options = {
    ...rest,
    testsEntry: tests,
    extensionDevelopmentPath: extension,
    timeout: Number(timeout),
  };
  const result = await runSuite(/** @type {SuiteOptions} */ (options));
  process.stdout.write(result.report);
  process.exitCode = isGreen(result) ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
