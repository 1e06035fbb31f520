import type { Project } from '../../../../project/project.ts';
import { pushModule, uniPush } from '../../../../project/settings.ts';
import { readUniPush } from '../../../../project/unipush.ts';
import { reachedIn } from '../../../../rules/shared/reached.ts';
import { type ModuleCall, plusPushCalls, uniCallsIn } from '../../../../rules/shared/uni-calls.ts';
import { excludesApp } from '../../../../syntax/branches.ts';
import { isCaught } from '../../../../syntax/caught.ts';
import { uniPushService } from '../../../index.ts';
import { isTested } from './tested.ts';

/**
 * The push calls of an App that ticks uniPush and gets none of it, as the Push module is not ticked; undefined where
 * that is not so, or not certain. A block of icons that nobody calls is left over.
 */
export function unbuiltUniPush(project: Project): readonly ModuleCall[] | undefined {
  if (project.manifest.uniAppX || pushModule(project) !== 'unticked') return undefined;
  const ticked = uniPush(project);
  // uniPush 2 that reaches a running app alone is built in without the module
  if (!ticked || (ticked.second && !ticked.offline)) return undefined;
  const { sure, platforms } = readUniPush(project);
  // where a provider excludes uniPush, it is uniPush that has to go
  if (!sure || project.uses.some(({ provider }) => provider.manifest.uniPush === 'forbidden'))
    return undefined;
  const { clientId, onMessage } = uniPushService;
  const reached = reachedIn(project);
  const own = [...uniCallsIn(project, clientId), ...uniCallsIn(project, onMessage)].filter(
    // a call outside every branch may be meant for another platform that has uniPush
    ({ call }) => platforms.length === 1 || (call.branch && !call.branch.unclear),
  );
  const calls = [...own, ...plusPushCalls(project)].filter(
    ({ module, call }) =>
      !excludesApp(call.branch) &&
      !isTested({ module, call }) &&
      !(call.usage === 'awaited' && isCaught(module, call.block)) &&
      reached(module),
  );
  return calls.length > 0 ? calls : undefined;
}
