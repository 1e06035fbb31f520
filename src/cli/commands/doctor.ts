import { diagnose } from '../../core/doctor/diagnose.ts';
import { markdownOf } from '../../core/doctor/markdown.ts';
import { troubleshoot } from '../../core/doctor/troubleshoot.ts';
import { terminalWords } from '../messages.ts';
import { oneOf, parse, readCheckOptions, readLanguage, UsageError } from '../options.ts';
import { colorsFor } from '../terminal/colors.ts';
import type { Command } from '../terminal/terminal.ts';
import type { Examined } from './doctor-examined.ts';
import { doctorJson } from './doctor-json.ts';
import { doctorTable } from './doctor-table.ts';
import { openRun } from './run.ts';

/** `doctor [folder]`: how far the push of every project below the folder is. It tells, and judges nothing: 0. */
export const doctor: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, {
    format: { type: 'string' },
    lang: { type: 'string' },
    troubleshoot: { type: 'boolean' },
  });
  if (positionals.length > 1) throw new UsageError('doctor takes one folder');
  const format = oneOf('--format', values.format, ['pretty', 'json', 'markdown'] as const) ?? 'pretty';
  const language = readLanguage(values.lang, terminal.env);
  const run = openRun({ ...readCheckOptions([], terminal.env), folders: positionals, language }, terminal);
  const examined: Examined[] = [];
  for (const workspace of run.workspaces) {
    const { projects } = await workspace.check();
    for (const { manifest, findings } of projects) {
      const found = await workspace.ask(manifest, (project): Examined => {
        const diagnosis = diagnose(project, findings);
        return { diagnosis, advice: values.troubleshoot ? troubleshoot(project, diagnosis) : undefined };
      });
      if (found) examined.push(found);
    }
  }
  if (format === 'json') terminal.out(doctorJson(examined, run.base, language));
  else if (examined.length === 0) terminal.out(`${terminalWords[language].noProject}\n`);
  else if (format === 'markdown')
    terminal.out(
      examined.map(({ diagnosis, advice }) => markdownOf(diagnosis, advice, { language })).join('\n'),
    );
  else {
    const colors = colorsFor(terminal);
    terminal.out(examined.map((one) => doctorTable(one, run.base, language, colors)).join('\n'));
  }
  return 0;
};
