import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = join(repository, 'dist/cli.js');

export type Content = string | Uint8Array;

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program, in English and with no other setting of the tester's own environment. */
export function run(args: readonly string[], options: RunOptions = {}): Result {
  return runNode([program, ...args], options);
}

export function runNode(args: readonly string[], options?: RunOptions): Result {
  return runProgram(process.execPath, args, options);
}

export function runProgram(
  file: string,
  args: readonly string[],
  { cwd = repository, env = {} }: RunOptions = {},
): Result {
  const { PATH = '', SystemRoot = '' } = process.env;
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    env: { PATH, SystemRoot, LC_ALL: 'en_US.UTF-8', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 25_000,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs each command line as `run` does, one after the other, but in one process: starting takes most of the time. */
export function runAll(commands: readonly (readonly string[])[]): Result[] {
  const script = `
    const { start } = require(${JSON.stringify(join(repository, 'dist/program.js'))});
    const { writeSync } = require('node:fs');
    // a program that ends itself has set its exit code, and another command line follows
    process.exit = () => {};
    (async () => {
      for (const args of JSON.parse(process.argv[1])) {
        process.argv = [process.execPath, 'cli.js', ...args];
        process.exitCode = 0;
        await start();
        writeSync(2, process.exitCode + '\\0');
        writeSync(1, '\\0');
      }
      process.exitCode = 0;
    })();`;
  const all = runNode(['-e', script, JSON.stringify(commands)]);
  const outputs = all.stdout.split('\0');
  const errors = all.stderr.split('\0');
  if (all.status !== 0 || outputs.length !== commands.length + 1)
    throw new Error(`${outputs.length - 1} of ${commands.length} ended\n${all.stderr}`);
  return commands.map((_, i) => {
    const [, stderr = '', status = ''] = /^([\s\S]*?)(\d+)$/.exec(errors[i] ?? '') ?? [];
    return { status: Number(status), stdout: outputs[i] ?? '', stderr };
  });
}

/** A folder that holds the files, and is gone when the test has ended. */
export function folderWith(files: Readonly<Record<string, Content>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly range: JsonRange;
  readonly related?: readonly { readonly message: string; readonly file: string; readonly range: object }[];
  readonly fixes: readonly { title: string; edits: { file: string; range: JsonRange; newText: string }[] }[];
}

export interface JsonRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface JsonReport {
  readonly version: number;
  readonly projects: readonly { root: string; manifest: string; providers: string[] }[];
  readonly findings: readonly JsonFinding[];
  readonly summary: Readonly<
    Record<'error' | 'warning' | 'information' | 'hint' | 'projects' | 'files', number>
  >;
}

/** Runs `check --format json`; whatever is wrong with the project, there is a report and no stack trace. */
export function checkJson(
  args: readonly string[],
  options?: RunOptions,
): Result & { readonly report: JsonReport } {
  const result = run(['check', '--format', 'json', ...args], options);
  expectCalm(result);
  return { ...result, report: JSON.parse(result.stdout) };
}

/** It ended by itself, with an answer rather than a fault. */
export function expectCalm({ status, stdout, stderr }: Result): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect([0, 1], stderr).toContain(status);
}

/** The text that a range covers. */
export function textIn(text: string, { start, end }: JsonRange): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (start.line !== end.line) throw new Error('a range of several lines');
  return (lines[start.line] ?? '').slice(start.character, end.character);
}
