import * as vscode from 'vscode';
import { checkWorkspace } from './check-workspace.ts';
import type { CommandDeps } from './deps.ts';
import { fixEverything } from './fix-all.ts';
import { openConfig } from './open-config.ts';
import { reportBug } from './report-bug.ts';
import { resolved, tasks } from './task.ts';

/** The commands of the palette that are about the whole workspace, and the task. */
export function registerCommands(context: vscode.ExtensionContext, deps: CommandDeps): void {
  const version = String(context.extension.packageJSON.version);
  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    fixAll: () => fixEverything(deps),
    checkWorkspace: () => checkWorkspace(deps),
    showOutput: () => deps.log.show(),
    openConfig: () => openConfig(deps),
    reportBug: () => reportBug(context, deps),
    // for the task provider, which is there before the host is
    tasks: () => tasks(deps, version),
    resolveTask: (task: vscode.Task) => resolved(task, deps, version),
  };
  for (const [name, run] of Object.entries(commands))
    context.subscriptions.push(vscode.commands.registerCommand(`_uniOfflinePush.${name}`, run));
}
