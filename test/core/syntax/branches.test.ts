import { describe, expect, it } from 'vitest';
import { branchAt, excludesApp, readBranches } from '../../../src/core/syntax/branches.ts';

const at = (text: string, word = 'HERE', path = '/a.js') =>
  branchAt(readBranches({ path, text }), text.indexOf(word));

describe('branches of conditional compilation', () => {
  it.each([
    ['#ifdef', '// #ifdef APP-PLUS\nHERE\n// #endif', ['APP-PLUS'], false],
    ['#ifndef', '// #ifndef H5\nHERE\n// #endif', ['H5'], true],
    ['a list', '// #ifdef APP-PLUS || H5\nHERE\n// #endif', ['APP-PLUS', 'H5'], false],
    ['lower case', '// #ifdef app-plus\nHERE\n// #endif', ['APP-PLUS'], false],
    ['#else of #ifdef', '// #ifdef H5\na\n// #else\nHERE\n// #endif', ['H5'], true],
    ['#else of #ifndef', '// #ifndef H5\na\n// #else\nHERE\n// #endif', ['H5'], false],
    ['a block comment', '/* #ifdef MP-WEIXIN */\nHERE\n/* #endif */', ['MP-WEIXIN'], false],
    ['on one line', '/* #ifdef H5 */ HERE /* #endif */ after', ['H5'], false],
    ['behind other words of a comment', '// ours // #ifdef H5\nHERE\n// ours // #endif', ['H5'], false],
    ['within a comment of several lines', '/*\n// #ifdef H5\n*/ HERE\n/* // #endif */', ['H5'], false],
    ['not closed', '// #ifdef H5\na\nHERE', ['H5'], false],
    ['CRLF', '// #ifdef H5\r\nHERE\r\n// #endif\r\n', ['H5'], false],
  ])('%s', (_, text, platforms, negated) => {
    expect(at(text)).toMatchObject({ platforms, negated, unclear: false, parent: undefined });
  });

  it.each([
    ['before', 'HERE\n// #ifdef H5\na\n// #endif'],
    ['behind', '// #ifdef H5\na\n// #endif\nHERE'],
    ['behind the last of two', '// #ifdef H5\na\n// #endif\n// #ifdef APP\nb\n// #endif\nHERE'],
    ['behind the #endif on its line', '/* #ifdef H5 */ a /* #endif */ HERE'],
    ['a string', 'const a = "#ifdef H5"\nHERE'],
    ['a comment in a string', "const a = '// #ifdef H5'\nHERE"],
    ['an address in a string', "const a = 'https://x.y// #ifdef H5'\nHERE"],
    ['a comment in a template', 'const a = `\n// #ifdef H5\n`\nHERE'],
    ['a comment in a regular expression', 'const a = /[/]/* #ifdef H5 *' + '/\nHERE'],
    ['a comment for documentation, which the compiler passes over', '/**\n * #ifdef H5\n */\nHERE'],
    ['the same on one line', '/** #ifdef H5 */\nHERE'],
    ['an #endif too many', '// #endif\nHERE'],
    ['an #else without beginning', '// #else\nHERE\n/* #ifdef */'],
  ])('none: %s', (_, text) => expect(at(text)).toBeUndefined());

  it.each([
    ['markup comments', 'a.vue', '<!-- #ifdef H5 -->\n<script>HERE</script>\n<!-- #endif -->'],
    ['a script block', 'a.nvue', '<script>\n// #ifdef H5\nHERE\n// #endif\n</script>'],
    ['a manifest', 'manifest.json', '{ /* #ifdef H5 */ "HERE": 1 /* #endif */ }'],
    ['an expression in a template', 'a.ts', `\`${'${'}/* #ifdef H5 */ HERE /* #endif */}\``],
  ])('in %s', (_, path, text) => expect(at(text, 'HERE', `/${path}`)).toMatchObject({ platforms: ['H5'] }));

  it.each([
    ['text of a template', 'a.vue', '<template>// #ifdef H5</template><script>HERE</script>'],
    ['an attribute', 'a.vue', '<template><b a="<!-- #ifdef H5 -->"/></template><script>HERE</script>'],
    ['a string of a manifest', 'manifest.json', '{ "a": "// #ifdef H5", "HERE": 1 }'],
    ['a file of JSON alone', 'package.json', '{ "a": 1, // #ifdef H5\n "HERE": 1 }'],
  ])('not in %s', (_, path, text) => expect(at(text, 'HERE', `/${path}`)).toBeUndefined());

  it('nests', () => {
    const text =
      '// #ifdef APP-PLUS\nouter\n// #ifndef APP-NVUE\nHERE\n// #endif\nagain\n// #else\nother\n// #endif';
    expect(at(text)).toMatchObject({
      platforms: ['APP-NVUE'],
      negated: true,
      parent: { platforms: ['APP-PLUS'] },
    });
    expect(at(text, 'again')).toMatchObject({ platforms: ['APP-PLUS'], negated: false });
    expect(at(text, 'other')).toMatchObject({ platforms: ['APP-PLUS'], negated: true, parent: undefined });
  });

  it('concludes nothing from a condition that is no list', () => {
    expect(at('// #ifdef APP-PLUS && VUE3\nHERE\n// #endif')).toMatchObject({ unclear: true, platforms: [] });
  });

  it.each([
    ['#ifdef APP-PLUS', false],
    ['#ifdef APP', false],
    ['#ifdef APP-ANDROID', false],
    ['#ifdef APP-NVUE || MP', false],
    ['#ifdef H5', true],
    ['#ifdef MP-WEIXIN || H5', true],
    ['#ifdef APPLE', false],
    ['#ifdef VUE3', false],
    ['#ifndef VUE3 || APP', false],
    ['#ifdef APP-PLUS || H5', false],
    ['#ifndef H5', false],
    ['#ifndef MP || H5', false],
    ['#ifndef APP-PLUS', true],
    ['#ifndef APP', true],
    ['#ifndef H5 || APP-PLUS', true],
    ['#ifndef APP-NVUE', false],
    ['#ifdef H5 && APP', false],
  ])('an app build leaves out what stands in "%s": %s', (directive, expected) => {
    expect(excludesApp(at(`// ${directive}\nHERE\n// #endif`))).toBe(expected);
  });

  it('leaves out what a branch around it leaves out', () => {
    expect(excludesApp(at('// #ifdef H5\n// #ifdef APP-PLUS\nHERE\n// #endif\n// #endif'))).toBe(true);
    expect(excludesApp(undefined)).toBe(false);
  });
});
