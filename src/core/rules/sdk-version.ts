import { type Dependency, dependenciesOn } from '../project/dependencies.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { satisfies } from '../project/semver.ts';
import { lt } from '../project/versions.ts';
import { configSchemaOf } from '../providers/index.ts';
import type { ProviderSdk } from '../providers/provider.ts';
import { knownKeys, sinceOf } from '../schema/shape.ts';
import { keyState } from '../schema/values.ts';
import { defineRule, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: 'IM SDK 的版本要支持离线推送',
    messages: {
      below:
        '{package} {version} 不支持 uni-app 离线推送：推送插件会被忽略，离线推送收不到。请升级到 {wanted} 或更高版本。',
      belowRange:
        '这里允许安装 {package} {version}，它不支持 uni-app 离线推送：推送插件会被忽略，离线推送收不到。请把版本范围改为 {wanted} 或更高。',
      recommended: '{package} {version} 低于厂商建议的版本，离线推送建议使用 {wanted} 或更高版本。',
      key: '{package} {version} 不读取“{key}”：该厂商收不到离线推送。请升级到 {wanted} 或更高版本。',
      noPush: '{package} 不读取推送插件：插件不会注册，离线推送收不到。请改用 {others}。',
    },
    fixes: {},
  },
  en: {
    title: 'The IM SDK must be recent enough for offline push',
    messages: {
      below:
        '{package} {version} has no offline push for uni-app: it ignores the push plugin, and offline push will not arrive. Upgrade to {wanted} or later.',
      belowRange:
        'This allows {package} {version}, which has no offline push for uni-app: it ignores the push plugin, and offline push will not arrive. Ask for {wanted} or later.',
      recommended:
        '{package} {version} is older than the vendor recommends for offline push: {wanted} or later.',
      key: '{package} {version} does not read "{key}", so that vendor gets no offline push. Upgrade to {wanted} or later.',
      noPush:
        '{package} does not read the push plugin: it is never registered, and offline push will not arrive. Use one of {others}.',
    },
    fixes: {},
  },
});

type Report = ReportOf<typeof messages>;

/**
 * Push came into each SDK with some version, and a few of its keys later still; an older one ignores the plugin, or
 * the key, without a word. Sources: the vendors' pages; published versions of the packages.
 */
export const sdkVersion = defineRule({
  id: 'sdk-version',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const sdks = use.provider.sdks ?? [];
      const found =
        dependenciesOn(
          project,
          sdks.map((sdk) => sdk.package),
        ) ?? [];
      const used = found.flatMap((dependency) => {
        const sdk = sdks.find((one) => one.package === dependency.package);
        return sdk ? [{ sdk, dependency: withCredibleVersion(dependency) }] : [];
      });
      // with several SDKs (one for each platform, or one left over) the App may run with any of them
      if (used.some(({ dependency }) => dependency.version === undefined)) continue;
      const able = used.filter(hasPush);
      if (used.length > 0 && able.length === 0) reportTooOld(used, sdks, report);
      else reportRecommended(able, report);
      reportKeys(project, use, able, report);
    }
  },
});

/** A lock file that does not fit `package.json` is left over from another package manager: it tells nothing. */
function withCredibleVersion(dependency: Dependency): Dependency {
  const { property, version, from } = dependency;
  const range = property?.value;
  if (from !== 'locked' || typeof version !== 'string' || range?.kind !== 'string') return dependency;
  return satisfies(version, range.value, { includePrerelease: true })
    ? dependency
    : { ...dependency, version: null };
}

interface Used {
  readonly sdk: ProviderSdk;
  readonly dependency: Dependency;
}

/** A version that nothing tells may be any. */
function hasPush({ sdk, dependency }: Used): boolean {
  return sdk.minimum !== null && !isBelow(dependency, sdk.minimum);
}

function isBelow({ version }: Dependency, wanted: string): boolean {
  return typeof version === 'string' && lt(version, wanted);
}

function reportTooOld(
  used: readonly Used[],
  sdks: readonly ProviderSdk[],
  report: (finding: Report) => void,
): void {
  const others = sdks.filter(({ minimum }) => minimum !== null).map((sdk) => sdk.package);
  const versioned = used.filter(({ sdk }) => sdk.minimum !== null);
  for (const { sdk, dependency } of versioned.length > 0 ? versioned : used) {
    const { property: at, version, from } = dependency;
    if (!at) continue;
    const args = { package: sdk.package, version: version ?? '', wanted: sdk.minimum ?? '' };
    if (sdk.minimum === null) report({ message: 'noPush', args: { ...args, others }, at });
    else report({ message: from === 'range' ? 'belowRange' : 'below', args, at });
  }
}

function reportRecommended(able: readonly Used[], report: (finding: Report) => void): void {
  if (able.some(({ sdk, dependency }) => !isBelow(dependency, sdk.recommended ?? '0.0.0'))) return;
  for (const { sdk, dependency } of able) {
    const { property: at, version } = dependency;
    const args = { package: sdk.package, version: version ?? '', wanted: sdk.recommended ?? '' };
    if (at) report({ message: 'recommended', args, at, severity: 'information' });
  }
}

/** Keys that are set and that none of the SDKs reads yet. */
function reportKeys(
  project: Project,
  { provider, registrations }: ProviderUse,
  able: readonly Used[],
  report: (finding: Report) => void,
): void {
  if (able.length === 0) return;
  for (const key of knownKeys(configSchemaOf(provider))) {
    const since = sinceOf(configSchemaOf(provider), [key]);
    if (!since || !registrations.some(({ config }) => keyState(config, key, project.resolve).state === 'set'))
      continue;
    const wanted = (name: string): string | null | undefined =>
      Object.hasOwn(since, name) ? since[name] : undefined;
    const blind = able.filter(({ dependency }) => isBelow(dependency, wanted(dependency.package) ?? '0.0.0'));
    if (blind.length < able.length) continue;
    for (const { sdk, dependency } of blind) {
      const { property: at, version } = dependency;
      const args = { package: sdk.package, version: version ?? '', wanted: wanted(sdk.package) ?? '', key };
      if (at) report({ message: 'key', args, at });
    }
  }
}
