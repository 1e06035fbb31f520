/** The pictures of the command line: what is typed, where, and how much of what is printed is shown. */
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedBy, terminalPage } from './terminal.mjs';

/** A phone's log on a day on which no push came. */
const LOG = `11-20 09:31:02.114  8123  8123 I ActivityManager: Start proc 8123:com.example.tuichat/u0a231
11-20 09:31:04.870  8123  8190 E HMSSDK_HmsInstanceIdEx: TokenTask failed, ErrorCode: 6003
11-20 09:31:04.871  8123  8190 E HmsPush : getToken failed, com.huawei.hms.common.ApiException: 6003: certificate fingerprint error
11-20 09:31:05.002  8123  8123 I chromium: [INFO:CONSOLE(12)] "App Launch"
`;

const pictures = [
  { name: 'terminal', args: ['check'], folder: 'tui-chat', lines: 15 },
  { name: 'log', args: ['logs', '../phone.log'], folder: 'tui-chat', lines: 40 },
  { name: 'inspect', args: ['inspect', 'app.apk'], folder: '.', lines: 18 },
];

/**
 * @param {{ root: string, temporary: string, languages: { id: string, locale: string }[], only: (name: string) => boolean, write: (name: string, png: Buffer) => void, browser: import('playwright-core').Browser }} options
 */
export async function terminalPictures({ root, temporary, languages, only, write, browser }) {
  const place = join(temporary, 'terminal');
  mkdirSync(place, { recursive: true });
  cpSync(join(root, 'examples/tui-chat'), join(place, 'tui-chat'), { recursive: true });
  copyFileSync(join(root, 'test/core/artefact/files/all.apk'), join(place, 'app.apk'));
  writeFileSync(join(place, 'phone.log'), LOG);
  const page = await browser.newPage({ deviceScaleFactor: 1.5, viewport: { width: 800, height: 600 } });
  for (const { id, locale } of languages)
    for (const { name, args, folder, lines } of pictures.filter((one) => only(one.name))) {
      const program = [process.execPath, join(root, 'dist/cli.js'), ...args];
      const printed = printedBy(program, { cwd: join(place, folder), locale });
      await page.setContent(terminalPage(`uni-offline-push ${args.join(' ')}`, printed, lines));
      write(`${name}.${id}`, await page.locator('main').screenshot());
    }
  await page.close();
}
