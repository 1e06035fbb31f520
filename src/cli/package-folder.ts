import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this package: the program lies in its `dist`. */
const folder = join(__dirname, '..');

export function version(): string {
  return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
}

/** A page of the package's documentation; undefined where it is not there. */
export function docsPage(name: string): string | undefined {
  try {
    return readFileSync(join(folder, 'docs', name), 'utf8');
  } catch {
    return undefined;
  }
}
