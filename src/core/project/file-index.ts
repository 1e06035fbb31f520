import { type Awaitable, type Entry, type FileSystem, isPending } from './file-system.ts';
import { isIgnored, isIgnoredFolder } from './layout.ts';
import { basename, dirname, isInside, join } from './paths.ts';

/** Others' code in the project, which the walk passes over. */
const MODULES = 'uni_modules';
/** More files of it are not listed. */
const MAX_BESIDE = 5000;

/** What lies in one folder. Never changed in place: a fork has the same. */
type Names = ReadonlyMap<string, Entry['type']>;

type Listed = readonly Entry[] | 'closed' | undefined;

/** What the walk saw: which names lie in which folders. Kept up to date by events, asked by rules. */
export class FileIndex {
  private readonly folders = new Map<string, Names | undefined>();
  /** Folders that could not be read: what is in them stays unknown, and need not be asked for again. */
  private readonly closed = new Set<string>();
  /** The files in `uni_modules`, by project. */
  private readonly beside = new Map<string, readonly string[]>();
  /** Files outside the root that are known to be there, in folders that were never listed. */
  private readonly outside = new Set<string>();
  private changes = 0;

  /** Another number after each change of what is known. */
  get version(): number {
    return this.changes;
  }

  constructor(
    private readonly fs: FileSystem,
    readonly root: string,
  ) {}

  /** What is known here, to go on by itself. */
  fork(fs: FileSystem): FileIndex {
    const fork = new FileIndex(fs, this.root);
    for (const [folder, names] of this.folders) fork.folders.set(folder, names);
    for (const folder of this.closed) fork.closed.add(folder);
    for (const [root, files] of this.beside) fork.beside.set(root, files);
    for (const file of this.outside) fork.outside.add(file);
    return fork;
  }

  /** Lists the root and all below it that may hold a project's own files. */
  async walk(root = this.root): Promise<void> {
    const left = [root];
    for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
      const listed = this.listOf(folder);
      const names = this.take(folder, isPending(listed) ? await listed : listed);
      const below: string[] = [];
      names?.forEach((type, name) => {
        if (type === 'folder' && !isIgnoredFolder(`${folder}/${name}`)) below.push(`${folder}/${name}`);
      });
      // the first of them is the next one
      for (let at = below.length - 1; at >= 0; at--) left.push(below[at] as string);
    }
  }

  /** Lists one folder, for a question that the walk did not answer. */
  async look(folder: string): Promise<Names | undefined> {
    return this.take(folder, await this.listOf(folder));
  }

  private take(folder: string, entries: Listed): Names | undefined {
    if (entries === 'closed') return undefined;
    const names = entries && new Map<string, Entry['type']>();
    entries?.forEach(({ name, type }) => {
      names?.set(name, type);
    });
    this.changes++;
    this.folders.set(folder, names);
    return names;
  }

  private listOf(folder: string): Awaitable<Listed> {
    this.changes++;
    this.closed.delete(folder);
    try {
      const listed = this.fs.list(folder);
      return isPending(listed) ? listed.catch(() => this.close(folder)) : listed;
    } catch {
      return this.close(folder);
    }
  }

  private close(folder: string): 'closed' {
    this.folders.delete(folder);
    this.closed.add(folder);
    return 'closed';
  }

  /** Every file that the walk saw, folder by folder. */
  *files(): Generator<string> {
    for (const [folder, names] of this.folders) {
      for (const [name, type] of names ?? []) if (type === 'file') yield `${folder}/${name}`;
    }
  }

  /** The folders with the names in them that the walk saw. */
  listed(): ReadonlyMap<string, Names | undefined> {
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
    this.changes++;
    const known = [...this.beside.values()].flat();
    this.beside.clear();
    return known;
  }

  async walkAside(root: string): Promise<void> {
    if (this.beside.has(root)) return;
    const found: string[] = [];
    // one that came later is not in the listing of the folder around it
    const places = new Set([root, `${root}/src`].map((folder) => `${folder}/${MODULES}`));
    this.folders.forEach((names, folder) => {
      const place = `${folder}/${MODULES}`;
      if (names?.get(MODULES) === 'folder' && isInside(place, root)) places.add(place);
    });
    for (const place of places) await this.listBelow(place, found);
    this.changes++;
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
    if (this.outside.has(path)) return 'file';
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

  /** A rule has asked what lies in a folder of `uni_modules`. */
  isAsked(folder: string): boolean {
    return folder.includes(`/${MODULES}`) && this.folders.get(folder) !== undefined;
  }

  /** The folders of `uni_modules` that rules have asked for. */
  asked(): string[] {
    return [...this.folders.keys()].filter((folder) => this.isAsked(folder));
  }

  /** Notes a folder that has come as `uni_modules`, or in it; false where nobody has asked for it. */
  addFolder(path: string): boolean {
    const folder = dirname(path);
    if (
      !path.includes(`/${MODULES}`) ||
      !this.folders.has(folder) ||
      this.folders.get(folder)?.has(basename(path))
    )
      return false;
    this.folders.delete(path);
    this.name(folder, basename(path), 'folder');
    return true;
  }

  /** Notes a file that has come; folders that it brought with it too. */
  add(path: string): void {
    const folder = dirname(path);
    if (folder === path) return;
    if (!isInside(path, this.root)) {
      this.outside.add(path);
      return;
    }
    const ignored = isIgnored(this.root, path);
    // of a folder where the walk does not go, all is known or nothing
    if (ignored && !this.folders.has(folder)) return;
    this.name(folder, basename(path), 'file');
    if (ignored) return;
    for (let at = folder; at.length > this.root.length; at = dirname(at))
      this.name(dirname(at), basename(at), 'folder');
  }

  private name(folder: string, name: string, type: Entry['type']): void {
    this.changes++;
    const names = this.folders.get(folder);
    if (names?.get(name) !== type) this.folders.set(folder, new Map(names).set(name, type));
  }

  /** Notes that a file or a folder has gone; answers with the files that went. */
  remove(path: string): string[] {
    this.changes++;
    const gone = [...this.files()].filter((file) => isInside(file, path));
    this.outside.delete(path);
    const names = new Map(this.folders.get(dirname(path)));
    if (names.delete(basename(path))) this.folders.set(dirname(path), names);
    for (const folder of [...this.folders.keys()]) if (isInside(folder, path)) this.folders.delete(folder);
    return gone;
  }
}
