import * as vscode from 'vscode';
import type { Language } from '../../core/messages/localized.ts';
import type { Session } from '../session.ts';
import { goTo, mend } from './actions.ts';
import { DoctorPanel } from './panel.ts';
import { Patients } from './patients.ts';
import { Ticks } from './ticks.ts';
import { DoctorTree, type TreeNode } from './tree.ts';

/** Time without a further change after which what is shown is examined anew, in milliseconds. */
const QUIET = 120;

export interface DoctorDeps {
  readonly language: Language;
  sessions(): Iterable<Session>;
  readonly log: vscode.LogOutputChannel;
}

/** The doctor's view and page. `changed` is to be called whenever findings, or the open folders, have changed. */
export function registerDoctor(
  context: vscode.ExtensionContext,
  { language, sessions, log }: DoctorDeps,
): { changed(): void } {
  const ticks = new Ticks(context.workspaceState);
  const tree = new DoctorTree(language, ticks);
  const view = vscode.window.createTreeView('uniOfflinePush.doctor', {
    treeDataProvider: tree,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: Promise<void> = Promise.resolve();
  const refresh = async (): Promise<void> => {
    const projects = await patients.projects();
    await vscode.commands.executeCommand('setContext', 'uniOfflinePush.hasProject', projects.length > 0);
    if (!view.visible && !panel.isOpen) return;
    const examined = await patients.examine();
    tree.show(examined);
    if (panel.isOpen) panel.show(examined);
  };
  const schedule = (delay = QUIET): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      under = under.then(refresh).catch((error) => log.error(error as Error));
    }, delay);
  };
  const patients = new Patients(sessions, schedule);
  const panel = new DoctorPanel(language, ticks, () => schedule(0));
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    view,
    panel,
    patients,
    { dispose: () => clearTimeout(timer) },
    view.onDidChangeVisibility(({ visible }) => visible && schedule(0)),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, state] of items)
        if (node.kind === 'item')
          await ticks.set(node.patient.key, node.item.id, state === vscode.TreeItemCheckboxState.Checked);
      schedule(0);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      patients.forget();
      schedule();
    }),
    registerCommand('_uniOfflinePush.doctor', () => panel.open()),
    registerCommand('_uniOfflinePush.doctor.go', (node: TreeNode) => {
      if (node.kind === 'item') return goTo(node.patient.session, node.item);
    }),
    registerCommand('uniOfflinePush.doctor.fix', (node?: TreeNode) => {
      if (node?.kind === 'item') return mend(node.patient.session, node.item, language);
    }),
    registerCommand('uniOfflinePush.doctor.link', (node?: TreeNode) => {
      const url =
        node?.kind === 'item'
          ? node.item.url
          : node?.kind === 'provider'
            ? node.own.provider.successor?.url
            : undefined;
      if (url !== undefined) return vscode.env.openExternal(vscode.Uri.parse(url));
    }),
  );
  schedule(0);
  return { changed: () => schedule() };
}
