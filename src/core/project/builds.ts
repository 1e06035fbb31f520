import { type Branch, isAppPlatform } from '../syntax/branches.ts';

/** What stands in the branch reaches every App build, whatever its system. */
export function isInEveryApp(branch: Branch | undefined): boolean {
  for (let at = branch; at; at = at.parent) {
    if (at.unclear) return false;
    const named = at.platforms.some((name) =>
      at.negated ? isAppPlatform(name) : name === 'APP' || name === 'APP-PLUS',
    );
    if (named === at.negated) return false;
  }
  return true;
}

/** Every App build that has what stands in `inner` has what stands in `outer`; false where that is not certain. */
export function isInEveryBuildOf(outer: Branch | undefined, inner: Branch | undefined): boolean {
  for (let at = outer; at; at = at.parent) {
    const condition = at;
    if (!isInEveryApp({ ...condition, parent: undefined }) && !holdsIn(condition, inner)) return false;
  }
  return true;
}

function holdsIn(condition: Branch, inner: Branch | undefined): boolean {
  for (let at = inner; at; at = at.parent) {
    if (at === condition) return true;
    const same = at.platforms.join() === condition.platforms.join() && at.negated === condition.negated;
    if (same && !at.unclear && !condition.unclear) return true;
  }
  return false;
}
