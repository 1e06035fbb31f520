import { readdirSync, readFileSync } from 'node:fs';
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
