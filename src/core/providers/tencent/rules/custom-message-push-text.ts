import { addProperty, insert } from '../../../edits/index.ts';
import type { TextEdit } from '../../../finding.ts';
import type { Project } from '../../../project/project.ts';
import { defineRule, type FixOf, ifChanging, ruleMessages } from '../../../rules/rule.ts';
import { countedProperties } from '../../../schema/plain.ts';
import { keyState } from '../../../schema/values.ts';
import { excludesApp } from '../../../syntax/branches.ts';
import { type CallSite, callsOfMethod } from '../../../syntax/module.ts';
import type { Node, ObjectNode } from '../../../syntax/tree.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '自定义消息的推送内容',
    messages: {
      missing:
        '自定义消息没有设置 offlinePushInfo：它永远不会离线推送。请设置 description；不需要推送时，请设置 disablePush 或 onlineUserOnly。',
      blank:
        '自定义消息的 offlinePushInfo 没有 description：它永远不会离线推送。请填写；不需要推送时，请设置 disablePush 或 onlineUserOnly。',
    },
    fixes: { mute: '这条消息不推送：设置 disablePush' },
  },
  en: {
    title: "The text of a custom message's push",
    messages: {
      missing:
        'A custom message without offlinePushInfo is never pushed. Give it a description; if it is not to be pushed, say so with disablePush or onlineUserOnly.',
      blank:
        'A custom message whose offlinePushInfo has no description is never pushed. Write one; if it is not to be pushed, say so with disablePush or onlineUserOnly.',
    },
    fixes: { mute: 'This message is not to be pushed: set disablePush' },
  },
});

type Fix = FixOf<typeof messages>;

const SEND = 'sendMessage';
const CREATE = 'createCustomMessage';

/**
 * The service makes a text for every kind of message but the custom one, which it cannot read. Source: Tencent Cloud
 * IM, documents 269/139819 and 269/139820 (2026-10-21).
 */
export const customMessagePushText = defineRule({
  id: 'custom-message-push-text',
  severity: 'warning',
  messages,
  keywords: [CREATE],
  check(project, report) {
    const isPushed = project.uses.some(
      ({ provider, registrations }) => provider.family === 'tencent' && registrations.length > 0,
    );
    if (!isPushed || project.manifest.uniAppX) return;
    for (const call of callsOfMethod(project.scripts, SEND)) {
      const found = isCustom(project, call) ? problemOf(project, call) : undefined;
      if (!found) continue;
      const { message, at, edits } = found;
      const fixes = (): Fix[] => {
        const changes = edits();
        return ifChanging({ title: 'mute', edits: changes, safe: false });
      };
      report({ message, at, fixes });
    }
  },
});

/** `chat.sendMessage(m)`, where `m` is certainly what `chat.createCustomMessage` gave. */
function isCustom({ resolve }: Project, { callee, branch, args }: CallSite): boolean {
  const made = args[0] && resolve(args[0]);
  return (
    callee.length > 1 &&
    !excludesApp(branch) &&
    made?.kind === 'call' &&
    made.callee.length > 1 &&
    made.callee.at(-1) === CREATE
  );
}

interface Problem {
  readonly message: 'missing' | 'blank';
  readonly at: Node | CallSite['calleeSpan'];
  edits(): TextEdit[];
}

function problemOf({ resolve }: Project, { args, calleeSpan }: CallSite): Problem | undefined {
  const [made, second] = args;
  if (!made) return undefined;
  if (!second) {
    const edits = () => [insert(made.source, made.end, ', { offlinePushInfo: { disablePush: true } }')];
    return { message: 'missing', at: calleeSpan, edits };
  }
  const options = resolve(second);
  if (options.kind !== 'object' || mayBeOn(options, 'onlineUserOnly', resolve)) return undefined;
  const [push, more] = countedProperties(options).get('offlinePushInfo') ?? [];
  if (!push) {
    const isSure = !options.open && options.closed;
    const edits = () => addProperty(options, 'offlinePushInfo', '{ disablePush: true }');
    return isSure ? { message: 'missing', at: calleeSpan, edits } : undefined;
  }
  const info = resolve(push.value);
  if (more || info.kind !== 'object' || mayBeOn(info, 'disablePush', resolve)) return undefined;
  const { state, property } = keyState(info, 'description', resolve);
  if (state !== 'absent' && state !== 'blank') return undefined;
  return {
    message: 'blank',
    at: property?.value ?? push.keySpan,
    edits: () => addProperty(info, 'disablePush', 'true'),
  };
}

/** A switch that is there and is not certainly off. */
function mayBeOn(object: ObjectNode, key: string, resolve: Project['resolve']): boolean {
  return (countedProperties(object).get(key) ?? []).some(({ value }) => {
    const said = resolve(value);
    return said.kind !== 'boolean' || said.value;
  });
}
