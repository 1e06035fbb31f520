import { placeOf } from '../../ask.ts';
import { addProperties, quoteLike, setValue } from '../../edits/index.ts';
import type { Fix, TextEdit } from '../../finding.ts';
import { certificatesOf } from '../../project/certificates.ts';
import { parametersOf } from '../../project/plugin.ts';
import type { Project, ProviderUse } from '../../project/project.ts';
import type { Parameter } from '../../project/states.ts';
import { certificateIn } from '../../providers/index.ts';
import type { VendorUse } from '../../providers/provider.ts';
import { nearestKey } from '../../schema/nearest.ts';
import type { KeyState } from '../../schema/values.ts';
import type { Span } from '../../syntax/source.ts';
import type { ObjectNode } from '../../syntax/tree.ts';

type Filled<Title extends string, Hole extends string> = Omit<Fix, 'title' | 'args'> & {
  readonly title: Title;
  readonly args: Readonly<Record<Hole, string | readonly string[]>>;
};

/** Both ask for what every rule that has them says in its own words. */
export type UnsetFix = Filled<'fill', 'keys' | 'value'> | Filled<'ask', 'keys'>;

/** Parameters of a plugin's entry that are blank or absent, though something must stand there. */
export interface Unset {
  readonly keys: readonly string[];
  /** What says that the vendor is to be used: its certificate, '' where there is none; parameters that are set. */
  readonly certificate: string;
  /** Where it is set. */
  readonly certificateAt: Span | undefined;
  readonly set: readonly string[];
  /** The first of them that is there to be filled in, else the entry. */
  readonly at: Span;
  readonly fixes: readonly UnsetFix[];
}

/** What of a vendor's parameters in one entry is not filled in; undefined where all of it is, or there is no entry. */
export function unsetIn(
  project: Project,
  use: ProviderUse,
  vendor: VendorUse | undefined,
  states: readonly Parameter[],
  unused: string | undefined,
): Unset | undefined {
  const unset = states.filter(({ state }) => state === 'blank' || state === 'absent');
  const at = unset.find(({ property }) => property)?.at ?? unset[0]?.at;
  const entry = unset[0]?.holder;
  if (!entry || !at) return undefined;
  const certificates = vendor ? certificatesOf(project, use, vendor) : [];
  const certificate = certificates.some(isMeant) && vendor ? (certificateIn(vendor)?.id ?? '') : '';
  const slips = slipsIn(
    entry,
    states.map(({ key }) => key),
  );
  const set = [...states.filter(isMeant).map(({ key }) => key), ...slips.keys()];
  // a value under a name that is one edit away is to be renamed, not to be hidden by another one
  const meant = new Set(slips.values());
  const open = unset.filter(({ key }) => !meant.has(key));
  const isUsed = certificate !== '' || set.length > 0;
  const isClear = certificates.every(({ state }) => state !== 'unknown');
  const fixes = fixesFor(entry, open, isUsed ? undefined : unused, isClear);
  const certificateAt = certificates.find(isMeant)?.property?.keySpan;
  return { keys: unset.map(({ key }) => key), certificate, certificateAt, set, at, fixes };
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
 * What fills the keys in. Where something says that the vendor is to be pushed to, its own values alone will do, and only
 * the developer has them: "unused" would switch it off. Where nothing does, "unused" is safe.
 */
function fixesFor(
  entry: ObjectNode,
  keys: readonly Parameter[],
  unused: string | undefined,
  isClear: boolean,
): UnsetFix[] {
  const names = keys.map(({ key }) => key);
  const asked = { keys: names, edits: fill(entry, keys, placeOf) };
  if (asked.edits.length === 0) return [];
  const ask: UnsetFix = { title: 'ask', args: { keys: names }, edits: [], ask: asked, safe: false };
  if (unused === undefined) return [ask];
  const edits = fill(entry, keys, () => unused);
  return [ask, { title: 'fill', args: { keys: names, value: unused }, edits, safe: isClear }];
}

function fill(entry: ObjectNode, keys: readonly Parameter[], textOf: (index: number) => string): TextEdit[] {
  const there = keys.flatMap(({ property }, i) =>
    property ? setValue(property, quoteLike(entry, textOf(i))) : [],
  );
  const absent = keys.flatMap(({ key, property }, i): [string, string][] =>
    property ? [] : [[key, quoteLike(entry, textOf(i))]],
  );
  return absent.length > 0 ? [...there, ...addProperties(entry, absent)] : there;
}
