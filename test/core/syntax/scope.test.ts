import { describe, expect, it } from 'vitest';
import type { ScriptModule } from '../../../src/core/syntax/module.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import { blockAt, flowOf, isWithin, lookup } from '../../../src/core/syntax/scope.ts';

const read = (text: string): ScriptModule => readScript({ path: '/a.ts', text });

/** What `name` is bound to where `HERE` stands. */
function at(text: string, name = 'a') {
  const module = read(text);
  return lookup(module, name, blockAt(module.blocks, text.indexOf('HERE')));
}

describe('what a name stands for', () => {
  it.each<[string, string, object | undefined]>([
    ['a constant', 'const a = 1; HERE', { kind: 'const', init: { value: 1 } }],
    [
      'an import',
      'import { b as a } from "m"; f(() => { HERE })',
      { kind: 'import', from: 'm', imported: 'b' },
    ],
    ['a default import', 'import a from "m"; HERE', { kind: 'import', imported: 'default' }],
    ['a namespace', 'import * as a from "m"; HERE', { kind: 'import', imported: '*' }],
    ['nothing', 'const b = 1; HERE', undefined],
    ['a constant around the function', 'const a = 1; function f() { HERE }', { init: { value: 1 } }],
    ['a parameter', 'const a = 1; function f(a) { HERE }', { kind: 'parameter' }],
    ["an arrow function's parameter", 'const a = 1; f(a => HERE)', { kind: 'parameter' }],
    [
      'a destructured parameter',
      'const a = 1; const f = ({ x: { a } }) => { HERE }',
      { kind: 'parameter', path: ['x', 'a'] },
    ],
    ["a method's parameter", 'const a = 1; export default { f(b, a = 2) { HERE } }', { kind: 'parameter' }],
    ['a catch parameter', 'const a = 1; try {} catch (a) { HERE }', { kind: 'parameter' }],
    ['a constant of the block', 'const a = 1; { const a = 2; HERE }', { init: { value: 2 } }],
    ['a constant of another block', 'const a = 1; { const a = 2 } HERE', { init: { value: 1 } }],
    ['a constant of a block that is over', '{ const a = 2 } HERE', undefined],
    [
      'a var of a block that is over',
      'function f() { if (b) { var a = 2 } HERE }',
      { kind: 'var', init: { value: 2 } },
    ],
    ['a var of another function', 'function f() { var a = 2 } HERE', undefined],
    ['a function', 'HERE; function a() {}', { kind: 'function' }],
    ['a constant whose function has its name', 'const a = function a() {}; HERE', { kind: 'const' }],
    ['a class', 'class a {} HERE', { kind: 'class' }],
    ['a key', 'const { a } = { a: 1 }; HERE', { path: ['a'], init: { kind: 'object' } }],
    ['a renamed key', 'const { b: a } = c; HERE', { path: ['b'] }],
    ['a key with a default', 'const { a = 1 } = c; HERE', { path: [''] }],
    ['two constants', 'const a = 1; const a = 2; HERE', undefined],
    [
      "the app's of two branches",
      '// #ifdef APP-PLUS\nconst a = 1\n// #endif\n// #ifdef H5\nconst a = 2\n// #endif\nHERE',
      { init: { value: 1 } },
    ],
    [
      "the app's of #else",
      '// #ifdef H5\nconst a = 1\n// #else\nconst a = 2\n// #endif\nHERE',
      { init: { value: 2 } },
    ],
    [
      'either of two app branches',
      '// #ifdef APP-ANDROID\nconst a = 1\n// #endif\n// #ifdef APP-IOS\nconst a = 2\n// #endif\nHERE',
      undefined,
    ],
    ['only in a branch without the app', '// #ifdef H5\nconst a = 1\n// #endif\nHERE', undefined],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the script
    ['in a template', 'const a = 1; `${f((a) => HERE)}`', { kind: 'parameter' }],
    ['a type of that name is none', 'type a = { b: string }; HERE', undefined],
  ])('%s', (_, text, expected) => {
    const found = at(text);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });
});

