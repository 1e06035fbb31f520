/** One VS Code server with the extension, and one browser: windows are opened in them one after the other. */
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser, openLoopbackPage } from './browser.mjs';
import { copyWorkspace, createProfile, renewProfile } from './profile.mjs';
import { installVsix, startServer } from './server.mjs';

/**
 * @typedef {object} WindowOptions
 * @property {string} workspace                   folder or `.code-workspace` file; a copy of it is opened
 * @property {string} [name]                      of the folder that is opened
 * @property {string} [locale]                    value of `vscode.env.language`
 * @property {Record<string, unknown>} [settings] user settings
 * @property {[string, string][]} [payload]
 * @property {(page: import('playwright-core').Page) => Promise<void>} [prepare]  before the page is loaded
 */

/**
 * What a window leaves behind is gone when the next one opens: user settings and other user data, the files in its
 * folder, the home, and what the browser keeps. Nothing else is shared but the server, the extension and the browser.
 * @param {object} options
 * @param {import('./install.mjs').HostVersion} [options.version]
 * @param {string} [options.vsix]      packed extension to install
 * @param {boolean} [options.trusted]
 * @param {boolean} [options.testDriver]
 * @param {(profile: import('./profile.mjs').Profile, installed: string | undefined) => Record<string, string | undefined>} [options.prepare]
 *   before the server starts; answers with what is to be in its environment
 */
export async function openHost({ version = 'latest', vsix, trusted, testDriver, prepare }) {
  const profile = createProfile({ trusted });
  const cleanup = /** @type {(() => unknown)[]} */ ([() => profile.remove()]);
  const close = async () => {
    for (const step of cleanup.splice(0)) await step();
  };
  try {
    const installed = vsix && (await installVsix(vsix, { version, profile }));
    const env = prepare?.(profile, installed);
    const [server, browser] = await Promise.all([
      startServer({ version, profile, env, testDriver }),
      launchBrowser(),
    ]);
    cleanup.unshift(
      () => browser.close(),
      () => server.stop(),
    );
    return { profile, server, close, openWindow: windowsOf(profile, server, browser) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {import('./profile.mjs').Profile} profile
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 */
function windowsOf(profile, server, browser) {
  let count = 0;
  let isOpen = false;
  return async (
    /** @type {WindowOptions} */ { name = 'workspace', locale, settings, payload, ...options },
  ) => {
    // the user data are the server's: two windows at a time would change each other's
    if (isOpen) throw new Error('Another window is still open.');
    isOpen = true;
    renewProfile(profile, { locale, settings });
    const root = path.join(profile.root, `window-${++count}`);
    const workspace = copyWorkspace(options.workspace, path.join(root, name));
    const page = await openLoopbackPage(browser, { locale });
    await options.prepare?.(page);
    // ends what hangs; how long a window takes to come up is the machine's affair
    await page.goto(server.urlFor(workspace, payload), { timeout: 120_000 });
    return {
      page,
      workspace,
      async close() {
        // the window takes leave, and its extension host ends; one whose page has just gone is waited for, for hours
        page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
        await page.goto('about:blank', { timeout: 10_000 }).catch(() => {});
        await page.context().close();
        fs.rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        isOpen = false;
      },
    };
  };
}
