import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, OneProcess, program, type Result, runNext } from './helpers.ts';
import { PLUGIN, project } from './projects.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

/** Somebody whom permissions hold back: root would write anywhere. */
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const ofUser = new OneProcess(user);
const runAsUser = (args: readonly string[], cwd: string): Result => ofUser.run(args, { cwd });

/** Everything below belongs to that user. */
function give(folder: string): void {
  const paths = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ];
  for (const path of paths) if (isRoot && !lstatSync(path).isSymbolicLink()) chownSync(path, NOBODY, NOBODY);
}

/** Every name with what it holds. */
function stateOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => [join(entry.parentPath, entry.name), entry] as const)
      .map(([path, entry]) => [
        path.slice(folder.length + 1),
        entry.isFile() ? readFileSync(path, 'latin1') : '',
      ]),
  );
}

const temporaries = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

const AGCONNECT = JSON.stringify({
  agcgw: { url: 'connect-drcn.dbankcloud.cn' },
  client: {
    cp_id: '1',
    product_id: '2',
    client_id: '3',
    app_id: '104300001',
    package_name: 'com.example.push',
  },
  app_info: { app_id: '104300001', package_name: 'com.example.push' },
});

/** Changes the manifest and two scripts, and puts agconnect-services.json into the plugin's folder. */
const ANSWERS = JSON.stringify({
  provider: 'tencent-tuiofflinepush',
  vendors: ['huawei', 'xiaomi'],
  values: { huaweiBusinessID: '30140', xiaomiBusinessID: '30999' },
  overwrite: ['xiaomiBusinessID'],
  packageName: 'com.example.push',
  agconnect: 'agconnect-services.json',
});

const setupFolder = (): string => {
  const folder = folderWith({
    ...project(),
    'agconnect-services.json': AGCONNECT,
    'a.json': ANSWERS,
  });
  give(folder);
  return folder;
};

const SETUP = ['setup', '--answers', 'a.json', '--lang', 'en'];
const TARGET = `nativeplugins/${PLUGIN}/android/assets`;

describe.skipIf(process.platform === 'win32')('setup', () => {
  it('writes all of it', () => {
    const folder = setupFolder();
    const before = stateOf(folder);
    const { stderr } = runAsUser(SETUP, folder);
    const after = stateOf(folder);
    expect(stderr).toMatch(/\d files written/);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toContain('push/config.js');
    expect(changed).toContain(`${TARGET}/agconnect-services.json`);
    expect(temporaries(folder)).toEqual([]);
  });

  it.each<[string, string, (folder: string) => void]>([
    [
      'the folder of a copy is read-only',
      'no permission',
      (folder) => chmodSync(join(folder, `nativeplugins/${PLUGIN}`), 0o555),
    ],
    [
      'the place of a folder is taken by a file',
      'a file is in the place of its folder',
      (folder) => writeFileSync(join(folder, TARGET, '..'), ''),
    ],
    ['a file is read-only', 'no permission', (folder) => chmodSync(join(folder, 'push/config.js'), 0o444)],
    ['a folder is read-only', 'no permission', (folder) => chmodSync(join(folder, 'push'), 0o555)],
    [
      'a folder is a link that leads out',
      'leads out of the folder',
      (folder) => {
        const outside = folderWith({ x: '' });
        give(outside);
        symlinkSync(outside, join(folder, TARGET, '..'));
      },
    ],
  ])('writes nothing where %s, and says so', (_, reason, obstruct) => {
    const folder = setupFolder();
    obstruct(folder);
    const before = stateOf(folder);
    const { status, stderr } = runAsUser(SETUP, folder);
    expect(status, stderr).toBe(1);
    expect(stderr).toContain('Nothing was written');
    expect(stderr).toContain(reason);
    expect(stateOf(folder)).toEqual(before);
    const dry = runAsUser([...SETUP, '--dry-run'], folder);
    expect(dry.stderr).toContain(reason);
    expect(stateOf(folder)).toEqual(before);
    for (const name of ['push', `nativeplugins/${PLUGIN}`]) chmodSync(join(folder, name), 0o755);
  });

  it.skipIf(!isRoot)('writes nothing where a sticky folder keeps files from others', () => {
    const folder = setupFolder();
    chownSync(join(folder, 'push'), 0, 0);
    chmodSync(join(folder, 'push'), 0o1777);
    chownSync(join(folder, 'push/config.js'), 0, 0);
    chmodSync(join(folder, 'push/config.js'), 0o666);
    const before = stateOf(folder);
    const { status, stderr } = runAsUser(SETUP, folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Nothing was written[\s\S]*push\/config\.js: no permission/);
    expect(stateOf(folder)).toEqual(before);
  });

  it('does not wait for a pipe in the place of agconnect-services.json', () => {
    const folder = setupFolder();
    execFileSync('rm', [join(folder, 'agconnect-services.json')]);
    execFileSync('mkfifo', [join(folder, 'agconnect-services.json')]);
    const { signal } = spawnSync(process.execPath, [program, ...SETUP], {
      cwd: folder,
      timeout: 25_000,
      ...user,
    });
    expect(signal).toBeNull();
    expect(temporaries(folder)).toEqual([]);
  });
});

