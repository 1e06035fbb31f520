import { defineRule, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { configProblems } from '../../../rules/shared/config-problems.ts';
import { removeFix, renameFix, rightKey } from '../../../rules/shared/schema-fixes.ts';
import { keyOf, placeOf, type SchemaProblem } from '../../../schema/check.ts';
import { expectedWords } from '../../../schema/kinds.ts';
import type { ObjectNode } from '../../../syntax/tree.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'offlinePushConfig 的键和值要与 SDK 读取的一致',
    messages: {
      misspelt: 'SDK 不读取“{key}”，会悄悄忽略它，该厂商收不到离线推送。应写作“{right}”。',
      unknown: 'SDK 不读取“{key}”，会悄悄忽略它。请删除，或改用 SDK 支持的键。',
      manifest:
        'SDK 不从这里读取“{key}”：vivo 的 AppID、AppKey 要填在 manifest.json 的“App原生插件配置”里该插件的参数中，否则 vivo 手机收不到离线推送。',
      'no-such-vendor': 'SDK 没有“{key}”：TUIOfflinePush 不支持 FCM，这个值会被悄悄忽略。请删除。',
      'console-only': '“{key}”只填在 IM 控制台的证书里，客户端不读取；写在代码里还会随安装包泄露。请删除。',
      digits:
        '“{key}”应是 IM 控制台分配的证书 ID，全部是数字：SDK 会用 parseInt 转换，其他内容得到 NaN，该厂商收不到离线推送。',
      type: '“{key}”的值类型不对：应为{expected}。',
    },
    fixes: { rename: '改为“{right}”', remove: '删除“{key}”' },
  },
  en: {
    title: 'offlinePushConfig holds what the SDK reads',
    messages: {
      misspelt:
        'The SDK does not read "{key}" and ignores it silently, so that vendor gets no offline push. Write "{right}".',
      unknown:
        'The SDK does not read "{key}" and ignores it silently. Remove it, or use a key that the SDK reads.',
      manifest:
        'The SDK does not read "{key}" here: vivo\'s AppID and AppKey belong to the plugin\'s parameters in manifest.json (App native plugins). Without them vivo phones get no offline push.',
      'no-such-vendor':
        'The SDK has no "{key}": TUIOfflinePush does not support FCM, and the value is ignored silently. Remove it.',
      'console-only':
        '"{key}" belongs to the certificate in the IM console only. The client does not read it, and in the code it leaks with the app. Remove it.',
      digits:
        '"{key}" is the certificate id that the IM console gave, digits only: the SDK runs it through parseInt, and anything else becomes NaN, so that vendor gets no offline push.',
      type: 'The value of "{key}" has the wrong type: it must be {expected}.',
    },
    fixes: { rename: 'Change to "{right}"', remove: 'Remove "{key}"' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * The SDK reads thirteen keys of `offlinePushConfig` and ignores every other without a word; it runs certificate
 * ids through `parseInt`. Source: `tim-wx-sdk` 2.27, `@tencentcloud/chat` 3.6.
 */
export const offlinePushConfigSchema = defineRule({
  id: 'offline-push-config-schema',
  severity: 'error',
  messages,
  check(project, report) {
    for (const { problem, object } of configProblems(project, 'offline-push-config-schema'))
      report(toReport(problem, object));
  },
});

function toReport(problem: SchemaProblem, config: ObjectNode): Report {
  const { kind, node, suggestion, reason } = problem;
  const key = keyOf(problem);
  const at = placeOf(problem);
  if (kind === 'not-read' || kind === 'unknown-key') {
    const right = kind === 'unknown-key' ? rightKey(config, suggestion) : undefined;
    if (right === undefined)
      return {
        message: isReason(reason) ? reason : 'unknown',
        args: { key },
        at,
        fixes: removeFix(problem, config),
      };
    return { message: 'misspelt', args: { key, right }, at, fixes: renameFix(problem, right) };
  }
  // a value may come from a constant elsewhere: the report stands where it is written
  if (kind === 'pattern') return { message: 'digits', args: { key }, at: node };
  return { message: 'type', args: { key, expected: expectedWords(problem) }, at: node };
}

/** Why nothing reads a key, as the schema has it: each has a message of its own. */
function isReason(reason: string | undefined): reason is Reason {
  return reason !== undefined && Object.hasOwn(messages.en.messages, reason);
}

type Reason = 'manifest' | 'console-only' | 'no-such-vendor';
