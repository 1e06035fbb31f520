import * as vscode from 'vscode';
import type { TextEdit } from '../core/finding.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/**
 * The engine's edits as one undoable step. Undefined where an open text is no longer the one that the edits were
 * computed for: their offsets would not be right.
 */
export function toWorkspaceEdit(
  session: Session,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit | undefined {
  const result = new vscode.WorkspaceEdit();
  for (const change of edits) {
    const uri = session.files.uri(change.source.path);
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (open && open.getText() !== change.source.text) return undefined;
    result.replace(uri, toRange(change), change.newText);
  }
  return result;
}
