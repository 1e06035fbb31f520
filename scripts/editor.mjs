/**
 * `npm run editor [-- <folder or .code-workspace file>]`: a real VS Code with this extension, in a browser tab.
 * Without an argument it opens a copy of the bundled example.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packExtension } from './host/pack.mjs';
import { copyWorkspace, createProfile } from './host/profile.mjs';
import { installVsix, startServer } from './host/server.mjs';

const example = path.join(path.dirname(fileURLToPath(import.meta.url)), '../examples/tui-chat');
const USAGE = `Usage: npm run editor -- [options] [folder or .code-workspace file]

  --no-open                     do not open the browser
  --host-version latest|floor   VS Code 1.139.1 (default) or 1.90.2
  --locale <language>           language of the extension, such as zh-cn
  --port <number>               instead of a free one
  --vsix <file>                 packed extension, instead of packing this repository
  --restricted                  do not trust the folder`;

async function main() {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'no-open': flag,
      'host-version': { ...text, default: 'latest' },
      locale: text,
      port: { ...text, default: '0' },
      vsix: text,
      restricted: flag,
      help: { ...flag, short: 'h' },
    },
  });
  if (values.help) return console.log(USAGE);
  const version = /** @type {import('./host/install.mjs').HostVersion} */ (values['host-version']);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port} is not a port.`);
  const given = positionals[0];
  if (given && !fs.existsSync(given)) throw new Error(`There is no folder ${given}.`);

  const profile = createProfile({ locale: values.locale, trusted: !values.restricted });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
  const workspace = given ? ownWorkspace(given) : copyWorkspace(example, path.join(profile.root, 'tui-chat'));
  const vsix = values.vsix ?? (await packExtension(path.join(profile.root, 'extension.vsix')));
  await installVsix(vsix, { version, profile });
  const server = await startServer({ version, port, profile });
  const url = server.urlFor(workspace);

  console.log(url);
  console.log(
    given
      ? `Changes are made in ${path.resolve(given)}.`
      : 'This is a copy of the example; changes are not kept.',
  );
  console.log('Press Ctrl+C to end.');
  if (!values['no-open']) openInBrowser(url);
  await server.ended;
  throw new Error(`The VS Code server ended by itself.\n${server.log().slice(-2000)}`);
}

/** @param {string} given */
function ownWorkspace(given) {
  const full = path.resolve(given);
  return fs.statSync(full).isDirectory() ? { folder: full } : { workspaceFile: full };
}

/**
 * A convenience only: the address is on the terminal already.
 * @param {string} url
 */
function openInBrowser(url) {
  const openers = /** @type {Record<string, string[]>} */ ({
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  });
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
