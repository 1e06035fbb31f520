import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(repository, 'dist/cli.js');

/** What a tool answered: its texts, and whether they tell of an error. */
export interface Answer {
  readonly texts: readonly string[];
  readonly isError: boolean;
}

export interface Connection {
  readonly client: Client;
  call(name: string, args?: Record<string, unknown>): Promise<Answer>;
  /** What the program has logged so far. */
  stderr(): string;
}

/** Takes what is to be done in the end: of a test, if nothing else is said. */
export type AtEnd = (end: () => void | Promise<void>) => void;

/** The built program as an assistant starts it, and the SDK's own client. Gone when the test has ended. */
export const connect = (cwd: string, ...args: string[]): Promise<Connection> =>
  connectUntil(onTestFinished, cwd, ...args);

/** The same, gone when that is asked for. */
export async function connectUntil(atEnd: AtEnd, cwd: string, ...args: string[]): Promise<Connection> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...args],
    cwd,
    env: { LC_ALL: 'en_US.UTF-8' },
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const client = new Client({ name: 'test', version: '1' });
  atEnd(() => client.close());
  await client.connect(transport);
  return {
    client,
    stderr: () => stderr,
    async call(name, given = {}) {
      const { content, isError = false } = await client.callTool({ name, arguments: given });
      const texts = (content as { type: string; text: string }[]).map(({ text }) => text);
      return { texts, isError: isError === true };
    },
  };
}

/** A folder with these files, gone when the test has ended. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  atEnd: AtEnd = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uni-offline-push-mcp-')));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Makes something before the tests of a file; what it asks to be done in the end is done after them. */
export function once<T>(make: (atEnd: AtEnd) => Promise<T>): () => T {
  let made: { readonly it: T } | undefined;
  const ends: (() => void | Promise<void>)[] = [];
  beforeAll(async () => {
    made = { it: await make((end) => void ends.push(end)) };
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  return () => {
    if (!made) throw new Error('asked for before the tests');
    return made.it;
  };
}
