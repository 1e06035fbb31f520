import { readJsonc } from '../syntax/jsonc.ts';
import type { ScriptModule } from '../syntax/module.ts';
import { readScript } from '../syntax/reader.ts';
import { scriptParts } from '../syntax/vue.ts';
import { type Awaitable, type FileSystem, isPending } from './file-system.ts';
import { Looked } from './looked.ts';
import { isMinified } from './minified.ts';
import type { Needle } from './needle.ts';
import { extname } from './paths.ts';
import type { WordSearch } from './prefilter.ts';
import type { JsonFile } from './project.ts';

/** A text of more than this is no hand-written source: it is passed over. */
const MAX_LENGTH = 4_000_000;

interface Loaded {
  /** Null: there is no such file, it is no text, or no word of interest is in it. */
  readonly text: string | null;
  /** Read whatever words are in it: a null text is then final. */
  readonly whole: boolean;
  module?: ScriptModule | null;
  json?: JsonFile;
}

/** What stands for most files of a project. */
const PASSED_OVER: Loaded = { text: null, whole: false, module: null };

/** The texts that have been read, and what was made of them: each is parsed once, and only if asked for. */
export class LoadedFiles {
  private readonly files = new Map<string, Loaded>();
  /** The texts of open editors stand before what lies on the disk. */
  private readonly open = new Map<string, string>();
  private looked = new Looked();
  private changes = 0;

  constructor(
    private readonly fs: FileSystem,
    private readonly words: WordSearch,
    private readonly notice: (path: string, error: unknown) => void,
  ) {}

  /**
   * What is known here, to go on by itself; a text is parsed once for both. With further words, the files that were
   * passed over are searched again.
   */
  fork(fs: FileSystem, words: WordSearch = this.words): LoadedFiles {
    const fork = new LoadedFiles(fs, words, this.notice);
    for (const [path, file] of this.files)
      if (file !== PASSED_OVER || words === this.words) fork.files.set(path, file);
    fork.looked = this.looked.fork();
    return fork;
  }

  /** The texts of open editors, by path. */
  get editors(): ReadonlyMap<string, string> {
    return this.open;
  }

  /** Reads a file unless it is known; `whole` also where no word of interest is in it. */
  load(path: string, whole: boolean): Awaitable<string | null> {
    const known = this.files.get(path);
    if (known && (known.text !== null || known.whole || !whole)) return known.text;
    const editor = this.open.get(path);
    if (editor !== undefined)
      return this.keep(path, whole || this.words.pattern.test(editor) ? editor : null, whole);
    try {
      const text = whole ? this.fs.read(path) : this.fs.readIf(path, this.words);
      if (!isPending(text)) return this.keep(path, text, whole);
      return text.then(
        (read) => this.keep(path, read, whole),
        (error) => this.refuse(path, error, whole),
      );
    } catch (error) {
      return this.refuse(path, error, whole);
    }
  }

  /** Reads those of many files in which a word of interest is. */
  async loadAll(paths: Iterable<string>): Promise<void> {
    const left = [...paths].filter((path) => !this.files.has(path));
    const closed = left.filter((path) => !this.open.has(path));
    const holding = this.fs.holding?.(closed, this.words);
    for (const path of left) {
      const isNone = holding && !holding.has(path) && !this.open.has(path);
      const text = isNone ? this.keep(path, null, false) : this.load(path, false);
      if (isPending(text)) await text;
    }
  }

  /** Whether something is said in a file; undefined where nobody has looked. */
  holds(path: string, needle: Needle): boolean | undefined {
    const known = this.looked.holds(path, needle);
    if (known !== undefined) return known;
    const text = this.open.get(path) ?? this.files.get(path)?.text;
    if (typeof text !== 'string') return undefined;
    const holds = this.looked.note(path, needle, needle.pattern.test(text));
    if (holds && typeof this.files.get(path)?.text !== 'string') this.keep(path, text, true);
    return holds;
  }

  /** Looks for several things in files at once; a text is kept where one of them is found. */
  async look(paths: readonly string[], needles: readonly Needle[], all: WordSearch): Promise<void> {
    const isOut = (path: string, needle: Needle): boolean => this.holds(path, needle) === undefined;
    const isNew = this.looked.isNew(needles);
    const asked = paths.filter(
      (path) => (isNew && !this.isRead(path)) || needles.some((needle) => isOut(path, needle)),
    );
    const holding = this.fs.holding?.(asked, all);
    if (holding)
      this.looked.noteNone(
        asked.filter((path) => !holding.has(path)),
        needles,
      );
    for (const path of asked)
      if (!holding || holding.has(path))
        await this.lookInto(
          path,
          needles.filter((needle) => isOut(path, needle)),
          all,
        );
    this.looked.noteAll(paths, needles);
  }

