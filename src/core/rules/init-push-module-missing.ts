import { insertIntoOnLaunch, launchOf, pluginIn } from '../edits/on-launch.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { pluginOf, providers } from '../providers/index.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from './rule.ts';
import { isUsed } from './shared/used-call.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送插件没有初始化',
    messages: {
      missing:
        '项目里没有调用 {plugin} 的 {method}()：推送插件不会初始化，拿不到推送 token，离线推送收不到。请在 App.vue 的 onLaunch 中调用。',
    },
    fixes: { insert: '在 App.vue 的 onLaunch 中调用 {method}()' },
  },
  en: {
    title: 'The push plugin is never set up',
    messages: {
      missing:
        '{method}() of {plugin} is called nowhere: the plugin is never set up, gets no push token, and offline push will not arrive. Call it in the onLaunch of App.vue.',
    },
    fixes: { insert: 'Call {method}() in the onLaunch of App.vue' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * A plugin that has to be set up when the app is launched asks the phone for no token until then. Source: the pages of
 * the providers that have such a method.
 */
export const initPushModuleMissing = defineRule({
  id: 'init-push-module-missing',
  severity: 'warning',
  messages,
  keywords: providers.flatMap(({ initialise }) => initialise?.method ?? []),
  check(project, report) {
    for (const use of project.uses) {
      const plugin = pluginOf(use.provider);
      const method = use.provider.initialise?.method;
      const place = (use.registrations[0] ?? use.requires[0])?.call;
      if (method === undefined || !place || isUsed(project, method)) continue;
      const fixes = addition(project, use, method);
      report({ message: 'missing', args: { plugin, method }, at: place.calleeSpan, fixes });
    }
  },
});

/** Not to be applied unseen: an app may have to wait for the user's consent before anything is set up. */
function addition(project: Project, use: ProviderUse, method: string): Fix[] {
  const launch = launchOf(project);
  if (!launch) return [];
  const lines = ['// #ifdef APP-PLUS', `${pluginIn(launch, use)}.${method}();`, '// #endif'];
  const edits = insertIntoOnLaunch(launch, lines);
  return ifChanging({ title: 'insert', args: { method }, edits, safe: false });
}
