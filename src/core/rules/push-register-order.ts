import { isCallOf } from '../project/callee.ts';
import type { Project, Registration } from '../project/project.ts';
import type { Callee, Provider } from '../providers/provider.ts';
import type { CallSite } from '../syntax/module.ts';
import { flowOf } from '../syntax/scope.ts';
import { defineRule, ruleMessages } from './rule.ts';
import { runsBefore } from './shared/order.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送要在它所依赖的调用之后注册',
    messages: {
      early:
        '{method} 在 {first} 之前调用：注册推送时 {first} 还没有执行，注册会失败，或者不带它的结果，收不到离线推送。请移到 {first} 之后。',
    },
    fixes: {},
  },
  en: {
    title: 'Push is registered behind the calls that it needs',
    messages: {
      early:
        '{method} is called before {first}: when push is registered, {first} has not run yet, so that the registration fails or goes without what it gives, and no offline push arrives. Move it behind {first}.',
    },
    fixes: {},
  },
});

/** Where there are more than anybody writes, which comes first is not asked. */
const MAX_REGISTRATIONS = 50;

/**
 * Some plugins register an account, or an id, that other calls have to give first. Which these are, each provider says
 * with its source. Only calls of one function body count, and only where there is no such call anywhere else.
 */
export const pushRegisterOrder = defineRule({
  id: 'push-register-order',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const { provider, registrations } of project.uses) {
      if (registrations.length > MAX_REGISTRATIONS) continue;
      for (const registration of registrations) {
        const { after = [] } = registration.shape;
        const late = after.find((wanted) => isLate(project, provider, wanted, registration));
        const { method, call } = registration;
        if (late) report({ message: 'early', args: { method, first: late.method }, at: call.calleeSpan });
      }
    }
  },
});

/** The wanted call certainly comes behind the registration. */
function isLate(
  project: Project,
  provider: Provider,
  wanted: Callee,
  { module, call }: Registration,
): boolean {
  const flow = (one: CallSite): number => flowOf(module.blocks, one.block);
  const found = project.scripts.flatMap((script) =>
    script.calls
      .filter((one) => isCallOf(wanted, provider, script, one, project.resolve))
      .map((one) => ({ script, one })),
  );
  return (
    found.length > 0 &&
    found.every(({ script, one }) => script === module && flow(one) === flow(call)) &&
    found.every(({ one }) => runsBefore(module, call, one))
  );
}
