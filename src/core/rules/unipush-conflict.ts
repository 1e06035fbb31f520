import { removeProperty } from '../edits/index.ts';
import { placeOf } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { pushModule, settingAt, uniPush } from '../project/settings.ts';
import { stateOf } from '../schema/values.ts';
import type { Node, ObjectNode, Property } from '../syntax/tree.ts';
import { defineRule, type FixOf, ifChanging, type RelatedPlace, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'uniPush 与厂商推送插件不能同时勾选',
    messages: {
      ticked:
        '已勾选 uniPush，与 {provider} 冲突，离线推送收不到。请在 manifest.json 的“App模块配置 → Push(消息推送)”中取消勾选 uniPush，只保留 Push。',
      igexin:
        '已配置个推（igexin），与 {provider} 冲突：App 只支持一种推送方式，离线推送收不到。请删除 sdkConfigs.push 中的 igexin。',
      leftover:
        '这里留有 uniPush 的配置。现在没有勾选 Push 模块，所以不会打包；一旦勾选，就会与 {provider} 冲突。请删除 sdkConfigs.push 中的“{key}”。',
    },
    fixes: { remove: '取消勾选：删除“{key}”' },
    related: { plugin: '{provider} 在这里使用' },
  },
  en: {
    title: 'uniPush cannot be ticked beside a push plugin',
    messages: {
      ticked:
        'uniPush is ticked and conflicts with {provider}: offline push will not arrive. In manifest.json, under "App模块配置 (App modules) → Push", untick uniPush and keep Push alone.',
      igexin:
        'Getui (igexin) is configured and conflicts with {provider}: an app supports one push channel only, so offline push will not arrive. Remove igexin from sdkConfigs.push.',
      leftover:
        'A uniPush configuration is left over here. Push is not ticked, so it is not built in now; once Push is ticked, it conflicts with {provider}. Remove "{key}" from sdkConfigs.push.',
    },
    fixes: { remove: 'Untick: remove "{key}"' },
    related: { plugin: '{provider} is used here' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * An app has one push channel: a vendor's plugin gets no token where uniPush or Getui is built in beside it. Sources:
 * the vendors' pages ("tick Push, do not tick uniPush"); DCloud's manifest reference ("App仅支持一种 push 方式").
 * uniPush 1, and uniPush 2 with offline push, are built in only with the Push module: without it they are left over.
 */
export const unipushConflict = defineRule({
  id: 'unipush-conflict',
  severity: 'error',
  messages,
  check(project, report) {
    const uses = project.uses.filter((use) => use.provider.manifest.uniPush === 'forbidden');
    const provider = uses.map((use) => use.provider.name);
    if (provider.length === 0) return;
    const related = uses.flatMap((use): RelatedPlace[] => {
      const at = placeOf(use);
      return at ? [{ says: 'plugin', args: { provider: use.provider.name }, at }] : [];
    });
    const ticked = uniPush(project);
    if (ticked) {
      const { property, second, offline } = ticked;
      const leftover = pushModule(project) === 'unticked' && (!second || offline);
      report({
        message: leftover ? 'leftover' : 'ticked',
        args: { provider, key: property.key },
        at: property.keySpan,
        related,
        ...(leftover && { severity: 'warning' }),
        fixes: removal(project, property),
      });
    }
    const igexin = settingAt(project, ...PUSH, 'igexin').property;
    if (!igexin || !isConfigured(igexin.value)) return;
    const fixes = removal(project, igexin);
    report({ message: 'igexin', args: { provider }, at: igexin.keySpan, related, fixes });
  },
});

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
  return ifChanging({ title: 'remove', args: { key: property.key }, edits, safe: false });
}
