import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, OneProcess, run, runNext } from './helpers.ts';
import { conflicting, project } from './projects.ts';

describe('a process that runs one command line after the other', () => {
  const folder = (): string => folderWith(project({ 'manifest.json': conflicting, 'a.json': '{}' }));

  it.each([
    [['check']],
    [['check', '--format', 'json', '--lang', 'zh-CN']],
    [['check', '--fail-on', 'never']],
    [['check', '--fix-dry-run']],
    [['check', 'nowhere']],
    [['doctor']],
    [['setup', '--answers', 'a.json']],
    [['explain', '6003']],
    [['logs', 'nowhere.log']],
    [['--help']],
    [['chekc']],
    [[]],
  ])('tells of %j what one of its own tells, twice', (args) => {
    const cwd = folder();
    const own = run(args, { cwd });
    expect(own.stdout + own.stderr).not.toBe('');
    expect(runNext(args, { cwd })).toEqual(own);
    expect(runNext(args, { cwd })).toEqual(own);
  });

  it('sees the files as they are', () => {
    const cwd = folder();
    expect(runNext(['check'], { cwd }).status).toBe(1);
    writeFileSync(join(cwd, 'manifest.json'), project()['manifest.json'] ?? '');
    expect(runNext(['check'], { cwd }).status).toBe(0);
  });

  it('is followed by another when it has ended', () => {
    const process = new OneProcess();
    const gone = process.run(['check'], { cwd: join(folder(), 'nowhere') });
    expect(gone.status).not.toBe(0);
    expect(gone.stderr).toContain('ENOENT');
    expect(process.run(['--version'])).toEqual(run(['--version']));
  });
});
