import { ticksOf } from '../project/maker-ticks.ts';
import type { Project } from '../project/project.ts';
import { settingAt } from '../project/settings.ts';
import type { SetupTick } from '../providers/provider-setup.ts';
import type { Property } from '../syntax/tree.ts';
import type { Goal } from './change.ts';

/** The manifest's further settings that the answers ask for: the provider's, then the makers'. */
export function wantedTicks(project: Project, { setup, vendors, answers }: TickGoal): SetupTick[] {
  const framework = project.manifest.uniAppX ? 'uni-app-x' : 'uni-app';
  const own = (setup.ticks ?? []).filter(
    (tick) =>
      tick.framework === framework &&
      (tick.vendor === undefined || vendors.some(({ id }) => id === tick.vendor)) &&
      (tick.system === undefined || answers.harmony === true),
  );
  const makers = vendors.flatMap((vendor) => ticksOf(project, vendor));
  return [...own, ...makers.map(({ path }) => ({ framework, path, value: {} }) as const)];
}

type TickGoal = Pick<Goal, 'setup' | 'vendors' | 'answers'>;

/** The key that a tick sets. */
export const keyOfTick = ({ path }: SetupTick): string => path.at(-1) as string;

/** Settings in whose place something else works, with what stands there. */
export function replacedTicks(project: Project, goal: TickGoal): { tick: SetupTick; now: string }[] {
  return wantedTicks(project, goal).flatMap((tick) => {
    const around = settingAt(project, ...tick.path.slice(0, -1)).property?.value;
    const { property } = settingAt(project, ...tick.path);
    if (!tick.instead || around?.kind !== 'object' || isSetTo(property, tick.value)) return [];
    const now = property?.value;
    return [{ tick, now: now?.kind === 'string' || now?.kind === 'number' ? String(now.value) : '' }];
  });
}

/** The setting has the value, or one that the build takes for it. */
export function isSetTo(property: Property | undefined, wanted: SetupTick['value']): boolean {
  const value = property?.value;
  if (!value) return false;
  if (typeof wanted === 'object') return value.kind === 'object' || (value.kind === 'boolean' && value.value);
  if (value.kind === 'number') return String(value.value) === wanted;
  return (value.kind === 'string' || value.kind === 'boolean') && value.value === wanted;
}
