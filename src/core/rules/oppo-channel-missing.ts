import { addProperty, quoteLike } from '../edits/index.ts';
import type { Fix } from '../finding.ts';
import { certificatesOf, isSet } from '../project/certificates.ts';
import type { Project } from '../project/project.ts';
import type { Provider, VendorId } from '../providers/provider.ts';
import { excludesApp } from '../syntax/branches.ts';
import { type Node, type ObjectNode, propertiesOf } from '../syntax/tree.ts';
import type { Rule } from './rule.ts';
import { messagePushes, messageWords } from './shared/messages.ts';

const VENDOR: VendorId = 'oppo';

/**
 * OPPO phones with Android 8 and later show a notification only in a channel that the app has, so a message that names
 * none is dropped. Source: the vendor's page on `androidOPPOChannelID`, and its issue on pushes that never arrive.
 */
export const oppoChannelMissing: Rule = {
  id: 'oppo-channel-missing',
  severity: 'hint',
  words: messageWords,
  check(project, report) {
    for (const { provider, shape, option, info, unpushed } of messagePushes(project)) {
      const paths = shape.channels.find(({ vendor }) => vendor === VENDOR)?.paths;
      if (!paths || unpushed || !isUsed(project, provider)) continue;
      if (!paths.every((path) => isAbsent(project, info, path))) continue;
      const keys = paths.map((path) => path.join('.'));
      const args = { vendor: VENDOR, keys };
      report({ message: 'missing', args, at: option.keySpan, fixes: () => addition(info, paths[0]) });
    }
  },
};

/** A registration of the provider sets the vendor's certificate. */
function isUsed(project: Project, provider: Provider): boolean {
  const vendor = provider.vendors.find(({ id }) => id === VENDOR);
  const use = project.uses.find((candidate) => candidate.provider === provider);
  return !!vendor && !!use && certificatesOf(project, use, vendor).some(isSet);
}

/** No App build can find the key; false where that is not certain. */
function isAbsent(project: Project, node: Node, [key, ...rest]: readonly string[]): boolean {
  if (node.kind !== 'object') return node.kind === 'null';
  if (key === undefined || node.open || !node.closed) return false;
  return propertiesOf(node, key)
    .filter(({ branch }) => !excludesApp(branch))
    .every(({ value }) => rest.length > 0 && isAbsent(project, project.resolve(value), rest));
}

/** The channel's name is the developer's to fill in. */
function addition(info: ObjectNode, path: readonly string[] | undefined): Fix[] {
  const [key] = path ?? [];
  if (key === undefined || path?.length !== 1) return [];
  const edits = addProperty(info, key, quoteLike(info.source, ''));
  return edits.length > 0 ? [{ title: 'add', args: { key }, edits, safe: false }] : [];
}
