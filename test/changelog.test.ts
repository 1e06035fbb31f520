import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const heads = [...text.matchAll(/^## (.*)$/gm)].map(([, head = '']) => head);

describe('the changelog', () => {
  it('has what is not released yet, then every version with its day, the newest first', () => {
    const [first, ...versions] = heads;
    expect(first).toBe('[Unreleased]');
    for (const head of versions) expect(head).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
    const days = versions.map((head) => head.slice(-10));
    expect(days).toEqual([...days].sort().reverse());
    expect(versions[0]).toMatch(`[${version}] - `);
  });

  it('says each thing once, under a head of the usual ones', () => {
    const entries = text.split('\n').filter((line) => line.startsWith('- '));
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
    const kinds = [...text.matchAll(/^### (.*)$/gm)].map(([, kind]) => kind);
    for (const kind of kinds)
      expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind);
    for (const part of text.split(/^## /m).slice(1)) {
      const own = [...part.matchAll(/^### (.*)$/gm)].map(([, kind]) => kind);
      expect(own).toEqual([...new Set(own)]);
    }
  });
});
