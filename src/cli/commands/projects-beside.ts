import { homedir } from 'node:os';
import { parse, resolve } from 'node:path';
import type { Workspace } from '../../core/engine/workspace.ts';
import { relative } from '../../core/project/paths.ts';
import { readCheckOptions } from '../options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openRun } from './run.ts';

/** The projects whose files are looked into beside something else, and how their paths are shown. */
export interface Beside {
  readonly workspaces: readonly Workspace[];
  shown(path: string): string;
}

/**
 * The projects below the folder that is named, else below the current one; none below a home folder or a disk, which
 * nobody means. Throws a UsageError for a folder that cannot be read.
 */
export function projectsBeside(folder: string | undefined, terminal: Terminal): Beside {
  const { cwd, env } = terminal;
  if (folder === undefined && [homedir(), parse(cwd).root].includes(resolve(cwd)))
    return { workspaces: [], shown: (path) => path };
  const folders = folder === undefined ? [] : [folder];
  // what cannot be read is no matter here
  const quiet = { ...terminal, error: () => {} };
  const { workspaces, base } = openRun({ ...readCheckOptions([], env), folders }, quiet);
  return { workspaces, shown: (path) => relative(base, path) };
}
