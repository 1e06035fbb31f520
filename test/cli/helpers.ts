import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
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
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    env: { ...environment(), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 25_000,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

function environment(): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env;
  return { PATH, SystemRoot, LC_ALL: 'en_US.UTF-8' };
}

interface Answer extends Result {
  readonly signal: string | null;
}

/** A process that runs one command line after the other, as who starts it or as somebody else. */
export class OneProcess {
  private readonly answered = new Int32Array(new SharedArrayBuffer(4));
  private port: MessagePort | undefined;
  private readonly owner: { readonly uid?: number; readonly gid?: number };

  constructor(owner: { readonly uid?: number; readonly gid?: number } = {}) {
    this.owner = owner;
  }

  /** Waits for it, as `run` does; a process that has ended meanwhile is followed by another. */
  run(args: readonly string[], { cwd = repository }: { readonly cwd?: string } = {}): Result {
    this.port ??= this.start();
    const before = Atomics.load(this.answered, 0);
    this.port.postMessage({ args, cwd });
    // longer than a command line may take: whoever answers is gone
    Atomics.wait(this.answered, 0, before, 60_000);
    const posted: { readonly message: Answer } | undefined = receiveMessageOnPort(this.port);
    if (!posted) throw new Error('no answer came');
    const { signal, ...result } = posted.message;
    if (signal) throw new Error(`ended by ${signal}: ${args.join(' ')}\n${result.stderr}`);
    return result;
  }

  private start(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    const options = { cwd: repository, env: environment(), ...this.owner };
    // it ends with the thread that waits for it, and its process with it
    new Worker(join(repository, 'test/cli/one-process.mjs'), {
      workerData: { port: port2, answered: this.answered, options },
      transferList: [port2],
      execArgv: [],
    }).unref();
    return port1;
  }
}

const shared = new OneProcess();

/**
 * Runs a command line as `run` does, in a process that has run others: starting takes most of the time. What a
 * process of its own is needed for, its start, its end, its environment, is not to be seen there.
 */
export const runNext = (args: readonly string[], options?: { readonly cwd?: string }): Result =>
  shared.run(args, options);

/** A folder that holds the files, and is gone when the test has ended. `place`: what it is made in. */
export function folderWith(files: Readonly<Record<string, Content>>, place = tmpdir()): string {
  const folder = realpathSync(mkdtempSync(join(place, 'uni-offline-push-test-')));
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
  options?: { readonly cwd?: string },
): Result & { readonly report: JsonReport } {
  const result = runNext(['check', '--format', 'json', ...args], options);
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
