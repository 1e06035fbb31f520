import * as vscode from 'vscode';
import type { CommandDeps } from './deps.ts';
import { commandWords } from './messages.ts';

/** Reads every folder anew, checks it, and says what was found. */
export async function checkWorkspace({ language, sessions, restart }: CommandDeps): Promise<void> {
  const words = commandWords[language];
  restart();
  const options = { location: vscode.ProgressLocation.Window, title: words.checking };
  const projects = await vscode.window.withProgress(options, async () =>
    (await Promise.all([...sessions()].map((session) => session.results()))).flat(),
  );
  const findings = projects.flatMap((project) => project.findings);
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
  const text = words.checked(count('error'), count('warning'), projects.length);
  // nobody need answer
  void vscode.window
    .showInformationMessage(text, ...(findings.length > 0 ? [words.showProblems] : []))
    .then((answer) => answer && vscode.commands.executeCommand('workbench.actions.view.problems'));
}
