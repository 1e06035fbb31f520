import type { Entry, FileSystem } from './file-system.ts';
import { isIgnoredFolder } from './layout.ts';
import { basename, dirname, isInside, join } from './paths.ts';

/** Others' code in the project, which the walk passes over. */
const MODULES = 'uni_modules';
/** More files of it are not listed. */
const MAX_BESIDE = 5000;

/** What the walk saw: which names lie in which folders. Kept up to date by events, asked by rules. */
export class FileIndex {
  private readonly folders = new Map<string, Map<string, Entry['type']> | undefined>();
  /** Folders that could not be read: what is in them stays unknown, and need not be asked for again. */
  private readonly closed = new Set<string>();
  /** The files in `uni_modules`, by project. */
  private readonly beside = new Map<string, readonly string[]>();

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

  /** The files of `uni_modules` below a project's folder, which are none of its own; undefined before `walkAside`. */
  asideOf(root: string): readonly string[] | undefined {
    return this.beside.get(root);
  }

  hasAside(): boolean {
    return this.beside.size > 0;
  }

  /** Something in `uni_modules` has changed; answers with the files that were listed there. */
  forgetAside(): string[] {
    const known = [...this.beside.values()].flat();
    this.beside.clear();
    return known;
  }

  async walkAside(root: string): Promise<void> {
    if (this.beside.has(root)) return;
    const found: string[] = [];
    // one that came later is not in the listing of the folder around it
    const places = new Set([root, `${root}/src`].map((folder) => `${folder}/${MODULES}`));
    for (const [folder, names] of this.folders)
      if (names?.get(MODULES) === 'folder' && isInside(`${folder}/${MODULES}`, root))
        places.add(`${folder}/${MODULES}`);
    for (const place of places) await this.listBelow(place, found);
    this.beside.set(root, found);
  }

  /** All folders below one could be read. */
  isOpen(root: string): boolean {
    return ![...this.closed].some((folder) => isInside(folder, root));
  }

  private async listBelow(folder: string, found: string[]): Promise<void> {
    const entries = await this.listOf(folder);
    for (const { name, type } of entries === 'closed' ? [] : (entries ?? [])) {
      const path = `${folder}/${name}`;
      if (found.length >= MAX_BESIDE) return;
      if (type === 'file') found.push(path);
      else if (type === 'folder' && !isIgnoredFolder(path)) await this.listBelow(path, found);
    }
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
