import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, program, runNext } from './helpers.ts';
import { below, config, conflicting, halfFilled, project } from './projects.ts';

/** Memory, where it can be had as a disk: thousands of files are made there in a moment. */
const roomy = ((): string => {
  try {
    accessSync('/dev/shm', constants.W_OK | constants.X_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
})();

const windows = process.platform === 'win32';
const wrong = { 'manifest.json': conflicting, 'push/config.js': halfFilled };

interface Report {
  readonly findings: readonly { readonly rule: string; readonly file: string }[];
  readonly summary: { readonly files: number; readonly projects: number };
}

const reportOf = (folder: string, ...args: string[]): Report =>
  JSON.parse(runNext(['check', '--format', 'json', '--fail-on', 'never', ...args], { cwd: folder }).stdout);

const rulesIn = ({ findings }: Report): string[] => findings.map(({ file, rule }) => `${file} ${rule}`);

const FOUND = ['manifest.json unipush-conflict', 'push/config.js vendor-config-incomplete'];

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('close', resolve));

describe('many files', () => {
  it('of a hundred thousand, those that matter are read', { timeout: 240_000 }, () => {
    const folder = folderWith(project(wrong), roomy);
    for (let i = 0; i < 1000; i++) {
      const sub = join(folder, `assets/part-${i}`);
      mkdirSync(sub, { recursive: true });
      for (const name of ['empty.js', '1.png']) writeFileSync(join(sub, name), '');
      // another name takes less than another file
      for (let j = 2; j < 100; j++) linkSync(join(sub, '1.png'), join(sub, `${j}.png`));
    }
    expect(rulesIn(reportOf(folder))).toEqual(FOUND);
  });

  it.skipIf(windows)('are read in turns where few may be open at a time', { timeout: 60_000 }, () => {
    const scripts = Array.from({ length: 1500 }, (_, i) => [
      `utils/a${i}.js`,
      `uni.requireNativePlugin('Some-Other')\n`,
    ]);
    const folder = folderWith({ ...project(wrong), ...Object.fromEntries(scripts) }, roomy);
    const command = `ulimit -n 40; exec "${process.execPath}" "${program}" check --format json --fail-on never "${folder}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(rulesIn(JSON.parse(stdout)).map((one) => one.replace(/^.*?(?=manifest|push)/, ''))).toEqual(FOUND);
  });
});

describe.skipIf(windows)('names of every kind', () => {
  const NAMES = [
    '-rf',
    ' ',
    'a\nb',
    'a\tb',
    'a\u001b[31mred',
    '"quoted"',
    "it's",
    'back\\slash',
    '$(touch x)',
    '`x`',
    '%2e%2e',
    '#hash?query',
    '{x}',
    '<b>',
    '中文 推送',
    '😀',
    '\u202egnp',
    '__proto__',
    'constructor',
    'CON',
    'n'.repeat(240),
  ];

  it('are told as they are, with what would act on a terminal taken away', { timeout: 120_000 }, () => {
    const folder = folderWith(
      Object.assign({}, ...NAMES.map((name) => below(name, project(wrong)))) as Record<string, string>,
    );
    const report = reportOf(folder);
    expect(report.summary.projects).toBe(NAMES.length);
    for (const name of NAMES)
      expect(rulesIn(report)).toEqual(
        expect.arrayContaining(FOUND.map((one) => `${name}/${one}`)) as unknown as string[],
      );
    for (const format of ['pretty', 'github', 'sarif', 'junit']) {
      const { stdout, stderr, status } = runNext(['check', '--format', format], { cwd: folder });
      expect(status).toBe(1);
      expect(stderr).not.toMatch(/^\s+at /m);
      if (format === 'pretty') expect(stdout).not.toContain('\u001b[31m');
    }
  });

  it('of bytes that are no text too', () => {
    const folder = folderWith(project(wrong));
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/push/`), Buffer.from([0xff, 0xfe, 0x2e, 0x6a, 0x73])]),
      'uni',
    );
    expect(rulesIn(reportOf(folder))).toEqual(FOUND);
  });
});

