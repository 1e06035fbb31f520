import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressFile, suppressLine, turnOff } from '../../../src/core/engine/suppress.ts';
import { Workspace } from '../../../src/core/engine/workspace.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { tokenize } from '../../../src/core/syntax/lexer.ts';
import { applyEdits, checkFiles, type Files, memoryFileSystem, NO_ADVICE, ROOT } from '../helpers.ts';
import { app, healthy, manifest } from '../rules/healthy.ts';

const RULE = 'offline-push-config-schema';
const LINE = "vivoBusinessID: '33333',";

/** The healthy project with a bad certificate id on a line, and texts around that line. */
const bad = (before = '', behind = '', top = ''): Files => ({
  ...healthy,
  'App.vue': top + app.replace(LINE, `${before}vivoBusinessID: 'abc',${behind}`),
});

const found = async (files: Files): Promise<string[]> =>
  (await checkFiles(files)).findings.map(({ rule, message }) => `${rule} ${message}`);

describe('a comment turns a rule off', () => {
  test.each([
    ['on the next line', bad(`// uni-offline-push-disable-next-line ${RULE}\n        `)],
    ['on its line', bad('', ` // uni-offline-push-disable-line ${RULE}`)],
    ['on its line, as a block', bad('', ` /* uni-offline-push-disable-line ${RULE} */`)],
    ['to the end of the file', bad(`/* uni-offline-push-disable ${RULE} */\n`)],
    ['between the blocks of a Vue file', bad('', '', `<!-- uni-offline-push-disable ${RULE} -->\n`)],
    ['among several', bad(`// uni-offline-push-disable-next-line sdk-version, ${RULE}\n        `)],
    ['with all rules', bad('// uni-offline-push-disable-next-line\n        ')],
    [
      'with a reason',
      bad(`// uni-offline-push-disable-next-line ${RULE} -- the test server takes names\n        `),
    ],
    [
      'with line ends of Windows',
      {
        ...bad(),
        'App.vue': (bad(`// uni-offline-push-disable-next-line ${RULE}\n`)['App.vue'] ?? '').replaceAll(
          '\n',
          '\r\n',
        ),
      },
    ],
  ])('%s', async (_name, files) => {
    expect(await found(files)).toEqual([]);
  });

  test('in a manifest', async () => {
    const text = manifest.replace('"100012345"', '""').replace('"0123456789abcdef"', '""');
    expect((await found({ ...healthy, 'manifest.json': text })).length).toBeGreaterThan(0);
    expect(await found({ ...healthy, 'manifest.json': `// uni-offline-push-disable\n${text}` })).toEqual([]);
  });
});

describe('a comment turns nothing off', () => {
  test.each([
    ['on another line', bad(`// uni-offline-push-disable-next-line ${RULE}\n\n        `)],
    ['for another rule', bad('// uni-offline-push-disable-next-line sdk-version\n        ')],
    ['behind the finding', bad('', `\n/* uni-offline-push-disable ${RULE} */`)],
    ['of another name', bad(`// uni-offline-push-disable-next-lines ${RULE}\n        `)],
  ])('%s', async (_name, files) => {
    expect(await found(files)).toEqual([`${RULE} digits`]);
  });
});

test('a rule that is not there is reported on the comment', async () => {
  expect(await found(bad('// uni-offline-push-disable-next-line offline-push-config\n        '))).toEqual([
    'unknown-rule comment',
    `${RULE} digits`,
  ]);
});

test('a comment that suppresses nothing is reported when asked, and can be taken away', async () => {
  const files = {
    ...healthy,
    'App.vue': app.replace(LINE, `// uni-offline-push-disable-next-line ${RULE}\n        ${LINE}`),
  };
  expect(await found(files)).toEqual([]);
  const workspace = new Workspace(memoryFileSystem(files), ROOT, {
    reportUnusedSuppressions: true,
    severities: NO_ADVICE,
  });
  const [finding] = (await workspace.check()).projects.flatMap(({ findings }) => findings);
  expect(finding).toMatchObject({ rule: 'unused-suppression', severity: 'warning' });
  expect(applyEdits(files['App.vue'], finding?.fixes[0]?.edits ?? [])).toBe(app);
});

