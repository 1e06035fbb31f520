import * as vscode from 'vscode';
import { type Lead, leadsOf } from '../../core/doctor/tell-task.ts';
import type { Language } from '../../core/messages/localized.ts';
import type { Session } from '../session.ts';
import { follow, goTo } from './actions.ts';
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
      for (const [node, state] of items) {
        const own = node.kind === 'task' ? node.task.items : node.kind === 'item' ? [node.item] : [];
        for (const { id } of own)
          await ticks.set(node.patient.key, id, state === vscode.TreeItemCheckboxState.Checked);
      }
      schedule(0);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      patients.forget();
      schedule();
    }),
    registerCommand('_uniOfflinePush.doctor', () => panel.open()),
    registerCommand('_uniOfflinePush.doctor.go', (node: TreeNode) => {
      const { patient } = node;
      if (node.kind === 'task') {
        const leads = leadsOf(node.task);
        const lead = leads.find(({ to }) => to === 'place') ?? leads[0];
        return lead && follow(patient, lead, language);
      }
      if (node.kind !== 'item') return;
      const { span, file } = node.item;
      const path = span?.source.path ?? file;
      if (path !== undefined) return goTo(patient.session, { path, ...(span && { span }) });
    }),
    registerCommand('uniOfflinePush.doctor.fix', (node?: TreeNode) => {
      if (node?.kind !== 'task') return;
      const lead = leadsOf(node.task).find(({ to }) => MENDING.includes(to));
      return lead && follow(node.patient, lead, language);
    }),
    registerCommand('uniOfflinePush.doctor.link', (node?: TreeNode) => {
      const url = node && urlOf(node);
      if (url !== undefined) return vscode.env.openExternal(vscode.Uri.parse(url));
    }),
  );
  schedule(0);
  return { changed: () => schedule() };
}

const MENDING: readonly Lead['to'][] = ['fix', 'choose', 'agconnect', 'setUp'];

function urlOf(node: TreeNode): string | undefined {
  if (node.kind === 'provider') return node.own.provider.successor?.url;
  if (node.kind === 'item') return node.item.url;
  return node.kind === 'task' ? leadsOf(node.task).find((lead) => lead.to === 'page')?.url : undefined;
}
