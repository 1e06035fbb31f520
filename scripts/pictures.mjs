// Draws docs/images/icon.png from icon.svg, in a headless Chromium.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './host/browser.mjs';

const SIZE = 256;

const images = join(dirname(fileURLToPath(import.meta.url)), '../docs/images');

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = readFileSync(join(images, 'icon.svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(images, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
