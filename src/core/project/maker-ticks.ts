import type { MakerTick, VendorUse } from '../providers/provider.ts';
import type { Property } from '../syntax/tree.ts';
import type { Project } from './project.ts';
import { settingAt } from './settings.ts';

/** The keys by which a maker's push is built into this project's App. */
export function ticksOf({ manifest: { uniAppX } }: Project, { ticks = [] }: VendorUse): MakerTick[] {
  return ticks.filter(({ framework }) => (framework === 'uni-app-x') === uniAppX);
}

/** Where the manifest has such a key. */
export function tickedAt(project: Project, vendor: VendorUse): Property | undefined {
  for (const { path } of ticksOf(project, vendor)) {
    const { property } = settingAt(project, ...path);
    if (property?.value.kind === 'object') return property;
  }
  return undefined;
}

/** Whether the manifest says that the maker's push is built in; `unclear` where the console decides. */
export function tickUse(project: Project, vendor: VendorUse): 'on' | 'off' | 'unclear' {
  if (tickedAt(project, vendor)) return 'on';
  const isLeftOut = ticksOf(project, vendor).some(({ path, only }) => {
    const around = settingAt(project, ...path.slice(0, -1)).property?.value;
    return only && around?.kind === 'object' && settingAt(project, ...path).state === 'absent';
  });
  return isLeftOut ? 'off' : 'unclear';
}
