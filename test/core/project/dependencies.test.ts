import { describe, expect, test } from 'vitest';
import { dependenciesOn } from '../../../src/core/project/dependencies.ts';
import type { Project } from '../../../src/core/project/project.ts';
import type { CallSite } from '../../../src/core/syntax/module.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import type { Files } from '../helpers.ts';
import { asked, madeUp } from '../made-up.ts';

/** A project of one script, and the callees whose arguments were asked for. */
function projectOf(text: string): { project: Project; read: string[] } {
  const read: string[] = [];
  const module = readScript({ path: '/p/a.js', text });
  const calls = module.calls.map(
    (call): CallSite => ({
      ...call,
      get args() {
        read.push(call.callee.join('.'));
        return call.args;
      },
    }),
  );
  const files = { json: () => null, exists: () => false, list: () => [], text: () => null, named: () => [] };
  const scripts = [{ source: module.source, bindings: module.bindings, exports: module.exports, calls }];
  return { project: { root: '/p', scripts, files } as unknown as Project, read };
}

const found = (project: Project, ...packages: string[]): string[] | undefined =>
  dependenciesOn(project, packages)?.map((dependency) => dependency.package);

test.each([
  ['import', "import TIM from 'tim-wx-sdk'"],
  ['import of a part', "import TIM from 'tim-wx-sdk/lite'"],
  ['export', "export * from 'tim-wx-sdk'"],
  ['require', "const TIM = require('tim-wx-sdk')"],
])('a package is used: %s', (_, text) => {
  const { project } = projectOf(text);
  expect(found(project, 'tim-wx-sdk', 'tim-js-sdk')).toEqual(['tim-wx-sdk']);
});

test.each([
  ['another name', "import TIM from 'tim-wx-sdk-lite'"],
  ['another function', "load('tim-wx-sdk')"],
  ['a method of that name', "app.require('tim-wx-sdk')"],
])('a package is not used: %s', (_, text) => {
  expect(found(projectOf(text).project, 'tim-wx-sdk')).toEqual([]);
});

test('no arguments are read but those of calls that import, and those once', () => {
  const { project, read } = projectOf("f(a)\ng.h(b)\nconst c = require('c')\nimport d from 'd'\n");
  for (const name of ['c', 'd', 'e']) found(project, name);
  expect(read).toEqual(['require']);
});

describe('the version of a package', () => {
  const NAME = 'tim-wx-sdk';
  const MANIFEST = '{ "vueVersion": "3", "app-plus": { "nativePlugins": { "Made-Up": {} } } }';
  const versions = (files: Files, ...packages: string[]) =>
    asked(madeUp([]), { 'manifest.json': MANIFEST, ...files }, (one) =>
      dependenciesOn(one, packages.length > 0 ? packages : [NAME])?.map(
        ({ version, from }) => `${version} ${from}`,
      ),
    );
  const wants = (range: unknown, field = 'dependencies'): Files => ({
    'package.json': JSON.stringify({ [field]: { [NAME]: range } }),
  });
  const installed = (version: unknown): Files => ({
    [`node_modules/${NAME}/package.json`]: JSON.stringify({ version }),
  });
  const npm = (lock: object): Files => ({ 'package-lock.json': JSON.stringify(lock) });
  const locked = { packages: { [`node_modules/${NAME}`]: { version: '2.20.0' } } };

  test.each<[string, Files, string]>([
    ['what is installed', { ...wants('^2.0.0'), ...installed('2.27.6'), ...npm(locked) }, '2.27.6 installed'],
    ['the lock file of npm', { ...wants('^2.0.0'), ...npm(locked) }, '2.20.0 locked'],
    [
      'the lock file of an older npm',
      { ...wants('^2.0.0'), ...npm({ dependencies: { [NAME]: { version: '2.21.0' } } }) },
      '2.21.0 locked',
    ],
    ['the range, where npm locks something else', { ...wants('^2.0.1'), ...npm({}) }, '2.0.1 range'],
    ['the range, where what is installed tells none', { ...wants('^2.0.1'), ...installed(7) }, '2.0.1 range'],
    [
      'the lock file of pnpm',
      { ...wants('^2.0.0'), 'pnpm-lock.yaml': `dependencies:\n  ${NAME}: 2.22.1(peer@1)\n` },
      '2.22.1 locked',
    ],
    [
      'the lock file of pnpm, with what was asked for',
      {
        ...wants('^2.0.0'),
        'pnpm-lock.yaml': `importers:\n  .:\n    '${NAME}':\n      specifier: ^2.0.0\n      version: 2.23.0_a@1\n`,
      },
      '2.23.0 locked',
    ],
    [
      'the lock file of yarn',
      { ...wants('^2.0.0'), 'yarn.lock': `${NAME}@^2.0.0:\n  version "2.24.0"\n` },
      '2.24.0 locked',
    ],
    [
      'the lock file of a newer yarn',
      { ...wants('^2.0.0'), 'yarn.lock': `"${NAME}@npm:^2.0.0":\n  version: 2.25.0\n` },
      '2.25.0 locked',
    ],
    [
      'the range, where yarn locks another',
      { ...wants('~2.1.0'), 'yarn.lock': `${NAME}-lite@^2.0.0:\n  version "2.24.0"\n` },
      '2.1.0 range',
    ],
    ['the exact version', wants('2.15.0'), '2.15.0 range'],
    ['the lowest of a range', wants('>=2.3.0 <4'), '2.3.0 range'],
    ['the lowest of several', wants('^3.1.0 || ^2.2.0'), '2.2.0 range'],
    ['nothing, of all', wants('*'), 'null undefined'],
    ['nothing, of none', wants('0.0.0'), 'null undefined'],
    ['nothing, of what allows none to be known', wants('>=0.0.0'), 'null undefined'],
    ['nothing, of a tag', wants('latest'), 'null undefined'],
    ['nothing, of an address', wants('git+https://example.com/a.git'), 'null undefined'],
    ['nothing, of a blank', wants(' '), 'null undefined'],
    ['nothing, of no text', wants(7), 'null undefined'],
    ['nothing, of a text without end', wants(`>=2.0.0 ${'|| ^2.0.0 '.repeat(40)}`), 'null undefined'],
  ])('is told by %s', async (_name, files, expected) => {
    expect(await versions(files)).toEqual([expected]);
  });

  test.each(['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])(
    'is told by the range among the %s',
    async (field) => expect(await versions(wants('^2.0.0', field))).toEqual(['2.0.0 range']),
  );

  test('is told by what the app itself needs first, and of a scoped package too', async () => {
    const both = {
      'package.json': JSON.stringify({
        devDependencies: { [NAME]: '^1.0.0', '@tencentcloud/chat': '^3.0.0' },
        dependencies: { [NAME]: '^2.0.0' },
      }),
    };
    expect(await versions(both, NAME, '@tencentcloud/chat', 'other')).toEqual(['2.0.0 range', '3.0.0 range']);
    const yarn = { 'yarn.lock': '"@tencentcloud/chat@^3.0.0":\n  version "3.6.6"\n' };
    expect(await versions({ ...both, ...yarn }, '@tencentcloud/chat')).toEqual(['3.6.6 locked']);
  });
});
