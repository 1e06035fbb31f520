import type { CheckResult } from '../../core/engine/workspace.ts';
import type { Severity } from '../../core/finding.ts';
import { severities } from '../../core/finding.ts';
import { relative } from '../../core/project/paths.ts';
import { more } from '../lazy.ts';
import { terminalWords } from '../messages.ts';
import { type CheckOptions, readCheckOptions } from '../options.ts';
import { formatReport } from '../reporters/index.ts';
import { makeReport, type Report } from '../reporters/report.ts';
import { forReader, type Terminal } from '../terminal/terminal.ts';
import type { Baseline } from './baseline.ts';
import type { Fixed } from './fix.ts';
import { openRun, type Run } from './run.ts';

/** `check [folder…]`: answers with the exit code. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readCheckOptions(args, terminal.env);
  const run = openRun(options, terminal);
  const { baseline } = options;
  const known = baseline && !baseline.write ? more().readBaseline(baseline.file, terminal.cwd) : undefined;
  if (options.watch) {
    const print = async (): Promise<void> => void (await checkOnce(run, options, terminal, known));
    await more().watch(run.workspaces, print, terminal, options.language);
    return 0;
  }
  const report = await checkOnce(run, options, terminal, known);
  return typeof report === 'number' ? report : exitCode(report, run, options);
}

/** The report; or the exit code, where a signal has ended the program before there was one. */
async function checkOnce(
  run: Run,
  options: CheckOptions,
  terminal: Terminal,
  known: Baseline | undefined,
): Promise<Report | number> {
  const results: CheckResult[] = [];
  for (const workspace of run.workspaces) {
    if (options.fix === undefined) {
      results.push(await workspace.check());
      continue;
    }
    const fixed = await (options.fix === 'write' ? more().fixOnDisk(workspace) : more().fixInDiff(workspace));
    if (options.fix === 'diff') terminal.out(forReader(more().formatDiff(fixed.outcome, run.base), terminal));
    tell(fixed, run, options, terminal);
    if (fixed.interrupted) return more().endBy(fixed.interrupted.signal);
    results.push(fixed.result);
  }
  if (options.fix === 'write') more().removeLeavings(run.leavings());
  const report = makeReport(run.base, await onlyNew(results, run, options, terminal, known));
  const say = terminalWords[options.language];
  const unreadable = run.unreadable(report.projects);
  for (const path of unreadable) terminal.error(`${say.unreadable(relative(run.base, path))}\n`);
  if (report.projects.length === 0 && unreadable.length === 0) terminal.error(`${say.noProject}\n`);
  if (options.fix !== 'diff') terminal.out(formatReport(report, options, terminal));
  return report;
}

/** Leaves out what the baseline has; with `--write-baseline` it has all that was found. */
async function onlyNew(
  results: readonly CheckResult[],
  run: Run,
  { baseline, language }: CheckOptions,
  terminal: Terminal,
  read: Baseline | undefined,
): Promise<readonly CheckResult[]> {
  if (!baseline) return results;
  const { file, write } = baseline;
  const say = terminalWords[language];
  const isWhole = run.faults.size === 0 && run.unfinished.size === 0;
  // what could not be looked at would be new the next time
  if (!read && !isWhole) return results;
  const known = read ?? (await more().writeBaseline(file, terminal.cwd, results));
  const { results: left, old, gone } = more().withoutOld(results, known);
  terminal.error(`${write ? say.baselineWritten(old, file) : say.baseline(old, gone)}\n`);
  return left;
}

/** What became of the fixes, beside the report. */
function tell(
  { outcome, refused, stuck, result, interrupted }: Fixed,
  run: Run,
  options: CheckOptions,
  terminal: Terminal,
): void {
  const say = terminalWords[options.language];
  for (const [path, error] of refused)
    terminal.error(`${say.notWritten(relative(run.base, path), more().reasonOf(error, options.language))}\n`);
  for (const path of stuck) terminal.error(`${say.stuck(relative(run.base, path))}\n`);
  if (interrupted && !interrupted.written) {
    terminal.error(`${say.interrupted}\n`);
    return;
  }
  const files = [...outcome.texts.keys(), ...outcome.copies.map(({ to }) => to)];
  const written = files.filter((path) => !refused.has(path)).length;
  const left = result.projects.reduce((sum, { findings }) => sum + findings.length, 0);
  const words = options.fix === 'diff' ? say.wouldFix : say.fixed;
  if (options.fix === 'diff' || written > 0)
    terminal.error(`${words(outcome.applied.length, written, left)}\n`);
  if (interrupted) terminal.error(`${say.interruptedAfter}\n`);
}

function exitCode(report: Report, { faults, unfinished, unreadable }: Run, { failOn }: CheckOptions): number {
  if (faults.size > 0) return 3;
  if (unfinished.size > 0 || unreadable(report.projects).length > 0) return 2;
  if (report.findings.some(({ rule }) => rule === 'config-invalid')) return 2;
  return fails(report, failOn) ? 1 : 0;
}

function fails(report: Report, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => report.count[severity] > 0);
}
