import * as vscode from 'vscode';
import type { Workspace } from '../core/engine/workspace.ts';
import { dirname, isInside } from '../core/project/paths.ts';

/** A folder that has come may still be being filled; it is looked at again after this time, in milliseconds. */
const SETTLE = 1000;

/**
 * What happens to a folder's files, told to the engine: by the editor's watcher, and by the editor's own commands.
 * On Linux the watcher overlooks what comes into a new folder at once (an archive that is unpacked: its subfolders are
 * made before they are watched), and then all that happens in there; so new folders are looked at again once they have
 * settled, and whenever the user comes back to the window.
 */
export class FolderWatch implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  /** Folders that have come since the start; none lies in another. */
  private readonly arrived = new Set<string>();
  private settling: ReturnType<typeof setTimeout> | undefined;

  /**
   * `queue`: runs an event after those before it, so that what is looked up for a file that has come does not overtake
   * the news that it has gone; the event's answer is whether a check may now give something else.
   */
  constructor(
    folder: vscode.WorkspaceFolder,
    private readonly workspace: Workspace,
    private readonly queue: (event: () => boolean | Promise<boolean>) => void,
  ) {
    // folders come and go as well as files, so that no narrower pattern would do
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
    const { scheme, authority } = folder.uri;
    const own = (uris: readonly vscode.Uri[]): vscode.Uri[] =>
      uris.filter(
        (uri) => uri.scheme === scheme && uri.authority === authority && isInside(uri.path, workspace.root),
      );
    const come = (uri: vscode.Uri): void => queue(() => this.came(uri));
    const gone = (uri: vscode.Uri): void => queue(() => this.deleted(uri.path));
    this.disposables.push(
      watcher,
      watcher.onDidCreate(come),
      // a folder that went and came back within a moment is told of as changed
      watcher.onDidChange(come),
      watcher.onDidDelete(gone),
      vscode.workspace.onDidCreateFiles(({ files }) => own(files).forEach(come)),
      vscode.workspace.onDidDeleteFiles(({ files }) => own(files).forEach(gone)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        own(files.map(({ oldUri }) => oldUri)).forEach(gone);
        own(files.map(({ newUri }) => newUri)).forEach(come);
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.lookAgain()),
    );
  }

  /** Something is there, or is there anew. */
  private async came(uri: vscode.Uri): Promise<boolean> {
    if (this.workspace.isIgnored(dirname(uri.path))) return false;
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type !== vscode.FileType.Directory) return this.workspace.changed(uri.path);
      if (!this.workspace.isIgnored(uri.path)) this.arrive(uri.path);
      return await this.workspace.folderCreated(uri.path);
    } catch {
      return false;
    }
  }

  private deleted(path: string): boolean {
    for (const folder of this.arrived) if (isInside(folder, path)) this.arrived.delete(folder);
    return this.workspace.deleted(path);
  }

  private arrive(path: string): void {
    if (![...this.arrived].some((folder) => isInside(path, folder))) {
      for (const folder of this.arrived) if (isInside(folder, path)) this.arrived.delete(folder);
      this.arrived.add(path);
    }
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.lookAgain(), SETTLE);
  }

  private lookAgain(): void {
    for (const folder of this.arrived) this.queue(() => this.workspace.folderCreated(folder));
  }

  dispose(): void {
    clearTimeout(this.settling);
    for (const disposable of this.disposables) disposable.dispose();
  }
}
