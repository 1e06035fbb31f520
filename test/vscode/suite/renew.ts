import * as vscode from 'vscode';
import { EXTENSION, ours } from './support.ts';

/** What is in a folder, by its URI: a file's bytes, or nothing for a folder. */
type Entries = ReadonlyMap<string, Uint8Array | undefined>;

/** So long nothing new is found: what was changed is checked. */
const QUIET_MS = 500;

async function entriesIn(
  folder: vscode.Uri,
  found = new Map<string, Uint8Array | undefined>(),
): Promise<Entries> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    const isFolder = type === vscode.FileType.Directory;
    found.set(uri.toString(), isFolder ? undefined : await vscode.workspace.fs.readFile(uri));
    if (isFolder) await entriesIn(uri, found);
  }
  return found;
}

/** The open folder as it is now, and how to have it so again. */
export async function keepFolder(): Promise<() => Promise<void>> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const kept: Entries = folder ? await entriesIn(folder.uri) : new Map();
  return async () => {
    await closeAll();
    if (folder) await restore(folder.uri, kept);
    await settled();
  };
}

/** Closes every editor; what was typed is lost. */
async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function restore(folder: vscode.Uri, kept: Entries): Promise<void> {
  const there = await entriesIn(folder);
  const added = [...there.keys()].filter((path) => !kept.has(path));
  // as from the explorer: the editor's watcher knows nothing of folders that came at once, one in the other
  const edit = new vscode.WorkspaceEdit();
  for (const path of added)
    if (!added.some((other) => path.startsWith(`${other}/`)))
      edit.deleteFile(vscode.Uri.parse(path), { recursive: true, ignoreIfNotExists: true });
  await vscode.workspace.applyEdit(edit);
  for (const [path, bytes] of kept) {
    const uri = vscode.Uri.parse(path);
    const now = there.get(path);
    if (!bytes) await vscode.workspace.fs.createDirectory(uri);
    else if (!now || !equal(now, bytes)) await vscode.workspace.fs.writeFile(uri, bytes);
  }
}

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Resolves when the findings have stayed as they are. */
async function settled(): Promise<void> {
  if (!vscode.extensions.getExtension(EXTENSION)?.isActive) return;
  let last = '';
  for (let quiet = 0; quiet < QUIET_MS; quiet += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = vscode.languages
      .getDiagnostics()
      .flatMap(([uri]) => ours(uri).map(({ message, range }) => `${uri} ${range.start.line} ${message}`))
      .join('\n');
    if (now !== last) quiet = 0;
    last = now;
  }
}
