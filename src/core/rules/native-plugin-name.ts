import { replace } from '../edits/index.ts';
import { nativeOf, providers, withVariants } from '../providers/index.ts';
import type { StringNode } from '../syntax/tree.ts';
import { defineRule, type FixOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '原生插件的名字必须完全一致',
    messages: {
      wrong:
        '没有名为“{name}”的原生插件：requireNativePlugin 会返回 undefined，推送不会注册。应写作“{right}”。',
    },
    fixes: { rename: '改为“{right}”' },
  },
  en: {
    title: 'A native plugin is found by its exact name',
    messages: {
      wrong:
        'There is no native plugin "{name}": requireNativePlugin returns undefined and push is never registered. Write "{right}".',
    },
    fixes: { rename: 'Change to "{right}"' },
  },
});

type Fix = FixOf<typeof messages>;

/**
 * `uni.requireNativePlugin` finds a plugin by its exact name and gives `undefined` for any other. A name counts as
 * wrong only if it is a known one but for case and blanks, or one of the provider's listed mistakes: other plugins
 * have similar names.
 */
export const nativePluginName = defineRule({
  id: 'native-plugin-name',
  severity: 'error',
  messages,
  keywords: ['requireNativePlugin'],
  check(project, report) {
    const reported = new Set<StringNode>();
    for (const { call, name } of project.requires) {
      const argument = call.args[0] && project.resolve(call.args[0]);
      const right = rightName(name);
      if (right === undefined || argument?.kind !== 'string' || reported.has(argument)) continue;
      reported.add(argument);
      const { source, start, end, quote } = argument;
      const fix: Fix = {
        title: 'rename',
        args: { right },
        edits: [replace({ source, start, end }, `${quote}${right}${quote}`)],
        safe: true,
      };
      report({ message: 'wrong', args: { name, right }, at: argument, fixes: [fix] });
    }
  },
});

function rightName(name: string): string | undefined {
  const plain = (text: string): string => text.trim().toLowerCase();
  const natives = withVariants(providers).flatMap((provider) => nativeOf(provider) ?? []);
  for (const { requireNames, aliases } of natives)
    if (requireNames.includes(name)) return aliases.includes(name) ? requireNames[0] : undefined;
  for (const { requireNames, aliases } of natives) {
    const right = requireNames.find((known) => plain(known) === plain(name));
    if (right !== undefined) return right;
    if (aliases.some((alias) => plain(alias) === plain(name))) return requireNames[0];
  }
  return undefined;
}
