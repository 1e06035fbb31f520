import { clickListener } from '../edits/click-listener.ts';
import { insertIntoOnLaunch, type Launch, launchOf, pluginIn } from '../edits/on-launch.ts';
import { isInEveryApp } from '../project/builds.ts';
import { isWhole } from '../project/callee.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { providers } from '../providers/index.ts';
import type { ClickListener } from '../providers/provider.ts';
import { excludesApp } from '../syntax/branches.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from './rule.ts';
import { isListening } from './shared/listens.ts';

const listeners = providers.flatMap(({ click }) => click?.callee.method ?? []);

const messages = ruleMessages({
  'zh-CN': {
    title: '没有监听离线推送的点击',
    messages: {
      missing:
        '注册了 {plugin}，但没有调用 {listener}：点击通知只会打开应用，拿不到透传内容，也不能跳转到指定页面。请在 App.vue 的 onLaunch 中监听。',
    },
    fixes: {
      add: '在 App.vue 的 onLaunch 中添加 {listener}',
    },
  },
  en: {
    title: 'Clicks on notifications are not listened for',
    messages: {
      missing:
        '{plugin} is registered, but {listener} is called nowhere: a click on a notification only opens the app, without what the message passed through. Listen in onLaunch of App.vue.',
    },
    fixes: {
      add: 'Add {listener} to onLaunch in App.vue',
    },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * What a message passes through reaches the app only by the plugin's listener: without one, a click on a notification
 * opens the app and no more. Source: the vendor's page, step 5. One report for a project.
 */
export const clickListenerMissing = defineRule({
  id: 'click-listener-missing',
  severity: 'information',
  messages,
  keywords: listeners,
  check(project, report) {
    for (const use of project.uses) {
      const { click, name: plugin } = use.provider;
      const registration = use.registrations.find(({ plugin }) => plugin && !excludesApp(plugin.branch));
      if (!click || !registration || isListening(project, use.provider, click)) continue;
      const args = { listener: click.callee.method, plugin };
      report({ message: 'missing', args, at: registration.call.calleeSpan, fixes: addition(project, use) });
    }
  },
});

/** What a click is to open is the developer's to write. */
function addition(project: Project, use: ProviderUse): Fix[] {
  const launch = launchOf(project);
  const { click } = use.provider;
  const on = launch && click && receiverIn(launch, use, click);
  if (!launch || !click || on === undefined) return [];
  const listener = clickListener(click, on, launch.typed);
  const edits = insertIntoOnLaunch(launch, ['// #ifdef APP-PLUS', ...listener, '// #endif']);
  return ifChanging({ title: 'add', args: { listener: click.callee.method }, edits, safe: false });
}

/** What the listener is a method of in `App.vue`; '' for a function that is imported there; undefined where it is not. */
function receiverIn(launch: Launch, use: ProviderUse, { callee }: ClickListener): string | undefined {
  if (callee.of !== 'module') return pluginIn(launch, use);
  const here = use.imports.filter(
    ({ source, branch }) => source.path === launch.module.source.path && isInEveryApp(branch),
  );
  if (here.some(({ name, imported }) => imported === callee.method && name === imported)) return '';
  return here.find(isWhole)?.name;
}
