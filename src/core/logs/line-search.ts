import { joinedBytes } from './utf16.ts';
import type { WordScanner } from './word-scanner.ts';

/** A longer line is looked at piece by piece. */
export const MAX_LINE = 1 << 16;

const LINE_END = 10;

/**
 * Hands on the lines in which one of the words stands, with their numbers, however the bytes are cut into chunks. It
 * keeps no more than one unfinished line, and of that no more than a piece.
 */
export class LineSearch {
  /** Lines that have ended. */
  private ended = 0;
  private rest: Uint8Array = new Uint8Array(0);
  /** The unfinished line has pieces before `rest`. */
  private isCut = false;

  constructor(
    private readonly scanner: WordScanner,
    private readonly take: (line: Uint8Array, number: number) => void,
  ) {}

  /** Lines so far, an unfinished one among them. */
  get lines(): number {
    return this.ended + (this.rest.length > 0 || this.isCut ? 1 : 0);
  }

  feed(chunk: Uint8Array): void {
    let from = 0;
    if (this.rest.length > 0 || this.isCut) {
      const end = chunk.indexOf(LINE_END) + 1;
      const head = joinedBytes(this.rest, end === 0 ? chunk : chunk.subarray(0, end));
      if (end === 0) {
        this.keep(head);
        return;
      }
      this.search(head, 0, head.length);
      this.isCut = false;
      from = end;
    }
    const to = chunk.lastIndexOf(LINE_END) + 1;
    if (to > from) this.search(chunk, from, to);
    this.keep(chunk.subarray(Math.max(from, to)));
  }

  /** What is unfinished is all there is of it. */
  end(): void {
    this.search(this.rest, 0, this.rest.length);
    if (this.lines > this.ended) this.ended++;
    this.rest = new Uint8Array(0);
    this.isCut = false;
  }

  /** Keeps what has no line end; whole pieces of it are searched already. */
  private keep(bytes: Uint8Array): void {
    let from = 0;
    while (bytes.length - from > MAX_LINE) {
      this.search(bytes, from, from + MAX_LINE);
      from += MAX_LINE;
      this.isCut = true;
    }
    this.rest = bytes.slice(from);
  }

  /** Searches bytes that begin with a line, or with a piece of one, and end so. */
  private search(bytes: Uint8Array, from: number, to: number): void {
    let counted = from;
    let lineStart = from;
    const countTo = (place: number): void => {
      let lines = 0;
      for (; counted < place; counted++) {
        if (bytes[counted] !== LINE_END) continue;
        lines++;
        lineStart = counted + 1;
      }
      this.ended += lines;
    };
    for (let at = from; ; ) {
      const hit = this.scanner.find(bytes, at, to);
      if (hit < 0) break;
      countTo(hit);
      const start = lineStart + Math.floor((hit - lineStart) / MAX_LINE) * MAX_LINE;
      const next = bytes.indexOf(LINE_END, hit);
      const end = Math.min(next < 0 ? to : next, to, start + MAX_LINE);
      const piece = bytes.subarray(start, end);
      // a word that was cut in two is in no piece
      if (this.scanner.find(piece, hit - start, piece.length) >= 0) this.take(piece, this.ended + 1);
      at = Math.max(end, hit + 1);
    }
    countTo(to);
  }
}
