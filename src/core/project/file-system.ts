import type { WordSearch } from './prefilter.ts';

/** A name in a folder. A link to a folder is `other`: links are not walked, so that no loop can be. */
export interface Entry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'other';
}

/** What a host that need not wait may give at once. */
export type Awaitable<T> = T | Promise<T>;

/** It has to be waited for, whosever promise it is. */
export function isPending<T extends string | readonly unknown[] | null | undefined>(
  given: Awaitable<T>,
): given is Promise<T> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/**
 * How the engine reaches files; each host brings its own. Paths are absolute, with `/`.
 * Nothing here writes: edits are data, and hosts apply them.
 */
export interface FileSystem {
  /** The names in a folder; undefined where there is none. Throws where it may not be read: what is in it stays unknown. */
  list(folder: string): Awaitable<readonly Entry[] | undefined>;
  /** A file's text; undefined where there is none. Throws where it cannot be read, or is not UTF-8. */
  read(path: string): Awaitable<string | undefined>;
  /**
   * As `read`, for a file that matters only if one of the words is in it: null where none is. A host may look for them
   * in the bytes.
   */
  readIf(path: string, words: WordSearch): Awaitable<string | null | undefined>;
  /**
   * Of these files, all that hold one of the words, and those of which that is not known: the others hold none. Only of
   * a host that is faster at many files than at each of them.
   */
  holding?(paths: readonly string[], words: WordSearch): ReadonlySet<string>;
  /** A check is over: what was kept to answer the same questions about the same texts may go. */
  settled?(): void;
}
