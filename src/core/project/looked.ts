import type { Needle } from './needle.ts';

/** What was looked for, in which files, and those that hold it. */
interface Entry {
  readonly needle: Needle;
  looked: Set<string>;
  readonly held: Set<string>;
}

/** What was looked for in files whatever their words. */
export class Looked {
  private readonly entries = new Map<string, Entry>();
  private changes = 0;

  fork(): Looked {
    const fork = new Looked();
    for (const [key, { needle, looked, held }] of this.entries)
      fork.entries.set(key, { needle, looked: new Set(looked), held: new Set(held) });
    return fork;
  }

  /** Another number after a text that was looked into may be another one. */
  get version(): number {
    return this.changes;
  }

  /** Undefined where nobody has looked. */
  holds(path: string, needle: Needle): boolean | undefined {
    const known = this.entries.get(needle.key);
    return known?.looked.has(path) ? known.held.has(path) : undefined;
  }

  note(path: string, needle: Needle, holds: boolean): boolean {
    const { looked, held } = this.entryOf(needle);
    looked.add(path);
    if (holds) held.add(path);
    return holds;
  }

  /** None of these files holds any of this. */
  noteNone(paths: readonly string[], needles: readonly Needle[]): void {
    const all = new Set(paths);
    for (const needle of needles) {
      const entry = this.entryOf(needle);
      const looked = new Set(all);
      for (const path of entry.looked) looked.add(path);
      entry.looked = looked;
    }
  }

  forget(path: string): void {
    this.changes++;
    for (const { looked, held } of this.entries.values()) {
      looked.delete(path);
      held.delete(path);
    }
  }

  /** Something was looked for in the file. */
  has(path: string): boolean {
    return [...this.entries.values()].some(({ looked }) => looked.has(path));
  }

  /** Something that was looked for was found in the file, or is in what is to be its text. */
  isSaid(path: string, text: string): boolean {
    return [...this.entries.values()].some(({ needle, held }) => held.has(path) || needle.pattern.test(text));
  }

  private entryOf(needle: Needle): Entry {
    const known = this.entries.get(needle.key) ?? { needle, looked: new Set(), held: new Set() };
    this.entries.set(needle.key, known);
    return known;
  }
}
