import ignore from 'ignore';
import { isInside, relative } from '../project/paths.ts';

/** Whether a path fits one of the patterns, which are those of a `.gitignore` in that folder. */
export function fitsPatterns(folder: string, patterns: readonly string[]): (path: string) => boolean {
  let matcher: ReturnType<typeof ignore> | undefined;
  return (path) => {
    if (patterns.length === 0 || !isInside(path, folder) || path === folder) return false;
    matcher ??= ignore().add(patterns);
    return matcher.ignores(relative(folder, path));
  };
}
