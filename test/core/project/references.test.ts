import { describe, expect, it } from 'vitest';
import { functionsAround, mentionsInTemplate, referencesTo } from '../../../src/core/project/references.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import { type Files, ROOT } from '../helpers.ts';
import { asked, madeUp } from '../made-up.ts';

const provider = madeUp([]);
const GET = "uni.requireNativePlugin('Made-Up');";
const MANIFEST = '{ "vueVersion": "3", "app-plus": { "nativePlugins": { "Made-Up": {} } } }';

/** Each place that says the function of push.js, as `main.js: start`, with `()` where it is called; sorted. */
const saying = (push: string, more: Files = {}, path = 'push.js'): Promise<string[] | undefined> =>
  asked(provider, { 'manifest.json': MANIFEST, [path]: push, ...more }, (project) => {
    const module = project.scripts.find(({ source }) => source.path === `${ROOT}/${path}`);
    const held = module?.functions.find(({ name }) => name === 'start');
    if (!module || !held) throw new Error('no function');
    return referencesTo(project, module, held)
      ?.map(({ module: { source }, at, call }) => {
        const said = source.text.slice(at.start, at.end);
        return `${source.path.slice(ROOT.length + 1)}: ${said}${call ? '()' : ''}`;
      })
      .sort();
  });

const PUSH = `export function start() { ${GET} }\n`;

describe('what says a function’s name in its own module', () => {
  it.each([
    ['nothing', `function start() { ${GET} }`, []],
    ['a call', `function start() { ${GET} }\nstart();`, ['push.js: start()']],
    ['a name', `const start = () => { ${GET} };\nonce(start);`, ['push.js: start']],
    ['a constructor', `function start() { ${GET} }\nnew start();`, ['push.js: start']],
    ['not itself', `function start() { ${GET}\n  start(); }`, []],
    ['a key of that name', `function start() { ${GET} }\nconst a = { start: 1 };`, ['push.js: start']],
  ])('%s', async (_name, text, expected) => expect(await saying(text)).toEqual(expected));

  it('cannot be known of a member of an object', async () => {
    expect(await saying(`const push = { start() { ${GET} } };\npush.start();`)).toBeUndefined();
  });
});

describe('what says it in other modules', () => {
  it.each<[string, Files, string[]]>([
    ['nothing', {}, []],
    ['an import alone', { 'main.js': "import { start } from './push';" }, []],
    ['a call', { 'main.js': "import { start } from './push';\nstart();" }, ['main.js: start()']],
    [
      'a call by another name',
      { 'main.js': "import { start as go } from '@/push.js';\ngo();" },
      ['main.js: go()'],
    ],
    ['a name', { 'main.js': "import { start } from './push';\nonce(start);" }, ['main.js: start']],
    [
      'two',
      { 'a.js': "import { start } from './push';\nstart();\nstart();" },
      ['a.js: start()', 'a.js: start()'],
    ],
    [
      'a template',
      {
        'a.vue': `<template><view @tap="start" /></template>\n<script setup>\nimport { start } from './push';\n</script>`,
      },
      ['a.vue: start'],
    ],
    [
      'nothing of a function that is longer',
      { 'main.js': "import { started } from './push';\nstarted();" },
      [],
    ],
  ])('%s', async (_name, files, expected) => expect(await saying(PUSH, files)).toEqual(expected));

  it('follows a default export by whatever name', async () => {
    const text = `export default function start() { ${GET} }\n`;
    expect(await saying(text, { 'main.js': "import go from './push';\ngo();" })).toEqual(['main.js: go()']);
    expect(await saying(text, { 'main.js': "import go from './other';\ngo();" })).toEqual([]);
  });

  it('follows an export under another name', async () => {
    const text = `function start() { ${GET} }\nexport { start as begin };\n`;
    expect(await saying(text, { 'main.js': "import { begin } from './push';\nbegin();" })).toEqual([
      'main.js: begin()',
    ]);
  });

  it('follows it through a module that exports it again', async () => {
    const files = {
      'index.js': "export { start } from './push';",
      'main.js': "import { start } from './index';\nstart();",
    };
    expect(await saying(PUSH, files)).toEqual(expect.arrayContaining(['main.js: start()']));
  });
});

