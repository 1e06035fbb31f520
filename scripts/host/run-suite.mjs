/**
 * Runs a compiled test suite inside a real VS Code that a headless browser opens.
 *
 *     node scripts/host/run-suite.mjs --version latest --vsix file.vsix --tests dist/test/suite.js --workspace dir
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, parseArgs } from 'node:util';
import { ConsoleReport, isGreen, isWithoutFolders, parseReport } from './report.mjs';
import { placeTests, prepareExtension } from './under-test.mjs';
import { openHost } from './windows.mjs';

/**
 * Seen on a busy machine, at times in one window after the other: VS Code's own web window opens a `.code-workspace` file and
 * never has its folders, with no error. What it was to test has not begun by then.
 */
const WITHOUT_FOLDERS = '# opened again: the window had not got the folders of its workspace\n';
/** How often such a window is opened again. */
const MAX_AGAIN = 4;

/** @typedef {import('./report.mjs').SuiteResult} SuiteResult */

/** Errors that this window always reports: parts that only Microsoft's builds have, and the missing network. */
const HARMLESS = /ERR_FAILED|Failed to load resource|bad HTTP response code \(404\)|Service Worker/;

/**
 * @typedef {object} HostOptions
 * @property {import('./install.mjs').HostVersion} [version]
 * @property {string} [vsix]                      packed extension, or
 * @property {string} [extensionDevelopmentPath]  unpacked one
 * @property {'node' | 'web'} [kind]              extension host that runs the extension and the suites
 * @property {boolean} [trusted]
 * @property {Record<string, string | undefined>} [env]  for the extension host, kind `node`
 */

/**
 * @typedef {object} SuiteOptions
 * @property {string} testsEntry                  compiled module with `run(): Promise<void>`
 * @property {string} workspace                   folder or `.code-workspace` file; a copy of it is opened
 * @property {string} [locale]                    value of `vscode.env.language`
 * @property {number} [timeout]                   milliseconds for the whole suite
 * @property {string} [screenshot]                PNG file to write at the end
 * @property {Record<string, unknown>} [settings] user settings
 */

/**
 * One suite in a VS Code of its own.
 * @param {HostOptions & SuiteOptions} options
 * @returns {Promise<SuiteResult>} also if tests failed; throws if the suite did not finish
 */
export async function runSuite(options) {
  const host = await openSuiteHost(options);
  try {
    return await host.run(options);
  } finally {
    await host.close();
  }
}

/**
 * A VS Code that runs suites one after the other, each in a window of its own (`windows.mjs` tells what they share).
 * @param {HostOptions} options
 */
export async function openSuiteHost({ version = 'latest', kind = 'node', env, ...options }) {
  const { vsix, extensionDevelopmentPath, trusted } = options;
  if (!vsix && !extensionDevelopmentPath) throw new Error('Give either vsix or extensionDevelopmentPath.');
  let extension = '';
  let reportFile = '';
  const host = await openHost({
    version,
    vsix,
    trusted,
    testDriver: true,
    prepare: (profile, installed) => {
      reportFile = path.join(profile.root, 'report.txt');
      extension = prepareExtension(installed ?? path.resolve(extensionDevelopmentPath ?? ''), {
        installed: installed !== undefined,
        kind,
        profile,
      });
      return { ...env, TEST_REPORT_FILE: reportFile };
    },
  });
  return {
    /**
     * @param {SuiteOptions} suite
     * @returns {Promise<SuiteResult>} also if tests failed; throws if the suite did not finish, and so may still run
     */
    async run({ testsEntry, timeout = 300_000, screenshot, ...suite }) {
      const tests = placeTests(testsEntry, kind, extension);
      const payload = /** @type {[string, string][]} */ ([
        ['extensionDevelopmentPath', host.server.uriFor(extension)],
        ['extensionTestsPath', host.server.uriFor(tests)],
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ]);
      for (let again = 0; ; again++) {
        fs.rmSync(reportFile, { force: true });
        let observed = /** @type {Awaited<ReturnType<typeof observe>> | undefined} */ (undefined);
        const prepare = async (/** @type {import('playwright-core').Page} */ page) => {
          observed = await observe(page);
        };
        const window = await host.openWindow({ ...suite, payload, prepare });
        const { end, report, errors } = /** @type {NonNullable<typeof observed>} */ (observed);
        const how = await Promise.race([end, after(timeout, `no end within ${timeout / 1000} s`)]);
        if (screenshot) await window.page.screenshot({ path: screenshot });
        const told = fs.existsSync(reportFile) ? fs.readFileSync(reportFile, 'utf8') : String(report);
        if (isWithoutFolders(told) && again < MAX_AGAIN) {
          await window.close();
          continue;
        }
        const result = parseReport(told);
        if (!result) {
          const details = [told, ...errors.slice(-10), host.server.log().slice(-2000)].filter(Boolean);
          throw new Error(
            `The suite in VS Code (${version}, ${kind}) did not finish: ${how}.\n${details.join('\n')}`,
          );
        }
        await window.close();
        // a test may have failed for what the window did, not the extension
        const said =
          isGreen(result) || errors.length === 0 ? '' : `# the window said\n${errors.join('\n')}\n`;
        return { ...result, report: `${WITHOUT_FOLDERS.repeat(again)}${result.report}${said}` };
      }
    },
    close: host.close,
  };
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
      timeout: { ...text, default: '300000' },
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
