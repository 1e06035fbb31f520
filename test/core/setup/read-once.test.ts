import { expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { FileSystem } from '../../../src/core/project/file-system.ts';
import { planSetup } from '../../../src/core/setup/plan.ts';
import { openSetup } from '../../../src/core/setup/setup-project.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';
import { projectOf, settable, templates, valuesFor } from './templates.ts';

/** A file system that notes what it has given, and what it was asked for although it had given it before. */
function noting(files: Files) {
  const below = memoryFileSystem(files);
  const given = new Set<string>();
  const again: string[] = [];
  const noted = async <T>(path: string, answer: T | Promise<T>): Promise<T> => {
    if (given.has(path)) again.push(path);
    const known = await answer;
    if (known) given.add(path);
    return known;
  };
  const fs: FileSystem = {
    list: (folder) => noted(folder, below.list(folder)),
    read: (path) => noted(path, below.read(path)),
    readIf: (path, words) => noted(path, below.readIf(path, words)),
  };
  return { fs, again };
}

const cases = templates.flatMap((template) =>
  settable.map((provider) => [template.name, provider, projectOf(template, provider)] as const),
);

it.each(cases)(
  'a setup of %s walks nothing and reads nothing that the session has in memory',
  async (_, provider, files) => {
    const { fs, again } = noting(files);
    const workspace = new Workspace(fs, ROOT);
    await workspace.check();
    const [project] = await openSetup(workspace);
    const vendors = provider.vendors.map(({ id }) => id);
    const answers = {
      provider: provider.id,
      vendors,
      values: valuesFor(provider, vendors),
      removeUniPush: true,
    };
    await project?.ask(() => {});
    await planSetup(project as NonNullable<typeof project>, answers).catch(() => {});
    expect(again).toEqual([]);
  },
);
