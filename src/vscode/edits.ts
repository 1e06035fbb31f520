import * as vscode from 'vscode';
import type { TextEdit } from '../core/finding.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/**
 * The engine's edits as one undoable step. Undefined where a text is no longer the one that the edits were computed
 * for: their offsets would not be right. A closed file's text is what lies on the disk now, of which the editor's
 * watcher may not have told yet.
 */
export async function toWorkspaceEdit(
  session: Session,
  edits: readonly TextEdit[],
): Promise<vscode.WorkspaceEdit | undefined> {
  for (const { path, text } of new Set(edits.map(({ source }) => source))) {
    const now = openText(session, path) ?? (await session.files.read(path).catch(() => undefined));
    if (now !== text) return undefined;
  }
  // one of them may have been typed into while another was read
  const edit = editOfOpen(session, edits);
  if (edit === 'stale') return undefined;
  return edit ?? assembled(session, edits);
}

/** The same at once, where every file is open: undefined where one is not. */
export function editOfOpen(
  session: Session,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit | 'stale' | undefined {
  const texts = edits.map(({ source }) => ({ now: openText(session, source.path), text: source.text }));
  if (texts.some(({ now, text }) => now !== undefined && now !== text)) return 'stale';
  return texts.some(({ now }) => now === undefined) ? undefined : assembled(session, edits);
}

function openText(session: Session, path: string): string | undefined {
  const uri = session.files.uri(path).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.getText();
}

function assembled(session: Session, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const change of edits)
    result.replace(session.files.uri(change.source.path), toRange(change), change.newText);
  return result;
}
