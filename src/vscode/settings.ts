import * as vscode from 'vscode';
import type { RuleSeverity } from '../core/engine/project-config.ts';
import { knownRules } from '../core/engine/run-rules.ts';
import { severities } from '../core/finding.ts';

export const SECTION = 'uniOfflinePush';

/** What a folder's settings say, apart from the rules. */
export interface FolderSettings {
  readonly enable: boolean;
  /** Patterns of paths of which nothing is told. */
  readonly exclude: readonly string[];
}

export function readFolder(folder: vscode.WorkspaceFolder): FolderSettings {
  const settings = vscode.workspace.getConfiguration(SECTION, folder);
  const exclude = settings.get<unknown>('exclude');
  return {
    enable: settings.get<unknown>('enable') !== false,
    exclude: (Array.isArray(exclude) ? exclude : []).filter((one) => typeof one === 'string'),
  };
}

/** The editor's own severities by rule; they hold in the editor alone. What is wrong in them is logged and left out. */
export function readSeverities(
  folder: vscode.WorkspaceFolder,
  log: vscode.LogOutputChannel,
): ReadonlyMap<string, RuleSeverity> {
  const set = vscode.workspace.getConfiguration(SECTION, folder).get<Record<string, unknown>>('rules') ?? {};
  const result = new Map<string, RuleSeverity>();
  for (const [rule, severity] of Object.entries(set)) {
    const known = severity === 'off' || (severities as readonly unknown[]).includes(severity);
    if (!knownRules.has(rule)) log.warn(`${SECTION}.rules: there is no rule "${rule}"`);
    else if (!known) log.warn(`${SECTION}.rules.${rule}: "${severity}" is no severity`);
    else result.set(rule, severity as RuleSeverity);
  }
  return result;
}
