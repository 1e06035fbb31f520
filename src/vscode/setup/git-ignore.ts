import ignore from 'ignore';
import type * as vscode from 'vscode';
import { dirname, join, relative } from '../../core/project/paths.ts';
import type { Session } from '../session.ts';
import { exists } from './apply.ts';
import { readText } from './question-pages.ts';

/** More folders than this above the file are not looked into. */
const MAX_DEPTH = 32;

/**
 * The `.gitignore` that keeps a file out of Git; undefined where none does. The nearest that says something of the file
 * decides, from its folder up to the repository's.
 */
export async function ignoredBy(session: Session, path: string): Promise<vscode.Uri | undefined> {
  let folder = dirname(path);
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const uri = session.files.uri(join(folder, '.gitignore'));
    const text = await readText(uri);
    if (text !== undefined) {
      const { ignored, unignored } = ignore().add(text).test(relative(folder, path));
      if (ignored) return uri;
      if (unignored) return undefined;
    }
    if (folder === '' || (await exists(session.files.uri(join(folder, '.git'))))) return undefined;
    folder = dirname(folder);
  }
  return undefined;
}
