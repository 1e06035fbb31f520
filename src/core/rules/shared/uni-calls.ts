import type { Project } from '../../project/project.ts';
import { uniPushService } from '../../providers/index.ts';
import { type CallSite, callsOfMethod, type ScriptModule } from '../../syntax/module.ts';

type Scripts = Pick<Project, 'scripts'>;

/** Every call of a method of the global `uni` in the project's own source. */
export function uniCalls({ scripts }: Scripts, method: string): CallSite[] {
  return callsOfMethod(scripts, method).filter(
    ({ callee, construct }) => !construct && callee.length === 2 && callee[0] === 'uni',
  );
}

/** A call, and the script that it is in. */
export interface ModuleCall {
  readonly module: ScriptModule;
  readonly call: CallSite;
}

/** The same, each with its script. */
export function uniCallsIn({ scripts }: Scripts, method: string): ModuleCall[] {
  return scripts.flatMap((module) =>
    uniCalls({ scripts: [module] }, method).map((call) => ({ module, call })),
  );
}

const [PLUS, PUSH] = uniPushService.plus.path;

/** How a script says that object. */
export const PLUS_PUSH = `${PLUS}.${PUSH}`;

/** Every call of the App's own object for push (`plus.push.getClientInfo()`). */
export function plusPushCalls({ scripts }: Scripts): ModuleCall[] {
  return scripts.flatMap((module) =>
    module.source.text.includes(PLUS_PUSH)
      ? module.calls
          .filter(({ callee }) => callee.at(-3) === PLUS && callee.at(-2) === PUSH)
          .map((call) => ({ module, call }))
      : [],
  );
}
