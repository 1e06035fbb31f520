import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this package: the program lies in its `dist`. */
const folder = join(__dirname, '..');

export function version(): string {
  return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
}
