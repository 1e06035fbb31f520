import type { Severity } from '../core/finding.ts';
import { severities } from '../core/finding.ts';
import { relative } from '../core/project/paths.ts';
import type { CheckResult } from '../core/workspace.ts';
import type { Fixed } from './fix.ts';
import { formatReport } from './formats.ts';
import { more } from './lazy.ts';
import { type CheckOptions, readCheckOptions } from './options.ts';
import { makeReport, type Report } from './report.ts';
import { openRun, type Run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { terminalWords } from './words.ts';

/** `check [folder…]`: answers with the exit code. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readCheckOptions(args, terminal.env);
  const run = openRun(options, terminal);
  if (options.watch) {
    const print = async (): Promise<void> => void (await checkOnce(run, options, terminal));
    await more().watch(run.workspaces, print, terminal, options.language);
    return 0;
  }
  return exitCode(await checkOnce(run, options, terminal), run, options);
}

async function checkOnce(run: Run, options: CheckOptions, terminal: Terminal): Promise<Report> {
  const results: CheckResult[] = [];
  for (const workspace of run.workspaces) {
    if (options.fix === undefined) {
      results.push(await workspace.check());
      continue;
    }
    const fixed = await (options.fix === 'write' ? more().fixOnDisk(workspace) : more().fixInDiff(workspace));
    if (options.fix === 'diff') terminal.out(more().formatDiff(fixed.outcome, run.base));
    tell(fixed, run, options, terminal);
    results.push(fixed.result);
  }
  const report = makeReport(run.base, results);
  if (report.projects.length === 0) terminal.error(`${terminalWords[options.language].noProject}\n`);
  if (options.fix !== 'diff') terminal.out(formatReport(report, options, terminal));
  return report;
}

/** What became of the fixes, beside the report. */
function tell(
  { outcome, refused, result }: Fixed,
  run: Run,
  options: CheckOptions,
  terminal: Terminal,
): void {
  const say = terminalWords[options.language];
  for (const [path, error] of refused)
    terminal.error(
      `${say.notWritten(relative(run.base, path), more().reasonOf(error, say.changedMeanwhile))}\n`,
    );
  const files = [...outcome.texts.keys(), ...outcome.copies.map(({ to }) => to)];
  const written = files.filter((path) => !refused.has(path)).length;
  const left = result.projects.reduce((sum, { findings }) => sum + findings.length, 0);
  const words = options.fix === 'diff' ? say.wouldFix : say.fixed;
  if (options.fix === 'diff' || written > 0)
    terminal.error(`${words(outcome.applied.length, written, left)}\n`);
}

function exitCode(report: Report, { faults }: Run, { failOn }: CheckOptions): number {
  if (faults.size > 0) return 3;
  if (report.findings.some(({ rule }) => rule === 'config-invalid')) return 2;
  return fails(report, failOn) ? 1 : 0;
}

function fails(report: Report, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => report.count[severity] > 0);
}
