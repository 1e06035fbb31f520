import { isReadable, settingAt } from '../../../project/settings.ts';
import { defineRule, ruleMessages } from '../../../rules/rule.ts';
import { reachedIn } from '../../../rules/shared/reached.ts';
import { PLUS_PUSH, plusPushCalls } from '../../../rules/shared/uni-calls.ts';
import { excludesApp, excludesSystem } from '../../../syntax/branches.ts';
import { enclosing } from '../../../syntax/enclosing.ts';
import { uniPushService } from '../../index.ts';
import { isTested } from './shared/tested.ts';
import { unbuiltUniPush } from './shared/unbuilt-unipush.ts';

const { name, plus, getui } = uniPushService;

const messages = ruleMessages({
  'zh-CN': {
    title: '没有打包 uniPush，plus.push 取不到推送标识',
    messages: {
      unavailable:
        'App 没有打包 {service}，也没有个推（{getui}）：{method} 取不到 clientid。请在 manifest.json 的“App模块配置 → Push(消息推送)”中勾选 {service}；使用厂商推送插件的项目，请改用该插件自己的接口。',
    },
    fixes: {},
  },
  en: {
    title: 'No push id from plus.push without uniPush',
    messages: {
      unavailable:
        'The App has neither {service} nor Getui ({getui}) built in: {method} gives no clientid. Tick {service} in manifest.json under "App模块配置 (App modules) → Push"; with a vendor\'s push plugin, ask that plugin.',
    },
    fixes: {},
  },
});

/**
 * The id that `plus.push` gives is that of the push service in the App: without one there is none. Source: DCloud's
 * HTML5+ reference, `plus.push.ClientInfo`: "id" is the service's. On iOS alone `token` is the system's, so what runs
 * there alone is left out.
 */
export const plusPushUnavailable = defineRule({
  id: 'plus-push-unavailable',
  severity: 'information',
  messages,
  keywords: [PLUS_PUSH],
  check(project, report) {
    const { manifest } = project;
    if (manifest.uniAppX || !isReadable(manifest)) return;
    const push = settingAt(project, 'app-plus', 'distribute', 'sdkConfigs', 'push');
    if (push.state === 'unsure') return;
    const value = push.property?.value;
    // HBuilderX writes null for what was un-ticked; whatever else is there may be a service
    const isClear =
      value === undefined ||
      value.kind === 'null' ||
      (value.kind === 'object' &&
        !value.open &&
        value.closed &&
        value.properties.every((property) => property.value.kind === 'null'));
    if (!isClear || unbuiltUniPush(project)) return;
    const reached = reachedIn(project);
    for (const { module, call } of plusPushCalls(project)) {
      const method = call.callee.at(-1) as string;
      if (!plus.ids.includes(method) || excludesApp(call.branch)) continue;
      const isIos =
        excludesSystem(call.branch, 'APP-ANDROID') ||
        [...enclosing(module.guards, call)].some(({ condition }) => /ios/i.test(condition));
      if (isIos || isTested({ module, call }) || !reached(module)) continue;
      const args = { method: call.callee.join('.'), service: name, getui };
      report({ message: 'unavailable', args, at: call.calleeSpan });
    }
  },
});