test('the actions that an editor offers do what they say', async () => {
  const files = bad();
  const finding = (await checkFiles(files)).of(RULE)[0];
  if (!finding) throw new Error('nothing found');
  for (const edits of [suppressLine(finding), suppressFile(finding)]) {
    const after = { ...files, 'App.vue': applyEdits(files['App.vue'] ?? '', edits) };
    expect(await found(after)).toEqual([]);
  }
  expect(suppressLine({ ...finding, source: { path: '/p/package.json', text: '{}' } })).toEqual([]);
  const fresh = turnOff(RULE, undefined);
  expect(
    await found({ ...files, 'uni-offline-push.config.json': 'text' in fresh ? fresh.text : '' }),
  ).toEqual([]);
  const text = '{\n  // ours\n  "rules": { "sdk-version": "hint" }\n}\n';
  const changed = turnOff(RULE, { path: '/p/uni-offline-push.config.json', text });
  const config = applyEdits(text, 'edits' in changed ? changed.edits : []);
  expect(config).toContain('// ours');
  expect(await found({ ...files, 'uni-offline-push.config.json': config })).toEqual([]);
});

const HOLE = '${';
const WORDS = [
  'uni-offline-push-disable',
  `uni-offline-push-disable ${RULE}`,
  `uni-offline-push-disable-next-line ${RULE}`,
  'uni-offline-push-disable-line',
  'uni-offline-push-disable no-such-rule',
];
const MARKS = ['//', '/*', '/**', '<!--', 'https://x.y//', ' * ', '"); //', "'); /*", ''];
/** What could be taken for a suppression, if one did not look where it stands. */
const decoy = fc
  .tuple(
    fc.constantFrom(...MARKS),
    fc.constantFrom('', ' '),
    fc.constantFrom(...WORDS),
    fc.constantFrom('', ' */', ' -->', "'"),
  )
  .map((parts) => parts.join(''));

/** Where a text may hold the words and nothing but a person reads them. */
const PLACES: Record<string, (files: Files, words: string) => Files> = {
  'a string': (files, words) => inScript(files, `const note = ${JSON.stringify(words)};`),
  'a string in single quotes': (files, words) =>
    inScript(files, `const note = '${words.replace(/'/g, "\\'")}';`),
  'a string over two lines': (files, words) =>
    inScript(files, `const note = 'one \\\n${words.replace(/'/g, "\\'")}';`),
  'a template': (files, words) => inScript(files, `const note = \`one\n${words}\ntwo\`;`),
  'a template behind an expression': (files, words) => inScript(files, `const note = \`\${1} ${words}\`;`),
  'a regular expression': (files, words) =>
    inScript(files, `const note = /a${words.replace(/[/*"'()]/g, '\\$&')}/;`),
  'the value that is reported': (files, words) => ({
    ...files,
    'App.vue': (files['App.vue'] ?? '').replace("'abc'", JSON.stringify(`abc ${words} abc`)),
  }),
  'text of a template': (files, words) => inMarkup(files, `<text>${words.replace('<!--', '')}</text>`),
  'an attribute': (files, words) => inMarkup(files, `<text title="${words.replace(/"/g, '')}"/>`),
  'an expression of an attribute': (files, words) =>
    inMarkup(files, `<text :title="'${words.replace(/["']/g, '')}'"/>`),
  'an expression of a template': (files, words) =>
    inMarkup(files, `<text>{{ '${words.replace(/'/g, '')}' }}</text>`),
  'another block': (files, words) => ({
    ...files,
    'App.vue': `<docs>\n${words}\n</docs>\n${files['App.vue']}`,
  }),
  'a manifest': (files, words) => ({
    ...files,
    'manifest.json': manifest.replace('"chat"', JSON.stringify(words)),
  }),
};

const inScript = (files: Files, line: string): Files => ({
  ...files,
  'App.vue': (files['App.vue'] ?? '').replace('<script>\n', (tag) => `${tag}${line}\n`),
});
const inMarkup = (files: Files, line: string): Files => ({
  ...files,
  'App.vue': `<template>\n<view>\n${line}\n</view>\n</template>\n${files['App.vue']}`,
});

/** With the comments that suppress nothing. */
const all = async (files: Files): Promise<Finding[]> => {
  const workspace = new Workspace(memoryFileSystem(files), ROOT, {
    reportUnusedSuppressions: true,
    severities: NO_ADVICE,
  });
  return (await workspace.check()).projects.flatMap(({ findings }) => findings);
};

