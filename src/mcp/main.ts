import { parseArgs } from 'node:util';
import { type Language, languageOf } from '../core/messages/localized.ts';
import { readArguments } from './arguments.ts';
import type { Commands, Terminal } from './commands.ts';
import { Connection, INVALID_PARAMS, isObject, type Params, ProtocolError } from './connection.ts';
import { Refused, ServedFolder } from './folders.ts';
import { type Context, tools } from './tools.ts';
import { VERSIONS } from './versions.ts';

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
  const connection = new Connection(
    {
      initialize: ({ protocolVersion }) => ({
        protocolVersion: VERSIONS.find((known) => known === protocolVersion) ?? VERSIONS[0],
        capabilities: { tools: {} },
        serverInfo: { name: 'uni-offline-push', version },
        instructions: INSTRUCTIONS,
      }),
      ping: () => ({}),
      'tools/list': () => ({
        tools: tools.map(({ name, title, description, inputSchema }) => ({
          name,
          title,
          description,
          inputSchema,
          annotations: { title, ...ANNOTATIONS },
        })),
      }),
      'tools/call': (params) => call(params, context, log),
    },
    (text) => process.stdout.write(text),
    (text) => log(brief(text)),
  );
  if (process.stdin.isTTY) log(`serving ${context.served.path} on standard input and output; Ctrl+C ends it`);
  const code = await end(connection, terminal, log);
  // what was asked before the end is answered
  await connection.settled();
  process.stdin.pause();
  return code;
}

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

/** Hands over what comes in. Resolves with the exit code when the client is gone, or the user wants the program to end. */
function end(connection: Connection, terminal: Terminal, log: (text: string) => void): Promise<number> {
  return new Promise((resolve) => {
    process.stdin.on('data', (chunk) => {
      try {
        connection.take(chunk);
      } catch (error) {
        log((error as Error).message);
        process.stdin.removeAllListeners('data');
        resolve(2);
      }
    });
    process.stdin.on('error', (error) => log(error.message));
    process.stdin.once('end', () => resolve(0));
    process.stdin.once('close', () => resolve(0));
    terminal.interrupted().then(() => resolve(0));
    // nobody reads any more
    process.stdout.on('error', () => resolve(0));
  });
}

/** What a tool answers; what the caller can put right is an answer too. */
interface ToolResult {
  readonly content: readonly { readonly type: 'text'; readonly text: string }[];
  readonly isError?: true;
}

async function call(
  { name, arguments: given = {} }: Params,
  context: Context,
  log: (text: string) => void,
): Promise<ToolResult> {
  if (!isObject(given)) throw new ProtocolError(INVALID_PARAMS, 'arguments: expected object');
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new ProtocolError(INVALID_PARAMS, `there is no tool "${name}"`);
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
