import type { ScriptModule } from '../syntax/module.ts';
import { blockAt } from '../syntax/scope.ts';
import { nameNeedle } from './needle.ts';
import type { Project } from './project.ts';
import { functionsAround } from './references.ts';

/** A place of a script. */
export interface Way {
  readonly module: ScriptModule;
  readonly offset: number;
}

/** Functions that call functions are followed as deep as this, and no more places than these are looked at. */
const MAX_DEPTH = 3;
const MAX_WAYS = 40;

/** Functions that uni-app and Vue call themselves. */
const HOOKS = new Set(
  'onLaunch onShow onHide onLoad onReady onUnload created mounted beforeCreate beforeMount setup data'.split(
    ' ',
  ),
);

/**
 * A place, and every place that says the name of a function around it: whatever keeps one of them from being come to
 * may keep the first from it. Undefined where not all of them are known.
 */
export function waysTo(project: Project, way: Way, depth = 0): readonly Way[] | undefined {
  const ways: Way[] = [way];
  for (const held of functionsAround(way.module, blockAt(way.module.blocks, way.offset))) {
    if (HOOKS.has(held.name)) continue;
    const said = depth < MAX_DEPTH ? project.search(nameNeedle(held.name)) : undefined;
    if (!said?.whole) return undefined;
    const body = way.module.blocks[held.block];
    for (const module of said.modules) {
      for (const { start } of module.mentions(held.name)) {
        const isOwn =
          module === way.module &&
          (start === held.start || (body && body.start <= start && start < body.end));
        if (isOwn) continue;
        const further =
          ways.length < MAX_WAYS ? waysTo(project, { module, offset: start }, depth + 1) : undefined;
        if (!further) return undefined;
        ways.push(...further);
      }
    }
  }
  return ways;
}
