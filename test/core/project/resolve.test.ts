import { describe, expect, test } from 'vitest';
import { type Modules, resolveNode } from '../../../src/core/project/resolve.ts';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';
import { MORE, plainValue, UNKNOWN } from '../syntax/plain.ts';

/** The value of the last argument of the first `use(…)` in `main`, as far as it can be followed. */
function resolved(main: string, others: Record<string, string> = {}): unknown {
  const texts: Record<string, string> = { main, ...others };
  const modules = new Map(
    Object.entries(texts)
      .filter(([path]) => !path.endsWith('.json'))
      .map(([path, text]) => [path, readScript({ path, text })]),
  );
  const reach: Modules = {
    of: (node) => modules.get(node.source.path),
    imported(from) {
      const path = from.slice(2);
      const text = texts[path];
      if (text === undefined) return undefined;
      const module = modules.get(path);
      return module ? { module } : { json: readJsonc({ path, text }).tree };
    },
  };
  const call = modules.get('main')?.calls.find(({ callee }) => callee.join() === 'use');
  return plainValue(resolveNode(call?.args.at(-1) as Node, reach), (node) => resolveNode(node, reach));
}

const chain = (length: number): string =>
  Array.from({ length }, (_, i) => `const a${i} = ${i === 0 ? 7 : `a${i - 1}`};`).join('\n');

describe('what a name stands for', () => {
  test.each<[string, string, unknown]>([
    ['a constant', `const a = 1; use(a)`, 1],
    ['a key of one', `const a = { b: { c: 'x' } }; use(a.b.c)`, 'x'],
    ['a part of one', `const { b: { c } } = { b: { c: 2 } }; use(c)`, 2],
    ['a frozen object', `const a = Object.freeze({ b: 3 }); use(a.b)`, 3],
    ['frozen twice', `use(Object.freeze(Object.freeze({ b: 3 })))`, { b: 3 }],
    ['a function', `function a() {} use(a)`, 'function'],
    ['a function in a constant', `const a = () => 1; use(a)`, 'function'],
    ['a chain of names', `${chain(5)} use(a4)`, 7],
  ])('%s', (_name, script, value) => expect(resolved(script)).toEqual(value));

  test.each<[string, string]>([
    ['a name that nobody declares', `use(a)`],
    ['a parameter', `function f(a) { use(a) }`],
    ['a class', `class A {} use(A)`],
    ['a constant without a value', `let a; use(a)`],
    ['a name that is set again', `let a = 1; a = 2; use(a)`],
    ['a name that is declared twice', `var a = 1; var a = 2; use(a)`],
    ['a key that is not there', `const a = { b: 1 }; use(a.c)`],
    ['a key that is there twice', `const a = { b: 1, b: 2 }; use(a.b)`],
    ['a name that stands for itself', `const a = b, b = a; use(a)`],
    ['a chain that is too long', `${chain(40)} use(a39)`],
    ['a key of no object', `const a = 1; use(a.b)`],
  ])('not %s', (_name, script) => expect(resolved(script)).toBe(UNKNOWN));

  test('an object that is changed later has no sure values, and may have more keys', () => {
    expect(resolved(`const a = { b: 1, c: { d: 2 } }; a.e = 3; use(a)`)).toEqual({
      b: UNKNOWN,
      c: { d: 2 },
      [MORE]: true,
    });
    // what is no object is what it was
    expect(resolved(`const a = [1]; a.length = 0; use(a)`)).toEqual([1]);
  });

  test('freezing is followed only so deep, and not where nothing is frozen', () => {
    const frozen = (times: number): string => `${'Object.freeze('.repeat(times)}{ b: 1 }${')'.repeat(times)}`;
    expect(resolved(`const a = ${frozen(5)}; use(a.b)`)).toBe(1);
    expect(resolved(`const a = ${frozen(40)}; use(a.b)`)).toBe(UNKNOWN);
    expect(resolved(`const a = Object.freeze(); use(a.b)`)).toBe(UNKNOWN);
  });
});

describe('across modules', () => {
  test.each<[string, string, Record<string, string>, unknown]>([
    ['a name', `import { a } from './m'; use(a)`, { m: `export const a = 1` }, 1],
    [
      'under another name',
      `import { b as a } from './m'; use(a)`,
      { m: `const x = 1; export { x as b }` },
      1,
    ],
    ['the default', `import a from './m'; use(a.b)`, { m: `export default { b: 2 }` }, 2],
    ['all of it', `import * as m from './m'; use(m.a.b)`, { m: `export const a = { b: 3 }` }, 3],
    [
      'passed on',
      `import { a } from './m'; use(a)`,
      { m: `export { x as a } from './n'`, n: `export const x = 4` },
      4,
    ],
    [
      'passed on with all',
      `import { a } from './m'; use(a)`,
      { m: `export * from './n'`, n: `export const a = 5` },
      5,
    ],
    [
      'passed on with all, from the second',
      `import { a } from './m'; use(a)`,
      { m: `export * from './n'\nexport * from './o'`, n: `export const b = 5`, o: `export const a = 6` },
      6,
    ],
    [
      'passed on as one name',
      `import { n } from './m'; use(n.a)`,
      { m: `export * as n from './n'`, n: `export const a = 6` },
      6,
    ],
    ['a JSON file', `import a from './a.json'; use(a.b)`, { 'a.json': `{ "b": 7 }` }, 7],
    ['all of a JSON file', `import * as a from './a.json'; use(a.b)`, { 'a.json': `{ "b": 7 }` }, 7],
    [
      'a key of a JSON file',
      `import { b } from './a.json'; use(b.c)`,
      { 'a.json': `{ "b": { "c": 8 } }` },
      8,
    ],
  ])('%s', (_name, main, others, value) => expect(resolved(main, others)).toEqual(value));

  test.each<[string, string, Record<string, string>]>([
    ["a module that is not the project's", `import { a } from 'm'; use(a)`, {}],
    ['a name that it does not export', `import { a } from './m'; use(a)`, { m: `export const b = 1` }],
    [
      'a name that it exports twice',
      `import { a } from './m'; use(a)`,
      { m: `export const a = 1; export { a }` },
    ],
    ['all of it as a value', `import * as m from './m'; use(m)`, { m: `export const a = 1` }],
    [
      'the default through a star',
      `import a from './m'; use(a)`,
      { m: `export * from './n'`, n: `export default 1` },
    ],
    ['a local that is not there', `import { a } from './m'; use(a)`, { m: `export { a }` }],
    [
      'modules that pass it on in a circle',
      `import { a } from './m'; use(a)`,
      { m: `export { a } from './n'`, n: `export { a } from './m'` },
    ],
    [
      'stars in a circle',
      `import { a } from './m'; use(a)`,
      { m: `export * from './n'`, n: `export * from './m'` },
    ],
  ])('not %s', (_name, main, others) => expect(resolved(main, others)).toBe(UNKNOWN));
});
