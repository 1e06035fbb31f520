import * as vscode from 'vscode';
import { poll } from './poll.ts';

export const EXTENSION = 'uni-offline-push.uni-offline-push';

export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) throw new Error('no folder is open');
  return first.uri;
}

export function file(path: string, root = folder()): vscode.Uri {
  return vscode.Uri.joinPath(root, path);
}

/** Our diagnostics of a file, as `rule:text`. */
export function rulesIn(uri: vscode.Uri): string[] {
  return ours(uri).map(ruleOf);
}

export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'uni-offline-push');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

export function expectRule(uri: vscode.Uri, rule: string, there = true): Promise<unknown> {
  return poll(
    () => rulesIn(uri).includes(rule) === there,
    45_000,
    `${there ? '' : 'no '}${rule} in ${uri.path} (there: ${rulesIn(uri)})`,
  );
}

/** Replaces a text in a document, as if typed. */
export async function retype(uri: vscode.Uri, from: string, to: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(from);
  if (start < 0) throw new Error(`"${from}" is not in ${uri.path}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)),
    to,
  );
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** The quick fixes where the first diagnostic of a rule stands. */
export async function fixesFor(uri: vscode.Uri, rule: string): Promise<vscode.CodeAction[]> {
  await vscode.workspace.openTextDocument(uri);
  return poll(
    async () => {
      const diagnostic = ours(uri).find((candidate) => ruleOf(candidate) === rule);
      if (!diagnostic) return undefined;
      const kind = vscode.CodeActionKind.QuickFix.value;
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        diagnostic.range,
        kind,
        20,
      );
      const own = actions.filter(({ edit, command }) => edit || command);
      return own.length > 0 ? own : undefined;
    },
    45_000,
    `a fix for ${rule}`,
  );
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
