import type { Needle } from './needle.ts';

/** What was asked for and is not known yet: the host reads it, and the rules run again. */
export class Lacking {
  readonly files = new Set<string>();
  readonly folders = new Set<string>();
  /** What all scripts of the project are to be searched for. */
  readonly needles = new Map<string, Needle>();
  /** How often something was asked for, the same thing once more too. */
  asked = 0;

  file(path: string): void {
    this.asked++;
    this.files.add(path);
  }

  folder(path: string): void {
    this.asked++;
    this.folders.add(path);
  }

  needle(needle: Needle): void {
    this.asked++;
    this.needles.set(needle.key, needle);
  }

  isAnything(): boolean {
    return this.files.size + this.folders.size + this.needles.size > 0;
  }

  clear(): void {
    for (const one of [this.files, this.folders, this.needles]) one.clear();
  }
}
