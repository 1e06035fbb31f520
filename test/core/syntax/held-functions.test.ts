import { describe, expect, it } from 'vitest';
import { readScript } from '../../../src/core/syntax/reader.ts';

const read = (text: string) => readScript({ path: '/a.ts', text });

/** `kind name(parameters)` for each function that is called by a name and whose body holds `HERE`. */
function around(text: string): string[] {
  const { functions, blocks } = read(text);
  const at = text.indexOf('HERE');
  return functions
    .filter(({ block }) => (blocks[block]?.start ?? at) <= at && at < (blocks[block]?.end ?? 0))
    .map(({ kind, name, parameters }) => `${kind} ${name}(${parameters.join()})`);
}

describe('functions that are called by a name', () => {
  it.each<[string, string, string[]]>([
    ['a declaration', 'function a(b, { c }) { HERE }', ['declaration a(b,)']],
    ['an exported one', 'export async function a() { HERE }', ['declaration a()']],
    [
      'the default export',
      'export default function a<T>(b: T): Promise<void> { HERE }',
      ['declaration a(b)'],
    ],
    ['a generator', 'function* a() { HERE }', ['declaration a()']],
    ['an arrow function', 'const a = (b) => { HERE }', ['variable a(b)']],
    ['an arrow function without braces', 'export const a = async b => HERE', ['variable a(b)']],
    ['a function expression', 'let a = async function other() { HERE }', ['variable a()']],
    ['a method', 'export default { methods: { async a(b) { HERE } } }', ['member a(b)']],
    ['a quoted method', "const o = { 'a'(b) { HERE } }", ['member a(b)']],
    ['a function of an object', 'const o = { a: function () { HERE }, b: 1 }', ['member a()']],
    ['an arrow function of an object', 'const o = { a: () => HERE }', ['member a()']],
    ['a method of a class', 'class A { private a(): void { HERE } }', ['member a()']],
    ['one in the other', 'function a() { const b = () => { HERE } }', ['declaration a()', 'variable b()']],
    ['an argument', 'onLaunch(() => { HERE })', []],
    ['a named argument', 'onLaunch(function a() { HERE })', []],
    ['called in place', 'const a = function () { HERE }()', []],
    ['called in parentheses', 'const a = (() => { HERE })()', []],
    ['an arm', 'const a = b ? () => { HERE } : c', []],
    ['returned', 'const a = () => b; return (): void => { HERE }', []],
    ['a condition', 'if (a) { HERE } else if (b) { c }', []],
    ['a catch', 'function a() { try {} catch (b) { HERE } }', ['declaration a()']],
  ])('%s', (_, text, expected) => expect(around(text)).toEqual(expected));
});

describe('where a name is said', () => {
  it.each<[string, string, number]>([
    ['a call', 'a()', 1],
    ['its declaration', 'function a() {}', 1],
    ['an argument, a key, a member', 'b(a); c = { a: 1 }; d.a()', 3],
    ['a string', "dispatch('push/a'); emit(`a:b`)", 2],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the script
    ['in a template', 'const b = `${a()} c`', 1],
    ['an import', "import { a, b as a } from './a'; import a from 'a'; import './a'", 0],
    ['an import over several lines', "import type {\n  a,\n} from './a'\na()", 1],
    ['an export', "export { a, a as b }; export { a } from './a'; export * from './a'; export default a", 0],
    ['an exported declaration', 'export const a = 1; export function b() { a }', 2],
    ['an exported object', 'export default { a }', 1],
    ['a dynamic import', "import('./a'); require('./a')", 2],
    ['another word', "ab(); b.$a; 'ba'; aa", 0],
    ['a comment', '// a()\n/* a */ /** a */', 0],
    ['import.meta', 'import.meta.a; a', 2],
  ])('%s', (_, text, expected) => expect(read(text).mentions('a')).toHaveLength(expected));
});
