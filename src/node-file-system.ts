import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Entry, FileSystem } from './core/project/file-system.ts';
import type { WordSearch } from './core/project/words.ts';

/** Files up to this size are read in one call into one buffer that is used again and again. */
const BUFFER_SIZE = 1 << 20;

/** Keeps a byte-order mark, so that offsets and what is written back are the file's own. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A path as the engine writes it, from one of this system. */
export function toEnginePath(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** The disk. Nothing is awaited: a check waits for nothing but the disk, and threads cost more. */
export class NodeFileSystem implements FileSystem {
  private readonly buffer = Buffer.allocUnsafe(BUFFER_SIZE);

  async list(folder: string): Promise<readonly Entry[] | undefined> {
    try {
      const entries: Entry[] = [];
      for (const entry of readdirSync(folder === '' ? '/' : folder, { withFileTypes: true }))
        entries.push({ name: entry.name, type: typeOf(folder, entry) });
      return entries;
    } catch (error) {
      if (isMissing(error)) return undefined;
      this.unreadable(folder, error);
      return undefined;
    }
  }

  constructor(private readonly unreadable: (path: string, error: unknown) => void = () => {}) {}

  read(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && decoder.decode(bytes);
  }

  readIf(path: string, words: WordSearch): string | null | undefined {
    const bytes = this.bytes(path);
    if (!bytes) return undefined;
    if (this.searched !== words) {
      this.searched = words;
      this.stems = words.stems.map((stem) => Buffer.from(stem));
    }
    if (!this.stems.some((stem) => bytes.includes(stem))) return null;
    return words.pattern.test(bytes.toString('latin1')) ? decoder.decode(bytes) : null;
  }

  /** The stems of the words that were last searched for, as bytes. */
  private stems: readonly Buffer[] = [];
  private searched: WordSearch | undefined;

  /** The file's bytes, valid until the next call; undefined where there is no file. */
  private bytes(path: string): Buffer | undefined {
    let descriptor: number;
    try {
      descriptor = openSync(path, 'r');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    try {
      const length = readSync(descriptor, this.buffer, 0, BUFFER_SIZE, null);
      return length < BUFFER_SIZE ? this.buffer.subarray(0, length) : readFileSync(path);
    } finally {
      closeSync(descriptor);
    }
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** A link to a file is a file; a link to a folder is not followed, so that none leads round in a circle. */
function typeOf(folder: string, entry: Dirent): Entry['type'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    return statSync(`${folder}/${entry.name}`).isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
