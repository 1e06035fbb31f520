import { describe, expect, it } from 'vitest';
import { addCommand, installCommand, packageManagerOf } from '../../../src/core/project/package-manager.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';

/** What installs the packages of the project in `root`, among files of these names and texts. */
const managerOf = (files: Readonly<Record<string, string>>, root = '/w/packages/app'): string =>
  packageManagerOf({
    root,
    files: {
      exists: (path: string) => path in files,
      json: (path: string) => {
        const text = files[path];
        return text === undefined ? undefined : readJsonc({ path, text });
      },
    },
  } as unknown as Project);

describe('what installs the packages', () => {
  it.each([
    ['pnpm-lock.yaml', 'pnpm'],
    ['pnpm-workspace.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
    ['bun.lock', 'bun'],
    ['bun.lockb', 'bun'],
    ['package-lock.json', 'npm'],
    ['npm-shrinkwrap.json', 'npm'],
  ])('%s is of %s, in the folder or above it', (name, manager) => {
    expect(managerOf({ [`/w/packages/app/${name}`]: '' })).toBe(manager);
    expect(managerOf({ [`/w/${name}`]: '' })).toBe(manager);
  });

  it.each([
    ['{ "packageManager": "pnpm@9.1.0" }', 'pnpm'],
    ['{ "packageManager": "yarn" }', 'yarn'],
    ['{ "devEngines": { "packageManager": { "name": "bun" } } }', 'bun'],
    ['{ "packageManager": "pnpmx" }', 'npm'],
    ['{ "packageManager": "my-yarn@1" }', 'npm'],
    ['{ "packageManager": 1 }', 'npm'],
    ['{}', 'npm'],
  ])('%s names %s', (text, manager) => {
    expect(managerOf({ '/w/packages/app/package.json': text })).toBe(manager);
  });

  it('is what is named rather than what lies there, and what is nearer rather than what is above', () => {
    const named = { '/w/packages/app/package.json': '{ "packageManager": "pnpm@9" }' };
    expect(managerOf({ ...named, '/w/packages/app/yarn.lock': '' })).toBe('pnpm');
    expect(managerOf({ '/w/packages/app/yarn.lock': '', '/w/pnpm-lock.yaml': '' })).toBe('yarn');
  });

  it('is looked for up to the root of the repository, and six folders up', () => {
    const above = { '/w/pnpm-lock.yaml': '' };
    expect(managerOf({ ...above, '/w/packages/.git': '' })).toBe('npm');
    expect(managerOf({ ...above, '/w/.git': '' })).toBe('pnpm');
    expect(managerOf({ '/1/yarn.lock': '' }, '/1/2/3/4/5/6/7')).toBe('yarn');
    expect(managerOf({ '/1/yarn.lock': '' }, '/1/2/3/4/5/6/7/8')).toBe('npm');
  });

  it('is npm where nothing tells', () => {
    expect(managerOf({})).toBe('npm');
    expect(managerOf({}, '')).toBe('npm');
  });
});

describe('the commands', () => {
  it('are those of the manager', () => {
    expect(installCommand('yarn')).toBe('yarn install');
    expect(addCommand('npm', '@a/b', '^1.2.0')).toBe('npm install "@a/b@^1.2.0"');
    expect(addCommand('pnpm', 'a', '2')).toBe('pnpm add "a@2"');
  });
});
