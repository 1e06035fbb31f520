import * as vscode from 'vscode';
import type { Item } from '../../core/doctor/model.ts';
import type { Fix } from '../../core/finding.ts';
import type { Language } from '../../core/messages/localized.ts';
import { titleOf } from '../../core/rules/render.ts';
import { toRange } from '../convert.ts';
import { toWorkspaceEdit } from '../edits.ts';
import { enterValues } from '../enter-values.ts';
import type { Session } from '../session.ts';
import { pageWords } from './messages.ts';

/** Shows the place that an item is about, in the editor beside the page where the page is in front. */
export async function goTo(session: Session, { span, file }: Item): Promise<void> {
  const path = span?.source.path ?? file;
  if (path === undefined) return;
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
export async function mend(session: Session, { finding }: Item, language: Language): Promise<void> {
  if (!finding) return;
  const choices = finding.fixes.map((fix) => ({
    label: titleOf(finding.rule, fix, language),
    fix,
  }));
  const words = pageWords[language];
  const chosen =
    choices.length > 1
      ? await vscode.window.showQuickPick(choices, { placeHolder: words.which })
      : choices[0];
  if (chosen?.fix.ask) await enterValues({ session, finding, fix: chosen.fix }, language);
  else if (chosen && !(await apply(session, chosen.fix)))
    void vscode.window.showWarningMessage(words.changed);
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
