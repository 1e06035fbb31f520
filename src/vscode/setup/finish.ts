import * as vscode from 'vscode';
import type { SetupPlan } from '../../core/setup/plan.ts';
import { noteText } from '../../core/setup/words.ts';
import { Workspace } from '../../core/workspace.ts';
import { readSeverities } from '../settings.ts';
import { openTexts, type Place } from './places.ts';
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
  const problems = await graveFindings(place, host);
  await tickOff(plan);
  const count = problems > 0 ? words.problems(problems) : words.noProblems;
  const detail = [...of('todo', words.left), ...of('info', words.good), count].join('\n\n');
  const answers = problems > 0 ? [words.showProblems] : [];
  // modal: what is left to do must be read whole, also where notifications are silenced
  const chosen = await vscode.window.showInformationMessage(done, { modal: true, detail }, ...answers);
  const known = await vscode.commands.getCommands(true);
  if (known.includes(DOCTOR)) await vscode.commands.executeCommand(DOCTOR);
  if (chosen !== undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** What a check has at the levels of error and warning, of the files as they are now. */
async function graveFindings({ session, project }: Place, { log }: SetupHost): Promise<number> {
  const severities = readSeverities(session.folder, log);
  const workspace = new Workspace(session.files, session.folder.uri.path, { severities });
  for (const [path, text] of openTexts(session)) workspace.edit(path, text);
  const { projects } = await workspace.check();
  const findings = projects.find(({ root }) => root === project.root)?.findings ?? [];
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
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