  private isRead(path: string): boolean {
    return typeof this.files.get(path)?.text === 'string' || this.open.has(path);
  }

  /** Of files that were looked into at once those that say it; undefined where that is not known of all of them. */
  heldOf(paths: readonly string[], needle: Needle): ReadonlySet<string> | undefined {
    return this.looked.heldOf(paths, needle);
  }

  private async lookInto(path: string, left: readonly Needle[], all: WordSearch): Promise<void> {
    let text: string | null | undefined;
    try {
      text = await this.fs.readIf(path, all);
    } catch (error) {
      this.notice(path, error);
      // what cannot be read may say anything
      for (const needle of left) this.looked.note(path, needle, true);
      return;
    }
    const found = left.filter((needle) =>
      this.looked.note(path, needle, !!text && needle.pattern.test(text)),
    );
    if (found.length > 0) this.keep(path, text, true);
  }

  /** Another number after a text that was searched may be another one. */
  get version(): number {
    return this.looked.version;
  }

  /** Another number after another text has been read. */
  get texts(): number {
    return this.changes;
  }

  /** All that was wanted is known. */
  settled(): void {
    this.fs.settled?.();
  }

  /** Something was looked for in the file, whatever its words. */
  isSearched(path: string): boolean {
    return this.looked.has(path);
  }

  private keep(path: string, text: string | null | undefined, whole: boolean): string | null {
    if (text && text.length > MAX_LENGTH) return this.refuse(path, new Error('file too large'), whole);
    if (text) this.changes++;
    this.files.set(path, text === null && !whole ? PASSED_OVER : { text: text ?? null, whole });
    return text ?? null;
  }

  private refuse(path: string, error: unknown, whole: boolean): null {
    this.notice(path, error);
    this.files.set(path, { text: null, whole });
    return null;
  }

  /** The file's whole text is wanted, and nobody has tried to read it. */
  isLacking(path: string): boolean {
    const known = this.files.get(path);
    return !known || (known.text === null && !known.whole);
  }

  /** Undefined where nobody has read the file, null where there is nothing to read. */
  text(path: string): string | null | undefined {
    return this.files.get(path)?.text;
  }

  module(path: string): ScriptModule | undefined | null {
    const file = this.files.get(path);
    if (!file) return undefined;
    if (file.module === undefined)
      file.module = file.text === null || isMinified(file.text) ? null : parse(path, file.text);
    return file.module;
  }

  json(path: string): JsonFile | undefined | null {
    const file = this.files.get(path);
    if (!file) return undefined;
    if (file.text === null) return null;
    if (!file.json) {
      const source = { path, text: file.text };
      file.json = { source, ...readJsonc(source) };
    }
    return file.json;
  }

  /** Takes an editor's text in place of the file's; undefined gives way to the file again. True if it changes anything. */
  edit(path: string, text: string | undefined): boolean {
    if (text === this.open.get(path)) return false;
    const known = this.files.get(path);
    if (text === undefined) {
      this.open.delete(path);
      this.looked.forget(path);
      return this.files.delete(path);
    }
    this.open.set(path, text);
    if (known?.text === text) return false;
    // a file that was passed over for its words still is; one that was looked for whatever its words is not
    const passedOver = known ? known.text === null && !known.whole : true;
    const isSaid = this.looked.isSaid(path, text);
    if (passedOver && !isSaid && !this.words.pattern.test(text)) return false;
    this.looked.forget(path);
    this.files.delete(path);
    return true;
  }

  /** Forgets what was read of a file on the disk; false where an open editor's text stands before it anyway. */
  forget(path: string): boolean {
    if (this.open.has(path)) return false;
    this.looked.forget(path);
    return this.files.delete(path);
  }
}

function parse(path: string, text: string): ScriptModule {
  const vue = extname(path) === '.vue' || extname(path) === '.nvue' || extname(path) === '.uvue';
  return readScript({ path, text }, vue ? scriptParts(text) : undefined);
}
