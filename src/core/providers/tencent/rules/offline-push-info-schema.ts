import type { Dependency } from '../../../project/dependencies.ts';
import { defineRule, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { ignores, type MessagePush, messagePushes, messageWords } from '../../../rules/shared/messages.ts';
import { renameFix } from '../../../rules/shared/schema-fixes.ts';
import { checkSchema, keyOf, placeOf, type SchemaProblem } from '../../../schema/check.ts';
import { expectedWords } from '../../../schema/kinds.ts';
import { countedProperties } from '../../../schema/plain.ts';
import { sinceOf } from '../../../schema/shape.ts';
import { type ObjectNode, propertyOf } from '../../../syntax/tree.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'offlinePushInfo 的键和值要与 SDK 读取的一致',
    messages: {
      misspelt: 'SDK 不读取“{key}”：它不起作用，也没有任何提示。应写作“{right}”。',
      unknown: 'SDK 不认识“{key}”：它不起作用，也没有任何提示。请删除，或改用 SDK 支持的键。',
      dropped: 'SDK 不认识“{key}”：发送时会丢弃它，也没有任何提示。请删除；要用它，请通过 REST API 发送。',
      recased:
        'SDK 不认识“{key}”：发送时会改变它的大小写，推送服务很可能读不到，也没有任何提示。请在推送证书中设置，或通过 REST API 发送。',
      never: '{sdk} 的任何版本都不读取“{key}”，会悄悄忽略它。请改用该 SDK 支持的键，或升级到新的 SDK。',
      tooOld: '{sdk} {version} 不读取“{key}”，会悄悄忽略它：从 {since} 起才支持。请升级 SDK。',
      type: '“{key}”的值类型不对：应为{expected}。',
      value: '“{key}”的值不在可选范围内：应为{expected}。',
    },
    fixes: {
      rename: '改为“{right}”',
    },
  },
  en: {
    title: 'offlinePushInfo holds what the SDK reads',
    messages: {
      misspelt: 'The SDK does not read "{key}": it has no effect, and nothing says so. Write "{right}".',
      unknown:
        'The SDK does not know "{key}": it has no effect, and nothing says so. Remove it, or use a key that the SDK reads.',
      dropped:
        'The SDK does not know "{key}" and drops it when it sends, and nothing says so. Remove it; to use it, send by the REST API.',
      recased:
        'The SDK does not know "{key}" and sends it in other letters, which the push service most likely does not read, and nothing says so. Set it with the push certificate, or send by the REST API.',
      never:
        'No version of {sdk} reads "{key}": it is ignored silently. Use a key that this SDK reads, or move to the newer SDK.',
      tooOld:
        '{sdk} {version} does not read "{key}" and ignores it silently: versions from {since} on do. Update the SDK.',
      type: 'The value of "{key}" has the wrong type: it must be {expected}.',
      value: 'The value of "{key}" is not one of those allowed: {expected}.',
    },
    fixes: {
      rename: 'Change to "{right}"',
    },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * What a message says of its offline push is sent on key by key: a key that the SDK does not know, or that its version
 * does not know yet, is left out without a word. What is passed through to the click has a rule of its own.
 * `desc` and `ext` are the names of the native SDK, `Desc` and `Ext` those of the REST API. In `androidInfo` the SDK sends
 * every key on, those that it does not know in other letters. Message classes have a rule of their own.
 * Source: `sendMessage` of `tim-wx-sdk` 2.27 and `@tencentcloud/chat` 3.6, whose requests the tests read.
 */
export const offlinePushInfoSchema = defineRule({
  id: 'offline-push-info-schema',
  severity: 'warning',
  messages,
  keywords: messageWords,
  check(project, report) {
    for (const push of messagePushes(project)) {
      if (push.shape.schema !== 'offline-push-info') continue;
      const ignored = ignoredKeys(push);
      const keys = new Set(ignored.map(({ key }) => key));
      for (const { key, dependency, since } of ignored) {
        const args = { key, sdk: dependency.package, version: dependency.version ?? '', since: since ?? '' };
        for (const { keySpan } of countedProperties(push.info).get(key) ?? [])
          report({ message: since === null ? 'never' : 'tooOld', args, at: keySpan });
      }
      for (const problem of checkSchema(push.shape.schema, push.info, project.resolve)) {
        const [first = ''] = problem.path;
        // nothing in an object that is ignored is read
        if (first !== push.shape.passed?.key && !keys.has(first)) report(toReport(problem, push.info));
      }
    }
  },
});

interface Ignored {
  readonly key: string;
  readonly dependency: Dependency;
  /** The first version that reads the key; null where none of the package does. */
  readonly since: string | null;
}

/** The keys that the project's version of the SDK ignores; of several packages, that all of them do. */
function ignoredKeys({ info, sdks, shape }: MessagePush): Ignored[] {
  const found: Ignored[] = [];
  for (const key of countedProperties(info).keys()) {
    const since = sinceOf(shape.schema, [key]);
    if (!since || !sdks.every((dependency) => ignores(dependency, since))) continue;
    const [dependency] = sdks;
    if (dependency) found.push({ key, dependency, since: since[dependency.package] ?? null });
  }
  return found;
}

function toReport(problem: SchemaProblem, info: ObjectNode): Report {
  const { kind, node, suggestion } = problem;
  const key = keyOf(problem);
  if (kind === 'unknown-key' || kind === 'not-read') {
    const at = placeOf(problem);
    if (kind === 'not-read' && (problem.reason === 'dropped' || problem.reason === 'recased'))
      return { message: problem.reason, args: { key }, at };
    const parent = parentOf(info, problem);
    if (suggestion === undefined || (parent && propertyOf(parent, suggestion)))
      return { message: 'unknown', args: { key }, at };
    return {
      message: 'misspelt',
      args: { key, right: suggestion },
      at,
      fixes: renameFix(problem, suggestion),
    };
  }
  // a value may come from a constant elsewhere: the report stands where it is written
  return {
    message: kind === 'enum' ? 'value' : 'type',
    args: { key, expected: expectedWords(problem) },
    at: node,
  };
}

/** The object that holds the key, where it is a literal in place. */
function parentOf(info: ObjectNode, { path }: SchemaProblem): ObjectNode | undefined {
  let current: ObjectNode = info;
  for (const key of path.slice(0, -1)) {
    const value = propertyOf(current, key)?.value;
    if (value?.kind !== 'object') return undefined;
    current = value;
  }
  return current;
}
