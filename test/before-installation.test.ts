import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const scripts = join(import.meta.dirname, '../scripts');

/** What a script takes with it as it starts, from packages. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const wanted = [...readFileSync(file, 'utf8').matchAll(/^import\s[^'"]*['"]([^'"]+)['"]/gm)];
  return wanted.flatMap(([, name = '']) => {
    if (name.startsWith('.')) return packagesOf(join(file, '..', name), seen);
    return name.startsWith('node:') ? [] : [`${file.slice(scripts.length + 1)}: ${name}`];
  });
}

test.each(['test.mjs', 'start.mjs'])('%s begins in a fresh clone, and so needs no package', (name) => {
  expect(packagesOf(join(scripts, name))).toEqual([]);
});