describe('what is changed after its declaration', () => {
  it.each<[string, string, { reassigned: boolean; mutated: boolean }]>([
    ['nothing', 'const a = {}; f(a, b = 1)', { reassigned: false, mutated: false }],
    ['the name', 'let a = 1; a = 2', { reassigned: true, mutated: false }],
    ['the name, in a function', 'let a = 1; function f() { a = 2 }', { reassigned: true, mutated: false }],
    ['the name, counted', 'let a = 1; a++', { reassigned: true, mutated: false }],
    ['the name, counted first', 'let a = 1; ++a', { reassigned: true, mutated: false }],
    ['the name, if it is empty', 'let a; a ??= 2', { reassigned: true, mutated: false }],
    ['a key', 'const a = {}; a.b = 1', { reassigned: false, mutated: true }],
    ['a deep key', 'const a = {}; a.b.c += 1', { reassigned: false, mutated: true }],
    ['a key, cast', 'const a = {}; (a as any).b = 1', { reassigned: false, mutated: true }],
    ['a key, cast before', 'const a = {}; (<any>a).b = 1', { reassigned: false, mutated: true }],
    ['a key, cast twice', 'const a = {}; ((a as any) as B)!.c!.d = 1', { reassigned: false, mutated: true }],
    ['a key, not null', 'const a = {}; a!.b = 1', { reassigned: false, mutated: true }],
    ['the name, cast', 'let a = 1; (a as any) = 2', { reassigned: true, mutated: false }],
    ['a deleted key, cast', 'const a = {}; delete (a as any).b', { reassigned: false, mutated: true }],
    ['assigned to, cast', 'const a = {}; Object.assign((a as any), b)', { reassigned: false, mutated: true }],
    [
      'an argument, cast',
      'const a = {}; const c = f(a as any), d = (a as any)',
      { reassigned: false, mutated: false },
    ],
    ['a default behind a cast', 'const a = {}; f((a as any), b = 1)', { reassigned: false, mutated: false }],
    ['a computed key', 'const a = {}; a[b] = 1', { reassigned: false, mutated: true }],
    ['assigned to', 'const a = {}; Object.assign(a, b)', { reassigned: false, mutated: true }],
    ['assigned from', 'const a = {}; Object.assign(b, a)', { reassigned: false, mutated: false }],
    ['a deleted key', 'const a = {}; delete a.b', { reassigned: false, mutated: true }],
    [
      'another of that name',
      'const a = {}; function f(a) { a = 1; a.b = 2 }',
      { reassigned: false, mutated: false },
    ],
    [
      'a default of another',
      'const a = {}; function f(a = 1, { b: c = 2 }) {}',
      { reassigned: false, mutated: false },
    ],
    ['a key of that name', 'const a = {}; b.a = 1', { reassigned: false, mutated: false }],
    ['a field of that name', 'const a = {}; class B { a = 1 }', { reassigned: false, mutated: false }],
    ['compared', 'let a = 1; if (a == 2 || a >= 3) f(a => a)', { reassigned: false, mutated: false }],
  ])('%s', (_, text, expected) => {
    const binding = read(text).bindings.find(({ name, kind }) => name === 'a' && kind !== 'parameter');
    expect({ reassigned: binding?.reassigned, mutated: binding?.mutated }).toEqual(expected);
  });
});

describe('blocks', () => {
  const text = 'one; function f() { two; if (a) { three } g(() => four) } five';
  const { blocks } = read(text);
  const block = (word: string): number => blockAt(blocks, text.indexOf(word));

  it('are found by an offset', () => {
    expect(['one', 'two', 'three', 'four', 'five'].map((word) => blocks[block(word)]?.kind)).toEqual([
      'module',
      'function',
      'plain',
      'function',
      'module',
    ]);
  });

  it('lie in each other', () => {
    expect(isWithin(blocks, block('three'), block('two'))).toBe(true);
    expect(isWithin(blocks, block('two'), block('three'))).toBe(false);
    expect(flowOf(blocks, block('three'))).toBe(block('two'));
    expect(flowOf(blocks, block('four'))).toBe(block('four'));
    expect(flowOf(blocks, block('five'))).toBe(0);
  });
});
