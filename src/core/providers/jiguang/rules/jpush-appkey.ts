import type { Project, ProviderUse } from '../../../project/project.ts';
import { entryStates, statesOf } from '../../../project/states.ts';
import { defineRule, type ReportOf, ruleMessages } from '../../../rules/rule.ts';
import { unsetIn } from '../../../rules/shared/unset-parameters.ts';
import { stateOf } from '../../../schema/values.ts';
import { everyValue, valuesAt } from '../../values.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '极光的 AppKey 没有填写，或填写了两处',
    messages: {
      blank:
        '“{keys}”都没有填写：没有 AppKey，SDK 无法注册到极光（错误码 1008），收不到推送。请填写极光控制台应用信息中的 AppKey。',
      nowhere:
        'manifestPlaceholders.json 中没有填写“{keys}”，{method}() 也没有传入 AppKey：SDK 无法注册到极光（错误码 1008），收不到推送。请填写其中一处。',
      twice:
        '{method}() 传入了 AppKey，而 manifestPlaceholders.json 中的“{keys}”也填写了：两处会冲突。请只保留一处；在代码中传入时，“{keys}”要填空字符串。',
    },
    fixes: { ask: '填写“{keys}”…' },
  },
  en: {
    title: "JPush's AppKey is missing, or stands in two places",
    messages: {
      blank:
        '"{keys}" are all blank: without an AppKey the SDK cannot register with JPush (error 1008), and no push arrives. Enter the AppKey of your application in the JPush console.',
      nowhere:
        '"{keys}" in manifestPlaceholders.json is not filled in, and {method}() is given no AppKey: the SDK cannot register with JPush (error 1008), and no push arrives. Fill in one of them.',
      twice:
        '{method}() is given an AppKey, and "{keys}" in manifestPlaceholders.json is filled in as well: the two conflict. Keep one of them; where the code gives it, "{keys}" has to be an empty text.',
    },
    fixes: { ask: 'Enter "{keys}"…' },
  },
});

type Report = ReportOf<typeof messages>;

/** The parameters and the placeholder that hold the AppKey. */
const KEY = /^JPUSH_APPKEY(?:_|$)/;

/**
 * The SDK takes its AppKey from the plugin's entry, one for each system, or, with the UTS plugin, from a placeholder or
 * from the code, but not from both. Sources: jpush/jpush-hbuilder-plugin, README (2025-07-25); jg-jpush-u,
 * Android_Integration_Guide.md ("否则会导致配置冲突"); docs.jiguang.cn, Android's error 1008.
 */
export const jpushAppKey = defineRule({
  id: 'jpush-appkey',
  severity: 'warning',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      if (use.provider.family !== 'jiguang') continue;
      for (const finding of [inEntry(project, use), inPlaceholder(project, use)])
        if (finding) report(finding);
    }
  },
});

/** Who builds for one system alone leaves the other's blank. */
function inEntry(project: Project, use: ProviderUse): Report | undefined {
  const values = everyValue(use.provider).filter(({ id }) => KEY.test(id));
  const states = entryStates(project, valuesAt({ values }, 'entry'));
  const unset = unsetIn(project, use, undefined, states, undefined);
  if (!unset || unset.keys.length < states.length) return undefined;
  const fixes = unset.fixes.flatMap((fix) => (fix.title === 'ask' ? [fix] : []));
  return { message: 'blank', args: { keys: [...unset.keys] }, at: unset.at, fixes };
}

/** A project without the file may be built in Android Studio, where the placeholder is another file's. */
function inPlaceholder(project: Project, use: ProviderUse): Report | undefined {
  const [value] = valuesAt({ values: everyValue(use.provider).filter(({ id }) => KEY.test(id)) }, 'json');
  const [key] = value ? statesOf(project, use, value) : [];
  const calls = use.registrations.filter(({ shape }) => shape.arguments.config === undefined);
  const given = calls.map(({ call }) => {
    const [argument] = call.args;
    return argument ? stateOf(project.resolve(argument)) : 'absent';
  });
  const [first] = calls;
  if (!value || !key || !first) return undefined;
  const args = { keys: [value.id], method: first.method };
  const passing = calls.find((_call, index) => given[index] === 'set');
  if (passing && key.state === 'set')
    return { message: 'twice', args, at: passing.call.args[0] ?? passing.call.calleeSpan };
  const isNowhere = given.every((state) => state === 'absent' || state === 'blank');
  const isBlank = key.holder && (key.state === 'blank' || key.state === 'absent');
  return isNowhere && isBlank ? { message: 'nowhere', args, at: key.at ?? first.call.calleeSpan } : undefined;
}
