import { removeProperty } from '../../../edits/index.ts';
import { insertBehind } from '../../../edits/statement.ts';
import { defineRule, type FixOf, ruleMessages } from '../../../rules/rule.ts';
import { excludesApp } from '../../../syntax/branches.ts';
import type { CallSite } from '../../../syntax/module.ts';
import type { ObjectNode, Property } from '../../../syntax/tree.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '同一次 registerPlugin 里的其他插件会被丢弃',
    messages: {
      dropped:
        '“{key}”与“{push}”写在同一次调用里：SDK 只处理推送插件，“{key}”会被悄悄丢弃，没有注册。请拆成两次 registerPlugin 调用。',
      rival:
        '“{key}”与“{push}”写在同一次调用里：SDK 一次只注册其中一个推送插件，另一个会被悄悄丢弃。请只保留一个，或分开注册。',
    },
    fixes: {
      split: '把“{key}”移到单独的调用',
    },
  },
  en: {
    title: "Another plugin in the push plugin's call is dropped",
    messages: {
      dropped:
        '"{key}" stands in the same call as "{push}": the SDK takes the push plugin and silently drops "{key}", which is never registered. Split it into two registerPlugin calls.',
      rival:
        '"{key}" stands in the same call as "{push}": the SDK registers only one of the two push plugins and silently drops the other. Keep one, or register them apart.',
    },
    fixes: {
      split: 'Move "{key}" to a call of its own',
    },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * A call that names the push plugin goes to the SDK's push module, which reads nothing else of it: another plugin in
 * the same call is lost without a word. Source: the SDK's dispatch in `registerPlugin`.
 */
export const registerPluginDropped = defineRule({
  id: 'register-plugin-dropped',
  severity: 'error',
  messages,
  check(project, report) {
    const seen = new Set<Property>();
    for (const { registrations } of project.uses) {
      for (const { call, options } of registrations) {
        if (!options?.plugin || excludesApp(options.plugin.branch)) continue;
        const { object, pluginKey, rivals, dropped } = options;
        for (const property of object.properties) {
          const { key, keySpan, branch } = property;
          const rival = rivals?.includes(key) ?? false;
          if (seen.has(property) || excludesApp(branch) || !(rival || dropped?.test(key))) continue;
          seen.add(property);
          const args = { key, push: pluginKey };
          // which of two push plugins is to stay is the developer's choice
          if (rival) report({ message: 'rival', args, at: keySpan });
          else report({ message: 'dropped', args, at: keySpan, fixes: () => split(call, object, property) });
        }
      }
    }
  },
});

const PLAIN_CALLEE = /^[\w$]+(?:\s*[?!]?\.\s*[\w$]+)*$/;

/** The other plugin in a call of its own, behind the push plugin's. */
function split(call: CallSite, options: ObjectNode, property: Property): Fix[] {
  const { source, calleeSpan, args } = call;
  const callee = source.text.slice(calleeSpan.start, calleeSpan.end);
  const [argument] = args;
  const inPlace = argument?.start === options.start && options.source === source && args.length === 1;
  const simple = PLAIN_CALLEE.test(callee) && call.usage === 'statement';
  if (!inPlace || !simple || property.branch !== call.branch) return [];
  if (call.optional || source.text.slice(call.start, call.end).includes('#if')) return [];
  const removed = removeProperty(property, options);
  const own = source.text.slice(property.start, property.end);
  const added = insertBehind(source, call.start, call.end, `${callee}({ ${own} })`);
  if (removed.length === 0 || added.length === 0) return [];
  return [{ title: 'split', args: { key: property.key }, edits: [...removed, ...added], safe: true }];
}
