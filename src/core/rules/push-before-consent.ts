import { isCallOf } from '../project/callee.ts';
import { basename, join } from '../project/paths.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { functionsAround, referencesTo } from '../project/references.ts';
import { settingAt } from '../project/settings.ts';
import { isBuiltin, pluginOf } from '../providers/index.ts';
import { excludesApp, excludesSystem } from '../syntax/branches.ts';
import { enclosing } from '../syntax/enclosing.ts';
import type { CallSite, ScriptModule } from '../syntax/module.ts';
import { flowOf } from '../syntax/scope.ts';
import { valueAt } from '../syntax/tree.ts';
import { defineRule, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '用户同意隐私政策之前就初始化了推送',
    messages: {
      custom:
        'manifest.json 使用自定义的隐私政策弹窗，App 启动后代码马上执行：{method} 在用户同意之前就初始化了推送 SDK，可能上架审核不通过。请先判断 plus.runtime.isAgreePrivacy()，同意后再调用。',
      disagree:
        'androidPrivacy.json 允许用户不同意隐私政策也进入 App：{method} 在用户同意之前就初始化了推送 SDK，可能上架审核不通过。请先判断 plus.runtime.isAgreePrivacy()，同意后再调用。',
    },
    fixes: {},
  },
  en: {
    title: 'Push is initialised before the user agrees',
    messages: {
      custom:
        "The manifest has a privacy prompt of the App's own, and code runs as soon as the App is launched: {method} initialises the push SDK before the user has agreed, and a store may refuse the App. Ask plus.runtime.isAgreePrivacy() first.",
      disagree:
        'androidPrivacy.json lets users into the App who have not agreed: {method} initialises the push SDK before that, and a store may refuse the App. Ask plus.runtime.isAgreePrivacy() first.',
    },
    fixes: {},
  },
});

/**
 * With DCloud's own prompt no code runs before the user agrees; with one of the App's own, or for users who go on
 * without agreeing, it does. Sources: DCloud's pages on the privacy prompt of Android ("custom") and on the mode of
 * those who disagree; the vendors' pages, which ask to initialise after consent.
 */
export const pushBeforeConsent = defineRule({
  id: 'push-before-consent',
  severity: 'information',
  messages,
  check(project, report) {
    const message = goesOnWithout(project);
    if (!message) return;
    for (const use of project.uses) {
      // what is built in starts by itself
      if (isBuiltin(use.provider)) continue;
      for (const { module, call } of initialising(project, use)) {
        if (excludesSystem(call.branch, 'APP-ANDROID') || !isAtLaunch(project, use, module, call)) continue;
        report({ message, args: { method: call.callee.at(-1) as string }, at: call.calleeSpan });
      }
    }
  },
});

/** How the App comes to run before the user agrees; undefined where it does not, or that is not certain. */
function goesOnWithout(project: Project): 'custom' | 'disagree' | undefined {
  for (const system of ['android', 'ios']) {
    const mode = settingAt(project, 'app-plus', 'distribute', system, 'pushRegisterMode');
    if (mode.state !== 'absent') return undefined;
  }
  const prompt = settingAt(project, 'app-plus', 'privacy', 'prompt').property?.value;
  if (prompt?.kind === 'string' && prompt.value === 'custom') return 'custom';
  const file = project.files.json(join(project.sourceRoot, 'androidPrivacy.json'));
  const isTrue = (key: string): boolean => {
    const value = valueAt(file?.tree, 'disagreeMode', key);
    return value?.kind === 'boolean' && value.value;
  };
  const own = valueAt(file?.tree, 'prompt');
  // without a prompt there is nothing to disagree with; plugins that are left out do nothing
  if (own?.kind !== 'string' || own.value !== 'template' || !isTrue('loadNativePlugins')) return undefined;
  return isTrue('support') || isTrue('visitorEntry') ? 'disagree' : undefined;
}

interface Place {
  readonly module: ScriptModule;
  readonly call: CallSite;
}

/** The calls by which the plugin itself starts: what only tells an SDK of the plugin starts nothing. */
function initialising(project: Project, { provider }: ProviderUse): Place[] {
  const { initialise, register } = provider;
  const callees = [
    ...(initialise ? [initialise] : []),
    ...register.map(({ callee }) => callee).filter(({ of }) => of !== 'object'),
  ];
  return project.scripts.flatMap((module) =>
    module.calls
      .filter((call) => callees.some((callee) => isCallOf(callee, provider, module, call, project.resolve)))
      .map((call) => ({ module, call })),
  );
}

/** Functions that call functions are followed as deep as this. */
const MAX_DEPTH = 4;

/** The call is certainly made when the App is launched, and nothing before it asks or waits for anything. */
function isAtLaunch(
  project: Project,
  use: ProviderUse,
  module: ScriptModule,
  call: CallSite,
  depth = 0,
): boolean {
  if (excludesApp(call.branch) || isAsked(use, module, call) || depth > MAX_DEPTH) return false;
  const { blocks, calls, source } = module;
  const flow = flowOf(blocks, call.block);
  const waits = calls.some(
    (other) => other.end <= call.start && flowOf(blocks, other.block) === flow && other.usage === 'awaited',
  );
  if (waits || CONSENT.test(source.text)) return false;
  const name = basename(source.path);
  const isApp = /^App\.u?vue$/.test(name) && source.path === join(project.sourceRoot, name);
  if (flow === 0) return isApp || source.path.startsWith(join(project.sourceRoot, 'main.'));
  const [held] = functionsAround(module, flow);
  if (held?.block === flow) {
    if (held.name === 'onLaunch') return isApp;
    const callers =
      held.kind === 'member'
        ? calls
            .filter(({ callee }) => callee.length === 2 && callee[0] === '' && callee[1] === held.name)
            .map((one) => ({ module, call: one }))
        : (referencesTo(project, module, held) ?? []);
    return callers.some(
      (caller) => caller.call && isAtLaunch(project, use, caller.module, caller.call, depth + 1),
    );
  }
  // `onLaunch(() => {…})`
  const body = blocks[flow];
  const around = calls.find(
    ({ callee, args }) =>
      callee.join('.') === 'onLaunch' &&
      args.some((argument) => body && argument.start <= body.start && body.end <= argument.end),
  );
  return isApp && around !== undefined;
}

/** Names of which some stand in whatever asks for consent. */
const CONSENT = /agreeprivacy|disagreeprivacy|privacyauthorization/i;

/** A condition that asks for more than the plugin or the platform may ask for consent. */
function isAsked({ provider }: ProviderUse, { guards }: ScriptModule, call: CallSite): boolean {
  const own = [...call.callee.slice(0, -1), pluginOf(provider)];
  return [...enclosing(guards, call)].some(({ condition }) => {
    const names = condition.replace(/(["'`])[^"'`]*\1/g, '').match(/[A-Za-z_$][\w$]*/g) ?? [];
    return !names.every((name) => own.includes(name) || HARMLESS.has(name));
  });
}

const HARMLESS = new Set(
  'uni plus window typeof undefined null os name platform getSystemInfoSync process env UNI_PLATFORM requireNativePlugin'.split(
    ' ',
  ),
);
