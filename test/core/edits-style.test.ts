import { describe, expect, it } from 'vitest';
import { habitsOf, PLAIN, styleOfHabits, together } from '../../src/core/edits/habits.ts';
import { addPath, addProperty } from '../../src/core/edits/index.ts';
import { readEditorConfig, readPrettier, statedHabits } from '../../src/core/edits/stated.ts';
import { written } from '../../src/core/edits/written.ts';
import { readScript } from '../../src/core/syntax/reader.ts';
import type { ObjectNode } from '../../src/core/syntax/tree.ts';
import { applyEdits } from './helpers.ts';

const styleOf = (text: string, path = '/app/a.ts') => styleOfHabits(habitsOf({ path, text }));

describe('the style of a text', () => {
  it.each([
    ['quote', '"', 'import a from "a"\nimport b from \'b\'\nimport c from "c"\n'],
    ['quote', "'", 'const a = \'x\'\nconst b = "it\'s"\nconst c = "that\'s"\n'],
    ['semicolons', false, "import { a } from 'a'\n\na(() => {\n  console.log('x')\n})\n"],
    ['semicolons', false, 'const a = 1\nfor (let i = 0; i < 2; i++) a(i)\n;[1].map(a)\n'],
    ['semicolons', true, 'if (a)\n  b();\nconst c = {\n  d: e(1)\n};\n'],
    ['semicolons', true, 'const a = b(\n  c\n);\nexport default {\n  d() {\n    return 1;\n  }\n};\n'],
    ['trailingCommas', true, 'const a = {\n  b: 1,\n  c: 2,\n};\n'],
    [
      'trailingCommas',
      false,
      'const a = {\n  b: 1,\n  c: 2\n};\nf({\n  d() {\n    return [1,\n      2]\n  }\n})\n',
    ],
    [
      'trailingCommas',
      true,
      'interface A { b: string }\nfunction f(a: {\n  b: string\n}) {\n  return [\n    a,\n  ]\n}\n',
    ],
    ['quotedKeys', 'always', "const a = { 'b': 1, 'c': 2 }"],
    ['quotedKeys', 'as-needed', "const a = { 'b-c': 1, c: 2 }"],
    ['quotedKeys', 'consistent', "const a = { 'b-c': 1, 'c': 2 }"],
    ['unit', '\t', 'export default {\n\tdata() {\n\t\treturn 1\n\t}\n}\n'],
    ['unit', '    ', 'function a() {\n    return 1\n}\n'],
    ['eol', '\r\n', 'a\r\nb\r\nc\n'],
    ['log', 'log', "console.warn('a')\nconsole.log('b')\n"],
  ] as const)('%s %j', (aspect, expected, text) => {
    expect(styleOf(text)[aspect]).toBe(expected);
  });

  it('is not that of the template or of the tags', () => {
    const vue =
      '<script setup lang="ts">\nconst a = \'b\'\n</script>\n\n<template>\n  <view class="a" id="b" :style="{ a: 1 }" />\n</template>\n';
    expect(styleOf(vue, '/app/App.vue')).toMatchObject({ quote: "'", semicolons: false });
  });

  it('takes each aspect from the first that tells, and of several texts what most of them do', () => {
    const own = habitsOf({ path: '/a.ts', text: 'import a from "a"' });
    const others = ["import a from 'a'\n", "import a from 'a';\n", 'import b from "b";\n'];
    const all = together(others.map((text, i) => habitsOf({ path: `/${i}.ts`, text })));
    expect(styleOfHabits(own, all)).toMatchObject({ quote: '"', semicolons: false });
    expect(styleOfHabits(all)).toMatchObject({ quote: "'", semicolons: true });
    expect(styleOfHabits()).toEqual(PLAIN);
  });

  it('any text has one', () => {
    for (const text of ['', '}', '{', '(((', "'", '`${', 'import {', 'a = {,}', '];', ',\n}', 'console.log'])
      expect(Object.keys(styleOf(text))).toEqual(Object.keys(PLAIN));
  });
});

describe('what a formatter is told', () => {
  it('is read from JSON and plain YAML', () => {
    const json = readPrettier(
      '{ "semi": false, "singleQuote": true, "trailingComma": "none", "tabWidth": 4 }',
    );
    expect(json).toEqual({ semicolons: false, quote: "'", trailingCommas: false, unit: '    ' });
    expect(
      readPrettier('semi: true\nsingleQuote: false\nuseTabs: true\noverrides:\n  - semi: false\n'),
    ).toEqual({
      semicolons: true,
      quote: '"',
      unit: '\t',
    });
    expect(readPrettier('{ "semi": ')).toEqual({});
    expect(styleOfHabits(statedHabits(json)).unit).toBe('    ');
  });

  it("is read from an editor's settings for files of that kind", () => {
    const text =
      'root = true\n[*]\nindent_style = space\nindent_size = 2\nend_of_line = crlf\n[*.{js,ts}]\nindent_size = 4\n[*.md]\nindent_style = tab\n[Makefile]\nindent_style = tab\n';
    expect(readEditorConfig(text, 'ts')).toEqual({ unit: '    ', eol: '\r\n' });
    expect(readEditorConfig(text, 'vue')).toEqual({ unit: '  ', eol: '\r\n' });
    expect(readEditorConfig(text, 'md').unit).toBe('\t');
  });
});

describe('generated lines', () => {
  const lines = [
    "import a from 'a';",
    'const b = {',
    "\tc: 'it\\'s \"d\";',",
    '};',
    '// f;',
    "a({ 'g-h': b, }, 'i');",
    'console.log(b);',
  ];

  it('are written in any style', () => {
    expect(written(lines, PLAIN)).toEqual(lines);
    expect(
      written(lines, { ...PLAIN, quote: '"', semicolons: false, trailingCommas: false, log: 'warn' }),
    ).toEqual([
      'import a from "a"',
      'const b = {',
      '\tc: "it\'s \\"d\\";"',
      '}',
      '// f;',
      'a({ "g-h": b, }, "i")',
      'console.warn(b)',
    ]);
  });

  it('begin with a semicolon where the line above would go on', () => {
    expect(written(['a();', '\t[b].c();'], { ...PLAIN, semicolons: false })).toEqual(['a()', '\t;[b].c()']);
  });
});

describe('what is added to an object of a script', () => {
  const added = (text: string, keys: string[], value: string): string => {
    const module = readScript({ path: '/app/manifest.config.ts', text });
    const object = module.exports.find(({ name }) => name === 'default')?.value as ObjectNode;
    return applyEdits(
      text,
      keys.length > 1 ? addPath(object, keys, value) : addProperty(object, keys[0] ?? '', value),
    );
  };

  it('has the commas and the quotes that the file has', () => {
    const text = "export default {\n  'name': 'a',\n  'app-plus': {\n    distribute: {\n    },\n  },\n}\n";
    expect(added(text, ['app-plus', 'distribute', 'sdkConfigs', 'a-b'], "'c'")).toBe(
      "export default {\n  'name': 'a',\n  'app-plus': {\n    distribute: {\n      sdkConfigs: {\n        'a-b': 'c',\n      },\n    },\n  },\n}\n",
    );
  });

  it('has quotes only where it must, beside keys that have them only there', () => {
    expect(added("export default {\n  name: 'a',\n  'app-plus': {}\n}\n", ['h5'], '{}')).toBe(
      "export default {\n  name: 'a',\n  'app-plus': {},\n  h5: {}\n}\n",
    );
  });
});
