import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectCalm, folderWith, type Result, run, runNode } from './helpers.ts';
import { conflicting, halfFilled, project } from './projects.ts';

const erroneous = project({ 'manifest.json': conflicting });
const doubtful = project({ 'push/config.js': halfFilled });

describe('exit code 0', () => {
  it('where nothing is wrong', () => {
    const result = run(['check', folderWith(project())]);
    expectCalm(result);
    expect(result).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No problems found'),
      stderr: '',
    });
  });

  it('where there is no project, with a word on it', () => {
    const { status, stdout, stderr } = run([
      'check',
      folderWith({ 'manifest.json': '{ "name": "site", "start_url": "/" }' }),
    ]);
    expect(status).toBe(0);
    expect(stdout + stderr).toMatch(/no uni-app project/i);
  });

  it.each([
    ['a warning, by default', doubtful, []],
    ['a warning and --fail-on error', doubtful, ['--fail-on', 'error']],
    ['an error and --fail-on never', erroneous, ['--fail-on', 'never']],
    ['a rule that is off', erroneous, ['--rule', 'unipush-conflict=off']],
    ['a rule turned down', erroneous, ['--rule', 'unipush-conflict=warning']],
    [
      'the last of two severities for a rule',
      erroneous,
      ['--rule', 'unipush-conflict=error', '--rule', 'unipush-conflict=off'],
    ],
  ])('with %s', (_, files, args) => {
    expect(run(['check', folderWith(files), ...args])).toMatchObject({ status: 0, stderr: '' });
  });

  it('for --help and --version', () => {
    expect(run(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('check'),
      stderr: '',
    });
    expect(run(['check', '--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
      stderr: '',
    });
  });
});

describe('exit code 1', () => {
  it.each([
    ['an error', erroneous, []],
    ['a warning and --fail-on warning', doubtful, ['--fail-on', 'warning']],
    ['a warning and --fail-on information', doubtful, ['--fail-on=information']],
    ['a warning turned into an error', doubtful, ['--rule', 'vendor-config-incomplete=error']],
    ['a hint and --fail-on hint', doubtful, ['--rule', 'vendor-config-incomplete=hint', '--fail-on', 'hint']],
  ])('with %s', (_, files, args) => {
    expect(run(['check', folderWith(files), ...args])).toMatchObject({ status: 1, stderr: '' });
  });
});

describe('exit code 2, with a word on stderr and nothing on stdout', () => {
  const refused = ({ status, stdout, stderr }: Result, word: string): void => {
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  };

  it.each([
    ['no command', [], 'Usage'],
    ['an unknown command', ['chekc'], 'chekc'],
    ['an unknown option', ['check', '--colour'], '--colour'],
    ['an option without its value', ['check', '--format'], '--format'],
    ['an unknown format', ['check', '--format', 'xml'], 'xml'],
    ['an unknown severity to fail on', ['check', '--fail-on', 'fatal'], 'fatal'],
    ['an unknown language', ['check', '--lang', 'fr'], 'fr'],
    ['an unknown rule', ['check', '--rule', 'no-such-rule=off'], 'no-such-rule'],
    ['an unknown severity of a rule', ['check', '--rule', 'unipush-conflict=fatal'], 'fatal'],
    ['a rule without a severity', ['check', '--rule', 'unipush-conflict'], 'unipush-conflict'],
    ['names that every object has', ['check', '--rule', '__proto__=off'], '__proto__'],
    ['formats that every object has', ['check', '--format', 'constructor'], 'constructor'],
    ['a folder that is not there', ['check', 'no-such-folder'], 'no-such-folder'],
    ['an empty name', ['check', ''], ''],
  ])('for %s', (_, args, word) => {
    refused(run(args, { cwd: folderWith({}) }), word);
  });

  it('for a file of no project in place of a folder', () => {
    refused(run(['check', 'notes.txt'], { cwd: folderWith({ 'notes.txt': '' }) }), 'notes.txt');
  });

  it('for one bad folder among good ones', () => {
    refused(run(['check', '.', 'no-such-folder'], { cwd: folderWith(erroneous) }), 'no-such-folder');
  });

  it('for a config file that is not there', () => {
    refused(run(['check', '--config', 'none.json'], { cwd: folderWith(project()) }), 'none.json');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'for a folder that may not be read',
    () => {
      const folder = folderWith({ 'closed/manifest.json': conflicting });
      chmodSync(join(folder, 'closed'), 0);
      refused(run(['check', 'closed'], { cwd: folder }), 'closed');
      chmodSync(join(folder, 'closed'), 0o700);
    },
  );
});

describe('exit code 3', () => {
  it('for a fault of the program itself, told on stderr', () => {
    const folder = folderWith({
      ...project(),
      'break.cjs': "JSON.stringify = () => { throw new Error('broken on purpose') }\n",
    });
    const preload = ['--require', join(folder, 'break.cjs')];
    const { status, stdout, stderr } = runNode([
      ...preload,
      join(import.meta.dirname, '../../dist/cli.js'),
      'check',
      '--format',
      'json',
      folder,
    ]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('broken on purpose');
  });
});
