import { propertyOf } from '../syntax/tree.ts';
import { dirname, isInside, join } from './paths.ts';
import type { Project } from './project.ts';

/** Keys of a package.json that only what is made for others to install has. */
const FOR_OTHERS = ['exports', 'module', 'types', 'typings', 'files'];
/** What starts the app: `npm init` writes it down as the package's main file. */
const ENTRY = /^(?:\.\/)?(?:src\/)?main(?:\.[jt]s)?$/;

/**
 * A script belongs to a package that others install: what it exports may be called from elsewhere. Undefined where
 * that is not known yet.
 */
export function isPublished({ root, sourceRoot, files }: Project, path: string): boolean | undefined {
  for (let folder = dirname(path); isInside(folder, root); folder = dirname(folder)) {
    const file = files.json(join(folder, 'package.json'));
    if (file === undefined) return undefined;
    if (file) {
      if (FOR_OTHERS.some((key) => propertyOf(file.tree, key))) return true;
      const main = propertyOf(file.tree, 'main')?.value;
      if (main && folder !== root && folder !== sourceRoot) return true;
      if (main?.kind === 'string' && !ENTRY.test(main.value)) {
        const places = ['', '.js', '/index.js'].map((ending) => join(folder, `${main.value}${ending}`));
        const there = places.map((place) => files.exists(place));
        if (there.includes(true)) return true;
        if (there.includes(undefined)) return undefined;
      }
    }
    if (folder === root) return false;
  }
  return false;
}
