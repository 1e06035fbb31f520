import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, program, repository, run, runNext, runNode } from './helpers.ts';
import { conflicting, halfFilled, project } from './projects.ts';

const ESCAPE = '\u001b';
const faulty = project({ 'manifest.json': conflicting, 'push/config.js': halfFilled });

describe('the language', () => {
  const none = { LC_ALL: '', LC_MESSAGES: '', LANG: '' };
  const isChinese = (args: readonly string[], env: Record<string, string>): boolean => {
    const { stdout } = run(['check', folderWith(faulty), ...args], { env: { ...none, ...env } });
    const chinese = /个错误/.test(stdout);
    expect(/1 error, 1 warning/.test(stdout)).toBe(!chinese);
    return chinese;
  };

  it.each([
    ['LC_ALL', { LC_ALL: 'zh_CN.UTF-8' }, true],
    ['LC_MESSAGES', { LC_MESSAGES: 'zh_CN.UTF-8' }, true],
    ['LANG', { LANG: 'zh_CN.UTF-8' }, true],
    ['LANG, in Taiwan', { LANG: 'zh_TW.UTF-8' }, true],
    ['LC_ALL before LANG', { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, false],
    ['LC_ALL before LANG, the other way', { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, true],
    ['any other', { LANG: 'de_DE.UTF-8' }, false],
    ['C', { LC_ALL: 'C' }, false],
  ])('follows %s', (_, env, chinese) => {
    expect(isChinese([], env)).toBe(chinese);
  });

  it('is the one asked for, whatever the environment says', () => {
    expect(isChinese(['--lang', 'zh-CN'], { LC_ALL: 'en_US.UTF-8' })).toBe(true);
    expect(isChinese(['--lang', 'en'], { LC_ALL: 'zh_CN.UTF-8' })).toBe(false);
  });
});

describe('colour', () => {
  const hasScript = spawnSync('script', ['--version']).status === 0;
  /** As at a terminal: `script` gives the program one. */
  const atTerminal = (env: Record<string, string>): string =>
    execFileSync(
      'script',
      ['-qec', `'${process.execPath}' '${program}' check '${folderWith(faulty)}'; true`, '/dev/null'],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', LC_ALL: 'en_US.UTF-8', TERM: 'xterm', ...env },
      },
    );

  it('is left out where the output is no terminal', () => {
    expect(run(['check', folderWith(faulty)]).stdout).not.toContain(ESCAPE);
    expect(run(['check', folderWith(faulty)], { env: { TERM: 'xterm-256color' } }).stdout).not.toContain(
      ESCAPE,
    );
  });

  it.skipIf(!hasScript)('is there at a terminal, unless NO_COLOR is set', () => {
    expect(atTerminal({})).toContain(ESCAPE);
    expect(atTerminal({ NO_COLOR: '1' })).not.toContain(ESCAPE);
    expect(atTerminal({ NO_COLOR: '' })).toContain(ESCAPE);
  });
});

describe('findings', () => {
  it('go to stdout, each with its place, its words, its code and its page', () => {
    const { stdout, stderr } = runNext(['check', folderWith(faulty)]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^manifest\.json:7:\d+ +error +unipush-conflict$/m);
    expect(stdout).toMatch(/> 7 \| .*"unipush"/);
    expect(stdout).toMatch(/^push\/config\.js:\d+:\d+ +warning +vendor-config-incomplete$/m);
    expect(stdout).toContain('docs/rules/unipush-conflict');
    expect(stdout).toContain('1 error, 1 warning');
  });

  it('are severe as --rule says', () => {
    const args = [
      '--rule',
      'unipush-conflict=hint',
      '--rule',
      'vendor-config-incomplete=off',
      '--format',
      'json',
    ];
    const { findings, summary } = JSON.parse(runNext(['check', folderWith(faulty), ...args]).stdout);
    expect(findings.map(({ rule, severity }: Record<string, string>) => [rule, severity])).toEqual([
      ['unipush-conflict', 'hint'],
    ]);
    expect(summary).toMatchObject({ error: 0, warning: 0, hint: 1 });
  });

  it.skipIf(process.platform === 'win32')('may be read by a program that stops reading', () => {
    const folder = folderWith(faulty);
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" check "$2" --fail-on never | true; echo done`, process.execPath, program, folder],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'done\n', stderr: '' });
  });
});

describe('npm start', () => {
  const start = join(repository, 'scripts/start.mjs');

  it('checks the example, and succeeds', () => {
    const { status, stdout } = runNode([start]);
    expect(stdout).toContain('push/config.ts:');
    expect(stdout).toMatch(/\d+ errors?/);
    expect(status).toBe(0);
  });

  it('checks what it is given, from where it is called', () => {
    const folder = folderWith(faulty);
    expect(runNode([start, '.'], { cwd: folder })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('manifest.json:7:'),
    });
    expect(runNode([start, folder, '--format', 'json']).stdout).toMatch(/^\{/);
  });
});

describe('what a project holds', () => {
  const wild = `\\u001b]0;title\\u0007\\u001b[2J`;
  const escaped = project({
    'manifest.json': conflicting.replace('"unipush"', `"x${wild}": "\u001b[31m", "unipush"`),
  });

  it.each([
    ['check', []],
    ['check', ['--format', 'github']],
    ['doctor', []],
    ['doctor', ['--format', 'markdown']],
  ])('does nothing to a terminal: %s %j', (command, options) => {
    const folder = folderWith(escaped);
    const { stdout, stderr } = runNext([command, folder, ...options]);
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout).not.toContain(ESCAPE);
    expect(stderr).not.toContain(ESCAPE);
  });

  it('nor does the name of a file', () => {
    const folder = folderWith({
      ...faulty,
      'push/\u001b[31mred.js': "uni.requireNativePlugin('TUIOfflinePush')\n",
    });
    const { stdout, stderr } = runNext(['check', folder]);
    expect(stdout).toContain('push/␛[31mred.js');
    expect(stdout + stderr).not.toContain(ESCAPE);
  });
});
