import { resolve } from 'node:path';
import { sourceFacts } from '../../core/artefact/source-facts.ts';
import { diagnose } from '../../core/doctor/diagnose.ts';
import { markdownOf } from '../../core/doctor/markdown.ts';
import { troubleshoot } from '../../core/doctor/troubleshoot.ts';
import { faultWords } from '../faults.ts';
import { flags } from '../flags.ts';
import { artefact } from '../lazy-artefact.ts';
import { terminalWords } from '../messages.ts';
import { oneOf, parse, readCheckOptions, readLanguage, UsageError } from '../options.ts';
import { colorsFor } from '../terminal/colors.ts';
import type { Command } from '../terminal/terminal.ts';
import { appMarkdown, inAppOf, withBase } from './doctor-app.ts';
import type { Examined } from './doctor-examined.ts';
import { doctorJson } from './doctor-json.ts';
import { doctorTable } from './doctor-table.ts';
import { readInspection } from './inspect.ts';
import { openRun } from './run.ts';

/** `doctor [folder]`: how far the push of every project below the folder is. It tells, and judges nothing: 0. */
export const doctor: Command = async (args, terminal) => {
  const { values, positionals } = parse(args, flags.doctor);
  if (positionals.length > 1) throw new UsageError(faultWords.oneFolder, { command: 'doctor' });
  const format = oneOf('--format', values.format, flags.doctor.format.choices) ?? 'pretty';
  const language = readLanguage(values.lang, terminal.env);
  const run = openRun({ ...readCheckOptions([], terminal.env), folders: positionals, language }, terminal);
  const examined: Examined[] = [];
  for (const workspace of run.workspaces) {
    const { projects } = await workspace.check();
    for (const { root, manifest, findings } of projects) {
      const found = await workspace.ask(manifest, (project) => {
        const diagnosis = diagnose(project, findings);
        const advice = values.troubleshoot ? troubleshoot(project, diagnosis) : undefined;
        return { diagnosis, advice, facts: values.app === undefined ? undefined : sourceFacts(project) };
      });
      if (!found) continue;
      const { facts, ...rest } = found;
      const source = facts && { ...facts, changed: artefact().changedFiles(root) };
      const name = values.app ?? '';
      const app =
        source && inAppOf(readInspection(resolve(terminal.cwd, name), name, language, () => source));
      examined.push({ ...rest, diagnosis: app ? withBase(rest.diagnosis, app) : rest.diagnosis, app });
    }
  }
  if (format === 'json') terminal.out(doctorJson(examined, run.base, language));
  else if (examined.length === 0) terminal.out(`${terminalWords[language].noProject}\n`);
  else if (format === 'markdown')
    terminal.out(
      examined
        .map(
          ({ diagnosis, advice, app }) =>
            markdownOf(diagnosis, advice, { language }) + (app ? appMarkdown(app, language) : ''),
        )
        .join('\n'),
    );
  else {
    const colors = colorsFor(terminal);
    terminal.out(examined.map((one) => doctorTable(one, run.base, language, colors)).join('\n'));
  }
  return 0;
};
