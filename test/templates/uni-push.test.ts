import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { Workspace } from '../../src/core/engine/workspace.ts';
import { readUniPush } from '../../src/core/project/unipush.ts';
import { memoryFileSystem, ROOT } from '../core/helpers.ts';
import { install } from '../install.mjs';

const here = import.meta.dirname;

beforeAll(() => install(here), 400_000);

/** How DCloud's compiler reads a manifest. */
interface Reader {
  isEnableUniPushV1(folder: string, platform: string): boolean;
  isEnableUniPushV2(folder: string, platform: string): boolean;
  isUniPushOffline(folder: string): boolean;
}

/** Its own reading; it keeps the first manifest that it was asked for, so it is loaded anew for each. */
function compilers(manifest: string) {
  const require = createRequire(join(here, 'package.json'));
  const path = join(dirname(require.resolve('@dcloudio/uni-cli-shared')), 'json/manifest.js');
  delete require.cache[path];
  const reader = require(path) as Reader;
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-manifest-'));
  try {
    writeFileSync(join(folder, 'manifest.json'), manifest);
    const others = ['h5', 'mp-weixin', 'mp-alipay'];
    const second = reader.isEnableUniPushV2(folder, 'app');
    const first = reader.isEnableUniPushV1(folder, 'app');
    return {
      app: second ? 'v2' : first ? 'v1' : undefined,
      // the first one always is, and has no such tick
      offline: first || reader.isUniPushOffline(folder),
      platforms: others.filter((platform) => reader.isEnableUniPushV2(folder, platform)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ours(manifest: string) {
  const workspace = new Workspace(memoryFileSystem({ 'manifest.json': manifest, 'pages.json': '{}' }), ROOT);
  const read = await workspace.ask(`${ROOT}/manifest.json`, (project) => {
    const { app, offline, platforms } = readUniPush(project);
    return { app, offline, platforms };
  });
  return { ...read, platforms: read?.platforms.filter((key) => key !== 'app-plus') };
}

const push = (text: string, more = ''): string =>
  `{ "appid": "__UNI__A1B2C3D", "app-plus": { "modules": {}, "distribute": { "sdkConfigs": { ${text} } } }${more}, "vueVersion": "3" }`;

it.each([
  ['nothing of push', push('')],
  ['no push', push('"push": {}')],
  ['the first', push('"push": { "unipush": {} }')],
  ['the first by its number', push('"push": { "unipush": { "version": "1", "offline": true } }')],
  ['the second', push('"push": { "unipush": { "version": "2" } }')],
  ['the second as a number', push('"push": { "unipush": { "version": 2 } }')],
  ['the second, offline', push('"push": { "unipush": { "version": "2", "offline": true } }')],
  ['the second, offline as a text', push('"push": { "unipush": { "version": "2", "offline": "true" } }')],
  ['the second, not offline', push('"push": { "unipush": { "version": "2", "offline": false } }')],
  ['getui', push('"push": { "igexin": { "appid": "a" } }')],
  ['with comments', push('/* a */ "push": { /* b */ "unipush": { "version": "2" } } // c\n')],
  ['in the browser', push('', ', "h5": { "unipush": { "enable": true } }')],
  ['in the browser, as a text', push('', ', "h5": { "unipush": { "enable": "true" } }')],
  ['in the browser, not enabled', push('', ', "h5": { "unipush": { "enable": false } }')],
  [
    'in the App and in WeChat',
    push('"push": { "unipush": { "version": "2" } }', ', "mp-weixin": { "unipush": { "enable": true } }'),
  ],
])('uniPush is read as the compiler does: %s', async (_name, manifest) => {
  expect(await ours(manifest)).toEqual(compilers(manifest));
});

// HBuilderX writes it for what was un-ticked, though its compiler would take it for the first
it('uniPush that is null is none', async () => {
  const manifest = push('"push": { "unipush": null }');
  expect(compilers(manifest).app).toBe('v1');
  expect((await ours(manifest)).app).toBeUndefined();
});
