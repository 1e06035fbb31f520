import { clickListener } from '../edits/click-listener.ts';
import { insertIntoOnLaunch, launchOf, pluginIn } from '../edits/on-launch.ts';
import type { Fix } from '../finding.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { providers } from '../providers/index.ts';
import { excludesApp } from '../syntax/branches.ts';
import type { Rule } from './rule.ts';
import { isUsed } from './shared/used-call.ts';

const listeners = providers.flatMap(({ calls }) => calls?.clickListener ?? []);

/**
 * What a message passes through reaches the app only by the plugin's listener: without one, a click on a notification
 * opens the app and no more. Source: the vendor's page, step 5. One report for a project.
 */
export const clickListenerMissing: Rule = {
  id: 'click-listener-missing',
  severity: 'information',
  words: listeners,
  check(project, report) {
    for (const use of project.uses) {
      const listener = use.provider.calls?.clickListener;
      const registration = use.registrations.find(({ plugin }) => plugin && !excludesApp(plugin.branch));
      if (!listener || !registration || isUsed(project, listener)) continue;
      const args = { listener, plugin: use.provider.name };
      report({ message: 'missing', args, at: registration.call.calleeSpan, fixes: addition(project, use) });
    }
  },
};

/** What a click is to open is the developer's to write. */
function addition(project: Project, use: ProviderUse): Fix[] {
  const launch = launchOf(project);
  const { calls } = use.provider;
  if (!launch || !calls) return [];
  const listener = clickListener(calls, pluginIn(launch, use), launch.typed);
  const edits = insertIntoOnLaunch(launch, ['// #ifdef APP-PLUS', ...listener, '// #endif']);
  return edits.length > 0
    ? [{ title: 'add', args: { listener: calls.clickListener ?? '' }, edits, safe: false }]
    : [];
}
