import * as vscode from 'vscode';
import { CONFIG_FILE, newConfig, SCHEMA_IN_PACKAGE } from '../../core/engine/suppress.ts';
import { dirname, isInside, relative } from '../../core/project/paths.ts';
import type { Session } from '../session.ts';
import type { CommandDeps } from './deps.ts';
import { commandWords } from './messages.ts';

interface Own {
  readonly session: Session;
  readonly root: string;
}

/** Opens the settings that hold for a project; where there are none they are made, if the user wants that. */
export async function openConfig({ language, sessions }: CommandDeps): Promise<void> {
  const words = commandWords[language];
  const projects: Own[] = [];
  for (const session of sessions())
    for (const { root } of await session.results()) projects.push({ session, root });
  const project = await chosen(projects, words.pickProject);
  if (!project) {
    if (projects.length === 0) void vscode.window.showInformationMessage(words.noProject);
    return;
  }
  const { session, root } = project;
  const uri = (await existing(session, root)) ?? session.files.uri(`${root}/${CONFIG_FILE}`);
  if (!(await isThere(uri))) {
    const shown = vscode.workspace.asRelativePath(uri, false);
    const answer = await vscode.window.showInformationMessage(
      words.makeConfig(shown),
      { modal: true },
      words.make,
    );
    if (answer !== words.make) return;
    const edit = new vscode.WorkspaceEdit();
    const text = newConfig({}, await schemaFor(session, root));
    edit.createFile(uri, {
      contents: new TextEncoder().encode(text),
      overwrite: false,
      ignoreIfExists: true,
    });
    await vscode.workspace.applyEdit(edit);
  }
  await vscode.window.showTextDocument(uri);
}

/** The schema that lies in the project's own packages; an editor with this extension needs none. */
export async function schemaFor(session: Session, root: string): Promise<string | undefined> {
  return (await isThere(session.files.uri(`${root}/${SCHEMA_IN_PACKAGE}`))) ? SCHEMA_IN_PACKAGE : undefined;
}

/** Of the folders from the project's up to the workspace's, the nearest that has settings. */
async function existing(session: Session, root: string): Promise<vscode.Uri | undefined> {
  const top = session.folder.uri.path;
  for (let folder = root; isInside(folder, top); folder = dirname(folder)) {
    const uri = session.files.uri(`${folder}/${CONFIG_FILE}`);
    if (await isThere(uri)) return uri;
    if (folder === top || folder === '') return undefined;
  }
  return undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** The project of the file in view, the only one, or the one that is picked. */
async function chosen(projects: readonly Own[], placeHolder: string): Promise<Own | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const around = projects.filter(
    ({ session, root }) => active && session.owns(active) && isInside(active.path, root),
  );
  const [nearest] = around.sort((a, b) => b.root.length - a.root.length);
  if (nearest || projects.length < 2) return nearest ?? projects[0];
  const items = projects.map((project) => {
    const path = relative(project.session.folder.uri.path, project.root);
    return { label: path === '.' ? project.session.folder.name : path, project };
  });
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.project;
}
