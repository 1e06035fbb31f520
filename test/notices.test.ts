import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPackages, missingNotices, noticesOf } from '../scripts/package/notices.mjs';
import { folderWith, repository } from './cli/helpers.ts';

type Metafiles = Parameters<typeof bundledPackages>[0];

const metafile = (inputs: Record<string, number>): Metafiles =>
  [
    {
      inputs: {},
      outputs: {
        'dist/a.js': {
          inputs: Object.fromEntries(
            Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }]),
          ),
        },
      },
    },
  ] as unknown as Metafiles;

const names = (inputs: Record<string, number>): string[] =>
  bundledPackages(metafile(inputs)).map(({ name }) => name);

/** The path of a module, as esbuild would name it, in a made-up package. */
function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({});
  const own = join(folder, 'node_modules/@made/up');
  mkdirSync(own, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
  return `${relative(repository, own).replaceAll('\\', '/')}/lib/index.js`;
}

const manifest = '{ "name": "@made/up", "version": "1.2.3", "license": "ISC" }';

describe('the packages that a bundle holds', () => {
  it('are those of whose modules something is left in it, each once', () => {
    expect(
      names({
        'src/core/finding.ts': 10,
        'node_modules/semver/functions/lt.js': 20,
        'node_modules/semver/functions/gt.js': 20,
        'node_modules/@clack/core/dist/index.mjs': 5,
        'node_modules/diff/libesm/index.js': 0,
        'words-of-all-languages:words-of-all-languages': 9,
      }),
    ).toEqual(['@clack/core', 'semver']);
  });

  it('include the one that wrote a module of ours', () => {
    expect(names({ 'src/core/generated/validators.js': 100 })).toEqual(['ajv']);
  });

  it('must have a licence text', () => {
    const path = packageWith({ 'package.json': manifest, 'README.md': 'ISC' });
    expect(() => names({ [path]: 1 })).toThrow('@made/up 1.2.3 lies in a bundle and has no licence text');
  });

  it.each(['LICENSE', 'license', 'LICENCE.md', 'LICENSE-MIT', 'COPYING'])('may call it %s', (name) => {
    const path = packageWith({ 'package.json': manifest, [name]: 'Do.\r\nDo not.\r\n' });
    const [found] = bundledPackages(metafile({ [path]: 1 }));
    expect(found).toEqual({ name: '@made/up', version: '1.2.3', license: 'ISC', text: 'Do.\nDo not.' });
  });
});

describe('the notices', () => {
  const packages = ['one', 'two'].map((name) => ({
    name,
    version: '1.0.0',
    license: 'MIT',
    text: `Of ${name}.\n\nAs is.`,
  }));
  const [one, two] = packages.map(({ name }) => name);

  it('hold the whole text of each, however its lines end', () => {
    const notices = noticesOf(packages);
    expect(missingNotices(notices, packages)).toEqual([]);
    expect(missingNotices(notices.replaceAll('\n', '\r\n'), packages)).toEqual([]);
  });

  it('are told to lack what is not there, is of another version, or is cut', () => {
    const lacks = (notices: string | undefined): (string | undefined)[] =>
      missingNotices(notices, packages).map((said: string) => /of (\w+) 1\.0\.0/.exec(said)?.[1]);
    expect(lacks(undefined)).toEqual([one, two]);
    expect(lacks('')).toEqual([one, two]);
    expect(lacks(noticesOf(packages.slice(1)))).toEqual([one]);
    expect(lacks(noticesOf(packages).replace('two 1.0.0', 'two 0.9.0'))).toEqual([two]);
    expect(lacks(noticesOf(packages).replace('Of one.\n\nAs is.', 'Of one.'))).toEqual([one]);
  });
});
