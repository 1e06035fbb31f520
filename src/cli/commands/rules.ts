import { faultWords } from '../faults.ts';
import { flags } from '../flags.ts';
import { terminalWords } from '../messages.ts';
import { oneOf, parse, readLanguage, UsageError } from '../options.ts';
import { columns } from '../terminal/columns.ts';
import type { Command } from '../terminal/terminal.ts';
import { ruleList } from './rule-list.ts';

/** `rules`: the table of all rules. */
export const listRules: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, flags.rules);
  if (positionals.length > 0) throw new UsageError(faultWords.rules, { name: positionals[0] ?? '' });
  const format = oneOf('--format', values.format, flags.rules.format.choices) ?? 'pretty';
  const language = readLanguage(values.lang, terminal.env);
  const list = ruleList(language);
  if (format === 'json') {
    const rules = list.map(({ id, severity, title, fixes, help, scope }) => ({
      id,
      severity,
      fixable: fixes.length > 0,
      title,
      help,
      scope,
    }));
    terminal.out(`${JSON.stringify({ version: 1, rules }, null, 2)}\n`);
    return 0;
  }
  const say = terminalWords[language];
  terminal.out(
    table([
      say.ruleTable,
      ...list.map(({ id, severity, fixes, title }) => [
        id,
        say.severity[severity],
        fixes.length > 0 ? say.yes : '-',
        title,
      ]),
    ]),
  );
  return 0;
};

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_cell, i) => Math.max(...rows.map((row) => columns(row[i] ?? '')))) ?? [];
  const pad = (cell: string, i: number): string => cell + ' '.repeat((widths[i] ?? 0) - columns(cell));
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}
