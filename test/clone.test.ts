import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tool } from '../scripts/tool.mjs';
import { repository } from './cli/helpers.ts';

const hasGit =
  existsSync(join(repository, '.git')) && spawnSync('git', ['--version'], { stdio: 'ignore' }).status === 0;

/** Files whose tests compare what lies in the repository with what is made anew, letter by letter. */
const COMPARING = ['test/generated.test.ts', 'test/snippets.test.ts', 'test/texts', 'test/fixtures.test.ts'];

describe.skipIf(!hasGit)(
  'a clone as Windows makes it, with blanks in the paths of the project and of Node',
  () => {
    let folder: string;
    let clone: string;
    let node: string;

    const run = (args: readonly string[], cwd = clone) =>
      spawnSync(node, args, {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'en_US.UTF-8', NO_COLOR: '1', GITHUB_ACTIONS: '', VITEST: '' },
      });

    beforeAll(() => {
      folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push clone ')));
      clone = join(folder, 'my project');
      node = join(folder, 'my node', basename(process.execPath));
      execFileSync('git', ['-c', 'core.autocrlf=true', 'clone', '-q', repository, clone]);
      symlinkSync(join(repository, 'node_modules'), join(clone, 'node_modules'), 'junction');
      mkdirSync(join(folder, 'my node'));
      try {
        linkSync(process.execPath, node);
      } catch {
        copyFileSync(process.execPath, node);
      }
    }, 60_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

    it('has one ending of lines', () => {
      const listed = execFileSync('git', ['ls-files', '--eol'], { cwd: clone, encoding: 'utf8' });
      const files = listed.trim().split('\n');
      expect(files.length).toBeGreaterThan(1000);
      expect(files.filter((line) => !/^\S+\s+w\/(?:lf|-text|none)\s/.test(line))).toEqual([]);
    });

    it('builds and starts', () => {
      const { status, stdout, stderr } = run(['scripts/start.mjs']);
      expect(stderr).toContain('Building');
      expect({ status, said: stdout.trimEnd().split('\n').at(-1) }, stderr).toEqual({
        status: 0,
        said: expect.stringMatching(/^\d+ errors?, .*1 project/),
      });
      // its argument is taken from the folder that one stands in
      const own = run(
        [join(clone, 'scripts/start.mjs'), 'tui-chat', '--fail-on', 'never'],
        join(clone, 'examples'),
      );
      expect(own.stdout).toBe(stdout);
    }, 120_000);

    it('holds to the lint and to the tests that compare texts', () => {
      const lint = run(['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
      expect(lint.status, lint.stdout + lint.stderr).toBe(0);
      const projects = ['--project', 'quick', '--project', 'thorough'];
      // each worker loads all of the engine
      const vitest = [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...projects,
        '--reporter=dot',
        '--maxWorkers=1',
      ];
      const tests = run([...vitest, ...COMPARING]);
      expect(tests.status, tests.stdout + tests.stderr).toBe(0);
    }, 240_000);
  },
);

describe('npm and npx', () => {
  it('are started without a shell, but on Windows, which has them as batch files', () => {
    expect(tool('npm', ['ci', '--prefix', '/a b'], 'linux')).toEqual([
      'npm',
      ['ci', '--prefix', '/a b'],
      { shell: false },
    ]);
    expect(tool('npm', ['install', 'C:\\my project\\a.tgz', '--no-audit', 'x@^1'], 'win32')).toEqual([
      'npm install "C:\\my project\\a.tgz" --no-audit "x@^1"',
      [],
      { shell: true },
    ]);
  });

  it('are given nothing that would end the quotes', () => {
    expect(() => tool('npx', ['a" & del "b'], 'win32')).toThrow('cannot be given');
  });
});
