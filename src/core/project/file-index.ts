import type { Entry, FileSystem } from './file-system.ts';
import { isIgnoredFolder } from './layout.ts';
import { basename, dirname, isInside, join } from './paths.ts';

/** What the walk saw: which names lie in which folders. Kept up to date by events, asked by rules. */
export class FileIndex {
  private readonly folders = new Map<string, Map<string, Entry['type']> | undefined>();
  /** Folders that could not be read: what is in them stays unknown, and need not be asked for again. */
  private readonly closed = new Set<string>();

  constructor(
    private readonly fs: FileSystem,
    readonly root: string,
  ) {}

  /** Lists the root and all below it that may hold a project's own files. */
  async walk(folder = this.root): Promise<void> {
    const entries = await this.look(folder);
    const below: string[] = [];
    entries?.forEach((type, name) => {
      if (type === 'folder') below.push(`${folder}/${name}`);
    });
    for (const path of below) if (!isIgnoredFolder(path)) await this.walk(path);
  }

  /** Lists one folder, for a question that the walk did not answer. */
  async look(folder: string): Promise<ReadonlyMap<string, Entry['type']> | undefined> {
    const entries = await this.listOf(folder);
    if (entries === 'closed') return undefined;
    const names = entries && new Map<string, Entry['type']>();
    for (const { name, type } of entries ?? []) names?.set(name, type);
    this.folders.set(folder, names);
    return names;
  }

  private async listOf(folder: string): Promise<readonly Entry[] | 'closed' | undefined> {
    this.closed.delete(folder);
    try {
      return await this.fs.list(folder);
    } catch {
      this.folders.delete(folder);
      this.closed.add(folder);
      return 'closed';
    }
  }

  /** Every file that the walk saw, folder by folder. */
  *files(): Generator<string> {
    for (const [folder, names] of this.folders) {
      for (const [name, type] of names ?? []) if (type === 'file') yield `${folder}/${name}`;
    }
  }

  /** The folders with the names in them that the walk saw. */
  listed(): ReadonlyMap<string, ReadonlyMap<string, Entry['type']> | undefined> {
    return this.folders;
  }

  /** Undefined: nobody has looked, or nobody may; `lacking` names the folder to look into. */
  type(path: string, lacking: (folder: string) => void): Entry['type'] | 'none' | undefined {
    const folder = dirname(path);
    if (this.folders.has(folder)) return this.folders.get(folder)?.get(basename(path)) ?? 'none';
    if (this.closed.has(folder)) return undefined;
    if (folder === '' || folder === path) return 'none';
    // the walk starts at the root: what lies above or beside it was never listed and has to be looked at
    if (isInside(folder, this.root)) {
      const above = this.type(folder, lacking);
      if (above === undefined) return undefined;
      if (above !== 'folder' && above !== 'other') return 'none';
    }
    lacking(folder);
    return undefined;
  }

  list(folder: string, lacking: (folder: string) => void): readonly string[] | undefined {
    if (!this.folders.has(folder)) {
      if (this.type(join(folder, 'x'), lacking) === undefined) return undefined;
      return [];
    }
    return [...(this.folders.get(folder) ?? [])].map(([name, type]) =>
      type === 'folder' ? `${name}/` : name,
    );
  }

  /** Notes a file that has come; folders that it brought with it too. */
  add(path: string): void {
    const folder = dirname(path);
    if (!isInside(path, this.root) || folder === path) return;
    const names = this.folders.get(folder) ?? new Map<string, Entry['type']>();
    names.set(basename(path), 'file');
    this.folders.set(folder, names);
    for (let at = folder; at.length > this.root.length; at = dirname(at)) {
      const above = this.folders.get(dirname(at)) ?? new Map<string, Entry['type']>();
      above.set(basename(at), 'folder');
      this.folders.set(dirname(at), above);
    }
  }

  /** Notes that a file or a folder has gone; answers with the files that went. */
  remove(path: string): string[] {
    const gone = [...this.files()].filter((file) => isInside(file, path));
    this.folders.get(dirname(path))?.delete(basename(path));
    for (const folder of [...this.folders.keys()]) if (isInside(folder, path)) this.folders.delete(folder);
    return gone;
  }
}
