import type { Awaitable, Entry, FileSystem } from './file-system.ts';
import { isInside } from './paths.ts';
import type { WordSearch } from './prefilter.ts';

/** Files as they would be: texts that are proposed, and what is to go, stand before the files below. */
export class Overlay implements FileSystem {
  private readonly texts: Map<string, string>;
  private readonly gone: Set<string>;

  constructor(
    private readonly below: FileSystem,
    texts: ReadonlyMap<string, string> = new Map(),
    gone: ReadonlySet<string> = new Set(),
  ) {
    this.texts = new Map(texts);
    this.gone = new Set(gone);
  }

  /** The same once more, under other texts; what is proposed to the one is not seen in the other. */
  fork(texts: ReadonlyMap<string, string>): Overlay {
    return new Overlay(this.below, new Map([...this.texts, ...texts]), this.gone);
  }

  /** From now on this is the file's text. */
  put(path: string, text: string): void {
    this.texts.set(path, text);
  }

  /** From now on the file, or the folder with all that is in it, is not there. */
  remove(path: string): void {
    for (const file of this.texts.keys()) if (isInside(file, path)) this.texts.delete(file);
    this.gone.add(path);
  }

  async list(folder: string): Promise<readonly Entry[] | undefined> {
    const own = this.ownIn(folder);
    const below = this.isGone(folder) ? undefined : await this.below.list(folder);
    const left = below?.filter(({ name }) => !own.has(name) && !this.isGone(`${folder}/${name}`));
    return left || own.size > 0 ? [...(left ?? []), ...own.values()] : undefined;
  }

  read(path: string): Awaitable<string | undefined> {
    const text = this.texts.get(path);
    return text ?? (this.isGone(path) ? undefined : this.below.read(path));
  }

  readIf(path: string, words: WordSearch): Awaitable<string | null | undefined> {
    const text = this.texts.get(path);
    if (text !== undefined) return words.pattern.test(text) ? text : null;
    return this.isGone(path) ? undefined : this.below.readIf(path, words);
  }

  holding(paths: readonly string[], words: WordSearch): ReadonlySet<string> {
    const own = paths.filter((path) => this.texts.has(path) || this.isGone(path));
    const left = own.length === 0 ? paths : paths.filter((path) => !own.includes(path));
    return new Set([...own, ...(this.below.holding?.(left, words) ?? left)]);
  }

  settled(): void {
    this.below.settled?.();
  }

  /** The proposed files in a folder, and the folders on the way to those further down. */
  private ownIn(folder: string): Map<string, Entry> {
    const own = new Map<string, Entry>();
    for (const file of this.texts.keys()) {
      if (file === folder || !isInside(file, folder)) continue;
      const [name = '', ...below] = file.slice(folder.length + 1).split('/');
      own.set(name, { name, type: below.length > 0 ? 'folder' : 'file' });
    }
    return own;
  }

  private isGone(path: string): boolean {
    for (const one of this.gone) if (isInside(path, one)) return true;
    return false;
  }
}
