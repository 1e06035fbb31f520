import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageTable, judgeCoverage, readCoverage, THRESHOLD } from '../scripts/coverage.mjs';

const file = (name: string, total: number, covered: number) => ({
  name: `src/core/${name}`,
  total,
  covered,
  missing: total - covered,
});
const measured = (...files: ReturnType<typeof file>[]) => ({
  total: files.reduce((sum, { total }) => sum + total, 0),
  covered: files.reduce((sum, { covered }) => sum + covered, 0),
  files,
});

describe('the share of branches that the tests run', () => {
  it('is enough at the threshold', () =>
    expect(judgeCoverage(measured(file('a.ts', 100, THRESHOLD)))).toEqual({
      ok: true,
      said: `The tests run ${THRESHOLD}.0 % of the branches in src/core (${THRESHOLD} of 100).`,
    }));

  it('is too little by one branch, and the worst files are named', () => {
    const { ok, said } = judgeCoverage(measured(file('b.ts', 500, 465), file('a.ts', 500, 484)), 95);
    expect(ok).toBe(false);
    expect(said).toBe(
      'The tests run 94.9 % of the branches in src/core (949 of 1000), and have to run 95 %: 1 more. Most are left out in src/core/b.ts (35), src/core/a.ts (16); npm run test:coverage lists them all.',
    );
  });

  it('is never rounded up', () =>
    expect(judgeCoverage(measured(file('a.ts', 100_000, 94_999)), 95).said).toContain('94.9 %'));

  it('is a failure where nothing was measured', () => {
    expect(judgeCoverage(readCoverage(join(import.meta.dirname, 'nowhere.json'))).ok).toBe(false);
    expect(judgeCoverage(measured()).ok).toBe(false);
  });
});

it('the table has the worst first, and no file that is whole', () =>
  expect(coverageTable(measured(file('b.ts', 120, 20), file('a.ts', 9, 8), file('whole.ts', 5, 5)))).toBe(
    [
      'left out        run  file',
      '     100  20 of 120  src/core/b.ts',
      '       1     8 of 9  src/core/a.ts',
    ].join('\n'),
  ));
