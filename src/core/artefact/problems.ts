import { type Fault, faultOf } from './formats/bytes.ts';

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
}
