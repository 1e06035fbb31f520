import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outputs } from '../scripts/bundles.mjs';
import { repository } from './cli/helpers.ts';
import { packedFiles } from './hbuilderx/bundles.ts';

/** What a bundle may ask its host for: nothing that reaches the network, or starts another program. */
const MODULES =
  /^(?:node:(?:crypto|fs|module|os|path|process|readline|stream|tty|url|util|zlib)|vscode|hbuilderx|\.{1,2}\/[\w./-]+\.js)$/;

const REACHING =
  /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\beval\s*\(|\bnew Function\b|\bimport\s*\(/g;

function refused(code: string): string[] {
  const modules = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name = '']) => name);
  return [...modules.filter((name) => !MODULES.test(name)), ...(code.match(REACHING) ?? [])];
}

const bundles = outputs.filter((name) => name.endsWith('.js'));

it.each(bundles)('%s sends nothing, starts nothing and evaluates nothing', (name) => {
  expect(refused(readFileSync(join(repository, 'dist', name), 'utf8'))).toEqual([]);
});

it('nor does the plugin for HBuilderX', async () => {
  const files = await packedFiles();
  const programs = [...files].filter(([name]) => name.endsWith('.js'));
  expect(programs.length).toBeGreaterThan(1);
  for (const [name, code] of programs) expect(refused(String(code)), name).toEqual([]);
}, 60_000);

it.each([
  ['require("node:https")', 'node:https'],
  ['require("child_process").exec("x")', 'child_process'],
  ['await fetch("https://x.y")', 'fetch('],
  ['new WebSocket(u)', 'WebSocket'],
  ['eval ("1")', 'eval ('],
  ['import("./manifest.config.ts")', 'import('],
])('%s would be seen', (code, what) => {
  expect(refused(code)).toEqual([what]);
});
