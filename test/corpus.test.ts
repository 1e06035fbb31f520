import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFiles } from './core/helpers.ts';

/** Manifests of public repositories, where somebody has put them beside this one; none of them is part of it. */
const corpus = join(dirname(fileURLToPath(import.meta.url)), '../../shared/corpus');

function textsIn(folder: string): [name: string, text: string][] {
  const path = join(corpus, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json') || name.endsWith('.webmanifest'))
    .map((name) => [name, readFileSync(join(path, name), 'utf8')]);
}

describe.skipIf(!existsSync(corpus))('manifests of public repositories', () => {
  const others = textsIn('other');
  it(`reports nothing on ${others.length} that are not uni-app’s`, async () => {
    expect(others.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const [name, text] of others) {
      const { findings, result } = await checkFiles({ 'manifest.json': text });
      if (findings.length > 0 || result.projects.length > 0) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['manifests', 'manifests_history'])('reads all of %s', async (folder) => {
    const texts = textsIn(folder);
    expect(texts.length).toBeGreaterThan(0);
    const count = new Map<string, number>();
    const faults: string[] = [];
    let projects = 0;
    for (const [name, text] of texts) {
      try {
        const { findings, result } = await checkFiles({ 'manifest.json': text });
        projects += result.projects.length;
        for (const { rule } of findings) count.set(rule, (count.get(rule) ?? 0) + 1);
      } catch (error) {
        faults.push(`${name}: ${(error as Error).message} ${(error as Error).cause ?? ''}`);
      }
    }
    console.info(folder, { files: texts.length, projects, ...Object.fromEntries([...count].sort()) });
    expect(faults).toEqual([]);
    expect(projects).toBeGreaterThan(texts.length / 2);
  });
});
