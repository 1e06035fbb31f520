import { type Fault, faultOf } from './formats/bytes.ts';
import type { Zip } from './formats/zip.ts';

/** A part that could not be read. */
export interface Problem {
  readonly part: string;
  readonly fault: Fault;
}

/** Collects the parts that cannot be read: each fails alone, and the others stay. */
export class Problems {
  readonly all: Problem[] = [];

  /** What `read` gives; undefined where it fails. */
  attempt<T>(part: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!this.all.some((one) => one.part === part)) this.all.push({ part, fault: faultOf(error) });
      return undefined;
    }
  }

  /** What `parse` makes of an entry of at most `limit` bytes; undefined where there is none, too. */
  readEntry<T>(zip: Zip, name: string, limit: number, parse: (bytes: Uint8Array) => T): T | undefined {
    return this.attempt(name, () => {
      const bytes = zip.read(name, limit);
      return bytes && parse(bytes);
    });
  }
}
