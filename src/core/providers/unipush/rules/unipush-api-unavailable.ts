import type { Project } from '../../../project/project.ts';
import { pushModule } from '../../../project/settings.ts';
import { readUniPush } from '../../../project/unipush.ts';
import { defineRule, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { reachedIn } from '../../../rules/shared/reached.ts';
import { uniCallsIn } from '../../../rules/shared/uni-calls.ts';
import { excludesApp } from '../../../syntax/branches.ts';
import { isCaught } from '../../../syntax/caught.ts';
import type { CallSite } from '../../../syntax/module.ts';
import { uniPushService } from '../../index.ts';
import { isTested } from './shared/tested.ts';
import { unbuiltUniPush } from './shared/unbuilt-unipush.ts';

const { clientId, onMessage, name } = uniPushService;

const messages = ruleMessages({
  'zh-CN': {
    title: '没有启用 uniPush，取不到推送标识',
    messages: {
      disabled:
        'manifest.json 没有在任何平台启用 {service} 2：uni.{method} 会失败，报“{method}:fail uniPush is not enabled”。请在 manifest.json 中为要运行的平台启用 {service} 2.0。',
      excluded:
        'manifest.json 没有启用 {service} 2：uni.{method} 会失败，报“{method}:fail uniPush is not enabled”。项目使用的 {provider} 与 {service} 不能同时使用：请删除这里的调用，或改用 {service} 2.0 并移除该插件。',
      disabledListener:
        'manifest.json 没有在任何平台启用 {service}：在 App 中，uni.{method} 的回调永远不会执行。请在 manifest.json 的“App模块配置 → Push(消息推送)”中勾选 {service}，或删除这个监听。',
      excludedListener:
        'manifest.json 没有启用 {service}：在 App 中，uni.{method} 的回调永远不会执行。项目使用的 {provider} 与 {service} 不能同时使用：请改用该插件自己的监听。',
    },
    fixes: {},
  },
  en: {
    title: 'No push id without uniPush',
    messages: {
      disabled:
        'The manifest enables {service} 2 on no platform: uni.{method} fails with "{method}:fail uniPush is not enabled". Enable {service} 2.0 in manifest.json for the platforms that run this.',
      excluded:
        'The manifest does not enable {service} 2: uni.{method} fails with "{method}:fail uniPush is not enabled". {provider}, which the project uses, and {service} exclude each other: remove this call, or use {service} 2.0 and remove the plugin.',
      disabledListener:
        'The manifest enables {service} on no platform: in the App the callback of uni.{method} is never called. Tick {service} in manifest.json under "App模块配置 (App modules) → Push", or remove this listener.',
      excludedListener:
        'The manifest does not enable {service}: in the App the callback of uni.{method} is never called. {provider}, which the project uses, and {service} exclude each other: use the listener of that plugin.',
    },
    fixes: {},
  },
});

type Report = ReportOf<typeof messages>;

/**
 * Where uniPush is enabled for no platform, the call for the push id fails and the listener for push messages is never
 * called. Source: DCloud's runtime, `@dcloudio/uni-app-plus` 3.0, "getPushClientId:fail uniPush is not enabled". Not in
 * uni-app x, where the module is built in because it is called (DCloud's hello-uni-push). Whoever tests for the call
 * first, or catches its failure, asks whether uniPush is there (DCloud's uni-ai-chat).
 */
export const unipushApiUnavailable = defineRule({
  id: 'unipush-api-unavailable',
  severity: 'warning',
  messages,
  keywords: [clientId, onMessage],
  check(project, report) {
    if (project.manifest.uniAppX) return;
    const { app, platforms, second, sure } = readUniPush(project);
    if (!sure || second.length > 0 || unbuiltUniPush(project)) return;
    const reached = reachedIn(project);
    // with uniPush 1 built in, the App's runtime asks the same plugin for the id, and gets it
    if (app !== 'v1' || pushModule(project) === 'unticked') {
      for (const { module, call } of uniCallsIn(project, clientId)) {
        const asks = isTested({ module, call }) || (call.usage === 'awaited' && isCaught(module, call.block));
        if (!asks && reached(module)) report(told(project, call, clientId));
      }
    }
    if (platforms.length > 0) return;
    for (const { module, call } of uniCallsIn(project, onMessage)) {
      if (!excludesApp(call.branch) && !isTested({ module, call }) && reached(module))
        report({ ...told(project, call, onMessage, 'Listener'), severity: 'information' });
    }
  },
});

function told(project: Project, call: CallSite, method: string, what: '' | 'Listener' = ''): Report {
  const provider = project.uses
    .filter((use) => use.provider.manifest.uniPush === 'forbidden')
    .map((use) => use.provider.name);
  const message = `${provider.length > 0 ? 'excluded' : 'disabled'}${what}` as const;
  return { message, args: { method, service: name, provider }, at: call.calleeSpan };
}
