import * as vscode from 'vscode';
import { CONFIG_FILE, suppressFile, suppressLine, turnOff } from '../core/engine/suppress.ts';
import type { Finding, TextEdit } from '../core/finding.ts';
import type { Language } from '../core/messages/localized.ts';
import { metaRules } from '../core/rules/index.ts';
import { schemaFor } from './commands/open-config.ts';
import { editorWords } from './messages.ts';
import type { Session } from './session.ts';

type Make = (title: string, edits: readonly TextEdit[]) => vscode.CodeAction | undefined;

/** The ways to turn a finding's rule off: for its line, its file, and in the project's settings. */
export async function suppressActions(
  session: Session,
  finding: Finding,
  language: Language,
  make: Make,
): Promise<vscode.CodeAction[]> {
  const { rule } = finding;
  if (metaRules.some(({ id }) => id === rule)) return [];
  const words = editorWords[language];
  const actions = [
    make(words.suppressLine(rule), suppressLine(finding)),
    make(words.suppressFile(rule), suppressFile(finding)),
    await turningOff(session, finding, words.turnOff(rule), make),
  ];
  return actions.flatMap((action) => action ?? []);
}

async function turningOff(
  session: Session,
  finding: Finding,
  title: string,
  make: Make,
): Promise<vscode.CodeAction | undefined> {
  const root = session.projectOf(finding.source.path)?.root;
  if (root === undefined) return undefined;
  const path = `${root}/${CONFIG_FILE}`;
  const uri = session.files.uri(path);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? (await session.files.read(path).catch(() => undefined));
  const change =
    text === undefined
      ? turnOff(finding.rule, undefined, await schemaFor(session, root))
      : turnOff(finding.rule, { path, text });
  if ('edits' in change) return make(title, change.edits);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.createFile(uri, { contents: new TextEncoder().encode(change.text), overwrite: false });
  return action;
}
