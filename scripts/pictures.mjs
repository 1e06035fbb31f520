// `npm run pictures [-- name…]`: the pictures that the READMEs show, into docs/pictures: from the real editor and from
// what the command line really prints, in both languages; and docs/images/icon.png from icon.svg.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { isBuilt } from './built.mjs';
import { ensureCjkFont, launchBrowser } from './host/browser.mjs';
import { editorPictures } from './pictures/editor.mjs';
import { plainPng, smallPng } from './pictures/small-png.mjs';
import { terminalPictures } from './pictures/terminals.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const languages = [
  { id: 'en', locale: 'en_US.UTF-8', editor: undefined },
  { id: 'zh-CN', locale: 'zh_CN.UTF-8', editor: 'zh-cn' },
];

async function drawIcon(browser) {
  const SIZE = 256;
  const images = join(root, 'docs/images');
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = readFileSync(join(images, 'icon.svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(images, 'icon.png'), plainPng(png));
  await page.close();
}

const names = process.argv.slice(2);
const only = (name) => names.length === 0 || names.includes(name);
const folder = join(root, 'docs/pictures');
const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-pictures-'));
mkdirSync(folder, { recursive: true });

function write(name, png) {
  const file = join(folder, `${name}.png`);
  const small = smallPng(png);
  writeFileSync(file, small);
  console.log(`${relative(root, file)}: ${(small.length / 1024).toFixed(0)} KB`);
}

if (!isBuilt(root)) await buildAll();
await ensureCjkFont();
const browser = await launchBrowser();
try {
  if (only('icon')) await drawIcon(browser);
  await terminalPictures({ root, temporary, languages, only, write, browser });
  await editorPictures({ root, temporary, languages, only, write });
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
}
