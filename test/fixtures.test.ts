import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixAll } from '../src/core/engine/fix-all.ts';
import { Workspace } from '../src/core/engine/workspace.ts';
import { expectMarkers, type Files, memoryFileSystem, ROOT } from './core/helpers.ts';

const folder = join(import.meta.dirname, 'fixtures');

function read(name: string): Files {
  const entries = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(join(folder, name).length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

describe.each(readdirSync(folder))('the project %s', (name) => {
  test('has the findings that its lines say, and no other', async () => {
    const { expected, actual } = await expectMarkers(read(name), { advice: true });
    expect(actual).toEqual(expected);
  });

  test('has no safe fix left once the safe fixes are in', async () => {
    const workspace = new Workspace(memoryFileSystem(read(name)), ROOT);
    const { findings } = await fixAll(workspace, { safeOnly: true, textsOnly: true });
    expect(findings.filter(({ fixes }) => fixes[0]?.safe).map(({ rule }) => rule)).toEqual([]);
  });
});
