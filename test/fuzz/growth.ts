import { fixAll } from '../../src/core/engine/fix-all.ts';
import { reportObject } from '../../src/core/engine/json-report.ts';
import { Workspace } from '../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, ROOT } from '../core/helpers.ts';
import { Broken } from './judge.ts';
import { mutated } from './mutate.ts';
import type { Random } from './random.ts';

const SMALL = 128_000;
const LARGE = 1_024_000;
/** Work in proportion to the size takes 8 times as long, to its square 64 times; a busy machine takes its share. */
const AT_MOST = 32;
const ATTEMPTS = 4;

async function timeOf(files: Files): Promise<number> {
  const start = performance.now();
  const workspace = new Workspace(memoryFileSystem(files), ROOT, { reportUnusedSuppressions: true });
  JSON.stringify(reportObject(await workspace.check(), ROOT, 'en'));
  await fixAll(workspace, { safeOnly: false, textsOnly: true });
  return performance.now() - start;
}

/** A piece of some file, changed and repeated in its place up to a megabyte: the time grows with its size. */
export async function judgeGrowth(random: Random, projects: readonly Files[]): Promise<void> {
  const files = { ...random.of(projects) };
  const names = Object.keys(files).filter((name) => (files[name] ?? '').length > 20);
  const name = random.of(names);
  const text = files[name] ?? '';
  const at = random.below(text.length);
  const length = random.of([1, 2, 5, 20, 80, 300]);
  const piece = mutated(random, text.slice(at, at + length)) || '{';
  const ofSize = (size: number): Files => ({
    ...files,
    [name]: text.slice(0, at) + piece.repeat(Math.ceil(size / piece.length)) + text.slice(at),
  });
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth > AT_MOST; attempt++) {
    const small = await timeOf(ofSize(SMALL));
    growth = Math.min(growth, (await timeOf(ofSize(LARGE))) / small);
  }
  if (growth > AT_MOST)
    throw new Broken(`8 times ${JSON.stringify(piece)} in ${name} takes ${Math.round(growth)} times as long`);
}