describe('the words are no comment', () => {
  test.each(Object.entries(PLACES))('in %s', async (_name, place) => {
    await fc.assert(
      fc.asyncProperty(decoy, async (words) => {
        const found = (await all(place(bad(), words))).map(({ rule, message }) => `${rule} ${message}`);
        expect(found).toEqual([`${RULE} digits`]);
      }),
      { numRuns: 60 },
    );
  });

  test('in a file of JSON that takes no comments', async () => {
    const packageJson =
      '{\n  // uni-offline-push-disable\n  "dependencies": { "@tencentcloud/chat": "3.3.5" }\n}';
    expect((await all({ ...bad(), 'package.json': packageJson })).map(({ rule }) => rule)).toEqual([RULE]);
  });
});

describe('taking away comments that suppress nothing', () => {
  const unused = async (script: string): Promise<string> => {
    const files = inScript(healthy, script);
    const edits = (await all(files)).flatMap(({ rule, fixes }) =>
      rule === 'unused-suppression' ? (fixes[0]?.edits ?? []) : [],
    );
    const after = { ...files, 'App.vue': applyEdits(files['App.vue'] ?? '', edits) };
    const lines = inScript(healthy, 'HERE')['App.vue']?.split('HERE') ?? [];
    return after['App.vue'].slice(lines[0]?.length, after['App.vue'].length - (lines[1]?.length ?? 0));
  };

  test.each([
    ['a line of its own', 'a()\n// uni-offline-push-disable\nb()', 'a()\nb()'],
    ['with line ends of Windows', 'a()\r\n  // uni-offline-push-disable\r\nb()', 'a()\r\nb()'],
    ['the end of a line', 'a() // uni-offline-push-disable-line\nb()', 'a()\nb()'],
    ['between tokens', 'a(/* uni-offline-push-disable */ b)', 'a( b)'],
    ['between words', 'return/* uni-offline-push-disable */a', 'return a'],
    ['between marks', 'a +/* uni-offline-push-disable */+ b', 'a + + b'],
    ['before another comment', '/* uni-offline-push-disable */ a() /* ours */', ' a() /* ours */'],
    [
      'behind a string that holds the words',
      "a('// uni-offline-push-disable') // uni-offline-push-disable-line",
      "a('// uni-offline-push-disable')",
    ],
    [
      'in a template',
      `a(\`${HOLE}/* uni-offline-push-disable */ b} // uni-offline-push-disable\`)`,
      `a(\`${HOLE} b} // uni-offline-push-disable\`)`,
    ],
  ])('%s', async (_name, script, expected) => expect(await unused(script)).toBe(expected));

  test.each([
    ['one that says more', '/* uni-offline-push-disable-line\n * ours */ a()'],
    ['one that is not closed', 'a() /* uni-offline-push-disable'],
    ['one in a comment', '// ours // uni-offline-push-disable'],
    ['in a string', "a('// uni-offline-push-disable-next-line')\nb()"],
    ['in a template', 'a(`\n// uni-offline-push-disable\n`)'],
  ])('not %s', async (_name, script) => expect(await unused(script)).toBe(script));

  test('leaves every other token as it is', async () => {
    const quoted = '"// uni-offline-push-disable"';
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        '1',
        '+',
        '-',
        '/',
        '=',
        '(b)',
        "'c'",
        '`d`',
        '\n',
        ';',
        ',',
        'return',
        '/* ours */',
        '// ours\n',
      ),
      fc.constantFrom(...WORDS).map((words) => `/* ${words} */`),
      fc.constantFrom(...WORDS).map((words) => `// ${words}\n`),
      fc
        .tuple(fc.constantFrom('"', "'", '`'), fc.constantFrom(...WORDS))
        .map(([quote, words]) => `${quote}// ${words}${quote}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), async (pieces, glue) => {
        const script = `${pieces.join(glue)}\n`;
        const tokens = (text: string) => tokenize(text).list.map(({ start, end }) => text.slice(start, end));
        const before = tokens(script);
        // a line with such a one is guessed at as soon as no comment ends it
        if (before.some((token) => /^\/.*["'`].*\/$/.test(token))) return;
        const after = await unused(script);
        expect(tokens(after)).toEqual(before);
        if (tokenize(script).sure) expect(after).not.toMatch(/^\s*\/\/ uni-offline-push-disable$/m);
      }),
      { numRuns: 300, examples: [[[quoted, '/', '/', quoted, quoted], ' ']] },
    );
  });
});
