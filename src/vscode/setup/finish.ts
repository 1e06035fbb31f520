import * as vscode from 'vscode';
import type { Severity } from '../../core/finding.ts';
import { noteText } from '../../core/setup/messages.ts';
import { pathsIn, type SetupPlan } from '../../core/setup/plan.ts';
import { stepAside } from './front.ts';
import type { Place } from './places.ts';
import type { SetupHost } from './setup-host.ts';

const DOCTOR = 'uniOfflinePush.doctor';

/** Tells what was done and what is left, ticks off what the walkthrough can know of, and opens the doctor. */
export async function finish(place: Place, plan: SetupPlan, done: string, host: SetupHost): Promise<void> {
  const { words, language } = host;
  const of = (kind: 'todo' | 'info', title: string): string[] => {
    const own = plan.notes
      .filter((note) => note.kind === kind)
      .map((note) => `• ${noteText(note, language)}`);
    return own.length > 0 ? [`${title}\n${own.join('\n')}`] : [];
  };
  const { hasProblems, text } = await conclude(place, plan, host);
  const detail = [...of('todo', words.left), ...of('info', words.good), text].join('\n\n');
  // all is written: without a way to close it, the editor would offer to cancel
  const close = { title: words.close, isCloseAffordance: true };
  const show = { title: words.showProblems };
  stepAside();
  // modal: what is left to do must be read whole, also where notifications are silenced
  const chosen = await vscode.window.showInformationMessage<vscode.MessageItem>(
    done,
    { modal: true, detail },
    ...(hasProblems ? [show, close] : [close]),
  );
  await openDoctor();
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

export async function openDoctor(): Promise<void> {
  const known = await vscode.commands.getCommands(true);
  if (known.includes(DOCTOR)) await vscode.commands.executeCommand(DOCTOR);
}

/** Has what was written checked, and ticks off what the walkthrough can know of. */
export async function conclude(
  place: Place,
  plan: SetupPlan,
  { words }: SetupHost,
): Promise<{ readonly hasProblems: boolean; readonly text: string }> {
  const { errors, warnings } = await graveFindings(place, plan);
  await tickOff(plan);
  const hasProblems = errors + warnings > 0;
  return { hasProblems, text: hasProblems ? words.problems(errors, warnings) : words.noProblems };
}

/** What a check has at the levels of error and warning, of the files as they are now. */
async function graveFindings(
  { session, project: { root } }: Place,
  plan: SetupPlan,
): Promise<{ errors: number; warnings: number }> {
  session.written(pathsIn(plan));
  const findings = (await session.current()).filter(
    ({ source }) => session.projectOf(source.path)?.root === root,
  );
  const of = (level: Severity): number => findings.filter(({ severity }) => severity === level).length;
  return { errors: of('error'), warnings: of('warning') };
}

/** Steps of the walkthrough that are done now; a context key stays until the window is closed. */
async function tickOff({ notes }: SetupPlan): Promise<void> {
  const lacks = (...messages: string[]): boolean => notes.some(({ message }) => messages.includes(message));
  const done: Record<string, boolean> = {
    setUpDone: true,
    pluginFilesDone: !lacks('pluginFiles'),
    agconnectDone: !lacks('agconnectMissing', 'agconnectWrong', 'agconnectUnreadable', 'noVendors'),
  };
  for (const [key, value] of Object.entries(done))
    if (value) await vscode.commands.executeCommand('setContext', `uniOfflinePush.${key}`, true);
}
