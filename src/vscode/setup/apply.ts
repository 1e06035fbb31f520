import * as vscode from 'vscode';
import type { SetupPlan } from '../../core/setup/plan.ts';
import { toWorkspaceEdit } from '../edits.ts';
import type { Session } from '../session.ts';
import { type PickedFile, readText } from './question-pages.ts';

/** Files that were written but not saved, by path; or why nothing was written. */
export type Written =
  | { readonly unsaved: readonly string[] }
  | { readonly why: string | undefined }
  | 'changed';

/** Whether every file of the plan has the text in the editor that the plan was made for. They are open afterwards. */
export async function settleTexts(session: Session, { texts }: SetupPlan): Promise<boolean> {
  let same = true;
  for (const [path, { before }] of texts) {
    const document = await vscode.workspace.openTextDocument(session.files.uri(path));
    if (document.getText() !== before) same = false;
  }
  return same;
}

/**
 * The plan as one step that can be undone; afterwards the files are saved that were not being edited. Nothing is
 * written where a text is no longer the one that the plan was made for, or a file is there that would be made.
 */
export async function applyPlan(
  session: Session,
  plan: SetupPlan,
  picked: readonly Pick<PickedFile, 'uri'>[] = [],
): Promise<Written> {
  const { texts, creates, copies } = plan;
  const replaced = new Map(copies.map(({ to, replaces }) => [to, replaces]));
  try {
    const contents = new Map<string, Uint8Array>();
    for (const { path, text } of creates) contents.set(path, new TextEncoder().encode(text));
    for (const { from, to } of copies) {
      const uri = picked.find((one) => one.uri.path === from)?.uri ?? session.files.uri(from);
      contents.set(to, await vscode.workspace.fs.readFile(uri));
    }
    const documents: vscode.TextDocument[] = [];
    for (const path of texts.keys())
      documents.push(await vscode.workspace.openTextDocument(session.files.uri(path)));
    for (const path of contents.keys())
      if (!(await holds(session.files.uri(path), replaced.get(path)))) return 'changed';
    const untouched = documents.filter(({ isDirty }) => !isDirty);
    const edit = (await settleTexts(session, plan)) ? await toWorkspaceEdit(session, plan.edits) : undefined;
    if (!edit) return 'changed';
    for (const [path, bytes] of contents)
      edit.createFile(session.files.uri(path), {
        contents: bytes,
        overwrite: replaced.get(path) !== undefined,
        ignoreIfExists: false,
      });
    if (!(await vscode.workspace.applyEdit(edit))) return { why: undefined };
    const unsaved = documents.filter((document) => !untouched.includes(document));
    for (const document of untouched)
      if (document.isDirty && !(await document.save())) unsaved.push(document);
    return { unsaved: unsaved.map(({ uri }) => vscode.workspace.asRelativePath(uri)) };
  } catch (error) {
    return { why: (error as Error).message };
  }
}

/** Whether a file has that text; where none is named, whether there is no file. */
async function holds(uri: vscode.Uri, text: string | undefined): Promise<boolean> {
  if (text === undefined) return !(await exists(uri));
  // a byte-order mark is no part of what was planned for
  return (await readText(uri)) === text.replace(/^\uFEFF/, '');
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
