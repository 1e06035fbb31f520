import { pushModule } from '../project/settings.ts';
import { readUniPush } from '../project/unipush.ts';
import { uniPushService } from '../providers/index.ts';
import type { Rule } from './rule.ts';
import { uniCalls } from './shared/uni-calls.ts';

const { clientId, name } = uniPushService;

/**
 * The call fails on every platform for which uniPush is not enabled in the manifest. Source: DCloud’s page
 * "uni-push2 API", on `getPushClientId:fail register fail`.
 */
export const unipushApiUnavailable: Rule = {
  id: 'unipush-api-unavailable',
  severity: 'warning',
  words: [clientId],
  check(project, report) {
    const { app, second, sure } = readUniPush(project);
    if (!sure || second.length > 0) return;
    // with uniPush 1 built in, the App's runtime asks the same plugin for the id, and gets it
    if (app === 'v1' && pushModule(project) !== 'unticked') return;
    const provider = project.uses
      .filter((use) => use.provider.forbidsUniPush)
      .map((use) => use.provider.name);
    const message = provider.length > 0 ? 'excluded' : 'disabled';
    for (const call of uniCalls(project, clientId)) {
      report({ message, args: { method: clientId, service: name, provider }, at: call.calleeSpan });
    }
  },
};
