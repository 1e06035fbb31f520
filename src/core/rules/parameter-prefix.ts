import type { Project, ProviderUse } from '../project/project.ts';
import { statesOf } from '../project/states.ts';
import { everyValue } from '../providers/index.ts';
import type { Value } from '../providers/provider.ts';
import type { Node } from '../syntax/tree.ts';
import { defineRule, type FixOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '厂商参数缺少前缀',
    messages: {
      missing:
        '“{key}”的值只有数字，缺少前缀“{prefix}”：打包时会被当成数字，SDK 读不到它，该厂商的手机收不到离线推送。请改为“{right}”。',
    },
    fixes: { add: '改为“{right}”' },
  },
  en: {
    title: "A vendor's parameter lacks its prefix",
    messages: {
      missing:
        'The value of "{key}" is digits alone, without the prefix "{prefix}": the build takes it for a number, the SDK cannot read it, and that vendor\'s phones get no offline push. Write "{right}".',
    },
    fixes: { add: 'Change to "{right}"' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * What the build puts among the app's resources or meta-data becomes a number where it is digits alone, and reading it as
 * a text gives nothing; so some SDKs want letters before it, and strip them. What has letters of its own is left alone.
 * The sources are the provider's.
 */
export const parameterPrefix = defineRule({
  id: 'parameter-prefix',
  severity: 'warning',
  messages,
  check(project, report) {
    const seen = new Set<string>();
    for (const use of project.uses) {
      for (const value of everyValue(use.provider)) {
        const { id: key, prefix } = value;
        if (prefix === undefined) continue;
        for (const { node, digits } of digitsOf(project, use, value)) {
          const place = `${node.source.path}:${node.start}`;
          if (seen.has(place)) continue;
          seen.add(place);
          const right = `${prefix}${digits}`;
          const quote = node.kind === 'string' ? node.quote : '"';
          const edit = { source: node.source, start: node.start, end: node.end };
          const fixes: Fix[] = [
            {
              title: 'add',
              args: { right },
              edits: [{ ...edit, newText: quote + right + quote }],
              safe: false,
            },
          ];
          report({ message: 'missing', args: { key, prefix, right }, at: node, fixes });
        }
      }
    }
  },
});

/** Where the value is certainly digits alone. */
function digitsOf(
  project: Project,
  use: ProviderUse,
  value: Value,
): readonly { readonly node: Node; readonly digits: string }[] {
  return statesOf(project, use, value).flatMap(({ state, node }) => {
    if (state !== 'set' || (node?.kind !== 'string' && node?.kind !== 'number')) return [];
    const { start, end, source } = node;
    const digits = node.kind === 'string' ? node.value.trim() : source.text.slice(start, end);
    return /^\d+$/.test(digits) ? [{ node, digits }] : [];
  });
}
