import * as vscode from 'vscode';
import type { Entry, FileSystem } from '../core/project/file-system.ts';
import type { WordSearch } from '../core/project/prefilter.ts';

/** Strips a byte-order mark, as the editor does in its documents. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A workspace folder's files, through the editor: local, remote or virtual. */
export class WorkspaceFileSystem implements FileSystem {
  constructor(private readonly folder: vscode.Uri) {}

  /** The engine's path as a URI of this folder's kind. */
  uri(path: string): vscode.Uri {
    return this.folder.with({ path: path === '' ? '/' : path });
  }

  async list(folder: string): Promise<readonly Entry[] | undefined> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.uri(folder));
      return entries.map(([name, type]) => ({ name, type: typeOf(type) }));
    } catch {
      return undefined;
    }
  }

  async read(path: string): Promise<string | undefined> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(this.uri(path));
    } catch (error) {
      if (
        error instanceof vscode.FileSystemError &&
        (error.code === 'FileNotFound' || error.code === 'FileIsADirectory')
      )
        return undefined;
      throw error;
    }
    return decoder.decode(bytes);
  }

  async readIf(path: string, words: WordSearch): Promise<string | null | undefined> {
    const text = await this.read(path);
    return text === undefined || words.pattern.test(text) ? text : null;
  }
}

/** A link to a folder is not followed, so that none leads round in a circle. */
function typeOf(type: vscode.FileType): Entry['type'] {
  if (type & vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}
