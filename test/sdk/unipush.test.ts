import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../src/core/engine/workspace.ts';
import { readUniPush, type UniPushState } from '../../src/core/project/unipush.ts';
import { uniPush } from '../../src/core/providers/unipush/index.ts';
import { checkFiles, type Files, memoryFileSystem, ROOT } from '../core/helpers.ts';
import { healthy } from '../core/rules/healthy.ts';
import { applyPlan, plan } from '../core/setup/support.ts';
import { emptyProjects } from '../core/setup/templates.ts';
import { folder, install } from './install.mjs';
import { codeOf } from './sandbox.ts';

/* What the engine reads of uniPush in a manifest is what DCloud's own compiler reads in it. */

/** The compiler's functions for one manifest. */
interface Dcloud {
  isEnableUniPushV1(inputDir: string, platform: string): boolean;
  isEnableUniPushV2(inputDir: string, platform: string): boolean;
  hasPushModule(inputDir: string): boolean;
  isUniPushOffline(inputDir: string): boolean;
}

const require = createRequire(join(folder, 'package.json'));
const FILE = '@dcloudio/uni-cli-shared/dist/json/manifest.js';
const temporary = mkdtempSync(join(tmpdir(), 'uni-offline-push-sdk-'));

beforeAll(install, 320_000);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

let count = 0;

/** The compiler, with a manifest on the disk; it reads one in its life, so each manifest gets a compiler of its own. */
function dcloud(text: string): [Dcloud, string] {
  const input = join(temporary, `${count++}`);
  mkdirSync(input);
  writeFileSync(join(input, 'manifest.json'), text);
  delete require.cache[require.resolve(FILE)];
  return [require(FILE), input];
}

/** What is compared: for the App, and the other platforms on which uniPush 2 is enabled. */
interface Reading {
  readonly app: 'v1' | 'v2' | undefined;
  readonly offline: boolean;
  readonly others: readonly string[];
}

/** The compiler's names; its `h5` stands in the manifest as `web` or as `h5`. */
const OTHERS = ['h5', 'mp-weixin', 'mp-alipay'];

function read(text: string): Reading & { pushModule: boolean } {
  const [compiler, input] = dcloud(text);
  const app = compiler.isEnableUniPushV2(input, 'app')
    ? 'v2'
    : compiler.isEnableUniPushV1(input, 'app')
      ? 'v1'
      : undefined;
  return {
    app,
    // uniPush 1 is native push alone
    offline: app === 'v1' || (app === 'v2' && compiler.isUniPushOffline(input)),
    others: OTHERS.filter((platform) => compiler.isEnableUniPushV2(input, platform)),
    pushModule: compiler.hasPushModule(input),
  };
}

const own = ({ app, offline, platforms }: UniPushState): Reading => ({
  app,
  offline,
  others: [
    ...new Set(platforms.filter((key) => key !== 'app-plus').map((key) => (key === 'web' ? 'h5' : key))),
  ],
});

async function ask(text: string): Promise<Reading> {
  const fs = memoryFileSystem({ 'manifest.json': text });
  const state = await new Workspace(fs, ROOT).ask(`${ROOT}/manifest.json`, readUniPush);
  if (!state) throw new Error('not a project');
  return own(state);
}

/** A manifest with the given value of `sdkConfigs.push`, with or without the Push module, and more at its root. */
function manifest(push: string, { module = '"Push": {}', root = '' } = {}): string {
  return `{
  "appid": "__UNI__A1B2C3D",
  "app-plus": {
    "modules": { ${module} },
    "distribute": { "sdkConfigs": { ${push} } }
  }${root && ','}
  ${root}
}`;
}

const unipush = (value: string, more?: Parameters<typeof manifest>[1]): string =>
  manifest(`"push": { "unipush": ${value} }`, more);

const V2 = '{ "version": "2", "offline": true }';
const enabled = (key: string): string => `"${key}": { "unipush": { "enable": true } }`;

