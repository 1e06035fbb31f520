import { statSync } from 'node:fs';
import type { Workspace } from '../../core/engine/workspace.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import { openSetup, type SetupProject } from '../../core/setup/setup-project.ts';
import { toEnginePath } from '../../node/file-system.ts';
import { UsageError } from '../options.ts';
import { setupTerminalWords } from './setup-messages.ts';

/** The folder as the engine names it. Throws a UsageError where there is none. */
export function folderAt(folder: string): string {
  let isFolder = false;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch (error) {
    throw new UsageError(`${folder}: ${(error as Error).message}`);
  }
  if (!isFolder) throw new UsageError(`${folder}: not a folder`);
  return toEnginePath(folder);
}

/** The project of a folder. Throws a UsageError where there is none, or more than one. */
export async function openProject(workspace: Workspace, language: Language): Promise<SetupProject> {
  const words = setupTerminalWords[language];
  const { root } = workspace;
  const projects = await openSetup(workspace);
  const [only] = projects.length > 1 ? projects.filter((project) => project.root === root) : projects;
  if (only) return only;
  if (projects.length === 0) throw new UsageError(words.noProject);
  throw new UsageError(words.several(projects.map((project) => relative(root, project.root))));
}
