import ignore from 'ignore';
import { dirname, isInside, join, relative } from './paths.ts';
import type { Project } from './project.ts';

/**
 * Whether a `.gitignore` of the project leaves a file out; undefined where that is not known yet. The nearest that says
 * something of the file decides, from its folder up to the project's.
 */
export function isGitIgnored({ root, files }: Project, path: string): boolean | undefined {
  for (let folder = dirname(path); isInside(folder, root); folder = dirname(folder)) {
    const text = files.text(join(folder, '.gitignore'));
    if (text === undefined) return undefined;
    const { ignored, unignored } = ignore()
      .add(text ?? '')
      .test(relative(folder, path));
    if (ignored || unignored) return ignored;
    if (folder === root) break;
  }
  return false;
}
