import type { Project, ProviderUse } from '../project/project.ts';
import type { VendorUse } from '../providers/provider.ts';
import { type MessagePush, messagePushes } from '../rules/shared/messages.ts';
import { keyState, stateOf } from '../schema/values.ts';
import type { Node } from '../syntax/tree.ts';
import type { Findings } from './about.ts';
import type { Item, Status } from './model.ts';

/** The notification channel that the messages name, for the vendors whose phones ask for one. */
export function channelItems(
  project: Project,
  { provider }: ProviderUse,
  vendor: VendorUse,
  findings: Findings,
  id: (rest: string) => string,
): Item[] {
  const paths = provider.message?.channels.find((channel) => channel.vendor === vendor.id)?.paths;
  if (!paths) return [];
  const finding = findings.of(['oppo-channel-missing'], ({ args }) => args.vendor === vendor.id);
  const pushes = messagePushes(project).filter((push) => push.providers.includes(provider) && !push.unpushed);
  const states = pushes.map((push) => channelOf(project, push, paths));
  const first = finding ?? pushes[states.findIndex((state) => state !== 'done')]?.option.keySpan;
  const span = first ?? pushes[0]?.option.keySpan;
  const args = { keys: paths.map((path) => path.join('.')), vendor: vendor.id };
  const rest = { id: id('channel'), args, ...(span && { span }), ...(finding && { finding }) };
  if (finding || states.includes('missing')) return [{ ...rest, status: 'missing', text: 'channel' }];
  // the messages may be sent by a server, or by code that cannot be followed
  if (pushes.length === 0) return [{ ...rest, status: 'person', text: 'channelElsewhere' }];
  return [{ ...rest, status: states.includes('unknown') ? 'unknown' : 'done', text: 'channel' }];
}

/** What one message says: any of the places will do. */
function channelOf(
  project: Project,
  { info }: MessagePush,
  paths: readonly (readonly string[])[],
): Extract<Status, 'done' | 'unknown' | 'missing'> {
  const states = paths.map((path) => valueAt(project, info, path));
  if (states.includes('done')) return 'done';
  return states.includes('unknown') ? 'unknown' : 'missing';
}

function valueAt(
  project: Project,
  node: Node,
  [key, ...rest]: readonly string[],
): Extract<Status, 'done' | 'unknown' | 'missing'> {
  if (node.kind === 'null') return 'missing';
  if (node.kind !== 'object' || key === undefined) return 'unknown';
  const { state, property } = keyState(node, key, project.resolve);
  if (state === 'absent') return 'missing';
  if (rest.length > 0) return property ? valueAt(project, project.resolve(property.value), rest) : 'unknown';
  const value = property ? stateOf(project.resolve(property.value)) : state;
  if (value === 'set') return 'done';
  return value === 'unknown' || state === 'unknown' ? 'unknown' : 'missing';
}
