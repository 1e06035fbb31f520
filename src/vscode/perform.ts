import * as vscode from 'vscode';
import type { Language } from '../core/messages/localized.ts';
import { titleOf } from '../core/rules/render.ts';
import type { Asked } from './asked.ts';
import { enterValues } from './enter-values.ts';
import { chooseFile } from './setup/choose-file.ts';

const SET_UP = '_uniOfflinePush.setUp';

/** Opens what a fix needs first: a question, a file to be chosen, the wizard, a page in the browser. */
export async function perform({ session, finding, fix }: Asked, language: Language): Promise<void> {
  const { ask, choose, setUp, open } = fix;
  const { path } = finding.source;
  if (ask) await enterValues({ session, finding, fix }, language);
  else if (choose) await chooseFile(session, path, choose, titleOf(finding.rule, fix, language), language);
  else if (setUp !== undefined)
    // it shows all of the change before it is made
    await vscode.commands.executeCommand(SET_UP, session.files.uri(path), setUp);
  else if (open?.startsWith('https://')) await vscode.env.openExternal(vscode.Uri.parse(open));
}