describe('what an export is called', () => {
  const DEFAULT = `export default function start() { ${GET} }\n`;

  it.each<[string, string, string, string, string[]]>([
    ['the file', 'push.js', DEFAULT, 'push();', ['main.js: push()']],
    ['the file, in one word', 'push-now.js', DEFAULT, 'pushNow();', ['main.js: pushNow()']],
    ['the file, with points', 'push.now.js', DEFAULT, 'pushNow();', ['main.js: pushNow()']],
    ['its folder', 'start-up/index.js', DEFAULT, 'startUp();', ['main.js: startUp()']],
    ['not the folder of another file', 'start-up/push.js', DEFAULT, 'startUp();', []],
    ['not the function', 'push.js', DEFAULT, 'start();', []],
    [
      'nothing, where a constant holds it, which says its name',
      'push.js',
      `function start() { ${GET} }\nexport const go = start;\n`,
      "import { go } from './push';\ngo();",
      ['push.js: start'],
    ],
    [
      'the default, said behind it',
      'push.js',
      `const start = () => { ${GET} };\nexport default start;\n`,
      "import any from './push';\nany();",
      ['main.js: any()'],
    ],
    [
      'nothing, of what is a part of it',
      'push.js',
      `function start() { ${GET} }\nexport const go = start.name;\n`,
      "import { go } from './push';\ngo();",
      ['push.js: start'],
    ],
    [
      'nothing, of a function in a function of that name',
      'push.js',
      `export function other() { function start() { ${GET} }\n  start(); }\n`,
      "import { start } from './push';\nstart();",
      ['push.js: start()'],
    ],
  ])('%s', async (_name, path, text, caller, expected) => {
    const said = (await saying(text, { 'main.js': caller }, path)) ?? [];
    expect(said.filter((one) => one.startsWith('main.js') || expected.includes(one))).toEqual(expected);
  });
});

describe('what brings it in', () => {
  const DEFAULT = `export default function start() { ${GET} }\n`;

  it.each<[string, string, Files, string[]]>([
    [
      'an import by another name from a way that only the build knows',
      PUSH,
      { 'main.js': "import { start as go } from '#own';\ngo();\nstart();" },
      ['main.js: go()', 'main.js: start()'],
    ],
    [
      'not a constant of that name',
      PUSH,
      { 'main.js': "import { other as go } from '#own';\nconst start = 1;\ngo();" },
      ['main.js: start'],
    ],
    [
      'a default, beside others of the module',
      `${DEFAULT}export const other = 1;\n`,
      { 'main.js': "import go, { other } from './push';\ngo();\nother();" },
      ['main.js: go()'],
    ],
    [
      'not what other modules give',
      PUSH,
      { 'main.js': "import { start } from './push';\nimport { stop } from './other';\nstop();" },
      [],
    ],
    ['not an import for its effects', PUSH, { 'main.js': "import './push';\nbegin();" }, []],
    [
      'an export again under its name, and no other',
      PUSH,
      { 'main.js': "export { start } from './push';\nexport { other as begin } from './other';" },
      [],
    ],
    [
      'not what a function hands on that is no value',
      PUSH,
      { 'main.js': "import { start } from './push';\nexport const begin = () => start();" },
      ['main.js: start()'],
    ],
  ])('%s', async (_name, text, files, expected) => {
    const said = await saying(text, files);
    expect(said?.filter((one) => !one.startsWith('push.js'))).toEqual(expected);
  });
});