describe.skipIf(windows)('links', () => {
  it('that go round end, and none leads out of the folder', () => {
    const outside = folderWith(project(wrong));
    const folder = folderWith(project(wrong));
    symlinkSync('.', join(folder, 'self'));
    symlinkSync('..', join(folder, 'push/up'));
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.js'));
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync('loop.json', join(folder, 'loop.json'));
    const report = reportOf(folder);
    expect(rulesIn(report)).toEqual(FOUND);
    expect(report.summary.projects).toBe(1);
    expect(runNext(['check', '--fix', '--fail-on', 'never'], { cwd: folder }).status).toBe(0);
    expect(readFileSync(join(outside, 'manifest.json'), 'utf8')).toBe(conflicting);
  });

  it('in the place of what is read, to itself', () => {
    for (const name of ['manifest.json', 'pages.json', 'package.json', 'uni-offline-push.config.json']) {
      const folder = folderWith(project());
      rmSync(join(folder, name), { force: true });
      symlinkSync(name, join(folder, name));
      const { status, stderr } = runNext(['check'], { cwd: folder });
      expect([0, 1, 2], stderr).toContain(status);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});

describe('a project that changes while it is read', () => {
  it('is checked as it was found, and nothing breaks', { timeout: 120_000 }, async () => {
    const folder = folderWith(project(wrong));
    const children = Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, [program, 'check', '--format', 'json', '--fail-on', 'never'], {
        cwd: folder,
      });
      let stderr = '';
      child.stderr.on('data', (chunk) => (stderr += chunk));
      child.stdout.resume();
      return ended(child).then((status) => ({ status, stderr }));
    });
    let isOver = false;
    const all = Promise.all(children).finally(() => (isOver = true));
    while (!isOver) {
      renameSync(join(folder, 'push'), join(folder, 'moved'));
      await new Promise((resolve) => setTimeout(resolve, 1));
      renameSync(join(folder, 'moved'), join(folder, 'push'));
      rmSync(join(folder, 'manifest.json'));
      await new Promise((resolve) => setTimeout(resolve, 1));
      writeFileSync(join(folder, 'manifest.json'), conflicting);
    }
    for (const { status, stderr } of await all) {
      expect([0, 2], stderr).toContain(status);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  it('by two who fix it at once holds one whole text in each file, and no leavings', {
    timeout: 120_000,
  }, async () => {
    const slip = { 'push/config.js': config.replace('xiaomiAppKey', 'xiaomiAppkey') };
    const wanted = folderWith(project(slip));
    expect(runNext(['check', '--fix', '--fail-on', 'never'], { cwd: wanted }).status).toBe(0);
    const fixed = readFileSync(join(wanted, 'push/config.js'), 'utf8');
    expect(fixed).toBe(config);
    for (let round = 0; round < 6; round++) {
      const folder = folderWith(project(slip));
      const names = readdirSync(folder, { recursive: true }).sort();
      const fix = () =>
        ended(
          spawn(process.execPath, [program, 'check', '--fix', '--fail-on', 'never'], {
            cwd: folder,
            stdio: 'ignore',
          }),
        );
      const [first, second] = await Promise.all([fix(), fix()]);
      expect([0, 2]).toContain(first);
      expect([0, 2]).toContain(second);
      expect(readFileSync(join(folder, 'push/config.js'), 'utf8')).toBe(fixed);
      expect(readdirSync(folder, { recursive: true }).sort()).toEqual(names);
    }
  });
});

describe.skipIf(windows)('somebody who reads no further', () => {
  it.each(['pretty', 'json', 'sarif', 'junit', 'github'])('ends it without a word: %s', (format) => {
    const many = Object.assign(
      {},
      ...Array.from({ length: 60 }, (_, i) => below(`app${i}`, project(wrong))),
    ) as Record<string, string>;
    const folder = folderWith(many, roomy);
    const command = `"${process.execPath}" "${program}" check --format ${format} "${folder}" | head -c 20`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
