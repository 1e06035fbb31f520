import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build has put beside the program of what findings say, in one language. */
export function readWords(name: string): readonly unknown[] {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
}
