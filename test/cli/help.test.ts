import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommandName, type Flag, flags } from '../../src/cli/flags.ts';
import { languages } from '../../src/core/messages/localized.ts';
import { settable } from '../../src/core/setup/goal.ts';
import { folderWith, type Result, run, runNext } from './helpers.ts';
import { conflicting, project } from './projects.ts';

const commands = Object.keys(flags) as CommandName[];

const columnsOf = (line: string): number => line.replace(/[^\0-\u2e7f]/gu, '  ').length;

describe('--help', () => {
  it.each(languages)('of the program names every command: %s', (language) => {
    const { status, stdout, stderr } = runNext(['--help', '--lang', language]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    expect(/\p{Script=Han}/u.test(stdout)).toBe(language === 'zh-CN');
  });

  const waysOf = (name: string): string[][] => [
    ['-h', name],
    [name, 'x', '-h'],
    ['help', name],
  ];

  describe.each(commands)('of %s', (name) => {
    it.each(languages)('names every option, in %s', (language) => {
      const { status, stdout, stderr } = runNext([name, '--help', '--lang', language]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(`uni-offline-push ${name}`);
      const said = [...stdout.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, flag]) => flag);
      expect(said.sort()).toEqual([...Object.keys(flags[name]), 'help'].sort());
      for (const { choices = [] } of Object.values(flags[name]) as Flag[])
        for (const choice of choices) expect(stdout).toContain(choice);
      expect(/\p{Script=Han}/u.test(stdout)).toBe(language === 'zh-CN');
      expect(stdout).not.toContain('undefined');
      for (const line of stdout.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(114);
    });

    it('is asked for in several ways', () => {
      const { stdout } = runNext([name, '--help']);
      for (const args of waysOf(name)) expect(runNext(args).stdout).toBe(stdout);
    });
  });

  it('names what other data lists', () => {
    const { stdout } = runNext(['setup', '--help']);
    for (const { id } of settable) expect(stdout).toContain(id);
    expect(runNext(['explain', '--help']).stdout).toMatch(/huawei.*\s.*jpush/);
  });

  it('is not asked for behind --', () => {
    expect(runNext(['explain', '--', '--help'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('"--help"'),
    });
  });

  it('follows the environment', () => {
    expect(run(['check', '--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout).toMatch(
      /^用法：uni-offline-push check /,
    );
  });
});

describe('a wrong command line', () => {
  const told = ({ status, stdout, stderr }: Result): string[] => {
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr.trimEnd().split('\n');
  };

  const wrong: [string[], string, string][] = [
    [['check', '--formt', 'json'], 'there is no option "--formt"; did you mean "--format"?', 'check '],
    [
      ['doctor', '--troubleshot'],
      'there is no option "--troubleshot"; did you mean "--troubleshoot"?',
      'doctor ',
    ],
    [['setup', '--dry'], 'there is no option "--dry"; did you mean "--dry-run"?', 'setup '],
    [['check', '--format'], '--format wants a value', 'check '],
    [['check', '--fix=1'], '--fix takes no value', 'check '],
    [['check', '-x'], 'there is no option "-x"', 'check '],
    [['check', '--fix', '--watch', '--lang', 'zh-CN'], '“--watch”和“--fix”不能一起用', 'check '],
    [['logs'], 'logs takes one file, or - for standard input', 'logs '],
    [['--hepl'], 'there is no option "--hepl"; did you mean "--help"?', ''],
    [['help', 'docter'], 'there is no command "docter"; did you mean "doctor"?', ''],
    [['fix'], 'there is no command "fix"', ''],
  ];

  it.each(wrong)('is told in a line, with where to read on: %j', (args, message, command) => {
    const see = /\p{Script=Han}/u.test(message) ? '说明：' : 'See: ';
    expect(told(runNext(args))).toEqual([
      `uni-offline-push: ${message}`,
      `${see}uni-offline-push ${command}--help`,
    ]);
  });

  it('that can be understood is told in a line alone', () => {
    const cwd = folderWith({});
    for (const args of [
      ['check', 'no-such-folder'],
      ['check', '--config', 'none.json'],
      ['setup', '.', '--answers', 'none.json'],
      ['check', '.', '--baseline', 'none.json'],
    ])
      expect(told(runNext(args, { cwd })), args.join(' ')).toHaveLength(1);
  });

  it.each([
    ['vivo-keys', '"vivo-keys-unset"'],
    ['agconnect-mising', '"agconnect-missing"'],
    ['register-plugin', '"register-plugin-incomplete", "register-plugin-dropped"'],
    ['app-bas', '"app-base"'],
    ['unused', '"unused-suppression"'],
  ])('names the rules that may be meant: explain %s', (name, meant) => {
    expect(told(runNext(['explain', name]))).toEqual([
      `uni-offline-push: there is no rule "${name}"; did you mean ${meant}?`,
    ]);
  });

  it('is told in the language of the environment, or of --lang', () => {
    const chinese = '没有命令“chekc”，是不是想写“check”？';
    expect(told(run(['chekc'], { env: { LC_ALL: 'zh_CN.UTF-8' } }))[0]).toContain(chinese);
    expect(told(runNext(['chekc', '--lang', 'zh-CN']))[0]).toContain(chinese);
    expect(told(runNext(['check', 'nowhere', '--lang', 'zh-CN'], { cwd: folderWith({}) }))).toEqual([
      'uni-offline-push: nowhere：没有这个文件或目录',
    ]);
  });

  it('names the rule that may be meant by --rule', () => {
    expect(told(runNext(['check', '--rule', 'vivo-keys=off']))[0]).toContain(
      'did you mean "vivo-keys-unset"?',
    );
  });
});

describe('a file in the place of a folder', () => {
  const files = project({
    'manifest.json': conflicting,
    'pages/a/index.vue': '<template><view /></template>\n',
  });

  it.each(['manifest.json', 'push/config.js', 'pages/a/index.vue'])('is its project: %s', (name) => {
    const folder = folderWith({ ...files, 'other/notes.txt': '' });
    const whole = runNext(['check', folder, '--format', 'json']);
    expect(whole.status).toBe(1);
    expect(runNext(['check', join(folder, name), '--format', 'json'])).toEqual(whole);
    expect(runNext(['check', name, '--format', 'json'], { cwd: folder })).toEqual(whole);
  });

  it('is its project where that keeps its sources in src, and no other', () => {
    const inSrc = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`apps/a/src/${name}`, text]),
    );
    const other = Object.fromEntries(Object.entries(files).map(([name, text]) => [`apps/b/${name}`, text]));
    const folder = folderWith({ ...inSrc, ...other, 'apps/a/package.json': '{}' });
    for (const name of ['src/manifest.json', 'package.json']) {
      const { stdout } = runNext(['check', join(folder, 'apps/a', name), '--format', 'json']);
      const { projects } = JSON.parse(stdout) as { projects: object[] };
      expect(projects).toEqual([expect.objectContaining({ root: '.', manifest: 'src/manifest.json' })]);
    }
  });

  it.each([['doctor'], ['setup', '--answers', 'a.json', '--dry-run'], ['explain', '6003', '--project']])(
    'is its project for %s too',
    (...args) => {
      const answers = '{ "provider": "tencent-tuiofflinepush", "vendors": [] }';
      const folder = folderWith({ ...files, 'a.json': answers });
      expect(runNext([...args, 'manifest.json'], { cwd: folder })).toEqual(
        runNext([...args, '.'], { cwd: folder }),
      );
    },
  );

  it('cannot be used where it belongs to no project', () => {
    expect(runNext(['check', 'notes.txt'], { cwd: folderWith({ 'notes.txt': '' }) })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'uni-offline-push: notes.txt: neither a folder nor a file of a uni-app project\n',
    });
  });
});
