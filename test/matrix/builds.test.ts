import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pluginOf } from '../../src/core/providers/index.ts';
import { settable } from '../../src/core/setup/goal.ts';
import type { Files } from '../core/helpers.ts';
import { install } from '../install.mjs';
import { starts } from '../templates/projects.ts';
import { type State, states, written } from '../templates/states.ts';
import { madeIn } from './made.ts';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const platforms = ['app', 'h5', 'mp-weixin'] as const;

interface Built {
  readonly exit: number;
  /** Lines that warn, without what differs from run to run. */
  readonly warnings: readonly string[];
  /** All of the scripts that it made. */
  readonly code: string;
  readonly said: string;
}

beforeAll(() => install(here, true));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** HBuilderX brings a configuration along; elsewhere the project has its own. */
const CONFIG =
  "import { defineConfig } from 'vite';\nimport uni from '@dcloudio/vite-plugin-uni';\n\nexport default defineConfig({ plugins: [(uni.default ?? uni)()] });\n";

function prepared(files: Files): string {
  // below the packages: a link to them would take them out of the compiler's sight
  const folder = written({ files }, join(here, 'dist'));
  folders.push(folder);
  if (!files['vite.config.ts'] && !files['vite.config.js'])
    writeFileSync(join(folder, 'vite.config.mjs'), CONFIG);
  // the compiler looks there for which platforms it can build for
  const own = JSON.parse(files['package.json'] ?? '{}');
  const { devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...own, devDependencies }));
  return folder;
}

function build(folder: string, input: string, platform: string): Promise<Built> {
  const output = join(folder, 'dist', platform);
  const env = {
    ...process.env,
    UNI_INPUT_DIR: input,
    UNI_OUTPUT_DIR: output,
    NODE_ENV: 'production',
    NO_COLOR: '1',
    // the compiler asks for newer versions of itself otherwise
    CI: '1',
  };
  const uni = join(modules, '@dcloudio/vite-plugin-uni/bin/uni.js');
  return new Promise((done) => {
    execFile(
      process.execPath,
      [uni, 'build', '-p', platform],
      { cwd: folder, env, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        const said = (stdout + stderr).replaceAll(folder, '.');
        const warnings = said.split('\n').filter((line) => /warn|deprecat|error|警告/i.test(line));
        const exit = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
        done({ exit, warnings: [...new Set(warnings)].sort(), code: codeIn(output), said });
      },
    );
  });
}

function codeIn(folder: string): string {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return '';
  }
  const scripts = names.filter((name) => /\.m?js$/.test(name)).sort();
  return scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

const method = (state: State): string =>
  state.provider?.id.startsWith('tencent') ? 'registerPlugin' : 'usePlugin';

const vue3 = starts.filter((start) => start.vue3);

/** Builds each, as many at a time as there are processors. */
async function buildAll(all: readonly Files[], platform: string): Promise<Built[]> {
  const built: Built[] = [];
  const next = all.entries();
  const work = async (): Promise<void> => {
    for (const [i, files] of next) {
      const folder = prepared(files);
      built[i] = await build(folder, files['src/manifest.json'] ? join(folder, 'src') : folder, platform);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return built;
}

/** It is built, and says nothing that it did not say before. */
function expectCalm(name: string, after: Built, before: Built): void {
  const said = `${name}\n${after.said}`;
  expect(after.exit, said).toBe(0);
  expect(after.code, said).not.toBe('');
  expect(
    after.warnings.filter((line) => !before.warnings.includes(line)),
    said,
  ).toEqual([]);
}

describe.each(vue3)("DCloud's compiler builds $name", (start) => {
  it.each(platforms)('for %s as before, with the registration in the App alone', async (platform) => {
    const all = await states([start]);
    const results = await buildAll(
      all.map(({ files }) => files),
      platform,
    );
    const built = new Map(all.map((state, i) => [state, results[i] as Built]));
    for (const [state, after] of built) {
      expect(after.exit, `${state.name}\n${after.said}`).toBe(0);
      expect(after.code).not.toBe('');
      const before = state.before && built.get(state.before);
      if (!before) continue;
      expectCalm(state.name, after, before);
      const plugin = state.provider ? pluginOf(state.provider) : '';
      expect(before.code.includes(plugin)).toBe(false);
      expect(after.code.includes(plugin), `${plugin} for ${platform}`).toBe(platform === 'app');
      // the SDK's own code has the method's name too: what is asked for is the call with the plugin
      const call = new RegExp(`\\.${method(state)}\\(\\s*\\{[^{}]*(?:tim-offline-push-plugin|emPush)`);
      expect(call.test(after.code), `${call} for ${platform}`).toBe(platform === 'app');
    }
  });
});

/** One with types and a folder for its sources, and one of HBuilderX's own. */
const both = [vue3[0], vue3.find(({ files }) => files['manifest.json'])].filter((one) => one !== undefined);

describe.each(both)('set up in $name', (start) => {
  it.each(platforms)('every provider is built for %s, its code in the App alone', async (platform) => {
    const all = await Promise.all(settable.map((provider) => madeIn(start, provider)));
    const [before, ...results] = await buildAll([start.files, ...all.map(({ files }) => files)], platform);
    if (!before) throw new Error('nothing was built');
    expect(before.exit, before.said).toBe(0);
    for (const [i, { provider, marks }] of all.entries()) {
      const after = results[i] as Built;
      expectCalm(provider.id, after, before);
      const own = marks.filter((mark) => !before.code.includes(mark));
      expect(own, provider.id).not.toEqual([]);
      expect(
        own.filter((mark) => after.code.includes(mark)),
        `${provider.id} for ${platform}`,
      ).toEqual(platform === 'app' ? own : []);
    }
  });
});
