import { settingAt, uniPush } from '../../../project/settings.ts';
import { defineRule, ifChanging, ruleMessages } from '../../../rules/rule.ts';
import { tickPush } from '../../../rules/shared/tick-push.ts';
import { PLUS_PUSH } from '../../../rules/shared/uni-calls.ts';
import { uniPushService } from '../../index.ts';
import { unbuiltUniPush } from './shared/unbuilt-unipush.ts';

const { name, clientId, onMessage } = uniPushService;

const messages = ruleMessages({
  'zh-CN': {
    title: '勾选了 uniPush，却没有勾选 Push 模块',
    messages: {
      missing:
        '勾选了 {service}，但没有勾选 Push 模块：{service} 不会打包进 App，{calls} 不起作用，App 收不到推送。请在 manifest.json 的“App模块配置”中勾选 Push(消息推送)。',
    },
    fixes: { add: '勾选 Push 模块：在 app-plus.modules 中加上“Push”' },
  },
  en: {
    title: 'uniPush is ticked, the Push module is not',
    messages: {
      missing:
        '{service} is ticked, and the Push module is not: {service} is not built into the App, {calls} does nothing, and no push arrives. Tick Push in manifest.json under "App模块配置 (App modules)".',
    },
    fixes: { add: 'Tick the Push module: add "Push": {} to app-plus.modules' },
  },
});

/**
 * DCloud's compiler builds uniPush 1, and uniPush 2 with offline push, into an App only where `modules.Push` is there.
 * Source: `@dcloudio/uni-push` 3.0.0-alpha-5020620260914001, `lib/uni.plugin.js`.
 */
export const unipushModuleMissing = defineRule({
  id: 'unipush-module-missing',
  severity: 'error',
  messages,
  keywords: [clientId, onMessage, PLUS_PUSH],
  check(project, report) {
    const calls = unbuiltUniPush(project);
    const at =
      settingAt(project, 'app-plus', 'modules').property?.keySpan ?? uniPush(project)?.property.keySpan;
    if (!calls || !at) return;
    const edits = tickPush(project);
    const called = [...new Set(calls.map(({ call }) => call.callee.join('.')))];
    report({
      message: 'missing',
      args: { service: name, calls: called },
      at,
      // the cloud refuses to build uniPush until the service is opened in DCloud's developer centre
      fixes: ifChanging({ title: 'add', edits, safe: false }),
    });
  },
});
