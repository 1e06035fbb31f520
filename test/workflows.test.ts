import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const texts = new Map(
  [...workflows, 'docs/ci.md', 'docs/ci.zh-CN.md'].map((path) => [
    path,
    readFileSync(join(root, path), 'utf8'),
  ]),
);

/** Every action that is used: its name, what it is pinned to, and the version that stands beside. */
const actions = [...texts].flatMap(([path, text]) =>
  [...text.matchAll(/uses: (\S+?)@(.*)$/gm)].map(([, name = '', pin = '']) => ({ path, name, pin })),
);

describe('the workflows, ours and those that the documentation shows', () => {
  it('pin every action by the digest of a version', () => {
    expect(actions.length).toBeGreaterThan(8);
    for (const { path, name, pin } of actions)
      expect(pin, `${path}: ${name}`).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('have one digest for each action', () => {
    const pins = new Map(actions.map(({ name, pin }) => [name, pin]));
    for (const { path, name, pin } of actions) expect(pin, `${path}: ${name}`).toBe(pins.get(name));
  });

  it('publish for a version’s tag alone', () => {
    const release = texts.get('.github/workflows/release.yml') ?? '';
    const [, trigger] = /^on:\n((?: .*\n|\n)+)/m.exec(release) ?? [];
    expect(trigger?.trim()).toMatch(/^push:\n {4}tags: \["v[^"]+"\]$/);
    for (const [path, text] of texts)
      if (path !== '.github/workflows/release.yml') expect(text).not.toMatch(/publish|secrets\./);
  });
});

/** The jobs of a workflow: the text of each, by its name. */
function jobsOf(path: string): Map<string, string> {
  const [, jobs = ''] = (texts.get(path) ?? '').split(/^jobs:\n/m);
  const parts = jobs.split(/^ {2}(?=[\w-]+:\n)/m).filter((part) => part.trim() !== '');
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), part]));
}

describe('the release', () => {
  const jobs = jobsOf('.github/workflows/release.yml');

  it('waits in the forge and in each registry for the packages, and for no other of them', () => {
    expect([...jobs.keys()]).toEqual(['package', 'release', 'marketplace', 'open-vsx', 'npm']);
    for (const [name, text] of jobs)
      expect(/^ +needs: (.*)$/m.exec(text)?.[1], name).toBe(name === 'package' ? undefined : 'package');
  });

  it('shows each token to its own job alone, in the guarded environment', () => {
    for (const [name, text] of jobs) {
      const secrets = [...text.matchAll(/secrets\.(\w+)/g)].map(([, secret]) => secret);
      expect(secrets).toEqual({ marketplace: ['VSCE_PAT'], 'open-vsx': ['OVSX_PAT'] }[name] ?? []);
      expect(/environment: release/.test(text), name).toBe(['marketplace', 'open-vsx', 'npm'].includes(name));
    }
  });

  it('can be run again: what has been published is passed over', () => {
    for (const [name, guard] of [
      ['release', 'gh release view'],
      ['marketplace', '--skip-duplicate'],
      ['open-vsx', '--skip-duplicate'],
      ['npm', 'npm view'],
    ] as const)
      expect(jobs.get(name)).toContain(guard);
  });
});

describe('what is tested at a push', () => {
  it('is tested on Linux, Windows and macOS, and where no editor can be installed without one', () => {
    const jobs = jobsOf('.github/workflows/ci.yml');
    expect(jobs.get('test')).toMatch(/runs-on: ubuntu-/);
    expect(jobs.get('test')).toContain('bash .ci/run');
    expect(jobs.get('systems')).toMatch(/os: \[windows-\w+, macos-\w+\]/);
    expect(jobs.get('systems')).toContain('npm test -- --no-editor');
  });
});

it('the table of threats names tests that are there', () => {
  const named = [...readFileSync(join(root, 'SECURITY.md'), 'utf8').matchAll(/`((?:test|scripts)\/[^`]+)`/g)];
  expect(named.length).toBeGreaterThan(15);
  for (const [, path = ''] of named) expect(existsSync(join(root, path)), path).toBe(true);
});
