import type { Project, ProviderUse } from '../project/project.ts';
import { entryStates, type Parameter } from '../project/states.ts';
import { valuesAt } from '../providers/index.ts';
import type { VendorUse } from '../providers/provider.ts';
import { defineRule, ruleMessages } from './rule.ts';
import { unsetIn } from './shared/unset-parameters.ts';
import { hasOwnRule } from './vivo-keys-unset.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '插件的必填参数没有填写',
    messages: {
      unset:
        '{plugin} 的参数“{keys}”没有填写，而插件要求必须填写：打包可能失败，插件也可能无法初始化。请填写厂商平台给出的值；不使用时，请填“{value}”。',
      registered:
        '已填写“{set}”，但 {plugin} 的参数“{keys}”没有填写：打包可能失败，该厂商的手机也收不到离线推送。请填写厂商平台给出的值。',
      needed: '{plugin} 的参数“{keys}”没有填写，插件没有它无法初始化，收不到推送。请填写控制台给出的值。',
    },
    fixes: {
      fill: '不使用：把“{keys}”填为“{value}”',
      ask: '填写“{keys}”…',
    },
  },
  en: {
    title: "A plugin's mandatory parameters are blank",
    messages: {
      unset:
        'The parameters "{keys}" of {plugin} are not filled in, and the plugin wants all of them: the build may fail, or the plugin may not start. Enter the values from the maker\'s platform, or "{value}" for what you do not use.',
      registered:
        '"{set}" is set, but the parameters "{keys}" of {plugin} are not filled in: the build may fail, and that vendor\'s phones get no offline push. Enter the values from the maker\'s platform.',
      needed:
        'The parameters "{keys}" of {plugin} are not filled in. Without them the plugin cannot start, and no push arrives. Enter the values from the console.',
    },
    fixes: {
      fill: 'Not used: set "{keys}" to "{value}"',
      ask: 'Enter "{keys}"…',
    },
  },
});

/**
 * What a vendor calls mandatory must hold something in every build, if only what stands for "not used". The sources are
 * the provider's. What has a rule of its own is told there.
 */
export const pluginParameterUnset = defineRule({
  id: 'plugin-parameter-unset',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      for (const { vendor, plugin, unused, states } of mandatory(project, use)) {
        const found = unsetIn(project, use, vendor, states, unused);
        if (!found) continue;
        const { at, fixes, certificate } = found;
        const keys = [...found.keys];
        const set = certificate === '' ? [...found.set] : [certificate];
        if (unused === undefined) report({ message: 'needed', args: { plugin, keys }, at, fixes });
        else if (set.length > 0) report({ message: 'registered', args: { plugin, keys, set }, at, fixes });
        else report({ message: 'unset', args: { plugin, keys, value: unused }, at, fixes });
      }
    }
  },
});

interface Mandatory {
  readonly vendor: VendorUse | undefined;
  readonly plugin: string;
  readonly unused: string | undefined;
  readonly states: readonly Parameter[];
}

/** The mandatory parameters, together where they are one vendor's in one plugin and hold the same while not used. */
function* mandatory(project: Project, use: ProviderUse): Generator<Mandatory> {
  const { vendors, values = [] } = use.provider;
  for (const vendor of [undefined, ...vendors]) {
    const own = valuesAt(vendor ?? { values }, 'entry').filter(({ required }) => required === 'always');
    if (own.length === 0 || (vendor && hasOwnRule(use, vendor))) continue;
    for (const { plugin, unused, of } of grouped(own))
      yield { vendor, plugin, unused, states: entryStates(project, of) };
  }
}

type Own = ReturnType<typeof valuesAt<'entry'>>;

function grouped(values: Own): { plugin: string; unused: string | undefined; of: Own }[] {
  const groups = new Map<string, Own>();
  for (const value of values) {
    const name = `${value.place.plugin} ${value.unused ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return [...groups.values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ plugin: first.place.plugin, unused: first.unused, of }] : [];
  });
}
