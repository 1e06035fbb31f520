import { isCallOf } from '../../project/callee.ts';
import type { Project } from '../../project/project.ts';
import { providers, uniPushService } from '../../providers/index.ts';
import type { ChannelShape } from '../../providers/provider.ts';
import { type CallSite, callsOfMethod, type ScriptModule } from '../../syntax/module.ts';

/** Every way to make a channel that is known. */
const shapes: readonly ChannelShape[] = [
  uniPushService.channel,
  ...providers.flatMap(({ channel }) => channel ?? []),
];

/** The methods that make notification channels. */
export const channelMethods: readonly string[] = [...new Set(shapes.map(({ method }) => method))];

/** A call that makes a notification channel. */
export interface ChannelCall {
  readonly module: ScriptModule;
  readonly call: CallSite;
  readonly shape: ChannelShape;
}

/** Every call of the project's own source that certainly makes a channel. */
export function channelCalls(project: Project): ChannelCall[] {
  const shape = uniPushService.channel;
  const found: ChannelCall[] = [];
  for (const module of project.scripts)
    for (const call of callsOfMethod([module], shape.method))
      if (isOfManager(project, module, call)) found.push({ module, call, shape });
  for (const { provider } of project.uses) {
    const own = provider.channel;
    if (!own) continue;
    const callee = { of: 'module', method: own.method } as const;
    for (const module of project.scripts)
      for (const call of module.calls)
        if (isCallOf(callee, provider, module, call, project.resolve))
          found.push({ module, call, shape: own });
  }
  return found;
}

/** It is called on what a method of `uni` gives, held by a constant or chained. */
function isOfManager(project: Project, module: ScriptModule, call: CallSite): boolean {
  const [holder, ...rest] = call.callee;
  if (rest.length !== 1 || holder === undefined) return false;
  if (holder !== '') {
    const { source, start } = call;
    const held = project.resolve({ kind: 'reference', source, start, end: start, path: [holder] });
    return held.kind === 'call' && isManager(held.callee);
  }
  return module.calls.some(
    ({ callee, start, end }) => start === call.start && end < call.end && isManager(callee),
  );
}

function isManager(callee: readonly string[]): boolean {
  return (
    callee.length === 2 && callee[0] === 'uni' && uniPushService.channel.managers.includes(callee[1] ?? '')
  );
}
