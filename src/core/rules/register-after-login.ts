import { isInEveryBuildOf } from '../project/builds.ts';
import type { ProviderUse, Registration } from '../project/project.ts';
import { excludesApp } from '../syntax/branches.ts';
import type { CallSite, ScriptModule } from '../syntax/module.ts';
import { flowOf, isWithin } from '../syntax/scope.ts';
import type { Rule } from './rule.ts';

/**
 * The SDK asks the push plugin for the device token when a login succeeds: a plugin that is registered after it comes
 * too late. Sources: the SDKs' code; the vendors' pages. Only what certainly runs later, on the same object, counts.
 */
export const registerAfterLogin: Rule = {
  id: 'register-after-login',
  severity: 'warning',
  check(project, report) {
    for (const use of project.uses) {
      for (const registration of use.registrations) {
        const login = loginBefore(use, registration);
        if (!login) continue;
        const args = { method: registration.method, login: login.callee.at(-1) ?? '' };
        report({ message: 'late', args, at: registration.call.calleeSpan });
      }
    }
  },
};

function loginBefore(use: ProviderUse, { call, module, both }: Registration): CallSite | undefined {
  const receiver = receiverOf(call);
  const methods = use.provider.calls?.login ?? [];
  if (both || receiver === undefined) return undefined;
  const logins = module.calls.filter(
    (other) =>
      other.callee.length > 1 &&
      methods.includes(other.callee.at(-1) ?? '') &&
      !excludesApp(other.branch) &&
      receiverOf(other) === receiver &&
      flowOf(module.blocks, other.block) === flowOf(module.blocks, call.block),
  );
  // the token is taken at the next login
  if (logins.some(({ start }) => start > call.start)) return undefined;
  const login = logins.find((other) => other.end <= call.start && runsBefore(module, other, call));
  if (!login || isRenewed(module, receiver, login, call)) return undefined;
  const earlier = use.registrations.some(
    (other) =>
      other.module === module && other.call.start < login.start && receiverOf(other.call) === receiver,
  );
  return earlier ? undefined : login;
}

/** The path of names that the method is called on; undefined where it is more than that. */
function receiverOf({ source, callee, calleeSpan }: CallSite): string | undefined {
  const [first, ...rest] = callee.slice(0, -1);
  if (first === undefined || rest.includes('')) return undefined;
  if (first !== '') return [first, ...rest].join('.');
  const isThis = /^\(*this\b(?:\s+as\s+\w+)?[\s)]*[?!]?\./;
  return isThis.test(source.text.slice(calleeSpan.start, calleeSpan.end))
    ? ['this', ...rest].join('.')
    : undefined;
}

/** Whenever the later call runs, the earlier one has run. */
function runsBefore({ blocks, guards, source }: ScriptModule, login: CallSite, call: CallSite): boolean {
  if (!isWithin(blocks, call.block, login.block) || !isInEveryBuildOf(login.branch, call.branch))
    return false;
  const unsure = guards.some(
    ({ start, end }) => start <= login.start && login.end <= end && !(start <= call.start && call.end <= end),
  );
  return !unsure && !/\bcase\b|\bdefault\s*:/.test(source.text.slice(login.end, call.start));
}

/** Between the calls the object may have become another, or be logged out. */
function isRenewed({ source }: ScriptModule, receiver: string, login: CallSite, call: CallSite): boolean {
  const between = source.text.slice(login.end, call.start);
  const name = receiver.replace(/[.$]/g, '\\$&');
  return new RegExp(
    `(?<![\\w$.])${name}\\s*=(?!=)|(?<![\\w$.])${name}\\s*[?!]?\\.\\s*(?:logout|destroy|close)\\b`,
  ).test(between);
}
