import { TIME_LIMIT } from '../core/budget.ts';
import { Workspace, type WorkspaceOptions } from '../core/engine/workspace.ts';
import type { FileSystem } from './files.ts';

/** A workspace on the caller's files. */
export function workspaceOn(fs: FileSystem, root: string, options: WorkspaceOptions): Workspace {
  const files = {
    list: (folder: string) => fs.list(folder),
    read: (path: string) => fs.read(path),
    async readIf(path: string, words: { readonly pattern: RegExp }) {
      const text = await fs.read(path);
      return text === undefined || words.pattern.test(text) ? text : null;
    },
  };
  return new Workspace(files, root, {
    budget: { now: () => performance.now(), limit: TIME_LIMIT },
    ...options,
  });
}
