import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that go into an app, and folders of such. */
const INTO_THE_APP = [
  'manifest.json',
  'src/manifest.json',
  'AndroidManifest.xml',
  'agconnect-services.json',
  'nativeResources',
  'src/nativeResources',
  'nativeplugins',
  'src/nativeplugins',
];

const MAX_FILES = 2000;
const MAX_DEPTH = 6;

export interface Changed {
  readonly file: string;
  /** Local time as in a zip, `YYYYMMDDhhmm`. */
  readonly time: number;
}

/** When the files of a project were last changed that go into an app. Links are not followed. */
export function changedFiles(root: string): Changed[] {
  const found: Changed[] = [];
  const visit = (name: string, depth: number): void => {
    if (found.length >= MAX_FILES || depth > MAX_DEPTH) return;
    try {
      const stat = statSync(join(root, name));
      if (stat.isFile()) found.push({ file: name, time: timeOf(stat.mtime) });
      else if (stat.isDirectory())
        for (const entry of readdirSync(join(root, name), { withFileTypes: true }))
          if (!entry.isSymbolicLink()) visit(`${name}/${entry.name}`, depth + 1);
    } catch {
      // what is not there has not changed
    }
  };
  for (const name of INTO_THE_APP) visit(name, 0);
  return found;
}

function timeOf(date: Date): number {
  const day = date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate();
  return day * 10_000 + date.getHours() * 100 + date.getMinutes();
}
