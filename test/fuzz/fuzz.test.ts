import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedProject } from './project.ts';
import { Random } from './random.ts';
import { projectsOf } from './seeds.ts';

const root = join(import.meta.dirname, '../..');

function fuzz(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/fuzz.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('changed inputs of every kind', { timeout: 600_000 }, () => {
  it('give findings or a clear word, and nothing breaks', () => {
    const { status, stdout, stderr } = fuzz('--runs', '3000', '--seed', '20261121');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/; 0 failed/);
    expect(status).toBe(0);
  });

  it('take time in proportion to their size, up to a megabyte', () => {
    const { status, stderr } = fuzz('--only', 'growth', '--runs', '6', '--seed', '20261121');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('are the same for the same seed', () => {
    const projects = projectsOf(root);
    const made = (seed: number) => changedProject(new Random(seed), projects);
    expect(made(5)).toEqual(made(5));
    expect(made(5)).not.toEqual(made(6));
  });

  it('refuse options that mean nothing', () => {
    expect(fuzz('--runs', 'many').status).not.toBe(0);
    expect(fuzz('--only', 'nothing').status).not.toBe(0);
  });
});
