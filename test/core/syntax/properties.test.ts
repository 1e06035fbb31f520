import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchAt, readBranches } from '../../../src/core/syntax/branches.ts';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';
import { tokenize } from '../../../src/core/syntax/lexer.ts';
import type { ScriptModule } from '../../../src/core/syntax/module.ts';
import { readScript } from '../../../src/core/syntax/reader.ts';
import type { Span } from '../../../src/core/syntax/source.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';
import { scriptParts } from '../../../src/core/syntax/vue.ts';
import { REGISTRATIONS } from './registrations.ts';
import { SAMPLES } from './samples.ts';

const WORDS = (
  '( ) [ ] { } < > , ; : ? . ?. ... => = == + - / * & && || ?? ! @ # \\ \' " ` ${ // /* */ \n \r\n <!-- --> a b $ 1 0x .5 中 ' +
  'const let var function class async await return if else for of in switch case default new delete typeof import export from as ' +
  'interface type enum extends satisfies get set static try catch throw Object.assign( => { </script> <script> <template> </template> ' +
  '// #ifdef // #ifndef // #else // #endif APP-PLUS H5 \u2028 \ud800'
).split(' ');

const soup = fc
  .array(fc.constantFrom(...WORDS, '\n', ' ', '  '), { maxLength: 120 })
  .chain((words) => fc.constantFrom('', ' ').map((glue) => words.join(glue)));
const scripts = [...Object.values(SAMPLES), ...REGISTRATIONS.map(({ text }) => text)];
const mutated = fc
  .tuple(
    fc.constantFrom(...scripts),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.constantFrom(...WORDS, '')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([script, edits]) =>
    edits.reduce((text, [at, count, word]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + word + text.slice(start + count);
    }, script),
  );
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
  soup,
  mutated,
);

function* nodes(node: Node): Generator<Node> {
  yield node;
  if (node.kind === 'object') for (const property of node.properties) yield* nodes(property.value);
  if (node.kind === 'array') for (const item of node.items) yield* nodes(item);
  if (node.kind === 'call') for (const argument of node.args) yield* nodes(argument);
}

function* spansOf(module: ScriptModule): Generator<Span> {
  const roots: Node[] = [];
  for (const call of module.calls) {
    yield* [call, call.calleeSpan, call.argsSpan];
    roots.push(...call.args);
  }
  for (const binding of module.bindings) {
    yield binding;
    if (binding.init) roots.push(binding.init);
  }
  for (const one of module.exports) if (one.value) roots.push(one.value);
  for (const root of roots) {
    for (const node of nodes(root)) {
      yield node;
      if (node.kind === 'object') for (const property of node.properties) yield* [property, property.keySpan];
    }
  }
  yield* module.blocks;
  yield* module.guards;
  yield* module.branches;
}

function expectSound(module: ScriptModule, { start: from, end: to }: { start: number; end: number }): void {
  for (const { start, end } of spansOf(module)) {
    if (!(from <= start && start <= end && end <= to))
      expect.fail(`${start}-${end} lies outside ${from}-${to}`);
  }
  const { blocks } = module;
  blocks.forEach((block, i) => {
    expect(block.index).toBe(i);
    if (i === 0) expect(block.parent).toBe(-1);
    else {
      const parent = blocks[block.parent];
      expect(block.parent).toBeLessThan(i);
      expect(
        parent && parent.start <= block.start && block.end <= parent.end,
        'a block lies within its parent',
      ).toBe(true);
      expect(block.start).toBeGreaterThanOrEqual(blocks[i - 1]?.start ?? 0);
    }
  });
  for (const { block } of [...module.calls, ...module.bindings]) expect(blocks[block]).toBeDefined();
  for (const { condition } of module.guards) expect(module.source.text).toContain(condition);
}

const RUNS = { numRuns: 1000 };

