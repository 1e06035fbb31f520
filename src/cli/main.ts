import { format } from '../core/messages/format.ts';
import type { Language } from '../core/messages/localized.ts';
import { check } from './commands/check.ts';
import { faultWords } from './faults.ts';
import type { CommandName } from './flags.ts';
import { more } from './lazy.ts';
import { nearest } from './nearest.ts';
import { ArgumentError, environmentLanguage, UsageError } from './options.ts';
import { version } from './package-folder.ts';
import { isTerminal, OutputFailed, outputClosed, write } from './terminal/output.ts';
import type { Command, Terminal } from './terminal/terminal.ts';

const doctor: Command = (args, terminal) => more().doctor(args, terminal);
const explain: Command = (args, terminal) => more().explain(args, terminal);
const fingerprint: Command = (args, terminal) => more().fingerprint(args, terminal);
const inspect: Command = (args, terminal) => more().inspect(args, terminal);
const explainRule: Command = (args, terminal) => more().explainRule(args, terminal);
const logs: Command = (args, terminal) => more().logs(args, terminal);
const listRules: Command = (args, terminal) => more().listRules(args, terminal);

/** A bundle of its own: no other command is to load what asks questions. */
const setup: Command = (args, terminal) =>
  (require('./setup.js') as typeof import('./commands/setup.ts')).setup(args, terminal);

/** Another one. What it serves are these very commands. */
const mcp: Command = (args, terminal) => {
  const isUsageError = (error: unknown): boolean => error instanceof UsageError;
  const served = {
    check,
    doctor,
    rules: listRules,
    explain,
    explainRule,
    logs,
    fingerprint,
    inspect,
    isUsageError,
  };
  return (require('./mcp.js') as McpProgram).serve(args, terminal, served, version());
};

interface McpProgram {
  serve(args: readonly string[], terminal: Terminal, commands: object, version: string): Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map<CommandName, Command>([
  ['check', check],
  ['doctor', doctor],
  ['setup', setup],
  ['rules', listRules],
  ['explain', explain],
  ['fingerprint', fingerprint],
  ['inspect', inspect],
  ['logs', logs],
  ['mcp', mcp],
]);

/** Runs one command line; answers with the exit code. */
async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.error(help([], terminal));
    return 2;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version()}\n`);
    return 0;
  }
  if (name === 'help' || asksForHelp(args)) {
    terminal.out(help(name === 'help' ? rest : args, terminal));
    return 0;
  }
  return commandOf(name)(rest, terminal);
}

/** What stands behind `--` is no option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.some((arg, at) => (arg === '--help' || arg === '-h') && (end < 0 || at < end));
}

/** Of the command that is named, if one is. */
function help(args: readonly string[], { env }: Terminal): string {
  const [name] = args.filter((arg) => !arg.startsWith('-'));
  const asked = languageAsked(args);
  const isName = name !== undefined && name !== asked;
  if (isName) commandOf(name);
  return more().helpText(isName ? (name as CommandName) : undefined, asked ?? environmentLanguage(env));
}

/** Of `--lang`, even where the rest cannot be understood. */
const languageAsked = (args: readonly string[]): Language | undefined =>
  /--lang[= ](zh-CN|en)\b/.exec(args.join(' '))?.[1] as Language | undefined;

function commandOf(name: string): Command {
  const command = commands.get(name);
  if (command) return command;
  const isOption = name.startsWith('-');
  const near = nearest(name, isOption ? ['--help', '--version'] : [...commands.keys()]);
  throw new UsageError(isOption ? faultWords.option : faultWords.command, { name, near });
}

/** Runs the command line of this process, and sets its exit code. */
export async function start(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2), {
      cwd: process.cwd(),
      env: process.env,
      isTerminal: isTerminal(1),
      out: (text) => write(1, text),
      error: (text) => write(2, text),
      secret: (question) => more().readSecret(question),
      interrupted: () =>
        new Promise((resolve) => {
          for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
          void outputClosed.then(resolve);
        }),
    });
  } catch (error) {
    const { said, code } = failure(error, process.argv.slice(2));
    write(2, `uni-offline-push: ${said}\n`);
    process.exitCode = code;
  }
  // all is told, and V8 may still be optimising what it was told by: Node would wait for that
  if (process.argv[2] === 'check' && !process.argv.includes('--fix')) process.exit();
}

/** What is told of what a command threw, and the exit code. */
function failure(error: unknown, args: readonly string[]): { readonly said: string; readonly code: number } {
  const language = languageAsked(args) ?? environmentLanguage(process.env);
  if (error instanceof ArgumentError) return { said: error.in(language), code: 2 };
  if (error instanceof UsageError) {
    const [name = ''] = args;
    const command = `uni-offline-push ${commands.has(name) ? `${name} ` : ''}--help`;
    return {
      said: `${error.in(language)}\n${format(faultWords.see[language], { command }, language)}`,
      code: 2,
    };
  }
  // no fault of ours, and neither "nothing found" nor "something": as with an argument that cannot be used
  if (error instanceof OutputFailed) return { said: error.message, code: 2 };
  return { said: `${(error as Error)?.stack ?? error}`, code: 3 };
}
