import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run, runNext } from './helpers.ts';
import { below, conflicting, halfFilled, project } from './projects.ts';

const FILE = 'baseline.json';
const files = project({ 'manifest.json': conflicting, 'push/config.js': halfFilled });

const check = (cwd: string, ...args: string[]) => runNext(['check', '--baseline', FILE, ...args], { cwd });
const write = (cwd: string) => check(cwd, '--write-baseline');
const entriesIn = (folder: string) => JSON.parse(readFileSync(join(folder, FILE), 'utf8')).findings;
const edit = (folder: string, name: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
};

describe('--write-baseline', () => {
  it('writes what is found, and ends with 0', () => {
    const folder = folderWith(files);
    expect(write(folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No problems found'),
      stderr: 'Wrote 2 problems to the baseline baseline.json.\n',
    });
    expect(entriesIn(folder)).toMatchObject([
      { rule: 'unipush-conflict', file: 'manifest.json', message: 'ticked', count: 1 },
      { rule: 'vendor-config-incomplete', file: 'push/config.js', count: 1 },
    ]);
  });

  it('writes the same again where nothing has changed, and no value of a file', () => {
    const folder = folderWith(files);
    write(folder);
    const first = readFileSync(join(folder, FILE), 'utf8');
    write(folder);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(first);
    for (const secret of ['2882303761500000000', '30142']) expect(first).not.toContain(secret);
  });

  it('writes an empty one where nothing is wrong', () => {
    const folder = folderWith(project());
    expect(write(folder).status).toBe(0);
    expect(entriesIn(folder)).toEqual([]);
  });

  it('never takes in what is wrong with the settings', () => {
    const folder = folderWith({ ...files, 'uni-offline-push.config.json': '{ "rule": {} }' });
    expect(write(folder)).toMatchObject({ status: 2, stdout: expect.stringContaining('config-invalid') });
    expect(entriesIn(folder)).toHaveLength(2);
  });

  it.each([
    [['--write-baseline'], 'wants the file'],
    [['--baseline', FILE, '--write-baseline', '--fix'], '--write-baseline does not go with --fix'],
    [['--baseline', FILE, '--write-baseline', '--watch'], '--write-baseline does not go with --watch'],
    [['--baseline', 'none/baseline.json', '--write-baseline'], ''],
  ])('is refused as %j', (args, why) => {
    const folder = folderWith(files);
    const { status, stderr } = run(['check', ...args], { cwd: folder });
    if (why === '') expect([0, 2]).toContain(status);
    else expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(why) });
  });
});

describe('--baseline', () => {
  it('leaves out what it has', () => {
    const folder = folderWith(files);
    write(folder);
    expect(check(folder)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('No problems found'),
      stderr: '2 problems of the baseline not listed.\n',
    });
  });

  it('goes on to when lines move and blanks change', () => {
    const folder = folderWith(files);
    write(folder);
    edit(folder, 'manifest.json', '{\n', '{\n\n\n  "description": "moved",\n');
    edit(folder, 'push/config.js', 'export const', '// moved\n\nexport  const');
    expect(check(folder, '--fail-on', 'hint').status).toBe(0);
  });

  it('reports what is new, in every format', () => {
    const folder = folderWith(files);
    write(folder);
    edit(folder, 'push/config.js', 'iosBusinessID', 'iosBusinessId');
    const { status, stdout } = check(folder, '--format', 'json');
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['offline-push-config-schema']);
    expect(report.summary).toMatchObject({ error: 1, warning: 0 });
    const sarif = JSON.parse(check(folder, '--format', 'sarif').stdout);
    expect(sarif.runs[0].results).toHaveLength(1);
    expect(check(folder, '--format', 'github').stdout.trim().split('\n')).toHaveLength(1);
    expect(check(folder, '--format', 'junit').stdout).toContain('tests="1"');
  });

  it('counts: one more of the same is new', () => {
    const twice = {
      ...files,
      'push/config.js': halfFilled.replace('iosBusinessID', 'nobodyReads: 1,\n  iosBusinessID'),
    };
    const folder = folderWith(twice);
    write(folder);
    edit(folder, 'push/config.js', 'nobodyReads: 1,', 'nobodyReads: 1,\n  nobodyReads: 1,');
    const { findings } = JSON.parse(check(folder, '--format', 'json').stdout);
    expect(findings).toHaveLength(1);
  });

  it('tells what it has and is gone', () => {
    const folder = folderWith(files);
    write(folder);
    writeFileSync(join(folder, 'manifest.json'), project()['manifest.json'] ?? '');
    expect(check(folder).stderr).toBe(
      '1 problem of the baseline not listed; 1 more of it no longer there, which --write-baseline takes out.\n',
    );
  });

  it('holds from any folder, as its paths are told from its own', () => {
    const folder = folderWith(below('app', files));
    runNext(['check', 'app', '--baseline', FILE, '--write-baseline'], { cwd: folder });
    expect(entriesIn(folder)[0].file).toBe('app/manifest.json');
    const result = runNext(['check', '--baseline', join('..', FILE)], { cwd: join(folder, 'app') });
    expect(result.status).toBe(0);
  });

  it.each([
    ['missing', undefined, '--write-baseline makes it'],
    ['not JSON', '{', 'not JSON'],
    ['of another version', '{ "version": 2, "findings": [] }', 'not a baseline of version 1'],
    ['null', 'null', 'not a baseline of version 1'],
    ['without a list', '{ "version": 1 }', 'not what --write-baseline writes'],
    [
      'with an entry of another form',
      '{ "version": 1, "findings": [{ "rule": "a" }] }',
      'not what --write-baseline writes',
    ],
  ])('is refused where it is %s', (_name, text, why) => {
    const folder = folderWith(text === undefined ? files : { ...files, [FILE]: text });
    const { status, stdout, stderr } = check(folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});
