import { quoteLike, replace } from '../edits/index.ts';
import type { Project } from '../project/project.ts';
import type { ChannelShape } from '../providers/provider.ts';
import { keyState } from '../schema/values.ts';
import { excludesSystem } from '../syntax/branches.ts';
import type { CallSite } from '../syntax/module.ts';
import type { Node } from '../syntax/tree.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';
import { channelCalls, channelMethods } from './shared/channels.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '通知渠道的参数',
    messages: {
      noId: '{method} 没有填写“{key}”：渠道不会创建，发到这个渠道的消息不会按它的声音和级别提醒。请填写，并与厂商后台的渠道 ID 一致。',
      sound:
        '“{key}”应是不带后缀的文件名：写成“{value}”找不到声音文件，通知没有自定义声音。请去掉后缀，文件放在 res/raw 中。渠道创建后不能修改，请换一个渠道 ID。',
      importance: '“{key}”只能是 {expected}：{value} 不起作用。请改为其中之一。',
    },
    fixes: { suffix: '去掉后缀“{suffix}”' },
  },
  en: {
    title: 'What a notification channel takes',
    messages: {
      noId: '{method} has no "{key}": no channel is made, and what is sent to it gets neither its sound nor its importance. Give the id, the same as in the maker\'s console.',
      sound:
        '"{key}" is the name of a file without its ending: "{value}" names no sound, and the notification has none of its own. Leave the ending out; the file lies in res/raw. A channel once made cannot be changed: give it another id.',
      importance: '"{key}" is one of {expected}: {value} has no effect. Use one of them.',
    },
    fixes: { suffix: 'Remove the ending "{suffix}"' },
  },
});

type Report = ReportOf<typeof messages>;

/**
 * What makes a notification channel: a sound goes without its suffix, importance has few values, and a channel that is
 * made cannot be changed. Sources: DCloud's page "uni-push2 API"; the readme of a provider's plugin that makes one.
 */
export const channelOptions = defineRule({
  id: 'channel-options',
  severity: 'warning',
  messages,
  keywords: channelMethods,
  check(project, report) {
    const seen = new Set<Node>();
    for (const { call, shape } of channelCalls(project)) checkChannel(project, call, shape, seen, report);
  },
});

function checkChannel(
  project: Project,
  call: CallSite,
  { method, id, sound, importance }: ChannelShape,
  seen: Set<Node>,
  report: (finding: Report) => void,
): void {
  if (excludesSystem(call.branch, 'APP-ANDROID')) return;
  const options = call.args[0] && project.resolve(call.args[0]);
  if (options?.kind !== 'object') return;
  const { state, property } = keyState(options, id, project.resolve);
  if (state === 'absent' || state === 'blank')
    report({ message: 'noId', args: { method, key: id }, at: property?.value ?? call.calleeSpan });
  if (seen.has(options)) return;
  seen.add(options);
  const literalOf = (key: string): Node | undefined => {
    const value = keyState(options, key, project.resolve).property?.value;
    return value && project.resolve(value);
  };
  const file = literalOf(sound);
  const [suffix] =
    (file?.kind === 'string' && /\.(?:mp3|wav|ogg|m4a|aac|caf|aiff?|amr|flac)$/i.exec(file.value)) || [];
  if (file?.kind === 'string' && suffix !== undefined) {
    const name = file.value.slice(0, -suffix.length);
    report({
      message: 'sound',
      args: { key: sound, value: file.value },
      at: file,
      fixes: () => [
        { title: 'suffix', args: { suffix }, edits: [replace(file, quoteLike(file, name))], safe: true },
      ],
    });
  }
  const level = importance && literalOf(importance.key);
  if (importance && level?.kind === 'number' && !importance.values.includes(level.value))
    report({
      message: 'importance',
      args: { key: importance.key, expected: importance.values.map(String), value: level.value },
      at: level,
    });
}
