import { describe, expect, it } from 'vitest';
import { type Budget, OutOfTime } from '../../src/core/budget.ts';
import { Workspace } from '../../src/core/engine/workspace.ts';
import { memoryFileSystem, ROOT } from './helpers.ts';
import { broken } from './rules/healthy.ts';

const files = broken({ 'App.vue': [['xiaomiAppKey', 'xiaomiAppkey']] });

/** A clock that goes on by one every time that it is looked at. */
function budget(limit: number): Budget {
  let time = 0;
  return { now: () => time++, limit };
}

async function check(limit: number | undefined) {
  const notices: [string, unknown][] = [];
  const workspace = new Workspace(memoryFileSystem(files), ROOT, {
    notice: (path, error) => notices.push([path, error]),
    reportUnusedSuppressions: true,
    budget: limit === undefined ? undefined : budget(limit),
  });
  const [project] = (await workspace.check()).projects;
  return { project, notices };
}

describe('a budget of time', () => {
  it('is not needed', async () => {
    const { project, notices } = await check(undefined);
    expect(project?.findings.length).toBeGreaterThan(0);
    expect(project).not.toHaveProperty('unfinished');
    expect(notices).toEqual([]);
  });

  it('that is kept changes nothing', async () => {
    const { project, notices } = await check(1000);
    expect(project).toEqual((await check(undefined)).project);
    expect(notices).toEqual([]);
  });

  it('that is exceeded ends the check, and that is told', async () => {
    const { project, notices } = await check(1);
    expect(project).toMatchObject({ unfinished: true, findings: [] });
    expect(notices).toEqual([[`${ROOT}/manifest.json`, expect.any(OutOfTime)]]);
  });

  it('wherever it ends, what is found by then is right', async () => {
    const all = (await check(undefined)).project?.findings ?? [];
    for (let limit = 1; limit < 60; limit++) {
      const { project, notices } = await check(limit);
      for (const { rule, message, start } of project?.findings ?? [])
        expect(all).toContainEqual(expect.objectContaining({ rule, message, start }));
      expect(notices).toHaveLength(project?.unfinished ? 1 : 0);
    }
  });
});
