import type { Project } from '../project/project.ts';
import { pushModule } from '../project/settings.ts';
import { readUniPush } from '../project/unipush.ts';
import { uniPushService } from '../providers/index.ts';
import { excludesApp } from '../syntax/branches.ts';
import { isCaught } from '../syntax/caught.ts';
import { enclosing } from '../syntax/enclosing.ts';
import type { CallSite, ScriptModule } from '../syntax/module.ts';
import type { Report, Rule } from './rule.ts';
import { isReached } from './shared/reached.ts';
import { uniCalls } from './shared/uni-calls.ts';

const { clientId, onMessage, name } = uniPushService;

/**
 * Where uniPush is enabled for no platform, the call for the push id fails and the listener for push messages is never
 * called. Source: DCloud's runtime, `@dcloudio/uni-app-plus` 3.0, "getPushClientId:fail uniPush is not enabled". Not in
 * uni-app x, where the module is built in because it is called (DCloud's hello-uni-push). Whoever tests for the call
 * first, or catches its failure, asks whether uniPush is there (DCloud's uni-ai-chat).
 */
export const unipushApiUnavailable: Rule = {
  id: 'unipush-api-unavailable',
  severity: 'warning',
  words: [clientId, onMessage],
  check(project, report) {
    if (project.manifest.uniAppX) return;
    const { app, platforms, second, sure } = readUniPush(project);
    if (!sure || second.length > 0) return;
    const reached = remembered((module) => isReached(project, module));
    // with uniPush 1 built in, the App's runtime asks the same plugin for the id, and gets it
    if (app !== 'v1' || pushModule(project) === 'unticked') {
      for (const { module, call } of callsOf(project, clientId)) {
        const asks = isTested(module, call) || (call.usage === 'awaited' && isCaught(module, call.block));
        if (!asks && reached(module)) report(told(project, call, clientId));
      }
    }
    if (platforms.length > 0) return;
    for (const { module, call } of callsOf(project, onMessage)) {
      if (!excludesApp(call.branch) && !isTested(module, call) && reached(module))
        report({ ...told(project, call, onMessage, 'Listener'), severity: 'information' });
    }
  },
};

interface Call {
  readonly module: ScriptModule;
  readonly call: CallSite;
}

function callsOf(project: Project, method: string): Call[] {
  return project.scripts.flatMap((module) =>
    uniCalls({ scripts: [module] }, method).map((call) => ({ module, call })),
  );
}

function told(project: Project, call: CallSite, method: string, what = ''): Report {
  const provider = project.uses.filter((use) => use.provider.forbidsUniPush).map((use) => use.provider.name);
  const message = provider.length > 0 ? `excluded${what}` : `disabled${what}`;
  return { message, args: { method, service: name, provider }, at: call.calleeSpan };
}

/** The call is made only where the method, or what it can be asked by, has been looked at. */
function isTested({ guards }: ScriptModule, call: CallSite): boolean {
  const method = call.callee.at(-1) ?? '';
  if (call.optional) return true;
  for (const { condition } of enclosing(guards, call)) if (condition.includes(method)) return true;
  return false;
}

function remembered<T>(ask: (module: ScriptModule) => T): (module: ScriptModule) => T {
  const known = new Map<ScriptModule, T>();
  return (module) => {
    if (!known.has(module)) known.set(module, ask(module));
    return known.get(module) as T;
  };
}
