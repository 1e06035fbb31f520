import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import type { Entry, FileSystem } from '../core/project/file-system.ts';
import { isIgnoredFolder, sourceKind } from '../core/project/layout.ts';
import type { WordSearch } from '../core/project/prefilter.ts';
import { LEAVING_PREFIX } from './leaving-prefix.ts';
import { NotRegular, READ_AT_ONCE } from './not-regular.ts';
import { isWithin } from './place.ts';
import { Recall, ROOM, type Search } from './recall.ts';
import { decoder } from './regular-file.ts';

/** What stands in a name for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

export { toEnginePath } from './engine-path.ts';

/** The disk. Nothing is awaited: a check waits for nothing but the disk, and threads cost more. */
export class NodeFileSystem implements FileSystem {
  private readonly recall = new Recall();
  /** Files that look as if a run that was killed had left them. */
  readonly leavings = new Set<string>();

  /** `within`: a real folder that nothing is read outside of, wherever links lead. */
  constructor(
    private readonly unreadable: (path: string, error: unknown) => void = () => {},
    private readonly within?: string,
  ) {}

  list(folder: string): readonly Entry[] | undefined {
    try {
      const path = this.real(folder === '' ? '/' : folder);
      if (path === undefined) return undefined;
      const entries: Entry[] = [];
      let garbled = false;
      const listed = readdirSync(path, { withFileTypes: true });
      for (let at = 0; at < listed.length; at++) {
        const entry = listed[at] as Dirent;
        const { name } = entry;
        if (name.includes(REPLACEMENT)) garbled = true;
        if (name.startsWith(LEAVING_PREFIX)) this.leavings.add(`${folder}/${name}`);
        entries.push({ name, type: typeOf(folder, entry) });
      }
      return garbled ? this.withoutGarbled(folder, entries) : entries;
    } catch (error) {
      if (isMissing(error)) return undefined;
      this.unreadable(folder, error);
      throw error;
    }
  }

  read(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && decoder.decode(bytes);
  }

  settled(): void {
    this.recall.forget();
  }

  readIf(path: string, words: WordSearch): string | null | undefined {
    const known = this.recall.get(path);
    const bytes = known === undefined ? this.bytes(path) : Buffer.from(known, 'latin1');
    if (!bytes) return undefined;
    if (known === undefined) this.recall.keep(path, bytes);
    const { pattern } = this.searchOf(words);
    pattern.lastIndex = 0;
    return pattern.test(known ?? bytes.toString('latin1')) ? decoder.decode(bytes) : null;
  }

  holding(paths: readonly string[], words: WordSearch): ReadonlySet<string> {
    return this.recall.search(paths, this.searchOf(words), this.readTo);
  }

  private searched: { readonly words: WordSearch; readonly search: Search } | undefined;

  /** A search for words in a text that has a character for each byte of UTF-8. */
  private searchOf(words: WordSearch): Search {
    if (this.searched?.words !== words)
      this.searched = { words, search: { pattern: inBytes(words.pattern), parts: inBytes(words.parts) } };
    return this.searched.search;
  }

  /** What can be read in one call. All else, whatever is wrong with it, is for `bytes` to tell. */
  private readonly readTo = (path: string, buffer: Buffer, at: number): number | undefined => {
    let descriptor: number | undefined;
    try {
      const real = this.real(path);
      if (real === undefined) return undefined;
      descriptor = openSync(real, READ_AT_ONCE);
      const length = readSync(descriptor, buffer, at, ROOM, null);
      return length > 0 && length < ROOM ? length : undefined;
    } catch {
      return undefined;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  };

  /** A regular file's bytes, valid until the next call; undefined where there is no file. */
  private bytes(path: string): Buffer | undefined {
    let descriptor: number;
    let real: string | undefined;
    try {
      real = this.real(path);
      if (real === undefined) return undefined;
      descriptor = openSync(real, READ_AT_ONCE);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw (error as NodeJS.ErrnoException).code === 'ENXIO' ? new NotRegular(path) : error;
    }
    try {
      const buffer = this.recall.room();
      const length = readAtOnce(descriptor, buffer);
      if (length > 0 && length < buffer.length) return buffer.subarray(0, length);
      // a pipe has nothing to give at once, and a device may give without end
      if (!fstatSync(descriptor).isFile()) throw new NotRegular(path);
      return length === 0 ? buffer.subarray(0, 0) : readFileSync(real);
    } finally {
      closeSync(descriptor);
    }
  }

  /** Where a path leads to. Undefined for one outside by its name; throws where links lead out. */
  private real(path: string): string | undefined {
    if (this.within === undefined) return path;
    if (!isWithin(path, this.within)) return undefined;
    const real = realpathSync(path);
    if (!isWithin(real, this.within)) throw new Error('a link leads out of the folder: it is not followed');
    return real;
  }

  /** Names that are no UTF-8 cannot be asked for. They are left out, with a word on those that may have mattered. */
  private withoutGarbled(folder: string, entries: readonly Entry[]): Entry[] {
    const garbled = new Set<string>();
    for (const bytes of readdirSync(folder === '' ? '/' : folder, { encoding: 'buffer' })) {
      const name = bytes.toString();
      if (bytes.equals(Buffer.from(name))) continue;
      garbled.add(name);
      const folderThere = entries.some((entry) => entry.name === name && entry.type === 'folder');
      if (folderThere ? !isIgnoredFolder(name) : sourceKind(name) || name.endsWith('.json'))
        this.unreadable(`${folder}/${escaped(bytes)}`, new Error('its name is not UTF-8: it is passed over'));
    }
    return entries.filter(({ name }) => !garbled.has(name));
  }
}

/** The same words, where each byte of UTF-8 is a character. */
function inBytes({ source }: RegExp): RegExp {
  const words = Buffer.from(source).toString('latin1');
  return new RegExp(words, 'g');
}

/** As many bytes as are there. What has none yet is no regular file, and gives none. */
function readAtOnce(descriptor: number, buffer: Buffer): number {
  try {
    return readSync(descriptor, buffer, 0, buffer.length, null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}

/** A name with the bytes that no text has as `\xE4`. */
function escaped(name: Buffer): string {
  let text = '';
  for (let at = 0; at < name.length; ) {
    const [char] = name.toString('utf8', at, at + 4);
    const isText = char !== undefined && char !== REPLACEMENT;
    text += isText ? char : `\\x${name.toString('hex', at, at + 1).toUpperCase()}`;
    at += isText ? Buffer.byteLength(char) : 1;
  }
  return text;
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
