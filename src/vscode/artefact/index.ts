import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { KnownProvider, SourceFacts } from '../../core/artefact/facts.ts';
import { fingerprintRows } from '../../core/artefact/fingerprint-text.ts';
import { inspectionMarkdown } from '../../core/artefact/report.ts';
import { Locked } from '../../core/artefact/signing/keystore-entry.ts';
import { faultIn, unreadableText } from '../../node/artefact/faults.ts';
import { changedFiles, fingerprintsOf, inspectionOf } from '../../node/artefact/files.ts';
import { shownLanguage } from '../language.ts';
import { words } from './messages.ts';
import { Pages } from './pages.ts';

const APPS = ['apk', 'aab', 'ipa', 'wgt', 'hap', 'app'];
const KEYSTORES = ['jks', 'keystore', 'p12', 'pfx'];

const say = () => words[shownLanguage()];

/** What the host says of the projects that are open; nothing where it has not been started. */
interface Sources {
  readonly known: readonly KnownProvider[];
  readonly projects: readonly { readonly root: string; readonly facts: Omit<SourceFacts, 'changed'> }[];
}

/** **Inspect a built app**: a page with what is in it, compared with the open project that it was built from. */
export async function inspectApp(context: vscode.ExtensionContext, given?: vscode.Uri): Promise<void> {
  const uri = given ?? (await chosen(APPS));
  if (!uri) return;
  const language = shownLanguage();
  const { known, projects } = await sources();
  await telling(uri, async () => {
    const inspection = inspectionOf(uri.fsPath, known, ({ dcloud }) => {
      const appid = dcloud.compiled?.appid;
      const own = projects.find(({ facts }) => facts.appid !== undefined && facts.appid === appid);
      const [only, ...others] = projects;
      const source = own ?? (appid === undefined && others.length === 0 ? only : undefined);
      return source && { ...source.facts, changed: changedFiles(source.root) };
    });
    await Pages.of(context).show(
      basename(uri.fsPath),
      inspectionMarkdown(inspection, basename(uri.fsPath), language),
    );
  });
}

/** **Show signing fingerprints**: what is chosen from the list is copied. */
export async function showFingerprints(_context: vscode.ExtensionContext, given?: vscode.Uri): Promise<void> {
  const uri = given ?? (await chosen([...APPS, ...KEYSTORES]));
  if (!uri) return;
  const language = shownLanguage();
  await telling(uri, async () => {
    const found = await read(uri.fsPath);
    if (!found) return;
    const rows = fingerprintRows(found, language);
    const items = rows.flatMap((row) => (typeof row === 'string' ? [] : [itemOf(row)]));
    const told = rows.filter((row): row is string => typeof row === 'string' && row !== '');
    const item = await vscode.window.showQuickPick(items, {
      title: basename(uri.fsPath),
      placeHolder: [say().copy, ...told].join(language === 'en' ? ' ' : ''),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (!item) return;
    await vscode.env.clipboard.writeText(item.detail);
    void vscode.window.setStatusBarMessage(say().copied, 4000);
  });
}

/** What is copied has a line of its own: a fingerprint is as long as the list is wide. */
function itemOf([label, detail, description]: readonly [name: string, value: string, note?: string]) {
  return { label, detail, ...(description !== undefined && { description }) };
}

/** Asks for the password where there is one to ask for; undefined where nobody answers. */
async function read(path: string) {
  try {
    return fingerprintsOf(path);
  } catch (error) {
    if (!(error instanceof Locked && error.why === 'password-missing')) throw error;
    const password = await vscode.window.showInputBox({
      password: true,
      prompt: say().password,
      ignoreFocusOut: true,
    });
    return password === undefined ? undefined : fingerprintsOf(path, password);
  }
}

async function chosen(extensions: string[]): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [uri] =
    (await vscode.window.showOpenDialog({
      canSelectMany: false,
      title: say().choose,
      filters: { [say().apps]: extensions },
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  return uri;
}

async function sources(): Promise<Sources> {
  try {
    return await vscode.commands.executeCommand<Sources>('_uniOfflinePush.sourceFacts');
  } catch {
    return { known: [], projects: [] };
  }
}

async function telling(uri: vscode.Uri, action: () => Promise<void>): Promise<void> {
  const language = shownLanguage();
  try {
    if (uri.scheme !== 'file') throw new Error(say().onDisk);
    await action();
  } catch (error) {
    const fault = faultIn(error);
    const said = fault === undefined ? (error as Error).message : unreadableText(fault, language);
    void vscode.window.showErrorMessage(`${basename(uri.fsPath)}: ${said}`);
  }
}
