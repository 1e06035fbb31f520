import { isInEveryBuildOf } from '../../project/builds.ts';
import { enclosing } from '../../syntax/enclosing.ts';
import type { CallSite, ScriptModule } from '../../syntax/module.ts';
import { isWithin } from '../../syntax/scope.ts';

/** Of two calls in one flow: whenever the later one runs, the earlier one has run. */
export function runsBefore(
  { blocks, guards, source }: ScriptModule,
  earlier: CallSite,
  later: CallSite,
): boolean {
  if (earlier.end > later.start) return false;
  if (!isWithin(blocks, later.block, earlier.block) || !isInEveryBuildOf(earlier.branch, later.branch))
    return false;
  const unsure = [...enclosing(guards, earlier)].some(
    ({ start, end }) => !(start <= later.start && later.end <= end),
  );
  return !unsure && !/\bcase\b|\bdefault\s*:/.test(source.text.slice(earlier.end, later.start));
}
