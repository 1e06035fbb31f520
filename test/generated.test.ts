import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generated } from '../scripts/generate.mjs';

const root = join(import.meta.dirname, '..');

test('what is generated from the rules is up to date (else run: node scripts/generate.mjs)', async () => {
  for (const [name, text] of await generated())
    expect(readFileSync(join(root, name), 'utf8') === text, name).toBe(true);
});
