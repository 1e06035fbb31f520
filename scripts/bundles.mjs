// The bundles of dist/, for all who build, pack or look for them. It needs nothing that is to be installed first.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The names of files in a folder that match, without their ending; sorted. */
const named = (folder, pattern) =>
  readdirSync(join(root, folder))
    .map((name) => pattern.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .sort();

/** What is told of providers and makers, and never by a check. */
const told = named('src/core/providers', /^([\w-]+)$/).flatMap((folder) =>
  named(`src/core/providers/${folder}`, /^((?:checks|notes|facts|limits)\.ts)$/).map(
    (name) => `src/core/providers/${folder}/${name}`,
  ),
);

/**
 * Modules that are left out of the program, by the bundle that it loads when one of their exports is first asked for:
 * what most checks have no need of.
 */
export const late = {
  more: told,
  rare: ['src/core/project/semver.ts', 'src/core/project/git-ignored.ts', 'src/core/engine/path-patterns.ts'],
  // each project has a manifest
  ...Object.fromEntries(
    named('schemas', /^(?!manifest-push\.)([\w-]+)\.schema\.json$/).map((id) => [
      `schemas/${id}`,
      [`src/core/generated/validators/${id}.js`],
    ]),
  ),
};

/** Those that are made of such modules alone. */
const lateBundles = Object.keys(late)
  .filter((name) => name !== 'more')
  .map((name) => ({ name, takes: name === 'rare' ? ['program'] : [] }));

/**
 * What each bundle is made from, the modules of `late` where no entry is named; `main` reaches no CommonJS copy of a library that has a module. In the browser an
 * extension is one file: the host lies in it, and runs when the loader asks for it. Elsewhere a loader of
 * its own asks that same file, so that the package holds the host once.
 */
export const bundles = [
  { name: 'cli', entry: 'src/cli/start.ts', banner: '#!/usr/bin/env node', external: ['./program.js'] },
  { name: 'mcp', entry: 'src/mcp/main.ts', takes: ['program', 'more', 'setup'] },
  { name: 'artefact', entry: 'src/node/artefact/index.ts', takes: ['program', 'more'] },
  {
    name: 'api',
    entry: 'src/api/index.ts',
    takes: ['program'],
    external: ['./codes.js', './artefact.js'],
  },
  { name: 'codes', entry: 'src/core/logs/index.ts', takes: ['program', 'more'] },
  // each after those that say what they take of it
  { name: 'setup', entry: 'src/cli/commands/setup.ts', takes: ['program', 'more'] },
  { name: 'more', entry: 'src/cli/more.ts', takes: ['program'], external: ['./artefact.js', './codes.js'] },
  {
    name: 'program',
    entry: 'src/cli/main.ts',
    external: ['./more.js', './setup.js', './mcp.js', './artefact.js'],
    late: true,
  },
  ...lateBundles,
  {
    name: 'extension',
    entry: 'src/vscode/desktop.ts',
    external: ['vscode', './app.js'],
    host: './browser/extension.js',
  },
  // what looks into built apps, in the editor
  {
    name: 'app',
    entry: 'src/vscode/artefact/index.ts',
    external: ['vscode'],
    pack: 'app.br',
    borrows: ['browser/extension'],
  },
  {
    name: 'browser/extension',
    entry: 'src/vscode/browser.ts',
    holds: 'src/vscode/host.ts',
    lends: [
      'src/core/finding.ts',
      'src/core/messages/format.ts',
      'src/core/messages/localized.ts',
      'src/core/messages/printable.ts',
      'src/vscode/language.ts',
    ],
    platform: 'browser',
    external: ['vscode'],
  },
];

/** Whether the extension of the editor is made of it; all else is npm's package. */
export const isEditors = ({ entry }) => entry?.startsWith('src/vscode/') ?? false;

/** Whether it checks literals against a schema, and nothing else. */
export const isSchema = ({ name }) => name.startsWith('schemas/');

/** What findings say, a file for each language; it is no more to read than is said. */
export const wordFiles = ['words.zh-CN.json', 'words.en.json'];

/** What the programs read when it is asked for: what findings say, and, packed, all other texts. */
export const packs = [...wordFiles, 'texts.br'];

/** What bundles of the editor's extension say, packed, each beside its own. */
const ownPacks = bundles.flatMap(({ pack }) => pack ?? []);

/** Every file of dist/ that a program or an editor takes. */
export const outputs = [...bundles.map(({ name }) => `${name}.js`), ...packs, ...ownPacks];
