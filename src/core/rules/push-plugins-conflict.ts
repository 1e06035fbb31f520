import { PLUGIN_INFO, placeOf } from '../project/plugin.ts';
import type { ProviderUse } from '../project/project.ts';
import { isBuiltin } from '../providers/index.ts';
import { type AppSystem, appSystems, type Branch, excludesSystem } from '../syntax/branches.ts';
import { enclosing } from '../syntax/enclosing.ts';
import { valueAt } from '../syntax/tree.ts';
import { defineRule, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '同时使用了两个推送插件',
    messages: {
      both: '项目同时使用了 {providers}：Android 上两者争用同一批厂商的推送服务，iOS 上都接管 APNs 回调，其中一个会收不到 token 或点击。请只保留一个；不同平台各用一个时，请用条件编译分开。',
    },
    fixes: {},
    related: { first: '{provider} 在这里' },
  },
  en: {
    title: 'Two push plugins in one App',
    messages: {
      both: "The project uses several push plugins ({providers}): on Android they compete for the makers' push services, on iOS both take over the APNs callbacks, and one of them gets no token or no clicks. Keep one; where each is for another platform, part them by conditional compilation.",
    },
    fixes: {},
    related: { first: '{provider} is here' },
  },
});

/**
 * An app has one service for each maker's push, and one delegate for APNs. Sources: a maker's guide to faults, 269/100143
 * ("不支持与其他离线推送通道共用"); DCloud's manifest reference ("App仅支持一种 push 方式"). What follows another of the
 * same house is `plugin-superseded`'s.
 */
export const pushPluginsConflict = defineRule({
  id: 'push-plugins-conflict',
  severity: 'warning',
  messages,
  check(project, report) {
    const built = project.uses
      .map((use) => ({ use, systems: systemsOf(use), at: use.entry?.keySpan ?? use.imports[0] }))
      .filter(({ use, at }) => at && !isBuiltin(use.provider));
    built.forEach(({ use, systems, at }, i) => {
      const first = built
        .slice(0, i)
        .find(
          (other) =>
            other.use.provider.family !== use.provider.family &&
            systems.some((system) => other.systems.includes(system)),
        );
      if (!first || !at) return;
      const [one, two] = isBehind(first.at, at) ? [first, { use, at }] : [{ use, at }, first];
      const place = two.at ?? placeOf(two.use);
      const args = { providers: [one.use.provider.name, two.use.provider.name] };
      const related = one.at
        ? [{ says: 'first', args: { provider: one.use.provider.name }, at: one.at }]
        : [];
      if (place) report({ message: 'both', args, at: place, related });
    });
  },
});

interface At {
  readonly source: { readonly path: string };
  readonly start: number;
}

/** Of two in one file the later one is the second; else the one in the code. */
function isBehind(first: At | undefined, second: At): boolean {
  return !first || first.source.path !== second.source.path || first.start <= second.start;
}

/**
 * The systems on which it is certainly in the App: by what its maker says, what the manifest says of the plugin, and
 * the branches that its code stands in. None where the code asks for the system itself.
 */
function systemsOf({ provider, entry, requires, imports }: ProviderUse): readonly AppSystem[] {
  const places = entry ? requires.map(({ module, call }) => ({ module, at: call })) : [];
  const asks = places.some(({ module, at }) =>
    [...enclosing(module.guards, at)].some(({ condition }) => SYSTEM.test(condition)),
  );
  if (asks) return [];
  const branches: readonly (Branch | undefined)[] = entry
    ? places.map(({ at }) => at.branch)
    : imports.map(({ branch }) => branch);
  const platforms = valueAt(entry?.value, PLUGIN_INFO, 'platforms');
  const named = platforms?.kind === 'string' && platforms.value.trim() !== '' ? platforms.value : undefined;
  return appSystems.filter((system) => {
    const name = system.slice('APP-'.length).toLowerCase();
    if (!provider.platforms.systems.some((one) => one === name)) return false;
    if (named !== undefined && !named.toLowerCase().includes(name)) return false;
    if (entry && excludesSystem(entry.branch, system)) return false;
    const isUnclear = branches.some((branch) => saysMore(branch));
    return (
      !isUnclear && (branches.length === 0 || branches.some((branch) => !excludesSystem(branch, system)))
    );
  });
}

const SYSTEM = /android|ios|harmony|platform|osname|brand/i;

function saysMore(branch: Branch | undefined): boolean {
  for (let at = branch; at; at = at.parent) if (at.unclear) return true;
  return false;
}