/** A project in which `--fix` has many files to write. */
function manyFiles(count: number): Record<string, string> {
  const script = `const push = uni.requireNativePlugin('${PLUGIN.replace('Offline', 'offline')}')\n`;
  return {
    ...project(),
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`pages/p${i}/index.js`, script])),
  };
}

/** Waits for something to happen in a folder, or for the end. */
async function stir(folder: string, ended: Promise<unknown>): Promise<void> {
  const watcher = watch(folder);
  await Promise.race([once(watcher, 'change'), ended]);
  watcher.close();
}

const misspelt = (folder: string): number =>
  Object.values(stateOf(folder)).filter((text) => text.includes('TUIofflinePush')).length;

describe.skipIf(process.platform === 'win32')('--fix', () => {
  it('keeps a file’s mode', () => {
    const folder = folderWith(manyFiles(1));
    chmodSync(join(folder, 'pages/p0/index.js'), 0o640);
    expect(runNext(['check', '--fix'], { cwd: folder }).stderr).toContain('Fixed');
    expect(statSync(join(folder, 'pages/p0/index.js')).mode & 0o777).toBe(0o640);
  });

  it('writes nothing through a link that leads out, says which, and leaves the finding', () => {
    const outside = folderWith({ 'a.js': manyFiles(1)['pages/p0/index.js'] ?? '' });
    const folder = folderWith(manyFiles(1));
    symlinkSync(join(outside, 'a.js'), join(folder, 'pages/linked.js'));
    const before = stateOf(outside);
    const dry = runNext(['check', '--fix-dry-run'], { cwd: folder });
    expect(dry.stdout).not.toContain('linked.js');
    const { status, stderr } = runNext(['check', '--fix'], { cwd: folder });
    expect(stderr).toMatch(/pages\/linked\.js: not written: a link leads out of the folder, to .*a\.js/);
    expect(stderr).toContain('Fixed 1 problem in 1 file; 1 left');
    expect(status).toBe(1);
    expect(stateOf(outside)).toEqual(before);
  });

  it('leaves a read-only file as it is, and says so', () => {
    const folder = folderWith(manyFiles(2));
    give(folder);
    chmodSync(join(folder, 'pages/p0/index.js'), 0o444);
    const { stderr } = runAsUser(['check', '--fix'], folder);
    expect(stderr).toContain('pages/p0/index.js: not written: no permission');
    expect(stderr).toContain('Fixed 1 problem in 1 file; 1 left');
    expect(misspelt(folder)).toBe(1);
  });

  it('is whole or not done, and leaves nothing behind, whenever a signal comes', async () => {
    const COUNT = 60;
    const names = Array.from({ length: COUNT }, (_, i) => `pages/p${i}`).sort();
    const ends = new Set<string>();
    for (const [at, signal] of (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).entries()) {
      for (let step = 0; step < 8; step++) {
        const folder = folderWith(manyFiles(COUNT));
        const child = spawn(process.execPath, [program, 'check', '--fix'], { cwd: folder, stdio: 'ignore' });
        const ended = new Promise((resolve) => child.on('exit', resolve));
        // some come by the clock, the others when so many files lie beside those that they are to replace, two at each
        if (step % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 40 + step * 15 + at * 5));
        else await stir(join(folder, names[step * 4 - 1] ?? ''), ended);
        child.kill(signal);
        await ended;
        expect(temporaries(folder)).toEqual([]);
        expect([0, COUNT]).toContain(misspelt(folder));
        ends.add(child.signalCode ?? String(child.exitCode));
      }
    }
    expect([...ends].some((end) => end.startsWith('SIG'))).toBe(true);
  }, 120_000);

  it('removes what a run that was killed has left, and nothing else', async () => {
    const folder = folderWith(manyFiles(60));
    for (let attempt = 0; attempt < 20 && temporaries(folder).length === 0; attempt++) {
      const child = spawn(process.execPath, [program, 'check', '--fix'], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await stir(join(folder, 'pages/p0'), ended);
      child.kill('SIGKILL');
      await ended;
    }
    expect(temporaries(folder).length).toBeGreaterThan(0);
    const [left = ''] = temporaries(folder);
    const name = left.slice(left.lastIndexOf('/') + 1);
    // one of a run that goes on, one of another machine's, and one of the user's own
    const running = name.replace(/\.\d+\.([0-9a-f]{12})/, `.${process.pid}.$1`);
    const elsewhere = name.replace(/push\.[0-9a-f]{8}/, 'push.00000000');
    const own = '.uni-offline-push.notes.tmp';
    for (const kept of [running, elsewhere, own]) writeFileSync(join(folder, kept), '');
    const old = join(folder, elsewhere.replace('00000000', '11111111'));
    writeFileSync(old, '');
    utimesSync(old, 1, 1);
    runNext(['check'], { cwd: folder });
    expect(temporaries(folder).length).toBeGreaterThan(3);
    runNext(['check', '--fix'], { cwd: folder });
    expect(temporaries(folder).sort()).toEqual([running, elsewhere, own].sort());
    expect(misspelt(folder)).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('what is no regular file is never waited for', () => {
  const LOCKS = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];
  it.each([
    'package.json',
    'manifest.json',
    'uni-offline-push.config.json',
    `${TARGET}/agconnect-services.json`,
    `nativeplugins/${PLUGIN}/package.json`,
    'push/config.js',
    'App.vue',
    ...LOCKS,
  ])(
    '%s',
    (name) => {
      const folder = folderWith({ ...project(), 'b/manifest.json': '{ "vueVersion": "3" }' });
      execFileSync('rm', ['-f', join(folder, name)]);
      mkdirSync(join(folder, name, '..'), { recursive: true });
      execFileSync('mkfifo', [join(folder, name)]);
      for (const args of [['check'], ['doctor'], ['check', '--fix'], ['check', '--fix-dry-run']]) {
        const { status, stderr } = runNext(args, { cwd: folder });
        expect([0, 1, 2], stderr).toContain(status);
        expect(stderr).not.toMatch(/^\s+at /m);
      }
      writeFileSync(join(folder, 'a.json'), ANSWERS);
      expect([0, 1, 2]).toContain(
        runNext(['setup', '.', '--answers', 'a.json', '--dry-run'], { cwd: folder }).status,
      );
    },
    60_000,
  );

  it('a config file or answers that are named', () => {
    const folder = folderWith(project());
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    for (const args of [
      ['check', '--config', 'pipe.json'],
      ['setup', '--answers', 'pipe.json'],
    ]) {
      const { status, stderr } = runNext(args, { cwd: folder });
      expect(status).toBe(2);
      expect(stderr).toMatch(/pipe\.json: not a regular file/);
    }
  });

  it('a device', () => {
    const folder = folderWith(project());
    symlinkSync('/dev/zero', join(folder, 'uni-offline-push.config.json'));
    const { status, stderr } = runNext(['check'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('uni-offline-push.config.json: not a regular file');
    expect(runNext(['check', '--config', '/dev/zero'], { cwd: folder }).status).toBe(2);
  });
});
