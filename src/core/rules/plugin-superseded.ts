import { providers } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import { defineRule, type FixOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '推送插件已有替代品',
    messages: {
      discontinued:
        '{provider} 已停止维护：新系统和厂商的变化不会再适配，离线推送迟早会失效。开发者建议改用 {successor}：{url}',
      superseded: '官方已不再推荐使用 {provider}，新能力和问题修复都在 {successor} 中。请安排迁移：{url}',
      both: '{provider} 与它的替代品 {successor} 同时在使用：两者注册同一批厂商推送，其中一个会收不到 token。迁移完成后，请从“App原生插件配置”中移除 {provider}。',
    },
    fixes: {
      migrate: '用配置向导迁移到 {successor}…',
      read: '查看 {successor} 的说明（打开页面）',
    },
  },
  en: {
    title: 'The push plugin has a successor',
    messages: {
      discontinued:
        '{provider} is no longer maintained: nobody adapts it to new systems or to what the makers change, and offline push will stop one day. Its maker asks to use {successor}: {url}',
      superseded:
        '{provider} is no longer the way that its maker recommends: what is new, and what is fixed, is in {successor}. Plan to migrate: {url}',
      both: '{provider} and its successor {successor} are both in use: they register for the same phones, and one of them gets no token. Once the migration is done, remove {provider} under "App原生插件配置 (native plugins)".',
    },
    fixes: {
      migrate: 'Migrate to {successor} with the wizard…',
      read: 'Read about {successor} (opens its page)',
    },
  },
});

/** What the makers say of their older plugins, and what they ask to use instead: each provider's data has the source. */
export const pluginSuperseded = defineRule({
  id: 'plugin-superseded',
  severity: 'information',
  messages,
  check(project, report) {
    for (const { provider, entry, imports } of project.uses) {
      const { successor, discontinued, name } = provider;
      const at = entry?.keySpan ?? imports[0];
      if (!successor || !at) continue;
      const isThere = project.uses.some((other) => other.provider.id === successor.id);
      const message = isThere ? 'both' : discontinued ? 'discontinued' : 'superseded';
      const args = { provider: name, successor: successor.name, url: successor.url };
      report({ message, args, at, fixes: () => fixesFor(successor) });
    }
  },
});

/** The wizard takes the values over, where it can set the successor up. */
function fixesFor({ id, name, url }: NonNullable<Provider['successor']>): FixOf<typeof messages>[] {
  const args = { successor: name };
  const isSettable = id !== undefined && providers.some((one) => one.id === id && one.setup);
  return [
    ...(isSettable ? [{ title: 'migrate' as const, args, edits: [], setUp: id, safe: false }] : []),
    { title: 'read', args, edits: [], open: url, safe: false },
  ];
}
