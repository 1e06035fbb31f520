import { describe, expect, it } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { addImports, type Import } from '../../../src/core/setup/steps/imports.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import { scriptParts } from '../../../src/core/syntax/vue.ts';
import { applyEdits, ROOT } from '../helpers.ts';

const files = { text: () => null, json: () => null, exists: () => false, list: () => [] };
const project = { root: ROOT, sourceRoot: ROOT, files, scripts: [] } as unknown as Project;

function imported(text: string, imports: readonly Import[], path = `${ROOT}/a.ts`): string {
  const module = readScript({ path, text }, path.endsWith('.vue') ? scriptParts(text) : undefined);
  return applyEdits(text, addImports(project, module, imports));
}
const one = (from: string, exported = 'b', name = exported): Import => ({ exported, name, from });

describe('what is imported', () => {
  it.each<[string, string, Import[], string]>([
    ['nothing', `import { a } from 'm';\n`, [], `import { a } from 'm';\n`],
    ['among sorted names', `import { a, c } from 'm';\n`, [one('m')], `import { a, b, c } from 'm';\n`],
    ['behind names in no order', `import { c, a } from 'm';\n`, [one('m')], `import { c, a, b } from 'm';\n`],
    [
      'on lines of their own',
      `import {\n  a,\n  c\n} from 'm';\n`,
      [one('m')],
      `import {\n  a,\n  b,\n  c\n} from 'm';\n`,
    ],
    [
      'under another name',
      `import { a } from 'm';\n`,
      [one('m', 'b', 'own')],
      `import { a, b as own } from 'm';\n`,
    ],
    [
      'between sorted statements',
      `import { a } from 'a';\nimport { c } from 'c';\n`,
      [one('b')],
      `import { a } from 'a';\nimport { b } from 'b';\nimport { c } from 'c';\n`,
    ],
    [
      'before the first of its group',
      `import { c } from './c';\nimport { d } from './d';\n`,
      [one('./b')],
      `import { b } from './b';\nimport { c } from './c';\nimport { d } from './d';\n`,
    ],
    [
      "Node's own first",
      `import { c } from 'c';\nimport { d } from './d';\n`,
      [one('node:fs')],
      `import { b } from 'node:fs';\nimport { c } from 'c';\nimport { d } from './d';\n`,
    ],
    [
      'behind statements in no order',
      `import './style.css';\nimport { c } from 'c';\n`,
      [one('./b')],
      `import './style.css';\nimport { c } from 'c';\nimport { b } from './b';\n`,
    ],
    [
      'beside types, which are no place for it',
      `import type { T } from 'm';\n`,
      [one('m')],
      `import type { T } from 'm';\nimport { b } from 'm';\n`,
    ],
    [
      'a default beside names',
      `import { a } from 'm';\n`,
      [one('m', 'default', 'M')],
      `import { a } from 'm';\nimport M from 'm';\n`,
    ],
    [
      'whole and in part',
      `import { a } from 'a';\n`,
      [one('m', 'default', 'M'), one('m', 'd'), one('m', 'c')],
      `import { a } from 'a';\nimport M, { c, d } from 'm';\n`,
    ],
    ['first in a script', `go();\n`, [one('m')], `import { b } from 'm';\n\ngo();\n`],
    ['first in an empty one', ``, [one('m')], `import { b } from 'm';\n`],
    ['behind a byte-order mark', `\ufeffgo();\n`, [one('m')], `\ufeffimport { b } from 'm';\n\ngo();\n`],
  ])('%s', (_name, before, imports, after) => {
    expect(imported(before, imports)).toBe(after);
  });

  it.each<[string, string, RegExp]>([
    ['a script', `<script>\ngo();\n</script>\n`, /<script>\nimport \{ b \} from 'm';?\n\ngo\(\)/],
    [
      'an indented one',
      `<script>\n  go();\n</script>\n`,
      /<script>\n {2}import \{ b \} from 'm';?\n\n {2}go\(\)/,
    ],
    ['an empty one', `<script>\n</script>\n`, /<script>\nimport \{ b \} from 'm';?\n<\/script>/],
    ['none', `<template></template>\n`, /^<template><\/template>\n$/],
  ])('in a Vue file with %s', (_name, before, after) => {
    expect(imported(before, [one('m')], `${ROOT}/a.vue`)).toMatch(after);
  });
});
