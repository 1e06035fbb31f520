import * as vscode from 'vscode';
import { basename } from '../../core/project/paths.ts';
import { agconnectOf } from '../../core/providers/index.ts';
import type { Provider } from '../../core/providers/provider.ts';
import { agconnectPlace, agconnectStanding, expectedPackage } from '../../core/setup/agconnect-file.ts';
import { chosenProvider, settable } from '../../core/setup/goal.ts';
import { both, faultText } from '../../core/setup/messages.ts';
import { agconnectFileProblem } from '../../core/setup/validate.ts';
import type { Session } from '../session.ts';
import { exists } from './apply.ts';
import { stepAside } from './front.ts';
import { ignoredBy } from './git-ignore.ts';
import { pick } from './pages.ts';
import { choosePlace, type Place } from './places.ts';
import { chooseJson, readText } from './question-pages.ts';
import type { SetupHost } from './setup-host.ts';

/** What the walkthrough waits for. */
const AGCONNECT_FILE = 'agconnect-services.json';

/**
 * Puts Huawei's file to where the plugin reads it: asks for the file, unless one is named, and for the project,
 * unless `target` lies in one. True if the file is there afterwards.
 */
export async function importAgconnect(
  host: SetupHost,
  source?: vscode.Uri,
  target?: vscode.Uri,
): Promise<boolean> {
  try {
    return await bring(host, source, target);
  } finally {
    stepAside();
  }
}

async function bring(host: SetupHost, source?: vscode.Uri, target?: vscode.Uri): Promise<boolean> {
  const { words, language } = host;
  const place = await choosePlace(host, target ?? source);
  if (place === 'none') void vscode.window.showInformationMessage(words.noProject);
  if (place === 'none' || place === 'cancel') return false;
  const provider = await chooseProvider(place, host);
  if (!provider) return false;
  const file = source ?? (await chooseJson(both('agconnect')[language], words.takeThis));
  if (!file) return false;
  const text = await readText(file);
  if (text === undefined) return refuse(words.unreadable);
  const path = agconnectOf(provider)?.anyOf[0] ?? '';
  const { fault, to, state } = await place.project.ask((project) => ({
    fault: agconnectFileProblem(expectedPackage(project, {}), file.path, text),
    to: agconnectPlace(project, path),
    state: agconnectStanding(project, path).state,
  }));
  if (fault) return refuse(`${basename(file.path)}: ${faultText(fault, language)}`);
  return bringFile(words, place.session, file, to, state === 'stand-in');
}

/** The one that the project uses; else the one that is picked. */
async function chooseProvider(
  { project }: Place,
  { words, language }: SetupHost,
): Promise<Provider | undefined> {
  const used = await project.ask((facts) => chosenProvider(facts, {}));
  if (used && agconnectOf(used)) return used;
  const items = settable
    .filter((provider) => agconnectOf(provider))
    .map((provider) => ({ label: provider.title[language], value: provider }));
  const outcome = await pick({ title: words.pickProvider, canGoBack: false }, items);
  return 'value' in outcome ? outcome.value : undefined;
}

/** What a plugin ships in the file's place goes unasked; anything else only on a yes. */
export async function bringFile(
  words: SetupHost['words'],
  session: Session,
  from: vscode.Uri,
  path: string,
  standsIn: boolean,
): Promise<boolean> {
  const to = session.files.uri(path);
  const shown = vscode.workspace.asRelativePath(to, false);
  const contents = await vscode.workspace.fs.readFile(from);
  const isThere = await exists(to);
  if (isThere) {
    const old = await vscode.workspace.fs.readFile(to);
    if (old.length === contents.length && old.every((byte, at) => byte === contents[at]))
      return tell(words.same(shown), to, words.open);
    stepAside();
    const answer = standsIn
      ? words.replace
      : await vscode.window.showWarningMessage(words.taken(shown), { modal: true }, words.replace);
    if (answer !== words.replace) return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(to, { contents, overwrite: isThere, ignoreIfExists: false });
  if (!(await vscode.workspace.applyEdit(edit))) return refuse(words.notWritten(words.refused));
  if (basename(path) === AGCONNECT_FILE)
    await vscode.commands.executeCommand('setContext', 'uniOfflinePush.agconnectDone', true);
  const by = await ignoredBy(session, path);
  const ignored = by ? [words.ignored(shown, vscode.workspace.asRelativePath(by, false))] : [];
  return tell([words.copiedTo(shown), ...ignored].join(' '), to, words.open);
}

/** Not awaited: nobody need answer. */
function tell(message: string, file: vscode.Uri, open: string): true {
  void vscode.window.showInformationMessage(message, open).then((answer) => {
    if (answer === open) void vscode.window.showTextDocument(file);
  });
  return true;
}

export function refuse(message: string): false {
  void vscode.window.showErrorMessage(message);
  return false;
}
