import type { FileIndex } from './file-index.ts';
import type { LoadedFiles } from './loaded.ts';
import type { Needle } from './needle.ts';
import { lookForNeedles } from './search.ts';

/** What was asked for and is not known yet: the host reads it, and the rules run again. */
export interface Lacking {
  readonly files: Set<string>;
  readonly folders: Set<string>;
  /** What all scripts of the project are to be searched for. */
  readonly needles: Map<string, Needle>;
}

export function nothingLacking(): Lacking {
  return { files: new Set(), folders: new Set(), needles: new Map() };
}

export function isAnythingLacking({ files, folders, needles }: Lacking): boolean {
  return files.size + folders.size + needles.size > 0;
}

/** Reads what is lacking. */
export async function supply(
  { files, folders, needles }: Lacking,
  root: string,
  index: FileIndex,
  loaded: LoadedFiles,
): Promise<void> {
  for (const folder of folders) await index.look(folder);
  for (const file of files) await loaded.load(file, true);
  if (needles.size > 0) await lookForNeedles([...needles.values()], root, index, loaded);
}
