import { removeProperty } from '../edits/index.ts';
import type { Fix } from '../finding.ts';
import type { Project } from '../project/project.ts';
import { pushModule, settingAt, uniPush } from '../project/settings.ts';
import { stateOf } from '../schema/values.ts';
import type { Node, ObjectNode, Property } from '../syntax/tree.ts';
import type { Rule } from './rule.ts';

/**
 * An app has one push channel: a vendor's plugin gets no token where uniPush or Getui is built in beside it. Sources:
 * the vendors' pages ("tick Push, do not tick uniPush"); DCloud's manifest reference ("App仅支持一种 push 方式").
 * uniPush 1, and uniPush 2 with offline push, are built in only with the Push module: without it they are left over.
 */
export const unipushConflict: Rule = {
  id: 'unipush-conflict',
  severity: 'error',
  check(project, report) {
    const provider = project.uses
      .filter((use) => use.provider.forbidsUniPush)
      .map((use) => use.provider.name);
    if (provider.length === 0) return;
    const ticked = uniPush(project);
    if (ticked) {
      const { property, second, offline } = ticked;
      const leftover = pushModule(project) === 'unticked' && (!second || offline);
      report({
        message: leftover ? 'leftover' : 'unipush',
        args: { provider },
        at: property.keySpan,
        ...(leftover && { severity: 'warning' }),
        fixes: removal(project, property),
      });
    }
    const igexin = settingAt(project, ...PUSH, 'igexin').property;
    if (!igexin || !isConfigured(igexin.value)) return;
    report({ message: 'igexin', args: { provider }, at: igexin.keySpan, fixes: removal(project, igexin) });
  },
};

/** A copy of DCloud's commented sample has the block with every value blank: Getui does not start from that. */
function isConfigured(igexin: Node): boolean {
  if (igexin.kind !== 'object') return false;
  const values = igexin.properties.filter(({ value }) => value.kind !== 'object');
  return values.length === 0 || values.some(({ value }) => stateOf(value) !== 'blank');
}

const PUSH = ['app-plus', 'distribute', 'sdkConfigs', 'push'] as const;

/**
 * Offered one at a time, never applied unseen: the vendor keys that go with the property cannot be read anywhere
 * else, and the developer may rather keep uniPush and drop the plugin.
 */
function removal(project: Project, property: Property): Fix[] {
  const push = settingAt(project, ...PUSH).property?.value as ObjectNode;
  const edits = removeProperty(property, push);
  return edits.length > 0 ? [{ title: 'remove', args: { key: property.key }, edits, safe: false }] : [];
}
