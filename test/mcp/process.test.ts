import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../cli/helpers.ts';
import { project } from '../cli/projects.ts';
import { folderWith, program, repository } from './client.ts';

interface Server {
  readonly child: ChildProcessWithoutNullStreams;
  readonly out: { stdout: string; stderr: string };
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

function start(folder: string): Server {
  const child = spawn(process.execPath, [program, 'mcp'], { cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    out.stderr += text;
  });
  child.stdin.on('error', () => {});
  return { child, out, ended: once(child, 'close').then(([code]) => code) };
}

const message = (id: number, method: string, params: object = {}): string =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;

const INITIALIZE = message(1, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'test', version: '1' },
});

const CHECK = message(2, 'tools/call', { name: 'check_push_configuration', arguments: {} });

/** Every line of standard output is a message. */
const messages = (stdout: string): { id: number; result?: object }[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('the process', () => {
  it('ends with 0 when its input does, with all answered that was asked', async () => {
    const { child, out, ended } = start(folderWith(project()));
    child.stdin.end(`${INITIALIZE}${CHECK}`);
    expect(await ended).toBe(0);
    expect(messages(out.stdout).map(({ id }) => id)).toEqual([1, 2]);
    expect(out.stderr).toBe('');
  });

  it('ends with 0 when there was no input at all', async () => {
    const { child, out, ended } = start(folderWith(project()));
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(out).toEqual({ stdout: '', stderr: '' });
  });

  it('passes over what is no message, with a line on stderr each', async () => {
    const { child, out, ended } = start(folderWith(project()));
    child.stdin.write('garbage\n{"jsonrpc":"1.0"}\n[]\nnull\n\n');
    child.stdin.write(Buffer.from([0xff, 0xfe, 0x00, 0x0a]));
    child.stdin.end(`${INITIALIZE}${CHECK}`);
    expect(await ended).toBe(0);
    expect(messages(out.stdout).map(({ id }) => id)).toEqual([1, 2]);
    expect(out.stderr).toMatch(/^(?:uni-offline-push mcp: .+\n)+$/);
    expect(out.stderr).not.toMatch(/^\s+at /m);
  });

  it('ends on a message without an end', async () => {
    const { child, out, ended } = start(folderWith(project()));
    child.stdin.write(INITIALIZE);
    child.stdin.write('x'.repeat(11 * 1024 * 1024));
    expect(await ended).toBe(2);
    expect(out.stderr).toContain('exceeded maximum size');
  });

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 on %s',
    async (signal) => {
      const { child, out, ended } = start(folderWith(project()));
      child.stdin.write(INITIALIZE);
      while (out.stdout === '') await once(child.stdout, 'data');
      child.kill(signal);
      expect(await ended).toBe(0);
    },
  );

  it('ends quietly when nobody reads', async () => {
    const { child, out, ended } = start(folderWith(project()));
    child.stdout.destroy();
    child.stdin.write(INITIALIZE);
    for (let id = 2; id < 20; id++) child.stdin.write(message(id, 'tools/list'));
    expect(await ended).toBe(0);
    expect(out.stderr).toBe('');
  });

  it('tells of a wrong command line, and prints nothing to stdout', () => {
    for (const [args, told] of [
      [['nowhere'], 'there is no such folder'],
      [['a', 'b'], 'mcp takes one folder, not 2'],
      [['--lang', 'fr'], '--lang fr'],
      [['--write'], "Unknown option '--write'"],
    ] as const) {
      const { status, stdout, stderr } = run(['mcp', ...args], { cwd: folderWith({}) });
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(told);
    }
  });

  it('is a bundle of its own, which no other command loads', () => {
    expect(existsSync(join(repository, 'dist/mcp.js'))).toBe(true);
    const script = `require(${JSON.stringify(program)}); process.on('exit', () =>
      console.error(Object.keys(require.cache).some((path) => path.endsWith('mcp.js'))))`;
    const check = spawn(process.execPath, ['-e', script, 'x', 'rules'], { cwd: repository });
    let told = '';
    check.stderr.on('data', (chunk) => {
      told += chunk;
    });
    return once(check, 'close').then(() => expect(told).toMatch(/false\s*$/));
  });
});
