import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensureNode } from '../../scripts/other-node.mjs';
import { cacheFolder } from '../../src/cli/cache-folder.ts';
import { environmentLanguage } from '../../src/cli/options.ts';
import { folderWith, program, type Result, repository, run, runNode, runProgram } from './helpers.ts';

const args = ['check', join(repository, 'examples/tui-chat'), '--format', 'json'];
const expected = run(args);

it('a check loads nothing of Node that it has no need of', () => {
  const loaded = `process.on('exit', () => console.error(process.moduleLoadList.join()));
    process.argv.splice(1, 0, ${JSON.stringify(program)});
    require(${JSON.stringify(program)})`;
  const { stdout, stderr } = runNode(['-e', loaded, ...args.slice(0, 2)]);
  expect(stdout).toContain('unipush-conflict');
  expect(stderr).toContain('NativeModule fs');
  expect(stderr).not.toMatch(/NativeModule (?:crypto|child_process|fs\/promises|http)\b(?!\/)/);
});

it('a check loads no bundle that it has no need of', () => {
  const loading = `process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));
    process.argv.splice(1, 0, ${JSON.stringify(program)});
    require(${JSON.stringify(program)})`;
  const bundles = (...given: string[]): string[] =>
    runNode(['-e', loading, ...given])
      .stderr.split('\n')
      .filter((line) => line.includes('dist'))
      .map((line) => relative(join(repository, 'dist'), line).replaceAll('\\', '/'));
  expect(bundles(...args.slice(0, 2)).sort()).toEqual([
    'cli.js',
    'program.js',
    'schemas/offline-push-config.js',
    'schemas/offline-push-info.js',
  ]);
  expect(bundles('check', folderWith({})).sort()).toEqual(['cli.js', 'program.js']);
});

it('Windows, which sets no variable, is asked for its language by what loads least', () => {
  const { platform } = process;
  onTestFinished(() => {
    Object.defineProperty(process, 'platform', { value: platform });
    vi.restoreAllMocks();
  });
  Object.defineProperty(process, 'platform', { value: 'win32' });
  const dates = vi.spyOn(Intl, 'DateTimeFormat');
  const locale = vi.spyOn(Intl.PluralRules.prototype, 'resolvedOptions');
  for (const [told, language] of [
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['de-DE', 'en'],
  ] as const) {
    locale.mockReturnValue({ locale: told } as Intl.ResolvedPluralRulesOptions);
    expect(environmentLanguage({})).toBe(language);
  }
  expect(environmentLanguage({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh-CN');
  expect(dates).not.toHaveBeenCalled();
});

it('a check waits for nothing when all is told', () => {
  const waiting = `setTimeout(() => console.error('waited'), 20_000);
    process.argv.splice(1, 0, ${JSON.stringify(program)});
    require(${JSON.stringify(program)})`;
  const { stdout, stderr, status } = runNode(['-e', waiting, ...args]);
  expect({ stdout, status }).toEqual({ stdout: expected.stdout, status: expected.status });
  expect(stderr).not.toContain('waited');
});

/** The files that Node wrote below a folder. */
function keptIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const nodes = ([22, 24] as const).map((major) => [major, ensureNode(major)] as const);

describe.each(nodes)('with Node %i, which keeps what it compiled', (_major, node) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-start-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const check = (env: Readonly<Record<string, string>>): Result =>
    runProgram(node ?? '', [program, ...args], { env: { HOME: folder, TMPDIR: folder, ...env } });

  it.skipIf(!node)('that is in the user’s own folder, and is taken the next time', () => {
    const cache = folderWith({});
    expect(check({ XDG_CACHE_HOME: cache })).toEqual(expected);
    expect(keptIn(join(cache, 'uni-offline-push/compiled')).length).toBeGreaterThan(0);
    const again = check({ XDG_CACHE_HOME: cache, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' });
    expect(again.stdout + again.stderr).toContain('program.js was accepted');
    expect(again.status).toBe(expected.status);
    expect(keptIn(folder)).toEqual([]);
  });

  it.skipIf(!node)(
    'damage to it changes nothing',
    () => {
      const cache = folderWith({});
      check({ XDG_CACHE_HOME: cache });
      // the program's is much the largest
      const [file = ''] = keptIn(cache).sort((a, b) => statSync(b).size - statSync(a).size);
      const whole = readFileSync(file);
      const damaged = [whole.subarray(0, 5000), Buffer.alloc(0), Buffer.alloc(whole.length)];
      for (let i = 0; i < 12; i++) {
        const bytes = Buffer.from(whole);
        const at = i < 4 ? i * 4 : Math.floor((bytes.length * (i - 3)) / 10);
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (i % 8)), at);
        damaged.push(bytes);
      }
      for (const bytes of damaged) {
        writeFileSync(file, bytes);
        expect(check({ XDG_CACHE_HOME: cache })).toEqual(expected);
      }
    },
    120_000,
  );

  it.skipIf(!node)('a folder that cannot be made is done without, in silence', () => {
    const file = join(folderWith({ file: '' }), 'file');
    expect(check({ XDG_CACHE_HOME: file })).toEqual(expected);
    expect(check({ HOME: file })).toEqual(expected);
    expect(check({ HOME: 'relative' })).toEqual(expected);
    expect(existsSync(join(repository, 'relative'))).toBe(false);
  });

  it.skipIf(!node)('the user may turn it off, or name a place', () => {
    const [cache, other] = [folderWith({}), folderWith({})];
    expect(check({ XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(expected);
    expect(check({ XDG_CACHE_HOME: cache, NODE_COMPILE_CACHE: other })).toEqual(expected);
    expect(keptIn(cache)).toEqual([]);
    expect(keptIn(other)).not.toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('the folder for it', () => {
  it.each<[NodeJS.Platform, Record<string, string>, RegExp | undefined]>([
    ['linux', { XDG_CACHE_HOME: '/c' }, /^\/c\/uni-offline-push\/compiled$/],
    ['linux', { XDG_CACHE_HOME: 'c' }, /^\/.*\/\.cache\/uni-offline-push\/compiled$/],
    ['darwin', {}, /^\/.*\/Library\/Caches\/uni-offline-push\/compiled$/],
    ['win32', { LOCALAPPDATA: '/l' }, /^\/l\/uni-offline-push\/compiled$/],
    ['win32', {}, undefined],
  ])('on %s with %o', (platform, env, place) => {
    const folder = cacheFolder({ platform, env }, homedir);
    if (place) expect(folder).toMatch(place);
    else expect(folder).toBeUndefined();
  });
});