/** Manifests of which both say the same. */
const agreed: readonly (readonly [string, string])[] = [
  ['no sdkConfigs', '{ "appid": "__UNI__A1B2C3D", "app-plus": {} }'],
  ['no app-plus', '{ "appid": "__UNI__A1B2C3D" }'],
  ['app-plus null', '{ "appid": "__UNI__A1B2C3D", "app-plus": null }'],
  ['push without uniPush', manifest('"push": {}')],
  ['no push', manifest('')],
  ['push null', manifest('"push": null')],
  ['sdkConfigs of other modules', manifest('"ad": {}, "maps": { "amap": {} }')],
  ['igexin', manifest('"push": { "igexin": { "appid": "a" } }')],
  ['uniPush 1', unipush('{}')],
  ['uniPush 1 with icons', unipush('{ "icons": { "push": { "hdpi": "a.png" } } }')],
  ['uniPush 1, offline false', unipush('{ "offline": false, "icons": { "small": {} } }')],
  ['uniPush 1 by its number', unipush('{ "version": "1" }')],
  ['a blank version', unipush('{ "version": "" }')],
  ['version null', unipush('{ "version": null, "offline": true }')],
  ['version "3"', unipush('{ "version": "3", "offline": true }')],
  ['version "02"', unipush('{ "version": "02", "offline": true }')],
  ['version "2.0"', unipush('{ "version": "2.0" }')],
  ['uniPush 2 with offline push', unipush(V2)],
  ['uniPush 2, its version a number', unipush('{ "version": 2, "offline": true }')],
  ['uniPush 2, its version 2.0', unipush('{ "version": 2.0, "offline": true }')],
  ['uniPush 2 online', unipush('{ "version": "2", "offline": false }')],
  ['uniPush 2 without offline', unipush('{ "version": "2" }')],
  ['uniPush 2, offline a text', unipush('{ "version": "2", "offline": "true" }')],
  ['uniPush 2 with vendors', unipush('{ "version": "2", "offline": true, "hms": {}, "oppo": {} }')],
  ['uniPush 2 without the Push module', unipush(V2, { module: '' })],
  ['uniPush 1 without the Push module', unipush('{}', { module: '' })],
  [
    'uniPush 2 online without the Push module',
    unipush('{ "version": "2", "offline": false }', { module: '' }),
  ],
  ['Push true', unipush(V2, { module: '"Push": true' })],
  ['Push false', unipush(V2, { module: '"Push": false' })],
  ['Push null', unipush(V2, { module: '"Push": null' })],
  ['comments', unipush('{ /* uniPush */ "version": "2", // 2\n "offline": true }')],
  ['uniPush in a comment', manifest('"push": { /* "unipush": { "version": "2" } */ }')],
  ['a comma too many', unipush('{ "version": "2", "offline": true, }')],
  ['the same key twice', manifest('"push": { "unipush": {}, "unipush": { "version": "2" } }')],
  ['h5', manifest('', { root: enabled('h5') })],
  ['web', manifest('', { root: enabled('web') })],
  ['web beside h5', manifest('', { root: `${enabled('web')}, "h5": {}` })],
  ['a mini-program', manifest('"push": {}', { root: enabled('mp-weixin') })],
  ['the App and a mini-program', unipush(V2, { root: `${enabled('mp-weixin')}, ${enabled('mp-alipay')}` })],
  ['enable false', manifest('', { root: '"h5": { "unipush": { "enable": false } }' })],
  ['enable a text', manifest('', { root: '"mp-weixin": { "unipush": { "enable": "true" } }' })],
  ['version on a mini-program', manifest('', { root: '"mp-weixin": { "unipush": { "version": "2" } }' })],
  [
    'uni-app x: the web and a mini-program',
    `{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, ${enabled('web')}, ${enabled('mp-weixin')} }`,
  ],
  [
    'uni-app x: its own platforms without the module',
    '{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "app-android": { "distribute": { "modules": {} } }, "app-harmony": {} }',
  ],
  ['not below distribute', '{ "appid": "__UNI__A1B2C3D", "app-plus": { "push": { "unipush": {} } } }'],
];

