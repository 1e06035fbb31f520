import { wrapForApp } from '../edits/app-only.ts';
import type { Fix } from '../finding.ts';
import type { RequireCall } from '../project/project.ts';
import { otherTargets, targetsOf } from '../project/targets.ts';
import type { Rule } from './rule.ts';

/**
 * `uni.requireNativePlugin` is there on the App alone: elsewhere the call throws, and what follows it does not run.
 * Source: DCloud's API reference, and its page on conditional compilation.
 */
export const appPlusGuard: Rule = {
  id: 'app-plus-guard',
  severity: 'information',
  check(project, report) {
    const targets = otherTargets(project);
    if (targets.length === 0) return;
    for (const { requires } of project.uses) {
      for (const required of requires) {
        const { call } = required;
        const reached = targetsOf(call.branch, targets);
        if (reached.length === 0 || call.optional || hasCondition(required)) continue;
        const fixes = (): Fix[] => {
          const edits = wrapForApp(required);
          return edits.length > 0 ? [{ title: 'wrap', edits, safe: false }] : [];
        };
        report({ message: 'unguarded', args: { platforms: reached }, at: call, fixes });
      }
    }
  },
};

/**
 * `typeof uni.requireNativePlugin`, `typeof plus`, `uniPlatform`, `process.env.UNI_PLATFORM`; and conditions of the
 * developer's own making that may well ask the same (`isApp`, `platform === 'app'`).
 */
const ASKS_FOR_APP = /requireNativePlugin|\bplus\b|platform|(?:\b|is|_)app(?:\b|_|plus)/i;

function hasCondition({ module, call }: RequireCall): boolean {
  return module.guards.some(
    ({ start, end, condition }) => start <= call.start && call.end <= end && ASKS_FOR_APP.test(condition),
  );
}
