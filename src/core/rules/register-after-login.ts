import { isInEveryBuildOf } from '../project/builds.ts';
import { isCallOf } from '../project/callee.ts';
import type { Project } from '../project/project.ts';
import { isSameObject, type NamedObject, objectOf, type Site, sitesOf } from '../project/sites.ts';
import type { Callee, Provider } from '../providers/provider.ts';
import type { CallSite, ScriptModule } from '../syntax/module.ts';
import { flowOf } from '../syntax/scope.ts';
import { defineRule, ruleMessages } from './rule.ts';
import { runsBefore } from './shared/order.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送插件要在登录之前注册',
    messages: {
      late: '{method} 在 {login} 之后调用：SDK 在登录成功时就获取推送 token，此时插件还没有注册，这次登录收不到离线推送。请移到 {login} 之前。',
    },
    fixes: {},
  },
  en: {
    title: 'The push plugin must be registered before the login',
    messages: {
      late: '{method} is called after {login}: the SDK takes the push token when the login succeeds, and by then no plugin is registered, so this login gets no offline push. Move it before {login}.',
    },
    fixes: {},
  },
});

/** Where there are more than anybody writes, which comes first is not asked. */
const MAX_REGISTRATIONS = 50;

/**
 * The SDK asks the push plugin for the device token when a login succeeds: a plugin that is registered after it comes
 * too late. Sources: the SDKs' code; the vendors' pages. Only what certainly runs later, on the same object, counts.
 */
export const registerAfterLogin = defineRule({
  id: 'register-after-login',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const { provider, registrations } = use;
      const ordered = registrations.filter(({ shape }) => shape.before);
      if (ordered.length === 0 || registrations.length > MAX_REGISTRATIONS) continue;
      const all = ordered.map((registration) => ({ registration, sites: sitesOf(project, registration) }));
      for (const { registration, sites } of all) {
        const others = all.filter((one) => one.registration !== registration).flatMap((one) => one.sites);
        const { before = [] } = registration.shape;
        const late = sites
          .map((site) => ({ site, login: loginBefore(project, provider, before, site, others) }))
          .find(({ login }) => login);
        if (!late?.login) continue;
        const { call } = late.site;
        const args = { method: call.callee.at(-1) as string, login: late.login.callee.at(-1) as string };
        report({ message: 'late', args, at: call.calleeSpan });
      }
    }
  },
});

function loginBefore(
  project: Project,
  provider: Provider,
  before: readonly Callee[],
  site: Site,
  others: readonly Site[],
): CallSite | undefined {
  const { module, call } = site;
  const { blocks } = module;
  const flow = flowOf(blocks, call.block);
  const callback = callbackOf(module, flow);
  const around = callback ? flowOf(blocks, callback.block) : flow;
  const on = (other: CallSite): NamedObject | undefined => {
    const wanted = before.find((one) => isCallOf(one, provider, module, other, project.resolve));
    return wanted && objectOf(wanted, module, other);
  };
  const logins = module.calls.filter((other) => {
    const here = flowOf(blocks, other.block);
    if (here !== flow && here !== around) return false;
    const object = on(other);
    return !!object && isSameObject(project, object, site.on);
  });
  // the token is taken at the next login
  if (logins.some(({ start }) => start > call.start)) return undefined;
  const login = logins.find((other) =>
    flowOf(blocks, other.block) === flow
      ? runsBefore(module, other, call)
      : other.start === callback?.start && isInEveryBuildOf(other.branch, call.branch),
  );
  const object = login && on(login);
  if (!object || isRenewed(module, object, login, call)) return undefined;
  // another registration may have come before
  const earlier = others.some(
    (other) =>
      (other.module !== module ||
        other.call.start < login.start ||
        flowOf(blocks, other.call.block) !== flow) &&
      isSameObject(project, other.on, site.on),
  );
  return earlier ? undefined : login;
}

/** The `.then(…)` whose first function is the flow: `login().then(() => {…})`. */
function callbackOf({ calls, blocks }: ScriptModule, flow: number): CallSite | undefined {
  const body = blocks[flow];
  if (!body || flow === 0) return undefined;
  return calls.find(({ callee, args, start, end }) => {
    if (callee.at(-1) !== 'then' || !(start <= body.start && body.end <= end)) return false;
    return args[0]?.kind === 'function' && args[0].end === body.end;
  });
}

/** Between the calls the object may have become another, or be logged out, be it by one of its services. */
function isRenewed(
  { source }: ScriptModule,
  { path }: NamedObject,
  login: CallSite,
  call: CallSite,
): boolean {
  const between = source.text.slice(login.end, call.start);
  const name = path.join('.').replace(/[.$]/g, '\\$&');
  const services = login.callee.length > path.length + 1 ? '(?:\\s*[?!]?\\.\\s*[\\w$]+)?' : '';
  return new RegExp(
    `(?<![\\w$.])${name}\\s*=(?!=)|(?<![\\w$.])${name}${services}\\s*[?!]?\\.\\s*(?:logout|destroy|close)\\b`,
  ).test(between);
}
