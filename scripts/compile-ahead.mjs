/**
 * Has V8 compile the command line ahead, so that a cold start need not: src/cli/start.ts takes what is written here.
 * Run in a process of its own, with the program's file and a project to check: what a check needs is compiled with it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** With its line break. src/cli/start.ts reads as much. */
const STAMP_LENGTH = 64;

/**
 * A comment that begins the program's text: which V8, on what machine, of what text.
 * @param {string} text
 */
export function stamp(text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const line = `//${process.versions.v8} ${process.arch} ${hash}`;
  if (line.length >= STAMP_LENGTH) throw new Error(`too long for a stamp: ${line}`);
  return `${line.padEnd(STAMP_LENGTH - 1)}\n`;
}

/**
 * @param {string} program
 * @param {string} project
 */
function compile(program, project) {
  const text = readFileSync(program, 'latin1');
  const script = new Script(Module.wrap(text), { filename: program });
  process.argv.splice(1, Infinity, program, 'check', project, '--fail-on', 'never');
  process.on('exit', () => {
    if (process.exitCode) return;
    const target = program.replace(/\.js$/, '.bin');
    const head = Buffer.from(text.slice(0, STAMP_LENGTH), 'latin1');
    writeFileSync(`${target}.tmp`, Buffer.concat([head, script.createCachedData()]));
    renameSync(`${target}.tmp`, target);
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module, program, dirname(program));
  void module.exports.start();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compile(process.argv[2] ?? '', process.argv[3] ?? '');
