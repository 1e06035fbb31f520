import type { Owner } from '../codes/owner.ts';
import { readPushLine } from './line.ts';
import { LineSearch } from './line-search.ts';
import { masked } from './mask.ts';
import { HEAD, joinedBytes, lettersOf, Utf16 } from './utf16.ts';
import { WordScanner } from './word-scanner.ts';
import { searchedWords } from './words.ts';

/** What repeats in a log, once. */
export interface LogEntry extends Owner {
  readonly code: string;
  readonly level: 'error' | 'information';
  readonly count: number;
  /** The first line of it; lines count from 1, and its text is masked. */
  readonly first: { readonly line: number; readonly text: string };
}

export interface Log {
  readonly lines: number;
  /** In the order in which they first stand in the log. */
  readonly entries: readonly LogEntry[];
  /** Lines of push that are no entry's: the log has too many different ones. */
  readonly others: number;
}

/** As many different entries are kept. */
const MAX_ENTRIES = 300;
/** Around what was found as much of a line is shown. */
const BEFORE = 160;
const SHOWN = 480;

/** Reads a log that is fed to it in bytes, of any length and in any letters. It never throws for what it is fed. */
export class LogReader {
  private readonly entries = new Map<string, LogEntry>();
  private others = 0;
  private head: Uint8Array | undefined = new Uint8Array(0);
  private letters: Utf16 | undefined;
  private readonly search: LineSearch;

  /** @param decode  makes a text of a line's bytes */
  constructor(private readonly decode: (bytes: Uint8Array) => string) {
    this.search = new LineSearch(new WordScanner(searchedWords()), (line, number) => this.take(line, number));
  }

  feed(chunk: Uint8Array): void {
    if (this.head) {
      this.head = joinedBytes(this.head, chunk.slice());
      if (this.head.length >= HEAD) this.begin(this.head);
    } else this.search.feed(this.letters?.feed(chunk) ?? chunk);
  }

  /** What was found, when all is fed. */
  end(): Log {
    if (this.head) this.begin(this.head);
    this.search.end();
    return { lines: this.search.lines, entries: [...this.entries.values()], others: this.others };
  }

  private begin(head: Uint8Array): void {
    this.head = undefined;
    const letters = lettersOf(head);
    if (letters !== 'bytes') this.letters = new Utf16(letters === 'utf-16be');
    this.feed(head);
  }

  private take(bytes: Uint8Array, line: number): void {
    const text = this.decode(bytes);
    const found = readPushLine(text);
    if (!found) return;
    const { maker, service, level, at } = found;
    const code = masked(found.code);
    const key = `${maker} ${service} ${code}`;
    const known = this.entries.get(key);
    if (known) this.entries.set(key, { ...known, count: known.count + 1 });
    else if (this.entries.size >= MAX_ENTRIES) this.others++;
    else {
      const first = { line, text: masked(around(text, at)).trim() };
      this.entries.set(key, { maker, service, code, level, count: 1, first });
    }
  }
}

/** As much of a line as is shown. What is cut through is left out: half a token could not be told from a word. */
function around(text: string, at: number): string {
  if (text.length <= SHOWN) return text;
  const start = Math.max(0, at - BEFORE);
  const end = Math.min(text.length, start + SHOWN);
  const part = text.slice(start, end);
  const whole = start > 0 ? part.replace(/^[\w+/=-]{1,480}/, '…') : part;
  return end < text.length ? whole.replace(/[\w+/=-]{1,480}$/, '…') : whole;
}
