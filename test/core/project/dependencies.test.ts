import { expect, test } from 'vitest';
import { dependenciesOn } from '../../../src/core/project/dependencies.ts';
import type { Project } from '../../../src/core/project/project.ts';
import type { CallSite } from '../../../src/core/syntax/module.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';

/** A project of one script, and the callees whose arguments were asked for. */
function projectOf(text: string): { project: Project; asked: string[] } {
  const asked: string[] = [];
  const module = readScript({ path: '/p/a.js', text });
  const calls = module.calls.map(
    (call): CallSite => ({
      ...call,
      get args() {
        asked.push(call.callee.join('.'));
        return call.args;
      },
    }),
  );
  const files = { json: () => null, exists: () => false, list: () => [], text: () => null, named: () => [] };
  const scripts = [{ source: module.source, bindings: module.bindings, exports: module.exports, calls }];
  return { project: { root: '/p', scripts, files } as unknown as Project, asked };
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
  const { project, asked } = projectOf("f(a)\ng.h(b)\nconst c = require('c')\nimport d from 'd'\n");
  for (const name of ['c', 'd', 'e']) found(project, name);
  expect(asked).toEqual(['require']);
});
