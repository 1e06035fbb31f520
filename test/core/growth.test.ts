import { describe, expect, it } from 'vitest';
import { applyEdits, selectFixes } from '../../src/core/engine/fix-all.ts';
import { reportObject } from '../../src/core/engine/json-report.ts';
import { Workspace } from '../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, ROOT } from './helpers.ts';
import { SHAPES, type Shape } from './shapes.ts';

const SIZE = 16_000;
const TIMES = 8;
/** Work in proportion to the size takes 8 times as long, to its square 64 times; a busy machine takes its share. */
const AT_MOST = 20;

const lengthOf = (files: Files): number =>
  Object.values(files).reduce((sum, text) => sum + (text?.length ?? 0), 0);

/** The shape at a size in characters. */
function ofSize(shape: Shape, size: number): Files {
  const one = (lengthOf(shape(1000)) - lengthOf(shape(0))) / 1000;
  return shape(Math.ceil(size / one));
}

/** How long it takes to check a project, to tell what was found, and to put in all fixes. */
async function timeOf(files: Files): Promise<number> {
  const start = performance.now();
  const workspace = new Workspace(memoryFileSystem(files), ROOT, {
    reportUnusedSuppressions: true,
    fault({ rule, error }) {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
  const result = await workspace.check();
  JSON.stringify(reportObject(result, ROOT, 'en'));
  const findings = result.projects.flatMap((project) => project.findings);
  for (const [, edits] of selectFixes(findings, { safeOnly: false }).edits)
    applyEdits(edits[0]?.source.text ?? '', edits);
  return performance.now() - start;
}

describe('the time grows with the size of a file, not with its square', { timeout: 240_000 }, () => {
  it.each(Object.entries(SHAPES))('%s', async (_name, shape) => {
    const [small, large] = [ofSize(shape, SIZE), ofSize(shape, SIZE * TIMES)];
    let growth = Number.POSITIVE_INFINITY;
    // other work on the machine makes one measurement long, hardly every one
    for (let attempt = 0; attempt < 6 && growth > AT_MOST; attempt++) {
      const before = await timeOf(small);
      growth = Math.min(growth, (await timeOf(large)) / before);
    }
    expect(growth).toBeLessThanOrEqual(AT_MOST);
  });
});
