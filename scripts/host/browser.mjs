/** Finds a Chromium (or gets one from apt) and opens pages in it that cannot leave this machine. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/snap/bin/chromium',
];
const CJK_FONT_PACKAGE = 'fonts-noto-cjk';

/**
 * Path of a Chromium or Chrome. As root on Debian it is installed, with a font for Chinese, if there is none.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<string>}
 */
export async function ensureBrowser({ log = (line) => console.error(line) } = {}) {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (fs.existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, which does not exist.`);
  }
  const found = findBrowser();
  if (found) return found;
  const hint = 'Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.';
  if (!canUseApt()) throw new Error(`No Chromium or Chrome was found. ${hint}`);
  log('Installing Chromium with apt-get (once) …');
  aptInstall(['chromium', ...(hasCjkFont() ? [] : [CJK_FONT_PACKAGE])], hint);
  const installed = findBrowser();
  if (!installed) throw new Error(`apt-get installed chromium, but its executable was not found. ${hint}`);
  return installed;
}

/**
 * Makes sure that Chinese text is drawn in screenshots.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<boolean>} false if there is no such font and it cannot be installed here
 */
export async function ensureCjkFont({ log = (line) => console.error(line) } = {}) {
  if (hasCjkFont()) return true;
  if (!canUseApt()) return false;
  log(`Installing ${CJK_FONT_PACKAGE} with apt-get (once) …`);
  aptInstall([CJK_FONT_PACKAGE], 'Install a font that has Chinese characters.');
  return hasCjkFont();
}

/**
 * A headless browser; close it when done.
 * @param {{ headless?: boolean }} [options]
 */
export async function launchBrowser({ headless = true } = {}) {
  const executablePath = await ensureBrowser();
  const { chromium } = await import('playwright-core');
  const args = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  args.push('--disable-component-update', '--disable-sync', '--no-proxy-server', '--disable-dev-shm-usage');
  return chromium.launch({ executablePath, headless, args });
}

/**
 * A page whose requests to anything but this machine are aborted.
 * @param {import('playwright-core').Browser} browser
 * @param {{ locale?: string, viewport?: { width: number, height: number }, deviceScaleFactor?: number }} [options]
 */
export async function openLoopbackPage(browser, { locale, viewport, deviceScaleFactor } = {}) {
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor,
    locale: locale ? new Intl.Locale(locale).toString() : 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && !isLoopback(url.hostname),
    (route) => route.abort(),
  );
  return context.newPage();
}

/** @param {string} hostname */
function isLoopback(hostname) {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
}

export function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((dir) => NAMES.map((name) => path.join(dir, name)));
  return [...PLACES, ...onPath].find((file) => fs.existsSync(file));
}

function hasCjkFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return process.platform !== 'linux'; // no fontconfig: macOS and Windows come with such fonts
  }
}

function canUseApt() {
  return (
    process.getuid?.() === 0 && fs.existsSync('/etc/debian_version') && fs.existsSync('/usr/bin/apt-get')
  );
}

/**
 * @param {string[]} packages
 * @param {string} hint
 */
function aptInstall(packages, hint) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    try {
      execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    } catch (error) {
      const reason = String(/** @type {{ stderr?: unknown }} */ (error).stderr ?? error).trim();
      throw new Error(`"apt-get ${args.join(' ')}" failed: ${reason}\n${hint}`);
    }
  }
}
