import { stateOf } from '../schema/values.ts';
import type { Branch } from '../syntax/branches.ts';
import { propertyAt } from '../syntax/tree.ts';
import type { Project } from './project.ts';

/**
 * The platforms that the manifest is set up for beside the App, as `#ifdef` names them. H5 is one where its block says
 * anything at all; a mini-program where its `appid` is filled in: HBuilderX writes the blocks of mini-programs into
 * every new manifest, with a blank one.
 */
export function otherTargets({ manifest }: Project): readonly string[] {
  const { tree } = manifest;
  if (tree?.kind !== 'object') return [];
  const targets = new Set<string>();
  for (const { key, value } of tree.properties) {
    if (value.kind !== 'object') continue;
    if ((key === 'h5' || key === 'web') && value.properties.length > 0) targets.add('H5');
    if (/^mp-[a-z]+$/.test(key) && stateOf(propertyAt(value, 'appid')?.value) === 'set')
      targets.add(key.toUpperCase());
  }
  return [...targets];
}

/** What stands in the branch is in a build for the platform, or may be. */
function admits(branch: Branch | undefined, target: string): boolean {
  for (let at = branch; at; at = at.parent) {
    const named = at.platforms.some((name) => isOf(name, target));
    if (!at.unclear && named === at.negated) return false;
  }
  return true;
}

/** `WEB` is another name of H5; `MP` is every mini-program. */
function isOf(name: string, target: string): boolean {
  return (
    name === target || (name === 'WEB' && target === 'H5') || (name === 'MP' && target.startsWith('MP-'))
  );
}

/** The targets whose builds contain what stands in the branch; none where a condition cannot be read. */
export function targetsOf(branch: Branch | undefined, targets: readonly string[]): readonly string[] {
  for (let at = branch; at; at = at.parent) if (at.unclear) return [];
  return targets.filter((target) => admits(branch, target));
}
