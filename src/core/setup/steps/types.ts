import { basename, join } from '../../project/paths.ts';
import type { Project } from '../../project/project.ts';
import { hasTypedScript } from '../../syntax/vue.ts';
import type { FileCreation, Goal } from '../change.ts';
import { appVuePath } from './app-vue.ts';
import { typesModule } from './code.ts';
import { newText } from './style.ts';

/** The project's scripts are TypeScript. */
export function isTyped(project: Project): boolean {
  const { root, sourceRoot, files } = project;
  if (project.manifest.uniAppX) return true;
  if (files.exists(join(root, 'tsconfig.json')) || files.exists(join(sourceRoot, 'main.ts'))) return true;
  return hasTypedScript(files.text(appVuePath(project)) ?? '');
}

/** Types of the module that the SDK is imported from, where neither the package nor the project has them. */
export function typesFor(project: Project, goal: Goal, folder: string, sdk: string): FileCreation[] {
  const shape = goal.setup.instance;
  const path = join(folder, `${basename(sdk)}.d.ts`);
  if (!shape?.untyped || !isTyped(project) || isDeclared(project, folder, sdk + shape.path)) return [];
  if (project.files.exists(path) !== false) return [];
  return [{ path, text: newText(project, path, typesModule(goal, shape, sdk)) }];
}

/** A declaration file where such files usually lie names the module. */
function isDeclared({ root, sourceRoot, files }: Project, folder: string, name: string): boolean {
  const folders = [folder, ...[root, sourceRoot].flatMap((at) => [at, `${at}/types`, `${at}/typings`])];
  return [...new Set(folders)].some((at) =>
    files.list(at)?.some((file) => file.endsWith('.d.ts') && files.text(join(at, file))?.includes(name)),
  );
}