describe('what only looks like it', () => {
  it.each<[string, string, Files, string[]]>([
    [
      'a name of its own in another function',
      `function start() { ${GET} }\nfunction other() { const start = 1; }\n`,
      {},
      ['push.js: start'],
    ],
    [
      'another export of the module by the same way',
      `${PUSH}export const other = 1;\n`,
      { 'main.js': "import { other } from './push';\nother();" },
      [],
    ],
    ['a default that there is none of', PUSH, { 'main.js': "import go from './push';\ngo();" }, []],
    ['another module of that name elsewhere', PUSH, { 'main.js': "import { other } from 'other/push';" }, []],
  ])('%s', async (_name, text, files, expected) => expect(await saying(text, files)).toEqual(expected));

  it('the same name, exported again under it', async () => {
    const files = {
      'a.js': "import { start as own } from './push';\nexport { own as start };\n",
      'main.js': "import { start } from './a';\nstart();",
    };
    expect(await saying(PUSH, files)).toContain('main.js: start()');
  });
});

describe('what says it cannot all be known where', () => {
  it.each<[string, Files]>([
    ['the module is imported as a whole', { 'main.js': "import * as push from './push';\npush.start();" }],
    ['it is imported when it is needed', { 'main.js': "import('./push').then((push) => push.start());" }],
    ['it is required', { 'main.js': "const push = require('./push');" }],
    ['it is exported again under another name', { 'a.js': "export { start as begin } from './push';" }],
    ['all of it is exported again as one', { 'a.js': "export * as push from './push';" }],
    [
      'it is said in a language that is not read',
      { 'page.tsx': "import { start } from './push';\nstart();" },
    ],
    [
      'the module is imported in a language that is not read',
      { 'page.jsx': "import go from './push';\ngo();" },
    ],
    [
      'more say it than anybody looks at',
      Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`a${i}.js`, 'start();'])),
    ],
    ['it is passed on', { 'a.js': "import { start } from './push';\nexport { start as begin };" }],
    ['it is another’s default', { 'a.js': "import { start } from './push';\nexport default start;" }],
    ['it is imported when it is needed, in backticks', { 'main.js': 'const push = import(`./push`);' }],
    ['modules are required by a pattern', { 'main.js': "require.context('./', true);" }],
    ['a package is made of it', { 'package.json': '{ "main": "push.js" }' }],
    ['modules are imported by a pattern', { 'main.js': "const all = import.meta.glob('./*.js');" }],
    ['others install it', { 'package.json': '{ "exports": "./push.js" }' }],
  ])('%s', async (_name, files) => expect(await saying(PUSH, files)).toBeUndefined());
});

describe('the functions around a place', () => {
  it('are told from the innermost on', () => {
    const module = readScript({
      path: '/a.ts',
      text: 'function a() { const b = () => { if (c) { here(); } }; }\nfunction d() {}',
    });
    const at = (name: string): number => module.calls.find(({ callee }) => callee[0] === name)?.block ?? -1;
    expect(functionsAround(module, at('here')).map(({ name }) => name)).toEqual(['b', 'a']);
    expect(functionsAround(module, 0)).toEqual([]);
    expect(functionsAround(module, -1)).toEqual([]);
  });
});

describe('what a template says', () => {
  const text = '<template>a b.a <x :a="a" /></template><script>a;</script><!-- a -->';
  const shown = (path: string): number[] | undefined =>
    mentionsInTemplate(readScript({ path, text: text }), 'a').map(({ start, end }) => {
      expect(text.slice(start, end)).toBe('a');
      return start;
    });

  it('is what stands outside of the scripts, in a Vue file alone', () => {
    const script = text.indexOf('a;');
    for (const path of ['/a.vue', '/a.nvue', '/a.uvue']) {
      expect(shown(path)?.length).toBeGreaterThan(2);
      expect(shown(path)).not.toContain(script);
      expect(shown(path)).toContain(text.indexOf('a b'));
      expect(shown(path)).toContain(text.lastIndexOf(' a ') + 1);
    }
    for (const path of ['/a.js', '/a.vue.js', '/a.xvue']) expect(shown(path)).toEqual([]);
  });
});
