import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import { isManifestName, wantedFiles } from '../../../src/core/project/discover.ts';
import { type Files, memoryFileSystem, ROOT } from '../helpers.ts';

const APP = '{ "app-plus": {}, "name": "json" }';
const SCRIPT = `import { defineManifestConfig } from '@uni-helper/vite-plugin-uni-manifest'
export default defineManifestConfig({ 'app-plus': {}, name: 'script' })
`;

/** The projects, each as its root, its source's folder and its manifest. */
async function found(files: Files): Promise<string[]> {
  const workspace = new Workspace(memoryFileSystem(files), ROOT);
  const shown = (path: string): string => path.slice(ROOT.length + 1) || '.';
  const all = await Promise.all(
    (await workspace.check()).projects.map(({ manifest }) =>
      workspace.ask(
        manifest,
        ({ root, sourceRoot, manifest: { source } }) =>
          `${shown(root)} ${shown(sourceRoot)} ${shown(source.path)}`,
      ),
    ),
  );
  return all.map((one) => one ?? '');
}

describe('a project', () => {
  it.each<[string, Files, string[]]>([
    ['none', { 'package.json': '{}' }, []],
    ['by its manifest', { 'manifest.json': APP }, ['. . manifest.json']],
    ['in src', { 'src/manifest.json': APP }, ['. src src/manifest.json']],
    [
      'whose own stands before that in src',
      { 'src/manifest.json': APP, 'manifest.json': APP },
      ['. . manifest.json'],
    ],
    ['by a script', { 'manifest.config.ts': SCRIPT }, ['. . manifest.config.ts']],
    [
      'by a script, with its source in src',
      { 'manifest.config.mjs': SCRIPT, 'src/main.js': '' },
      ['. src manifest.config.mjs'],
    ],
    [
      'by a script before the file that is made of it',
      { 'manifest.config.js': SCRIPT, 'src/manifest.json': APP, 'manifest.json': APP },
      ['. src manifest.config.js'],
    ],
    [
      'by the file where the script defines none',
      { 'manifest.config.ts': 'export default {}', 'manifest.json': APP },
      ['. . manifest.json'],
    ],
    [
      'several, one below another',
      { 'manifest.json': APP, 'apps/a/manifest.json': APP },
      ['. . manifest.json', 'apps/a apps/a apps/a/manifest.json'],
    ],
    ['not by a folder of that name', { 'manifest.json/a.js': '' }, []],
    ['not by a file of another name', { 'my-manifest.json': APP, 'manifest.config.cjs': SCRIPT }, []],
    ['not in a package', { 'node_modules/a/manifest.json': APP, 'dist/manifest.json': APP }, []],
  ])('is found: %s', async (_name, files, expected) => expect(await found(files)).toEqual(expected));

  it.each<[string, string, boolean, boolean]>([
    ['vueVersion', '{ "vueVersion": "3" }', true, true],
    ['uni-app-x', '{ "uni-app-x": {} }', true, true],
    ['an appid of DCloud’s', '{ "appid": "__UNI__A" }', true, true],
    ['another appid', '{ "appid": "a" }', false, false],
    ['a mini-program', '{ "mp-weixin": {} }', false, true],
    ['H5', '{ "h5": {} }', false, true],
    ['a browser’s extension', '{ "manifest_version": 3, "name": "h5" }', false, false],
    ['what an App is built to', '{ "plus": {}, "id": "__UNI__A", "appid": "__UNI__A" }', false, false],
    ['a part of that', '{ "plus": {}, "app-plus": {} }', true, true],
    ['the same, without what it is', '{ "id": "a", "app-plus": {} }', true, true],
    ['broken, and plainly one', '"app-plus": { }', true, true],
    ['broken, and perhaps none', '"appid": "a", [', false, false],
    ['a list of words', '["app-plus"]', false, false],
  ])('is one by what its manifest says, alone and with pages: %s', async (_name, text, alone, pages) => {
    expect((await found({ 'manifest.json': text })).length > 0).toBe(alone);
    expect((await found({ 'manifest.json': text, 'pages.json': '{}' })).length > 0).toBe(pages);
  });

  it('is none in a folder that a rule has looked into', async () => {
    const files: Files = { 'manifest.json': APP, 'uni_modules/a/manifest.json': APP };
    const workspace = new Workspace(memoryFileSystem(files), ROOT);
    const name = `${ROOT}/uni_modules/a/manifest.json`;
    expect(await workspace.ask(`${ROOT}/manifest.json`, ({ files }) => files.json(name)?.source.text)).toBe(
      APP,
    );
    workspace.changed(`${ROOT}/manifest.json`);
    expect(await workspace.roots()).toEqual([ROOT]);
  });

  it('is none whose manifest cannot be read', async () => {
    expect(await found({ 'manifest.json': undefined as unknown as string })).toEqual([]);
  });
});

it('a manifest goes by few names', () => {
  const names = [
    'manifest.json',
    'manifest.config.ts',
    'manifest.config.mts',
    'manifest.config.js',
    'manifest.config.mjs',
  ];
  expect(names.every((name) => isManifestName(`/a/${name}`))).toBe(true);
  expect(
    ['manifest.jsonc', 'a/manifest', 'manifest.config.cjs', 'my.manifest.json'].some(isManifestName),
  ).toBe(false);
});

it('what rules want to read in most projects is named in both folders of a project, each once', () => {
  const of = (sourceRoot: string): string[] =>
    wantedFiles({ root: '/p', sourceRoot, manifest: undefined as never });
  const plain = of('/p');
  expect(plain.slice(0, 2)).toEqual(['/p/package.json', '/p/uni-offline-push.config.json']);
  expect(plain).toContain('/p/nativeplugins/TencentCloud-TUIOfflinePush/package.json');
  expect(plain).toContain('/p/nativeResources/android/agconnect-services.json');
  expect(plain.every((path) => /^\/p\/\w.*\.\w+$/.test(path))).toBe(true);
  expect(of('/p/src')).toEqual([...plain, ...plain.map((path) => path.replace('/p/', '/p/src/'))]);
});
