import type { Needle } from './needle.ts';

/** What was looked for, in which files, and those that hold it. */
interface Entry {
  readonly needle: Needle;
  readonly looked: Set<string>;
  readonly held: Set<string>;
  /** Most files: those in which nothing of all that was looked for at once was found. The same set for all of it. */
  none?: Set<string>;
  /** The files that were asked for last, each of which has been looked into. */
  all?: readonly string[] | undefined;
}

/** What was looked for in files whatever their words. */
export class Looked {
  private readonly entries = new Map<string, Entry>();
  private changes = 0;

  fork(): Looked {
    const fork = new Looked();
    const copies = new Map<Set<string>, Set<string>>();
    for (const [key, { needle, looked, held, none }] of this.entries) {
      const entry: Entry = { needle, looked: new Set(looked), held: new Set(held) };
      if (none) {
        entry.none = copies.get(none) ?? new Set(none);
        copies.set(none, entry.none);
      }
      fork.entries.set(key, entry);
    }
    return fork;
  }

  /** Another number after a text that was looked into may be another one. */
  get version(): number {
    return this.changes;
  }

  /** Nobody has looked for any of this, in no file. */
  isNew(needles: readonly Needle[]): boolean {
    return !needles.some(({ key }) => this.entries.has(key));
  }

  /** Undefined where nobody has looked. */
  holds(path: string, needle: Needle): boolean | undefined {
    const known = this.entries.get(needle.key);
    if (known?.looked.has(path)) return known.held.has(path);
    return known?.none?.has(path) ? false : undefined;
  }

  /** Of these files those that hold it, where it is known that all of them have been looked into. */
  heldOf(paths: readonly string[], needle: Needle): ReadonlySet<string> | undefined {
    const known = this.entries.get(needle.key);
    return known?.all === paths ? known.held : undefined;
  }

  /** Each of these files has been looked into. */
  noteAll(paths: readonly string[], needles: readonly Needle[]): void {
    for (const needle of needles) this.entryOf(needle).all = paths;
  }

  note(path: string, needle: Needle, holds: boolean): boolean {
    const { looked, held } = this.entryOf(needle);
    looked.add(path);
    if (holds) held.add(path);
    return holds;
  }

  /** None of these files holds any of this. */
  noteNone(paths: readonly string[], needles: readonly Needle[]): void {
    const none = new Set(paths);
    for (const needle of needles) {
      const entry = this.entryOf(needle);
      if (!entry.none) entry.none = none;
      else for (const path of paths) entry.looked.add(path);
    }
  }

  forget(path: string): void {
    this.changes++;
    for (const entry of this.entries.values()) {
      entry.looked.delete(path);
      entry.held.delete(path);
      entry.none?.delete(path);
      entry.all = undefined;
    }
  }

  /** Something was looked for in the file. */
  has(path: string): boolean {
    return [...this.entries.values()].some(({ looked, none }) => looked.has(path) || none?.has(path));
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
