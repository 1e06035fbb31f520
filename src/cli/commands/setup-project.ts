import { statSync } from 'node:fs';
import type { Workspace } from '../../core/engine/workspace.ts';
import type { Language } from '../../core/messages/localized.ts';
import { relative } from '../../core/project/paths.ts';
import { openSetup, type SetupProject } from '../../core/setup/setup-project.ts';
import { toEnginePath } from '../../node/file-system.ts';
import { faultWords } from '../faults.ts';
import { ArgumentError } from '../options.ts';
import { projectFolderOf } from './project-folder.ts';
import { notThere } from './run.ts';
import { setupTerminalWords } from './setup-messages.ts';

/** The folder, or the one of a file's project, as the engine names it. Throws an ArgumentError where there is none. */
export function folderAt(path: string): string {
  try {
    const stat = statSync(path);
    const folder = stat.isDirectory() ? path : stat.isFile() ? projectFolderOf(path) : undefined;
    if (folder !== undefined) return toEnginePath(folder);
  } catch (error) {
    throw notThere(path, error as NodeJS.ErrnoException);
  }
  throw new ArgumentError(faultWords.notFolder, { name: path });
}

/** The project of a folder. Throws an ArgumentError where there is none, or more than one. */
export async function openProject(workspace: Workspace, language: Language): Promise<SetupProject> {
  const words = setupTerminalWords[language];
  const { root } = workspace;
  const projects = await openSetup(workspace);
  const [only] = projects.length > 1 ? projects.filter((project) => project.root === root) : projects;
  if (only) return only;
  if (projects.length === 0) throw new ArgumentError(words.noProject);
  throw new ArgumentError(words.several(projects.map((project) => relative(root, project.root))));
}
