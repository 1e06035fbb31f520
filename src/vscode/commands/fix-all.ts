import * as vscode from 'vscode';
import { closeEdits } from '../../core/edits/line-edits.ts';
import type { FixAllOptions } from '../../core/engine/fix-all.ts';
import type { TextEdit } from '../../core/finding.ts';
import { toWorkspaceEdit } from '../edits.ts';
import { editorWords } from '../messages.ts';
import type { Session } from '../session.ts';
import type { CommandDeps } from './deps.ts';
import { commandWords } from './messages.ts';

/** What it takes until nothing is left to fix, and how many findings that mends. */
export async function allEdits(
  session: Session,
  options: FixAllOptions,
): Promise<{ edits: TextEdit[]; count: number }> {
  const { texts, applied } = await session.fixAll({ ...options, textsOnly: true });
  const edits = [...texts].flatMap(([path, { before, after }]) => closeEdits({ path, text: before }, after));
  return { edits, count: applied.length };
}

/** Makes every safe fix of the open folders, folder by folder, each as one step that can be undone. */
export async function fixEverything({ language, sessions }: CommandDeps): Promise<void> {
  const words = commandWords[language];
  let count = 0;
  const files = new Set<string>();
  const options = { location: vscode.ProgressLocation.Window, title: words.fixing };
  const isDone = await vscode.window.withProgress(options, async () => {
    for (const session of sessions()) {
      const found = await allEdits(session, { safeOnly: true });
      const edit = await toWorkspaceEdit(session, found.edits);
      if (!edit || (edit.size > 0 && !(await applied(edit)))) return false;
      count += found.count;
      for (const { source } of found.edits) files.add(source.path);
    }
    return true;
  });
  if (!isDone) void vscode.window.showWarningMessage(editorWords[language].changed);
  else
    void vscode.window.showInformationMessage(
      count === 0 ? words.nothingToFix : words.fixed(count, files.size),
    );
}

/** Files that nobody was typing in are saved. */
async function applied(edit: vscode.WorkspaceEdit): Promise<boolean> {
  const documents: vscode.TextDocument[] = [];
  for (const [uri] of edit.entries()) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (!document.isDirty) documents.push(document);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const document of documents) await document.save();
  return true;
}
