import { parseArgs } from 'node:util';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  type CallToolRequest,
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { type Language, languageOf } from '../core/messages/localized.ts';
import { readArguments } from './arguments.ts';
import type { Commands, Terminal } from './commands.ts';
import { Refused, ServedFolder } from './folders.ts';
import { type Context, tools } from './tools.ts';

const INSTRUCTIONS =
  'Checks and plans IM offline push (vendor push) in uni-app projects. Nothing here writes: apply edits and diffs ' +
  'yourself, once the user has agreed. Explain a rule before mending what it found.';

const ANNOTATIONS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** `mcp [folder]`: serves the commands to an assistant until it goes away. It tells of a wrong usage itself. */
export async function serve(
  args: readonly string[],
  terminal: Terminal,
  commands: Commands,
  version: string,
): Promise<number> {
  const log = (text: string): void => terminal.error(`uni-offline-push mcp: ${text}\n`);
  let context: Context;
  try {
    context = { ...readOptions(args, terminal), commands, env: terminal.env };
  } catch (error) {
    log((error as Error).message);
    return 2;
  }
  const running = new Set<Promise<unknown>>();
  const server = new Server(
    { name: 'uni-offline-push', version },
    // the server asks its client for nothing, so there is no answer to validate
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS, jsonSchemaValidator: NO_VALIDATOR },
  );
  server.onerror = (error) => log(brief(error.message));
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema: inputSchema as { type: 'object' },
      annotations: { title, ...ANNOTATIONS },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const answer = call(params, context, log);
    running.add(answer);
    const done = (): void => void running.delete(answer);
    answer.then(done, done);
    return answer;
  });
  const ended = end(server, terminal);
  await server.connect(new StdioServerTransport());
  if (process.stdin.isTTY) log(`serving ${context.served.path} on standard input and output; Ctrl+C ends it`);
  const code = await ended;
  // what was asked before the end is answered
  await Promise.allSettled(running);
  await new Promise((resolve) => setImmediate(resolve));
  await server.close();
  return code;
}

const NO_VALIDATOR = {
  getValidator(): never {
    throw new Error('nothing is validated');
  },
};

function readOptions(
  args: readonly string[],
  { cwd, env }: Terminal,
): { served: ServedFolder; language: Language } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  });
  const [folder = '.', ...more] = positionals;
  if (more.length > 0) throw new Refused(`mcp takes one folder, not ${positionals.length}`);
  if (folder === '') throw new Refused('a folder has an empty name');
  const { lang } = values;
  if (lang !== undefined && lang !== 'en' && lang !== 'zh-CN')
    throw new Refused(`--lang ${lang}: expected zh-CN, en`);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const system = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;
  return { served: ServedFolder.open(cwd, folder), language: lang ?? languageOf(locale || system) };
}

/** Resolves with the exit code when the client is gone, or the user wants the program to end. */
function end(server: Server, terminal: Terminal): Promise<number> {
  return new Promise((resolve) => {
    process.stdin.once('end', () => resolve(0));
    process.stdin.once('close', () => resolve(0));
    terminal.interrupted().then(() => resolve(0));
    // every message that has to wait listens
    process.stdout.setMaxListeners(0);
    // nobody reads any more
    process.stdout.on('error', () => resolve(0));
    // what cannot be a message is passed over; one without an end closes the connection
    server.onclose = () => resolve(2);
  });
}

async function call(
  { name, arguments: given = {} }: CallToolRequest['params'],
  context: Context,
  log: (text: string) => void,
): Promise<CallToolResult> {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new McpError(ErrorCode.InvalidParams, `there is no tool "${name}"`);
  try {
    const texts = await tool.run(readArguments(tool.inputSchema, given), context);
    return { content: texts.map((text) => ({ type: 'text', text })) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof Refused)) log(`${name}: ${(error as Error)?.stack ?? message}`);
    return { content: [{ type: 'text', text: message }], isError: true };
  }
}

const brief = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200);
