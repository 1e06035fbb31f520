import { wrapForApp } from '../edits/app-only.ts';
import type { Project } from '../project/project.ts';
import { functionsAround, referencesTo } from '../project/references.ts';
import { otherTargets, targetsOf } from '../project/targets.ts';
import { branchAt } from '../syntax/branches.ts';
import { enclosing } from '../syntax/enclosing.ts';
import type { ScriptModule } from '../syntax/module.ts';
import { blockAt } from '../syntax/scope.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '原生插件只能在 App 端获取',
    messages: {
      unguarded:
        '项目还会发布到 {platforms}：那里没有原生插件，执行到这里会报错，后面的代码不再执行。请放进 #ifdef APP-PLUS。',
    },
    fixes: {
      wrap: '用 #ifdef APP-PLUS 包裹',
    },
  },
  en: {
    title: 'A native plugin can be required on the App alone',
    messages: {
      unguarded:
        'The project is built for {platforms} too: there are no native plugins there, this call throws, and the code behind it does not run. Put it inside #ifdef APP-PLUS.',
    },
    fixes: {
      wrap: 'Wrap in #ifdef APP-PLUS',
    },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * `uni.requireNativePlugin` is there on the App alone: elsewhere the call throws, and what follows it does not run.
 * Source: DCloud's API reference, and its page on conditional compilation.
 */
export const appPlusGuard = defineRule({
  id: 'app-plus-guard',
  severity: 'information',
  messages,
  check(project, report) {
    const targets = otherTargets(project);
    if (targets.length === 0) return;
    for (const { requires } of project.uses) {
      for (const required of requires) {
        const { call, module } = required;
        if (call.optional) continue;
        const depth = requires.length > MAX_REQUIRES ? MAX_CALLERS : 0;
        const reached = reachedOn(project, module, call.start, targets, depth);
        if (reached.length === 0) continue;
        const fixes = (): Fix[] => {
          const edits = wrapForApp(required);
          return ifChanging({ title: 'wrap', edits, safe: false });
        };
        report({ message: 'unguarded', args: { platforms: reached }, at: call, fixes });
      }
    }
  },
});

/** Where there are more than anybody writes, who calls the functions around them is not asked. */
const MAX_REQUIRES = 50;

/** Functions that call functions are followed as deep as this. */
const MAX_CALLERS = 5;

/**
 * The platforms on which a place is certainly reached: no branch or condition keeps them out, neither there nor where
 * the functions around it are called. Callers that cannot all be known may be guarded.
 */
function reachedOn(
  project: Project,
  module: ScriptModule,
  offset: number,
  targets: readonly string[],
  depth = 0,
): readonly string[] {
  const here = targetsOf(branchAt(module.branches, offset), targets);
  if (here.length === 0 || hasCondition(module, offset)) return [];
  const around = functionsAround(module, blockAt(module.blocks, offset));
  const held = around.find(({ kind }) => kind !== 'member');
  if (!held) return here;
  const callers = depth < MAX_CALLERS ? referencesTo(project, module, held) : undefined;
  if (!callers) return [];
  const reached = callers.flatMap((caller) =>
    caller.call ? reachedOn(project, caller.module, caller.at.start, here, depth + 1) : [],
  );
  return here.filter((target) => reached.includes(target));
}

/**
 * `typeof uni.requireNativePlugin`, `typeof plus`, `uniPlatform`, `process.env.UNI_PLATFORM`; and conditions of the
 * developer's own making that may well ask the same (`isApp`, `platform === 'app'`).
 */
const ASKS_FOR_APP = /requireNativePlugin|\bplus\b|platform|(?:\b|is|_)app(?:\b|_|plus)/i;

function hasCondition({ guards }: ScriptModule, offset: number): boolean {
  for (const { condition } of enclosing(guards, { start: offset, end: offset + 1 }))
    if (ASKS_FOR_APP.test(condition)) return true;
  return false;
}
