import { createTwoFilesPatch, FILE_HEADERS_ONLY } from '../../core/edits/unified-diff.ts';
import type { SetupPlan } from '../../core/setup/plan.ts';

const NO_FILE = '/dev/null';

/** What a plan would change, as `git apply` and `patch -p1` take it in the folder that paths are shown from. */
export function formatPlan({ texts, creates }: SetupPlan, shown: (path: string) => string): string {
  const changed = [...texts].map(([path, { before, after }]) => ({ path, before, after, isNew: false }));
  const added = creates.map(({ path, text }) => ({ path, before: '', after: text, isNew: true }));
  return [...changed, ...added]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, before, after, isNew }) =>
      createTwoFilesPatch(
        isNew ? NO_FILE : `a/${shown(path)}`,
        `b/${shown(path)}`,
        before,
        after,
        undefined,
        undefined,
        { headerOptions: FILE_HEADERS_ONLY },
      ),
    )
    .join('');
}
