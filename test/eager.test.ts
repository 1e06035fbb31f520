import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parse } from '@babel/parser';
import { describe, expect, it } from 'vitest';
import { markEager, ranIn } from '../scripts/eager.mjs';

/** The places of all functions in a script. */
function everyFunction(code: string): Set<string> {
  const places = new Set<string>();
  const see = (node: unknown): void => {
    if (!node || typeof node !== 'object') return;
    const { params, start, end } = node as { params?: unknown; start?: number; end?: number };
    if (params) places.add(`${start}-${end}`);
    for (const child of Object.values(node)) see(child);
  };
  see(parse(code).program.body);
  return places;
}

const marked = (code: string): string => markEager(code, everyFunction(code));

/** What V8 has compiled of a script before it runs, in bytes. */
const compiled = (code: string): number => new Script(code).createCachedData().length;

describe('marks functions for V8', () => {
  it.each([
    ['function a(b){return b}', 'var a=(function(b){return b});'],
    ['async function a(){}function*b(){}', 'var a=(async function(){}),b=(function*(){});'],
    ['"use strict";c();function a(){}', '"use strict";var a=(function(){});c();'],
    ['x=a=>a', 'x=(function(a){return a})'],
    ['x=(a,{b=1},...c)=>{d()}', 'x=(function(a,{b=1},...c){d()})'],
    ['x=async a=>({a})', 'x=(async function(a){return ({a})})'],
    ['x=a=>b=>a', 'x=(function(a){return (function(b){return a})})'],
    ['x=(a=()=>1)=>a()', 'x=(function(a=(function(){return 1})){return a()})'],
    ['x=function y(){}', 'x=(function y(){})'],
    ['x={a(b){},async "c"(){},*d(){}}', 'x={a:(function(b){}),"c":(async function(){}),d:(function*(){})}'],
    ['function a(){return ()=>1}', 'var a=(function(){return (function(){return 1})});'],
  ])('%s', (code, expected) => {
    expect(marked(code)).toBe(expected);
  });

  it.each([
    'x=()=>this.a',
    'x=()=>arguments[0]',
    'x=class{a(){return ()=>new.target}}',
    'x={get a(){return 1},[b](){}}',
    'x={a(){return super.a()}}',
    'x=class{a(){}static b(){}constructor(){}}',
  ])('leaves what could tell the difference: %s', (code) => {
    expect(marked(code)).toBe(code);
  });

  it('marks what lies in a function that stays as it is, and what lies in one that did not run', () => {
    expect(marked('x=()=>[this,()=>1]')).toBe('x=()=>[this,(function(){return 1})]');
    expect(markEager('function a(){x=()=>1}', new Set(['15-20']))).toBe(
      'function a(){x=(function(){return 1})}',
    );
  });

  it('leaves what did not run', () => {
    const code = 'function a(){}x=()=>1;y={m(){}}';
    expect(markEager(code, new Set())).toBe(code);
    expect(markEager(code, new Set(['0-14']))).toBe('var a=(function(){});x=()=>1;y={m(){}}');
  });

  it('lets functions call each other before they stand in the text, and keeps their names', () => {
    const code =
      'out=[a(3),a.name,(b=>b).name];function a(n){return n?b(n-1):"end"}function b(n){return a(n)}';
    const run = (text: string): unknown => {
      const context = { out: undefined as unknown };
      new Script(text).runInNewContext(context);
      return JSON.stringify(context.out);
    };
    expect(run(marked(code))).toBe(run(code));
    expect(run(code)).toBe('["end","a",""]');
  });

  it('is heeded: V8 compiles with the script what is marked, and nothing else', () => {
    const code = `function a(b){${'b=b*2+1;'.repeat(50)}return b}x={m(b){${'b=b*2+1;'.repeat(50)}}}`;
    const [first = '', second = ''] = everyFunction(code);
    const one = compiled(markEager(code, new Set([first])));
    expect(one).toBeGreaterThan(compiled(code) + 200);
    expect(compiled(markEager(code, new Set([first, second])))).toBeGreaterThan(one + 200);
  });
});

describe('finds what runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uni-offline-push-'));
  const cli = join(folder, 'cli.js');
  const program = 'function a(){}function b(){}exports.start=()=>process.argv[2]==="check"&&a();';

  it('in a process of its own, file by file', async () => {
    writeFileSync(join(folder, 'program.js'), program);
    writeFileSync(cli, 'require("./program.js").start()');
    const ran = (await ranIn(cli, [folder], 1)).get('program.js') ?? new Set();
    expect(markEager(program, ran)).toBe(
      'var a=(function(){});function b(){}exports.start=(function(){return process.argv[2]==="check"&&a()});',
    );
  });

  it('in as many of the folders as are wanted', async () => {
    const rare = 'function a(){}function b(){}const last=process.argv.at(-1);a();if(last==="b")b();';
    writeFileSync(cli, rare);
    const marked = async (folders: readonly string[], least: number): Promise<string> =>
      markEager(rare, (await ranIn(cli, folders, least)).get('cli.js') ?? new Set());
    const both = rare.replace(
      /function (\w)\(\)\{\}function (\w)\(\)\{\}/,
      'var $1=(function(){}),$2=(function(){});',
    );
    const one = rare.replace('function a(){}', 'var a=(function(){});');
    expect(await marked(['a', 'b', 'c'], 1)).toBe(both);
    expect(await marked(['a', 'b', 'c'], 2)).toBe(one);
    expect(await marked(['b', 'b', 'c'], 2)).toBe(both);
    rmSync(folder, { recursive: true });
  });

  it('is content with nothing where the program does not run', async () => {
    expect((await ranIn(join(folder, 'nowhere.js'), [], 1)).size).toBe(0);
  });

  it('is what the build did to the program', () => {
    const text = readFileSync(join(import.meta.dirname, '../dist/program.js'), 'utf8');
    expect(text.match(/=\(function\(/g)?.length).toBeGreaterThan(500);
  });

  it('which holds no letter for which V8 would take two bytes for each', () => {
    const text = readFileSync(join(import.meta.dirname, '../dist/program.js'), 'utf8');
    expect(text.match(/[^\0-\x7F]/g)).toBeNull();
    expect(text).toContain(String.raw`\u8bf7\u586b|`);
  });
});
