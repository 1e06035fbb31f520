import * as vscode from 'vscode';
import { asksFirst } from '../../core/ask.ts';
import type { Lead } from '../../core/doctor/tell-task.ts';
import type { Finding, Fix } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { titleOf } from '../../core/rules/render.ts';
import type { Span } from '../../core/syntax/source.ts';
import { toRange } from '../convert.ts';
import { toWorkspaceEdit } from '../edits.ts';
import { perform } from '../perform.ts';
import type { Session } from '../session.ts';
import { doctorHostWords } from './messages.ts';
import type { Patient } from './patients.ts';

/** Goes where a task leads. */
export async function follow({ session, diagnosis }: Patient, lead: Lead, language: Language): Promise<void> {
  switch (lead.to) {
    case 'fix':
      return mend(session, lead.finding, language);
    case 'choose':
      return perform({ session, finding: lead.finding, fix: lead.fix }, language);
    case 'agconnect':
      await vscode.commands.executeCommand(
        '_uniOfflinePush.importAgconnect',
        session.files.uri(diagnosis.manifest),
      );
      return;
    case 'setUp':
      return setUp(session, diagnosis.manifest, lead.provider);
    case 'place':
      return goTo(session, lead);
    case 'page':
      await vscode.env.openExternal(vscode.Uri.parse(lead.url));
  }
}

/** The wizard for the project of that manifest. */
export async function setUp(session: Session, manifest: string, provider?: string): Promise<void> {
  await vscode.commands.executeCommand('_uniOfflinePush.setUp', session.files.uri(manifest), provider);
}

/** Shows a place, in the editor beside the page where the page is in front. */
export async function goTo(
  session: Session,
  { path, span }: { readonly path: string; readonly span?: Span },
): Promise<void> {
  const column = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const beside = column instanceof vscode.TabInputWebview;
  try {
    const document = await vscode.workspace.openTextDocument(session.files.uri(path));
    await vscode.window.showTextDocument(document, {
      viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      ...(span && { selection: toRange(span) }),
    });
  } catch (error) {
    await vscode.window.showErrorMessage((error as Error).message);
  }
}

/** Mends what a rule found, as its quick fix would; asks where there are several ways. */
export async function mend(session: Session, finding: Finding, language: Language): Promise<void> {
  const choices = finding.fixes.map((fix) => ({ label: titleOf(finding.rule, fix, language), fix }));
  const words = doctorHostWords[language];
  const chosen =
    choices.length > 1
      ? await vscode.window.showQuickPick(choices, { placeHolder: words.which })
      : choices[0];
  if (!chosen) return;
  const { fix } = chosen;
  if (asksFirst(fix)) await perform({ session, finding, fix }, language);
  else if (!(await apply(session, fix))) void vscode.window.showWarningMessage(words.changed);
}

async function apply(session: Session, { edits, copy }: Fix): Promise<boolean> {
  const edit = await toWorkspaceEdit(session, edits);
  if (!edit) return false;
  if (copy) {
    const contents = await vscode.workspace.fs.readFile(session.files.uri(copy.from));
    edit.createFile(session.files.uri(copy.to), { contents, overwrite: false, ignoreIfExists: false });
  }
  return vscode.workspace.applyEdit(edit);
}
