import { describe, expect, it } from 'vitest';
import { scriptParts } from '../../../src/core/syntax/vue.ts';

const scripts = (text: string): string[] => scriptParts(text).map(({ start, end }) => text.slice(start, end));

describe('the script blocks of a Vue file', () => {
  it.each<[string, string, string[]]>([
    ['one', '<template><view/></template>\n<script>a()</script>\n<style>.a{}</style>', ['a()']],
    ['before the template', '<script>a()</script><template><view></view></template>', ['a()']],
    ['setup and TypeScript', '<script setup lang="ts">\na<b>()\n</script>', ['\na<b>()\n']],
    ['two', '<script>a()</script>\n<script setup>b()</script>', ['a()', 'b()']],
    ['CRLF', '<script>\r\na()\r\n</script>\r\n', ['\r\na()\r\n']],
    ['attributes on lines of their own', '<script\n  setup\n  lang="ts"\n>a()</script>', ['a()']],
    ['upper case', '<SCRIPT>a()</SCRIPT>', ['a()']],
    [
      'a generic attribute',
      '<script setup lang="ts" generic="T extends Map<string, number>">a()</script>',
      ['a()'],
    ],
    ['in a comment', '<!-- <script>no()</script> -->\n<script>a()</script>', ['a()']],
    ['in a template', '<template><script>no()</script></template><script>a()</script>', ['a()']],
    [
      'in a nested template',
      '<template><template v-if="a > b"><script>no()</script></template><script>no()</script></template><script>a()</script>',
      ['a()'],
    ],
    [
      'a closing tag in a template comment',
      '<template><!-- </template> --><script>no()</script></template><script>a()</script>',
      ['a()'],
    ],
    [
      'a template that closes itself',
      '<template><template #a /><script>no()</script></template><script>a()</script>',
      ['a()'],
    ],
    ['in a block of another name', '<docs>\n<script>no()</script>\n</docs>\n<script>a()</script>', ['a()']],
    ['in a style', '<style>/* <script>no()</script> */</style><script>a()</script>', ['a()']],
    ['from a file', '<script src="./a.js"></script><script>a()</script>', ['a()']],
    ['from a file, closing itself', '<script src="./a.js" /><script>a()</script>', ['a()']],
    ['no script but data', '<script type="application/json">{}</script>', []],
    ['a script of the view', '<script module="m" lang="renderjs">no()</script><script>a()</script>', ['a()']],
    [
      'tags in a string',
      '<script>const a = "<template>" + \'<style>\'</script>',
      ['const a = "<template>" + \'<style>\''],
    ],
    ['not closed', '<template></template><script>a()\nb()', ['a()\nb()']],
    ['an opening tag that is not finished', '<template></template>\n<script\n', []],
    ['a template that is not closed', '<template><view>\n<script>a()</script>', ['a()']],
    ['a comment that is not closed', '<template><!-- a </template>\n<script>a()</script>', ['a()']],
    ['a quote that is not closed', '<script lang="ts>\na()\n</script>', ['\na()\n']],
    ['none', '<template><view/></template>', []],
    ['an empty text', '', []],
  ])('%s', (_, text, expected) => expect(scripts(text)).toEqual(expected));
});
