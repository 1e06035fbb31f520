import { describe, expect, test } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { nameNeedle } from '../../../src/core/project/needle.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { valueAt } from '../../../src/core/syntax/tree.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

const PACKAGE = 'uni_modules/Made-Up/package.json';
const XML = 'AndroidManifest.xml';
const manifest = { 'manifest.json': '{ "vueVersion": "3", "app-plus": {} }' };

/** A project in whose `uni_modules` things happen, and what a rule that asks for a plugin's version would see. */
function desk(start: Files) {
  const files: Files = { ...manifest, ...start };
  const workspace = new Workspace(memoryFileSystem(files), ROOT);
  const asked = <T>(question: (project: Project) => T): Promise<T | undefined> =>
    workspace.ask(`${ROOT}/manifest.json`, question);
  const version = (): Promise<string | undefined> =>
    asked(({ files }) => {
      const value = valueAt(files.json(`${ROOT}/${PACKAGE}`)?.tree, 'version');
      return value?.kind === 'string' ? value.value : undefined;
    });
  return { files, workspace, asked, version };
}

const packageOf = (version: string): string => `{ "version": "${version}" }`;

describe('a file in uni_modules that a rule asks for', () => {
  test('is read anew when it has changed', async () => {
    const { files, workspace, version } = desk({ [PACKAGE]: packageOf('1.0.0') });
    expect(await version()).toBe('1.0.0');
    expect(workspace.isIgnored(`${ROOT}/uni_modules/Made-Up`)).toBe(false);
    expect(workspace.askedFolders()).toContain(`${ROOT}/uni_modules/Made-Up`);
    files[PACKAGE] = packageOf('1.1.0');
    expect(workspace.changed(`${ROOT}/${PACKAGE}`)).toBe(true);
    expect(await version()).toBe('1.1.0');
    expect(workspace.edit(`${ROOT}/${PACKAGE}`, packageOf('1.2.0'))).toBe(true);
    expect(await version()).toBe('1.2.0');
  });

  test('is seen when it goes and comes', async () => {
    const { files, workspace, version } = desk({ [PACKAGE]: packageOf('1.0.0') });
    expect(await version()).toBe('1.0.0');
    delete files[PACKAGE];
    workspace.deleted(`${ROOT}/${PACKAGE}`);
    expect(await version()).toBeUndefined();
    files[PACKAGE] = packageOf('1.1.0');
    workspace.changed(`${ROOT}/${PACKAGE}`);
    expect(await version()).toBe('1.1.0');
  });

  test.each<[string, Files, string]>([
    ['nothing of it was there', {}, 'uni_modules'],
    ['others were there', { 'uni_modules/Other/package.json': '{}' }, 'uni_modules/Made-Up'],
  ])('is seen when its folder comes, where %s', async (_name, before, folder) => {
    const { files, workspace, version } = desk(before);
    expect(await version()).toBeUndefined();
    files[PACKAGE] = packageOf('1.0.0');
    expect(await workspace.folderCreated(`${ROOT}/${folder}`)).toBe(true);
    expect(await version()).toBe('1.0.0');
  });

  test('has nothing to do with the rest of uni_modules, nor with node_modules', async () => {
    const { workspace, version } = desk({
      [PACKAGE]: packageOf('1.0.0'),
      'uni_modules/Other/a/b.json': '{}',
    });
    await version();
    for (const folder of ['uni_modules/Other/a', 'node_modules', 'node_modules/a'])
      expect(workspace.isIgnored(`${ROOT}/${folder}`)).toBe(true);
    expect(workspace.changed(`${ROOT}/uni_modules/Other/a/b.json`)).toBe(false);
    expect(workspace.changed(`${ROOT}/node_modules/a/package.json`)).toBe(false);
    for (const folder of ['uni_modules/Other/a/c', 'dist', 'node_modules', 'unpackage/a'])
      expect(await workspace.folderCreated(`${ROOT}/${folder}`)).toBe(false);
  });

  test('leaves what is said beside it said once', async () => {
    const { asked, version } = desk({
      [PACKAGE]: packageOf('1.0.0'),
      'uni_modules/Made-Up/index.js': 'export function made() {}',
    });
    await version();
    const said = await asked((project) => project.search(nameNeedle('made')));
    expect(said?.modules.map(({ source }) => source.path)).toEqual([`${ROOT}/uni_modules/Made-Up/index.js`]);
  });
});

test("an editor's text stands before the file in the root AndroidManifest.xml too", async () => {
  const { workspace, asked } = desk({ [XML]: '<manifest/>' });
  const text = () => asked(({ files }) => files.text(`${ROOT}/${XML}`));
  expect(await text()).toBe('<manifest/>');
  expect(workspace.edit(`${ROOT}/${XML}`, '<manifest></manifest>')).toBe(true);
  expect(await text()).toBe('<manifest></manifest>');
});
