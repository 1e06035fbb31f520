import { createTwoFilesPatch, FILE_HEADERS_ONLY } from '../../core/edits/unified-diff.ts';
import type { FixOutcome } from '../../core/engine/fix-all.ts';
import { relative } from '../../core/project/paths.ts';
import { readText } from '../../node/regular-file.ts';

const NO_FILE = '/dev/null';

/** What fixes would change, as `git apply` and `patch -p1` take it in the folder that paths are relative to. */
export function formatDiff({ texts, copies }: FixOutcome, base: string): string {
  const shown = (path: string): string => relative(base, path);
  const changed = [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { before, after }]) => patch(`a/${shown(path)}`, `b/${shown(path)}`, before, after));
  const added = copies.map(({ from, to }) =>
    patch(NO_FILE, `b/${shown(to)}`, '', texts.get(from)?.after ?? readText(from)),
  );
  return [...changed, ...added].join('');
}

function patch(oldName: string, newName: string, before: string, after: string): string {
  return createTwoFilesPatch(oldName, newName, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