/** Manifests of which they say different things on purpose: what the compiler says, and what the engine says. */
const differing: readonly (readonly [string, string, Reading, Reading, string])[] = [
  [
    'unipush null',
    unipush('null'),
    { app: 'v1', offline: true, others: [] },
    { app: undefined, offline: false, others: [] },
    'HBuilderX writes null for what was un-ticked, and packs no uniPush then',
  ],
  [
    'unipush true',
    unipush('true'),
    { app: 'v1', offline: true, others: [] },
    { app: undefined, offline: false, others: [] },
    'HBuilderX writes no such value; manifest-schema reports it',
  ],
  ...(['app', 'app-android', 'app-ios', 'app-harmony'] as const).map(
    (key) =>
      [
        `uni-app x: the module below ${key}`,
        `{ "appid": "__UNI__A1B2C3D", "uni-app-x": {}, "${key}": { "distribute": { "modules": { "uni-push": { "hms": {} } } } } }`,
        { app: undefined, offline: false, others: [] },
        { app: undefined, offline: false, others: [key] },
        'the compiler on npm reads nothing of it: HBuilderX builds the module in',
      ] as const,
  ),
  [
    'h5 beside web',
    manifest('', { root: `${enabled('h5')}, "web": {}` }),
    { app: undefined, offline: false, others: [] },
    { app: undefined, offline: false, others: ['h5'] },
    'the compiler reads h5 only where there is no web: the engine goes without a warning',
  ],
];

describe('uniPush in a manifest', () => {
  it.each(agreed)('is read as DCloud’s compiler reads it: %s', async (_name, text) => {
    const { pushModule: _, ...theirs } = read(text);
    expect(await ask(text)).toEqual(theirs);
  });

  it.each(differing)('is read otherwise on purpose: %s', async (_name, text, theirs, ours, why) => {
    const { pushModule: _, ...found } = read(text);
    expect(found, why).toEqual(theirs);
    expect(await ask(text), why).toEqual(ours);
  });
});

describe('what the wizard ticks', () => {
  it.each(emptyProjects.map(({ name, files }) => [name, files(uniPush)] as const))(
    'is uniPush 2 with offline push and the Push module to the compiler: %s',
    async (_name, files) => {
      const answers = { provider: uniPush.id, vendors: uniPush.vendors.map(({ id }) => id) };
      const text = applyPlan(files, await plan(files, answers))['manifest.json'] ?? '';
      expect(read(text)).toEqual({ app: 'v2', offline: true, others: [], pushModule: true });
    },
  );
});

/** The healthy project with what the manifest says of Push and uniPush in place of its own. */
function conflicting(text: string): Files {
  const { nativePlugins } = JSON.parse((healthy['manifest.json'] ?? '').replace(/\/\*.*?\*\//g, ''))[
    'app-plus'
  ];
  const entry = JSON.stringify(nativePlugins);
  return {
    ...healthy,
    'manifest.json': text.replace(/"app-plus": \{/, `"app-plus": { "nativePlugins": ${entry},`),
  };
}

describe('unipush-conflict', () => {
  const ticked = agreed.filter(([, text]) => /"app-plus": \{/.test(text));

  it.each(ticked)(
    'reports what the compiler builds in, and warns of what it leaves out: %s',
    async (_name, text) => {
      const { app, offline, pushModule } = read(text);
      const left = !pushModule && offline;
      const wanted = app ? [left ? 'warning' : 'error'] : [];
      const found = (await checkFiles(conflicting(text)))
        .of('unipush-conflict')
        .filter(({ textAt }) => textAt.includes('unipush'));
      expect(found.map(({ severity }) => severity)).toEqual(wanted);
    },
  );

  it.each(ticked)('push-module-missing asks as the compiler does: %s', async (_name, text) => {
    const { pushModule } = read(text);
    const found = (await checkFiles(conflicting(text))).of('push-module-missing');
    expect(found).toHaveLength(pushModule ? 0 : 1);
  });
});

describe('what the compiler injects into an App', () => {
  it.each([
    ['uniPush 1', 'uni-push-v1.plus.es.js'],
    ['uniPush 2 with offline push', 'uni-push.plus.es.js'],
  ])('lets uni.getPushClientId ask the native module: %s', (_name, file) => {
    const told: unknown[] = [];
    const uni = { invokePushCallback: (event: unknown) => told.push(event) };
    const plus = { push: {}, globalEvent: { addEventListener: () => {} } };
    runInNewContext(codeOf(`@dcloudio/uni-push/dist/${file}`), { uni, plus });
    expect(told).toEqual([{ type: 'enabled', offline: true }]);
  });
});
