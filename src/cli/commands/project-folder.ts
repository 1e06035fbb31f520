import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isManifestName } from '../../core/project/discover.ts';
import { rootOf } from '../../core/project/layout.ts';
import { toEnginePath } from '../../node/file-system.ts';

/** The folder of the project that a file belongs to: the nearest one above it with a manifest, its own or in `src`. */
export function projectFolderOf(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (hasManifest(folder)) return rootOf(toEnginePath(folder));
    if (hasManifest(join(folder, 'src'))) return toEnginePath(folder);
    if (dirname(folder) === folder) return undefined;
  }
}

function hasManifest(folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).some(
      (entry) => isManifestName(entry.name) && !entry.isDirectory(),
    );
  } catch {
    return false;
  }
}
