import { expect, test } from 'vitest';
import { fitsPatterns } from '../../../src/core/engine/path-patterns.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { broken } from '../rules/healthy.ts';

/** Two projects, each with the same thing wrong. */
const ticked = broken({ 'manifest.json': [['"push" : {}', '"push" : { "unipush" : {} }']] });
const files: Files = Object.fromEntries(
  ['old', 'new'].flatMap((folder) =>
    Object.entries(ticked).map(([name, text]): [string, string] => [`${folder}/${name}`, text]),
  ),
);

async function found(...patterns: string[]): Promise<string[]> {
  const excluded = fitsPatterns(ROOT, patterns);
  const { projects } = await new Workspace(memoryFileSystem(files), ROOT, { excluded }).check();
  return projects
    .map(({ root, findings }) => `${root.slice(ROOT.length + 1)}: ${findings.length > 0}`)
    .sort();
}

test('of a project whose manifest is excluded nothing is told', async () => {
  expect(await found()).toEqual(['new: true', 'old: true']);
  expect(await found('old/')).toEqual(['new: true']);
  expect(await found('/old/**')).toEqual(['new: true']);
  expect(await found('manifest.json')).toEqual([]);
});

test('of a file that is excluded nothing is told, and the project stays', async () => {
  const slip = broken({ 'App.vue': [['huaweiBusinessID', 'huaweiBusinessid']] });
  const filesOf = async (...patterns: string[]): Promise<string[]> => {
    const workspace = new Workspace(memoryFileSystem(slip), ROOT, { excluded: fitsPatterns(ROOT, patterns) });
    const { projects } = await workspace.check();
    expect(projects).toHaveLength(1);
    return projects.flatMap(({ findings }) => findings.map(({ source }) => source.path));
  };
  const own = `${ROOT}/App.vue`;
  expect(await filesOf()).toContain(own);
  expect(await filesOf('*.vue')).not.toContain(own);
  expect(await filesOf('*.vue', '!App.vue')).toContain(own);
});

test('a pattern that fits the folder itself, or lies outside, excludes nothing', async () => {
  expect(fitsPatterns('/p', ['*'])('/p')).toBe(false);
  expect(fitsPatterns('/p', ['*'])('/q/manifest.json')).toBe(false);
  expect(fitsPatterns('/p', ['../q'])('/q/manifest.json')).toBe(false);
});
