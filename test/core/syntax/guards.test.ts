import { describe, expect, it } from 'vitest';
import { readScript } from '../../../src/core/syntax/reader.ts';

/** The conditions under which `HERE` runs, `!` before those that must not hold. */
function conditions(text: string): string[] {
  const offset = text.indexOf('HERE');
  return readScript({ path: '/a.js', text })
    .guards.filter(({ start, end }) => start <= offset && offset < end)
    .map(({ condition, negated }) => `${negated ? '!' : ''}${condition.trim()}`);
}

describe('the conditions under which code runs', () => {
  it.each<[string, string, string[]]>([
    ['if', 'if (push) { HERE }', ['push']],
    ['if without braces', 'if (push) HERE()', ['push']],
    ['behind an if', 'if (push) { a() } HERE', []],
    ['behind an if without braces', 'if (push) a()\nHERE', []],
    ['else', 'if (push) { a() } else { HERE }', ['!push']],
    ['else without braces', 'if (push) a()\nelse HERE()', ['!push']],
    ['else if', 'if (a) {} else if (b) { HERE } else {}', ['!a', 'b']],
    ['the last else', 'if (a) {} else if (b) {} else { HERE }', ['!a', '!b']],
    ['behind an else', 'if (a) {} else { b() } HERE', []],
    ['if in if', 'if (a) { if (b) { HERE } }', ['a', 'b']],
    ['a loop under an if', 'if (a) for (const b of c) { HERE }', ['a']],
    ['behind that loop', 'if (a) for (const b of c) { d() } HERE', []],
    ['a condition with calls', 'if (f(a, (b)) && c[0]) { HERE }', ['f(a, (b)) && c[0]']],
    ['early return', 'function f() { if (!push) return; HERE }', ['!!push']],
    ['early return with a value', 'function f() { if (!push) return null\nHERE }', ['!!push']],
    ['early return in braces', 'function f() { if (!push) { log(); return } HERE }', ['!!push']],
    ['early throw', 'function f() { if (!push) { throw new Error("x") } HERE }', ['!!push']],
    ['a return under another condition', 'function f() { if (!push) { if (a) return } HERE }', []],
    ['a return that is not the last', 'function f() { if (!push) { return\nHERE } }', ['!push']],
    ['behind the function that returns', 'function f() { if (!push) return; a() } HERE', []],
    ['before an early return', 'function f() { HERE; if (!push) return }', []],
    ['&&', 'push && HERE()', ['push']],
    ['&& of members', 'a; uni.push && uni.push.on && HERE()', ['uni.push', 'uni.push && uni.push.on']],
    ['&& as an argument', 'f(a, push && HERE(), b)', ['push']],
    ['the left of &&', 'HERE() && push', []],
    ['behind &&', 'push && a(); HERE', []],
    ['behind && without a semicolon', 'push && a()\nHERE', []],
    ['&& before ||', 'a && b || HERE', ['!a && b']],
    ['||', 'push || HERE()', ['!push']],
    ['??', 'push ?? HERE()', ['!push']],
    ['the first arm of ?:', 'const a = push ? HERE() : b()', ['push']],
    ['the second arm of ?:', 'const a = push ? b() : HERE()', ['!push']],
    ['behind ?:', 'const a = push ? b() : c(); HERE', []],
    ['a nested ?:', 'a ? b ? HERE : c : d', ['a', 'b']],
    ['the last arm of a nested ?:', 'a ? b ? c : d : HERE', ['!a']],
    ['?: in a chain', 'a ? b : c ? HERE : d', ['!a', 'c']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the script
    ['in a template', '`${push && HERE}`', ['push']],
    ['an optional parameter is none', 'function f(a?: string) { HERE }', []],
    ['no condition', 'f(() => { HERE })', []],
  ])('%s', (_, text, expected) => expect(conditions(text).sort()).toEqual(expected.sort()));

  it('an optional call says so itself', () => {
    const { calls } = readScript({ path: '/a.js', text: 'a?.b?.(c); d(e)' });
    expect(calls.map(({ callee, optional }) => [callee.join('.'), optional])).toEqual([
      ['a.b', true],
      ['d', false],
    ]);
  });
});

describe('how the value of a call is used', () => {
  it.each([
    ['f()', 'statement'],
    ['a; f(); b', 'statement'],
    ['a\nf()\nb', 'statement'],
    ['if (a) f()', 'statement'],
    ['if (a) f(); else b()', 'statement'],
    ['if (a) b()\nelse f()', 'statement'],
    ['function a() { f() }', 'statement'],
    ['new f()', 'statement'],
    ['await f()', 'awaited'],
    ['const a = await f()', 'awaited'],
    ['function a() { return f() }', 'returned'],
    ['const a = () => f()', 'returned'],
    ['f().then(a)', 'chained'],
    ['f()?.then(a)', 'chained'],
    ['f()\n  .then(a)', 'chained'],
    ['await f().then(a)', 'chained'],
    ['const a = f()', 'value'],
    ['a(f())', 'value'],
    ['const a = [f()]', 'value'],
    ['const a = { b: f() }', 'value'],
    ['a = b + f()', 'value'],
    ['f() + 1', 'value'],
  ])('%s: %s', (text, expected) => {
    const call = readScript({ path: '/a.js', text }).calls.find(({ callee }) => callee.join('.') === 'f');
    expect(call?.usage).toBe(expected);
  });
});
