import type { Project, ProviderUse } from '../project/project.ts';
import { functionsAround, referencesTo } from '../project/references.ts';
import { statesOf } from '../project/states.ts';
import { methodsOf } from '../providers/index.ts';
import { excludesApp } from '../syntax/branches.ts';
import type { CallSite, HeldFunction, ScriptModule } from '../syntax/module.ts';
import { defineRule, ruleMessages } from './rule.ts';
import { neverRegistered } from './shared/never-registered.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '没有执行推送插件的注册',
    messages: {
      registers:
        '{name} 会用 {method} 注册推送插件，但项目中没有任何地方调用它：插件没有注册，收不到离线推送。请在登录之前调用，例如在 App.vue 的 onLaunch 中。',
      initialises:
        '{name} 会调用 {method}()，但项目中没有任何地方调用它：插件不会向手机获取推送 token，收不到离线推送。请在 App.vue 的 onLaunch 中调用。',
      registersPlugin:
        '{name} 会用 {method} 注册推送插件，但项目中没有任何地方调用它：插件没有注册，拿不到推送 token，收不到离线推送。请调用它。',
      neverCalled:
        '引入了插件 {plugin}，但没有调用 {method}：插件没有注册，拿不到推送 token，收不到离线推送。请调用 {method} 注册。',
      never:
        '获取了插件 {plugin}，但没有用 {method} 注册：SDK 不知道这个插件，收不到离线推送。请在登录之前注册。',
    },
    fixes: {},
  },
  en: {
    title: 'The registration of the push plugin never runs',
    messages: {
      registers:
        '{name} registers the push plugin with {method}, but nothing in the project calls it: the plugin is not registered, and no offline push arrives. Call it before the login, in onLaunch of App.vue for example.',
      initialises:
        '{name} calls {method}(), but nothing in the project calls {name}: the plugin asks the phone for no push token, and no offline push arrives. Call it in onLaunch of App.vue.',
      registersPlugin:
        '{name} registers the push plugin with {method}, but nothing in the project calls it: the plugin is not registered, gets no push token, and no offline push arrives. Call it.',
      neverCalled:
        'The plugin {plugin} is brought in, but {method} is called nowhere: the plugin is not registered, gets no push token, and no offline push arrives. Call {method}.',
      never:
        'The plugin {plugin} is required, but {method} never registers it: the SDK does not know of the plugin, and no offline push arrives. Register it before the login.',
    },
    fixes: {},
  },
});

/**
 * Nothing registers a plugin by itself: where the function that does is called by nobody, or nobody does it at all,
 * the SDK never learns of the plugin and no token comes. Sources: the SDKs' code; the vendors' pages. What may be
 * called in a way that cannot be followed is passed over.
 */
export const registrationNotCalled = defineRule({
  id: 'registration-not-called',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      if (isSpared(project, use)) continue;
      const { provider, registrations } = use;
      const method = [...new Set(registrations.map((one) => one.method))];
      const uncalled = whatNobodyCalls(project, registrations);
      const at = uncalled ? undefined : neverRegistered(project, use);
      if (uncalled) {
        const args = { name: uncalled.name, method, plugin: provider.name };
        const isFirst = registrations.some(({ shape }) => shape.before);
        report({ message: isFirst ? 'registers' : 'registersPlugin', args, at: uncalled });
      } else if (at) {
        const args = { method: methodsOf(provider), plugin: provider.name };
        const isFirst = provider.register.some(({ before }) => before);
        report({ message: isFirst ? 'never' : 'neverCalled', args, at });
      }
      const initialise = provider.initialise?.method;
      const idle =
        initialise === undefined ? undefined : whatNobodyCalls(project, callsOf(project, initialise));
      if (idle && initialise) {
        const args = { name: idle.name, method: initialise, plugin: provider.name };
        report({ message: 'initialises', args, at: idle });
      }
    }
  },
});

/** The manifest may have the plugin start without the call. */
function isSpared(project: Project, use: ProviderUse): boolean {
  return use.provider.register.some(({ spared }) => {
    if (!spared) return false;
    const states = statesOf(project, use, { id: '', place: spared });
    return states.some(({ state, node }) =>
      node?.kind === 'string'
        ? node.value.trim() === 'true'
        : node?.kind === 'boolean'
          ? node.value
          : state === 'unknown',
    );
  });
}

interface Place {
  readonly module: ScriptModule;
  readonly call: CallSite;
}

/** Where there are more than anybody writes, who calls them is not asked. */
const MAX_PLACES = 50;

/** The function around the first of some calls that nobody calls, where there is such a function around each. */
function whatNobodyCalls(project: Project, places: readonly Place[]): HeldFunction | undefined {
  if (places.length > MAX_PLACES) return undefined;
  const found = places.map(({ module, call }) =>
    functionsAround(module, call.block).find((held) => referencesTo(project, module, held)?.length === 0),
  );
  return found.includes(undefined) ? undefined : found[0];
}

/** Every place that says the method; none where one of them is no plain call. */
function callsOf(project: Project, method: string): Place[] {
  const found: Place[] = [];
  for (const module of project.scripts) {
    const calls = module.calls.filter(
      ({ callee, branch }) => callee.at(-1) === method && !excludesApp(branch),
    );
    const said = module.mentions(method).length;
    if (said > module.calls.filter(({ callee }) => callee.at(-1) === method).length) return [];
    found.push(...calls.map((call) => ({ module, call })));
  }
  return found;
}
