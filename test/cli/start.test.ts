import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { repository, run, runNode } from './helpers.ts';

const STAMP_LENGTH = 64;
const example = join(repository, 'examples/tui-chat');

/** A copy of the built program that may be damaged. */
function copyOfProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['cli.js', 'program.js', 'program.bin', 'more.js', 'setup.js'])
    cpSync(join(repository, 'dist', name), join(folder, 'dist', name));
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
  return join(folder, 'dist');
}

describe('the compiled program', () => {
  it('is taken by the V8 that compiled it', () => {
    const text = readFileSync(join(repository, 'dist/program.js'), 'latin1');
    const compiled = readFileSync(join(repository, 'dist/program.bin'));
    expect(compiled.toString('latin1', 0, STAMP_LENGTH)).toBe(text.slice(0, STAMP_LENGTH));
    expect(text).toContain(`//${process.versions.v8} ${process.arch} `);
    // asked of a plain Node: flags of the one that runs the tests count too
    const plain = runNode([
      '-e',
      `const { readFileSync } = require('node:fs');
      const text = readFileSync('dist/program.js', 'latin1');
      const cachedData = readFileSync('dist/program.bin').subarray(${STAMP_LENGTH});
      const script = new (require('node:vm').Script)(require('node:module').wrap(text), { cachedData });
      console.log(script.cachedDataRejected)`,
    ]);
    expect(plain.stdout).toBe('false\n');
  });

  it.each<[string, (folder: string) => void]>([
    ['is not there', (folder) => rmSync(join(folder, 'program.bin'))],
    ['is cut off', (folder) => truncateSync(join(folder, 'program.bin'), 5000)],
    ['is empty', (folder) => writeFileSync(join(folder, 'program.bin'), '')],
    [
      'is of another V8',
      (folder) => {
        for (const name of ['program.js', 'program.bin']) {
          const bytes = readFileSync(join(folder, name));
          bytes.write('9', 2, 'latin1');
          writeFileSync(join(folder, name), bytes);
        }
      },
    ],
  ])('may be missed: where it %s, all is as ever', (_, damage) => {
    const folder = copyOfProgram();
    damage(folder);
    const args = ['check', example, '--format', 'json'];
    const { status, stdout, stderr } = runNode([join(folder, 'cli.js'), ...args]);
    expect({ status, stdout, stderr }).toEqual(run(args));
    const setup = runNode([join(folder, 'cli.js'), 'setup', example, '--dry-run', '--answers', 'none.json']);
    expect(setup.stderr).toContain('none.json');
  });

  it('is not taken for another text, even of the same length', () => {
    const folder = copyOfProgram();
    const file = join(folder, 'program.js');
    const text = readFileSync(file, 'latin1');
    const other = text
      .replace(/[0-9a-f](?= *\n)/, 'x')
      .replaceAll('there is no command', 'there is no kommand');
    expect(other).toHaveLength(text.length);
    writeFileSync(file, other, 'latin1');
    expect(runNode([join(folder, 'cli.js'), 'nonsense']).stderr).toContain('there is no kommand');
  });
});
