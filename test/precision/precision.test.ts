import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { knownRules } from '../../src/core/engine/run-rules.ts';

interface Row {
  readonly repository: string;
  readonly commit: string;
  readonly rule: string;
  readonly count: string;
  readonly judgement: string;
  readonly why: string;
}

interface Precision {
  readonly JUDGEMENTS: readonly string[];
  readTable(name: string): Row[];
  differences(found: readonly object[], judged: readonly object[]): string[];
}

const root = join(import.meta.dirname, '../..');
const script = join(root, 'scripts/precision.mjs');
let precision: Precision;
beforeAll(async () => {
  precision = (await import(pathToFileURL(script).href)) as Precision;
});

describe('what was judged of public projects', () => {
  it('names sixty of them at the least, each at a commit, and judges with a reason', () => {
    const projects = precision.readTable('projects.tsv');
    const names = new Set(projects.map(({ repository }) => repository));
    expect(names.size).toBe(projects.length);
    expect(names.size).toBeGreaterThanOrEqual(60);
    for (const { commit } of projects) expect(commit).toMatch(/^[\da-f]{40}$/);
    for (const { repository, rule, count, judgement, why } of precision.readTable('judged.tsv')) {
      expect(names).toContain(repository);
      expect(knownRules).toContain(rule);
      expect(Number(count)).toBeGreaterThan(0);
      expect(precision.JUDGEMENTS).toContain(judgement);
      expect(why).not.toBe('');
    }
  });

  it('is what the page says', () => {
    const page = readFileSync(join(root, 'docs/precision.md'), 'utf8');
    const judged = precision.readTable('judged.tsv');
    const sums = precision.JUDGEMENTS.map((one) =>
      judged.filter(({ judgement }) => judgement === one).reduce((sum, { count }) => sum + Number(count), 0),
    );
    expect(page).toContain(`| **all** | ${sums.join(' | ')} |`);
    for (const { rule } of judged) expect(page).toContain(`| \`${rule}\` |`);
  });

  it('differs where a finding joins, goes, or stands more often', () => {
    const row = (rule: string, count: number | string) => ({ repository: 'a/b', rule, count });
    expect(precision.differences([row('x', 2)], [row('x', '2')])).toEqual([]);
    expect(precision.differences([row('x', 3), row('y', 1)], [row('x', '2'), row('z', '1')])).toEqual([
      'a/b x: 2 judged, 3 found',
      'a/b y: 0 judged, 1 found',
      'a/b z: 1 judged, 0 found',
    ]);
  });

  it('asks for the trees where they are not', () => {
    const empty = mkdtempSync(join(tmpdir(), 'uni-offline-push-trees-'));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    const { status, stderr } = spawnSync(process.execPath, [script, '--trees', empty], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('There is no tree of');
    expect(spawnSync(process.execPath, [script], { encoding: 'utf8' }).status).toBe(2);
  });
});
