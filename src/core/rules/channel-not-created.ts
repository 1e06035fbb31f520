import { nameNeedle } from '../project/needle.ts';
import type { Project } from '../project/project.ts';
import { classLists, uniPushService } from '../providers/index.ts';
import { keyState, stateOf } from '../schema/values.ts';
import type { Node } from '../syntax/tree.ts';
import { defineRule, ruleMessages } from './rule.ts';
import { channelCalls, channelMethods } from './shared/channels.ts';
import { classPlaces, propertiesAt } from './shared/class-places.ts';
import { type SentPush, senderWords, sentPushes } from './shared/senders.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送用到的通知渠道没有创建',
    messages: {
      missing:
        '推送发到渠道“{id}”，而项目中没有创建它：Android 8 及以上的手机可能不显示这条通知，或按默认渠道提醒。请在应用启动时用 {method} 创建，ID 与厂商后台登记的一致。',
    },
    fixes: {},
  },
  en: {
    title: 'A push goes to a channel that nobody creates',
    messages: {
      missing:
        'The push goes to the channel "{id}", which the project creates nowhere: phones with Android 8 and later may not show it, or show it as the default channel does. Create it at launch with {method}, with the id that is registered with the maker.',
    },
    fixes: {},
  },
});

/** Names by which native code, or a bridge to it, makes channels. */
const NATIVE = ['NotificationChannel', 'createNotificationChannel', 'createNotificationChannels'];

/**
 * Makers want the channel that a push names to be made by the app. Source: DCloud's page on the API that makes one; for
 * OPPO document 269/100650 (2026-01-26). Reported only where both sides are in the project, and nothing else in it could
 * make channels: another package, or a native part that is not seen here, still may.
 */
export const channelNotCreated = defineRule({
  id: 'channel-not-created',
  severity: 'information',
  messages,
  keywords: [...senderWords, ...channelMethods],
  check(project, report) {
    const sent = sentPushes(project).flatMap((push) => channelsOf(project, push));
    if (sent.length === 0) return;
    const calls = channelCalls(project);
    const ids = calls.map(({ call, shape }) => {
      const { state, property } = keyState(
        call.args[0] && project.resolve(call.args[0]),
        shape.id,
        project.resolve,
      );
      const value = property && project.resolve(property.value);
      return state === 'set' && value?.kind === 'string' ? value.value : undefined;
    });
    if (ids.includes(undefined) || isMadeOtherwise(project, calls.length)) return;
    const method = calls[0]?.shape.method ?? uniPushService.channel.method;
    const seen = new Set<Node>();
    for (const { id, node, isOwn } of sent) {
      if (ids.includes(id) || seen.has(node) || (calls.length === 0 && !isOwn)) continue;
      seen.add(node);
      report({ message: 'missing', args: { id, method }, at: node });
    }
  },
});

interface SentTo {
  readonly id: string;
  readonly node: Node;
  /** It is certain that this app gets it, by the push service that is built in. */
  readonly isOwn: boolean;
}

function channelsOf({ resolve }: Project, { schema, message, builtin, sortedBy }: SentPush): SentTo[] {
  return classPlaces(schema)
    .filter(({ list }) => classLists[list].created)
    .flatMap(({ path }) => propertiesAt(message, path, resolve))
    .flatMap(({ value }) => {
      const node = resolve(value);
      if (node.kind !== 'string' || stateOf(node) !== 'set') return [];
      return [{ id: node.value, node, isOwn: builtin && sortedBy().length > 0 }];
    });
}

/** Something may make channels that was not understood. */
function isMadeOtherwise(project: Project, understood: number): boolean {
  const said = [...channelMethods, ...NATIVE].map((name) => ({
    name,
    said: project.search(nameNeedle(name)),
  }));
  let calls = 0;
  for (const { name, said: found } of said) {
    if (!found?.whole) return true;
    if (NATIVE.includes(name) && !channelMethods.includes(name) && found.modules.length > 0) return true;
    for (const module of found.modules)
      calls += module.calls.filter(({ callee }) => callee.at(-1) === name).length;
    if (!NATIVE.includes(name) && found.modules.some((module) => mentionsMore(module, name))) return true;
  }
  return calls > understood;
}

type Module = NonNullable<ReturnType<Project['search']>>['modules'][number];

/** It is said otherwise than to call it. */
function mentionsMore(module: Module, name: string): boolean {
  return module.mentions(name).length > module.calls.filter(({ callee }) => callee.at(-1) === name).length;
}