describe('whatever the text is', { timeout: 60_000 }, () => {
  it('a script is read, and all that is found lies in it', () => {
    fc.assert(
      fc.property(text, (text) =>
        expectSound(readScript({ path: '/a.ts', text }), { start: 0, end: text.length }),
      ),
      RUNS,
    );
  });

  it('the script blocks of a Vue file are found and read', () => {
    fc.assert(
      fc.property(text, (text) => {
        const parts = scriptParts(text);
        let last = 0;
        for (const { start, end } of parts) {
          expect(last <= start && start <= end && end <= text.length).toBe(true);
          last = end;
        }
        expectSound(readScript({ path: '/a.vue', text }, parts), { start: 0, end: text.length });
      }),
      RUNS,
    );
  });

  it('branches lie in the text, and in each other', () => {
    fc.assert(
      fc.property(text, fc.nat(), (text, at) => {
        const branches = readBranches({ path: '/a.js', text });
        for (const { start, end, parent } of branches) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          if (parent) expect(parent.start <= start && end <= parent.end).toBe(true);
        }
        const offset = at % (text.length + 1);
        const around = branches.filter(({ start, end }) => start <= offset && offset < end);
        expect(branchAt(branches, offset)).toBe(around.at(-1));
      }),
      RUNS,
    );
  });

  it('JSON with comments is read, and all that is found lies in it', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.json()), (text) => {
        const { tree, problems } = readJsonc({ path: '/a.json', text });
        for (const { start, end } of [...problems, ...(tree ? nodes(tree) : [])])
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
      { ...RUNS, examples: [['{/*'], ['[/*'], ['{"a":/*'], ['{"a":1,/*'], ['/*'], ['"'], ['{"'], ['{//']] },
    );
  });

  it('the partner of a partner is the token itself', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { list } = tokenize(text);
        let last = 0;
        list.forEach((token, i) => {
          expect(last <= token.start && token.start < token.end && token.end <= text.length).toBe(true);
          last = token.end;
          expect(token.match).toBeLessThanOrEqual(list.length);
          const isCloser = [')', ']', '}', '>', ':'].includes(token.text);
          if (isCloser && token.match >= 0) {
            expect(token.match).toBeLessThan(i);
            expect(list[token.match]?.match).toBe(i);
          }
        });
      }),
      RUNS,
    );
  });

  it('the same text is read in the same way', () => {
    const summary = (module: ScriptModule): string =>
      JSON.stringify(
        {
          ...module,
          calls: module.calls.map(({ args, usage, calleeSpan, argsSpan }) => [
            args,
            usage,
            calleeSpan,
            argsSpan,
          ]),
          inits: module.bindings.map(({ init }) => init),
          guards: module.guards,
          whole: module.whole,
        },
        (key, value) => (key === 'source' ? undefined : value),
      );
    fc.assert(
      fc.property(text, (text) => {
        const twice = [readScript({ path: '/a.ts', text }), readScript({ path: '/a.ts', text })].map(summary);
        expect(twice[0] === twice[1]).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the time it takes grows with the text, not with its square', { timeout: 30_000 }, () => {
  const n = 20_000;
  it.each([
    '(',
    '{',
    '[',
    '({[',
    '(\n',
    '{\n',
    'a<',
    'a<b,',
    'a&&',
    'a||b&&',
    'a?b:',
    'a?',
    'a=>',
    '(a)=>',
    '(a):b=>',
    'let a=',
    'const a:',
    'export const a=',
    'import {',
    'f(',
    'f()',
    '.b()',
    'a():',
    'function a(){',
    'f(function(){',
    '{a:',
    'class a{b:',
    'if(a)',
    'if(a){}else ',
    'if(a)return;',
    "'",
    "'\n",
    "a'b\n",
    '`',
    '`${',
    '/[ ',
    '=/a',
    '/*\n',
    '{a=1',
    'let a;a=1;',
    '{var a;',
    'a as ',
    '(a as b).c();',
    '((a as b).c() as ',
    '(a)',
    '(<a>',
    'delete (a.',
    '!(a)!',
    'type a=',
    'interface a extends ',
    '(b)=>',
    'case a:',
    'enum a ',
    'new a().b',
    'Object.assign(a,',
    '// #ifdef A\n',
    '/* #ifdef A */',
    '<template>',
    '<script ',
    '<script "',
    '<!--',
    '<a>\n',
    '}',
    ')\n',
  ])('%j', (piece) => {
    const timeOf = (text: string): number => {
      const start = performance.now();
      const module = readScript({ path: '/a.ts', text });
      for (const guard of module.guards.slice(0, 2000)) void guard.condition;
      for (const call of module.calls.slice(0, 100)) void call.args;
      scriptParts(text);
      return performance.now() - start;
    };
    // in proportion it is 8, to the square 64; other work on the machine makes one measurement long, hardly every one
    let growth = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5 && growth > 32; attempt++) {
      const before = Math.max(timeOf(piece.repeat(n / 8)), 2);
      growth = Math.min(growth, timeOf(piece.repeat(n)) / before);
    }
    expect(growth).toBeLessThanOrEqual(32);
  });
});
