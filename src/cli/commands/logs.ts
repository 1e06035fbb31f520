import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { feedFile, feedInput } from '../../node/log-input.ts';
import { faultWords } from '../faults.ts';
import { flags } from '../flags.ts';
import { codes } from '../lazy-codes.ts';
import { ArgumentError, oneOf, parse, readLanguage, UsageError } from '../options.ts';
import { isTerminal } from '../terminal/output.ts';
import { type Command, forReader, type Terminal } from '../terminal/terminal.ts';
import { projectsBeside } from './projects-beside.ts';

/** `logs <file | ->`: what a phone's log tells of push. 1 where it tells of something, 0 where no line is of push. */
export const logs: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, flags.logs);
  const [name, ...more] = positionals;
  if (name === undefined || name === '' || more.length > 0) throw new UsageError(faultWords.logs);
  const format = oneOf('--format', values.format, flags.logs.format.choices) ?? 'pretty';
  const language = readLanguage(values.lang, terminal.env);
  const beside = projectsBeside(values.project, terminal);
  const { explainLog, LogReader, lineDecoder, logObject, logText, projectsOf } = codes();
  const reader = new LogReader(lineDecoder(TextDecoder));
  await feed(reader, name, terminal);
  const log = reader.end();
  const projects = log.entries.length > 0 ? await projectsOf(beside.workspaces) : [];
  const diagnosis = await explainLog(log, projects, language);
  if (format === 'json')
    terminal.out(`${JSON.stringify(logObject(diagnosis, beside.shown, language), null, 2)}\n`);
  else terminal.out(forReader(logText(diagnosis, beside.shown, language), terminal));
  return diagnosis.entries.length > 0 ? 1 : 0;
};

async function feed(
  reader: { feed(chunk: Uint8Array): void },
  name: string,
  terminal: Terminal,
): Promise<void> {
  const put = (chunk: Uint8Array): void => reader.feed(chunk);
  if (name === '-') {
    if (terminal.input !== undefined) return put(new TextEncoder().encode(terminal.input));
    if (isTerminal(0)) terminal.error('reading standard input; Ctrl+C ends it\n');
    return feedInput(put, terminal.interrupted());
  }
  const path = resolve(terminal.cwd, name);
  try {
    if (statSync(path).isDirectory()) throw new Error('not a file');
    await feedFile(path, put, terminal.interrupted());
  } catch (error) {
    throw new ArgumentError(`${name}: ${(error as Error).message}`);
  }
}
