/** A name in a folder; a link to a folder is `other`, and is not followed. */
export interface Entry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'other';
}

/** How the check reaches files: it only ever reads. Paths are absolute, with `/`, and without one at their end. */
export interface FileSystem {
  /** The names in a folder; undefined where there is none. The topmost folder is the empty path. */
  list(folder: string): Promise<readonly Entry[] | undefined>;
  /** A file's text; undefined where there is none. Throws where it cannot be read. */
  read(path: string): Promise<string | undefined>;
}
