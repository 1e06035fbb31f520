import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsOf, takesComments } from '../../../src/core/syntax/comments.ts';
import { tokenize } from '../../../src/core/syntax/lexer.ts';

const comments = (path: string, text: string): string[] =>
  commentsOf({ path: `/p/${path}`, text }).map(({ start, end }) => text.slice(start, end));

/** What stands in the text with the mark `C` and a number is a comment, and nothing else is. */
const marked = (text: string): string[] =>
  [...text.matchAll(/(?:\/\/|\/\*+|<!--) ?C\d(?: ?(?:\*\/|-->))?/g)].map(([comment]) => comment);

const HOLE = '${';
const PIECES = (
  '// /* */ <!-- --> " \' ` } { ( ) [ ] / \\ a 1 , ; = + {{ }} """ ' +
  '<template> </template> <script> </script> <style> </style>'
).split(' ');
const SCRIPT: [string, string][] = [
  ['alone', '// C1\n/* C2 */'],
  ['behind code', 'a() // C1\nb() /* C2 */'],
  ['between tokens', 'a(/* C1 */ b, /** C2 */ c)'],
  ['behind an address in a string', "a = 'https://x.y//' // C1"],
  ['no string', 'a = \'// no\'; b = "/* no */" // C1'],
  ['no string with escapes', "a = 'it\\'s // no' // C1"],
  ['no string over two lines', "a = 'one \\\n// no' // C1"],
  ['no template', 'a = `\n// no\n/* no */` // C1'],
  ['an expression in a template', `a = \`// no ${HOLE}/* C1 */ b // C2\n} // no\` // C3`],
  ['a template in a template', `a = \`${HOLE}\`// no ${HOLE}/* C1 */ b}\`} // no\``],
  ['no regular expression', 'a = /[/*]/.test(b) // C1'],
  ['no regular expression behind a word', 'return /"\\/* no/ // C1'],
  ['division', 'a = b / c // C1\nd = e / f'],
  ['an apostrophe in a comment', "// C1\n// it's\na = '// no'"],
];

describe('comments', () => {
  it.each(SCRIPT)('of a script: %s', (_, text) => {
    const expected = marked(text);
    expect(expected.length).toBeGreaterThan(0);
    expect(comments('a.ts', text).filter((comment) => /C\d/.test(comment))).toEqual(expected);
    expect(comments('a.vue', `<script>\n${text}\n</script>`).filter((one) => /C\d/.test(one))).toEqual(
      expected,
    );
  });

  it.each([
    ['between the blocks', '<!-- C1 --><template/><!-- C2 -->\n<script/>'],
    ['within the template', '<template>\n<!-- C1 -->\n<view><!-- C2 --></view></template>'],
    ['no text', '<template>// no /* no */ {{ a }}</template><!-- C1 -->'],
    ['no attribute', '<template><a b="<!-- no -->" c="// no"/><!-- C1 --></template>'],
    ['no attribute in other quotes', '<template><a :b=\'"<!-- no -->"\' /></template><!-- C1 -->'],
    ['no expression', '<template>{{ "<!-- no -->" }}<!-- C1 --></template>'],
    ['no block of another name', '<i18n>// no <!-- no --></i18n><!-- C1 -->'],
    ['no data', '<script type="application/json">{"a": "// no"}</script><!-- C1 -->'],
    ['a second script', '<script>// C1\n</script><script setup>/* C2 */</script>'],
    ['a script of the view', '<script module="a" lang="wxs">/* C1 */</script>'],
    ['plain styles', '<style>/* C1 */ a { background: url(//x.y/no) } /* C2 */</style>'],
    [
      'styles in a dialect',
      '<style lang="scss">// C1\na { b: url(https://x.y); c: url(//x) } // C2\n</style>',
    ],
    ['no string in styles', '<style>a::before { content: "/* no */" } /* C1 */</style>'],
    [
      'an attribute that is not closed hides no script',
      '<template><a b="c></template><script>// C1\nd("")</script>',
    ],
    [
      'an expression that is not closed hides no script',
      '<template>{{ a</template><script>// C1\n"}}"</script>',
    ],
    ['a comment that is not closed is none', '<template><!-- no</template><script>// C1\n</script>'],
  ])('of a Vue file: %s', (_, text) => expect(comments('a.vue', text)).toEqual(marked(text)));

  it.each([
    ['alone', '// C1\n{ /* C2 */ "a": 1 // C3\n}'],
    ['no string', '{ "a": "// no", "b": "https://x.y// no", /* C1 */ "c": "/* no */" }'],
    ['no string with escapes', '{ "a": "\\"// no" } // C1'],
    ['no string that is not closed', '{ "a": "// no\n} // C1'],
  ])('of a manifest: %s', (_, text) => {
    expect(comments('manifest.json', text)).toEqual(marked(text));
    expect(comments('package.json', text)).toEqual([]);
    expect(comments('nativeplugins/a/android/assets/agconnect-services.json', text)).toEqual([]);
  });

  it.each([
    ['alone', '// C1\n/* C2 */ class A { /** C3 */ }'],
    ['no string', 'String a = "// no"; // C1'],
    ['no character', "char a = '\"'; // C1"],
    ['no text block', 'String a = """\n// no "quoted" /* no */\n"""; // C1'],
    ['an address', 'String a = "https://x.y//"; /* C1 */'],
  ])('of Java and Kotlin: %s', (_, text) => {
    expect(comments('A.java', text)).toEqual(marked(text));
    expect(comments('A.kt', text)).toEqual(marked(text));
  });

  it('of Kotlin nest, and its strings hold code', () => {
    expect(comments('A.kt', '/* a /* b */ c */ val d = 1')).toEqual(['/* a /* b */ c */']);
    expect(comments('A.kt', `val a = "${HOLE}b("// no")}" // yes`)).toEqual(['// yes']);
    expect(comments('A.java', `String a = "${HOLE}b("; // yes`)).toEqual(['// yes']);
    expect(comments('A.kt', 'val a = """\\""" // yes')).toEqual(['// yes']);
    expect(comments('A.java', 'String a = """\n\\""" // no\n"""; // yes')).toEqual(['// yes']);
  });

  it('can stand in some JSON files alone', () => {
    expect(
      ['/p/manifest.json', '/p/pages.json', '/p/a.vue', '/p/A.java', '/p/a.jsonc'].every(takesComments),
    ).toBe(true);
    expect(['/p/package.json', '/p/agconnect-services.json', '/p/mymanifest.json'].some(takesComments)).toBe(
      false,
    );
  });

  it('lie between the tokens, whatever the text is', () => {
    const piece = fc.constantFrom(...PIECES, HOLE, '\n', ' ');
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('a.ts', 'a.vue', 'manifest.json', 'A.kt', 'A.java'), (text, path) => {
        let last = 0;
        for (const { start, end } of commentsOf({ path: `/p/${path}`, text })) {
          expect(last <= start && start < end && end <= text.length).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(text, (text) => {
        const found: { start: number; end: number }[] = [];
        const { list } = tokenize(text, 0, text.length, found);
        const all = [...list, ...found].sort((a, b) => a.start - b.start);
        let last = 0;
        for (const { start, end } of all) {
          expect(last <= start && start < end).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
