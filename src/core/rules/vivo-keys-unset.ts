import { placeOf } from '../ask.ts';
import { addProperties, quoteLike, setValue } from '../edits/index.ts';
import type { TextEdit } from '../finding.ts';
import { certificatesOf } from '../project/certificates.ts';
import { entryOf, parametersOf } from '../project/plugin.ts';
import type { Project, ProviderUse } from '../project/project.ts';
import { type Parameter, parameterStates } from '../project/states.ts';
import { certificateIn, pluginOf, unusedIn } from '../providers/index.ts';
import type { VendorId, VendorUse } from '../providers/provider.ts';
import { nearestKey } from '../schema/nearest.ts';
import type { KeyState } from '../schema/values.ts';
import type { ObjectNode, Property } from '../syntax/tree.ts';
import { defineRule, type FixOf, type ReportOf, ruleMessages } from './rule.ts';

const messages = ruleMessages({
  'zh-CN': {
    title: '插件的 vivo 参数为空',
    messages: {
      unset:
        '{plugin} 的 vivo 参数“{keys}”没有填写，打包可能失败。使用 vivo 推送时，请填写 vivo 开放平台给出的值；不使用时，请填“{value}”。',
      registered:
        '代码中已填写“{certificate}”，但 {plugin} 的 vivo 参数“{keys}”没有填写：打包可能失败，vivo 手机也收不到离线推送。请填写 vivo 开放平台给出的值。',
      half: '{plugin} 的 vivo 参数只填写了“{set}”，“{keys}”没有填写：打包可能失败，vivo 手机也收不到离线推送。请填写 vivo 开放平台给出的值。',
    },
    fixes: {
      fill: '不使用 vivo：把“{keys}”填为“{value}”',
      ask: '填写 vivo 开放平台给出的“{keys}”…',
    },
  },
  en: {
    title: "The plugin's vivo parameters are blank",
    messages: {
      unset:
        'The vivo parameters "{keys}" of {plugin} are not filled in, and the build may fail. Enter the values from the vivo open platform, or "{value}" if you do not use vivo push.',
      registered:
        '{certificate} is set in the code, but the vivo parameters "{keys}" of {plugin} are not filled in: the build may fail, and vivo phones get no offline push. Enter the values from the vivo open platform.',
      half: 'Of the vivo parameters of {plugin}, "{set}" is set and "{keys}" is not: the build may fail, and vivo phones get no offline push. Enter the values from the vivo open platform.',
    },
    fixes: {
      fill: 'vivo is not used: set "{keys}" to "{value}"',
      ask: 'Enter "{keys}" from the vivo open platform…',
    },
  },
});

/** The vendor that the rule is named after. */
const VENDOR: VendorId = 'vivo';

type Fix = FixOf<typeof messages>;
type Report = ReportOf<typeof messages>;

/**
 * The plugin's Android part has a placeholder for each vivo parameter, and a build without a value for it may fail
 * with an error that does not name it; an unused one must hold `"0"`. Source: the vendor's page ("如果不需要，可以
 * 填写为0，否则可能会编译错误").
 */
export const vivoKeysUnset = defineRule({
  id: 'vivo-keys-unset',
  severity: 'error',
  messages,
  check(project, report) {
    for (const use of project.uses) {
      const vivo = use.provider.vendors.find(({ id }) => id === VENDOR);
      const unused = unusedIn(use.provider, VENDOR);
      const entry = unused === undefined ? undefined : entryOf(project, use);
      const states = entry && vivo && parameterStates(project, use, vivo);
      const unset = states?.filter(({ state }) => state === 'blank' || state === 'absent') ?? [];
      if (entry && vivo && states && unset.length > 0)
        report(unsetReport(project, use, vivo, entry, states, unset, unused ?? ''));
    }
  },
});

type Entry = Property & { readonly value: ObjectNode };
type Key = Parameter;

/** One report for all of them, on the first that is there to be filled in. */
function unsetReport(
  project: Project,
  use: ProviderUse,
  vivo: VendorUse,
  entry: Entry,
  states: readonly Key[],
  unset: readonly Key[],
  unused: string,
): Report {
  const plugin = pluginOf(use.provider);
  const certificates = certificatesOf(project, use, vivo);
  const certificate = certificates.some(isMeant) ? (certificateIn(vivo)?.id ?? '') : '';
  const names = states.map(({ key }) => key);
  const slips = slipsIn(entry.value, names);
  const set = [...states.filter(isMeant).map(({ key }) => key), ...slips.keys()];
  // a value under a name that is one edit away is to be renamed, not to be hidden by another one
  const meant = new Set(slips.values());
  const open = unset.filter(({ key }) => !meant.has(key));
  return {
    message: certificate !== '' ? 'registered' : set.length > 0 ? 'half' : 'unset',
    args: { plugin, certificate, set, keys: unset.map(({ key }) => key), value: unused },
    at: unset.find(({ property }) => property)?.property?.keySpan ?? entry.keySpan,
    fixes: fixesFor(entry.value, open, {
      unused,
      isUsed: certificate !== '' || set.length > 0,
      isClear: certificates.every(({ state }) => state !== 'unknown'),
    }),
  };
}

const isMeant = ({ state }: KeyState): boolean => state === 'set' || state === 'placeholder';

/** The entry's parameters that are a slip of one of the keys, and the key that was meant. */
function slipsIn(entry: ObjectNode, keys: readonly string[]): ReadonlyMap<string, string> {
  const found = parametersOf(entry).flatMap(({ key }): [string, string][] => {
    const meant = nearestKey(key, keys, 1);
    return meant === undefined || meant === key ? [] : [[key, meant]];
  });
  return new Map(found);
}

/**
 * What fills the keys in. Where something says that vivo is to be pushed to, its own values alone will do, and only the
 * developer has them: "unused" would switch it off. Where nothing does, "unused" is safe.
 */
function fixesFor(
  entry: ObjectNode,
  keys: readonly Key[],
  { unused, isUsed, isClear }: { unused: string; isUsed: boolean; isClear: boolean },
): Fix[] {
  const names = keys.map(({ key }) => key);
  const edits = fill(entry, keys, () => unused);
  if (edits.length === 0) return [];
  const asked = { keys: names, edits: fill(entry, keys, placeOf) };
  const ask: Fix = { title: 'ask', args: { keys: names }, edits: [], ask: asked, safe: false };
  if (isUsed) return [ask];
  return [{ title: 'fill', args: { keys: names, value: unused }, edits, safe: isClear }, ask];
}

function fill(entry: ObjectNode, keys: readonly Key[], textOf: (index: number) => string): TextEdit[] {
  const there = keys.flatMap(({ property }, i) =>
    property ? setValue(property, quoteLike(entry, textOf(i))) : [],
  );
  const absent = keys.flatMap(({ key, property }, i): [string, string][] =>
    property ? [] : [[key, quoteLike(entry, textOf(i))]],
  );
  return absent.length > 0 ? [...there, ...addProperties(entry, absent)] : there;
}
