import { addPath, addProperties, literalText, type Printable, quoteLike } from '../../edits/index.ts';
import { certificatesOf, isOff, isSet } from '../../project/certificates.ts';
import {
  entryAt,
  knownParameters,
  LOCAL_PLUGIN,
  mandatoryParameters,
  PLUGIN_INFO,
  parameterNames,
} from '../../project/plugin.ts';
import type { Project, ProviderUse } from '../../project/project.ts';
import { settingAt, settingIn } from '../../project/settings.ts';
import { declaringOf, nativeOf, nativesOf, pluginOf } from '../../providers/index.ts';
import type { Provider, Value, VendorUse } from '../../providers/provider.ts';
import { keyState } from '../../schema/values.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import { type Change, editsOr, type Goal, type PlanStep, type SetupNote, useOf } from '../change.ts';
import { joined, manifestObject, todo, valueChange } from './manifest.ts';

/** The first of the plugins' entries in `app-plus.nativePlugins` that is not as it is to be. */
export const configurePlugin: PlanStep = (project, goal) => {
  const tree = manifestObject(project);
  if (!tree || project.manifest.uniAppX) return {};
  const notes: SetupNote[] = [];
  for (const plugin of pluginsOf(goal)) {
    const change = configure(project, tree, plugin, goal);
    notes.push(...(change.notes ?? []));
    if (change.edits && change.edits.length > 0) return { ...change, notes };
  }
  return { notes };
};

/** The provider's native plugin, and those beside it that some value of it lives in. */
export function pluginsOf({ provider }: Pick<Goal, 'provider'>): string[] {
  const native = nativeOf(provider);
  const values = [...provider.vendors.flatMap((vendor) => vendor.values), ...(provider.values ?? [])];
  const others = values.flatMap(({ place }) => (place.in === 'entry' ? [place.plugin] : []));
  return native ? [...new Set([native.id, ...others])] : [];
}

/** A plugin's entry with the parameters. */
function configure(project: Project, tree: ObjectNode, plugin: string, goal: Goal): Change {
  const path = ['app-plus', 'nativePlugins', plugin];
  const { state, property } = settingAt(project, ...path);
  const entry = entryAt(project, plugin);
  if (entry) return fillEntry(project, plugin, entry.value, goal);
  const text = literalText(newEntry(project, plugin, goal), tree);
  const edits = state === 'absent' || property?.value.kind === 'null' ? addPath(tree, path, text) : [];
  return editsOr(edits, todo('pluginEntry', { plugin }));
}

/** The manifest's parameters that the goal has something to say of, with what they are to hold. */
function wantedParameters(
  project: Project,
  plugin: string,
  goal: Goal,
  entry?: ObjectNode,
): ReadonlyMap<string, string> {
  const { provider, values } = goal;
  const use = useOf(project, provider);
  const isMain = plugin === pluginOf(provider);
  const wanted = new Map<string, string>();
  for (const vendor of provider.vendors)
    for (const { key } of entryValues(vendor.values, plugin)) wanted.set(key, '');
  for (const [key, unused] of mandatoryParameters(project, use, plugin, entry) ?? []) wanted.set(key, unused);
  const set = (key: string, name: string, id: string): void => {
    const value = values.get(name) ?? values.get(key) ?? values.get(id);
    if (value !== undefined) wanted.set(name, value);
  };
  for (const vendor of goal.vendors) {
    const own = entryValues(vendor.values, plugin);
    const known = own.map(({ key }) => key);
    const names = isMain ? namesIn(project, use, vendor, known, entry) : known.map((key) => [key, key]);
    for (const [index, [key = '', name = '']] of names.entries()) set(key, name, own[index]?.id ?? key);
  }
  for (const { key, id } of entryValues(provider.values ?? [], plugin)) set(key, key, id);
  return wanted;
}

/** The values that live in a plugin's entry. */
function entryValues(
  values: readonly Value[],
  plugin: string,
): readonly { readonly key: string; readonly id: string }[] {
  return values.flatMap(({ id, place }) =>
    place.in === 'entry' && place.plugin === plugin ? [{ key: place.key, id }] : [],
  );
}

/** A vendor's parameters as this plugin calls them: the names of some differ by version. */
export function namesIn(
  project: Project,
  use: ProviderUse,
  vendor: VendorUse,
  manifest: readonly string[],
  entry?: ObjectNode,
): readonly (readonly [key: string, name: string])[] {
  const own = vendor.declared ? parameterNames(project, use, vendor, entry) : undefined;
  if (!own || own.length !== manifest.length) return manifest.map((key) => [key, key]);
  const isKey = (name: string): boolean => /key/i.test(name.replace(/^.*[._]/, ''));
  return manifest.map((key) => [key, own.find((name) => isKey(name) === isKey(key)) ?? key]);
}

function newEntry(project: Project, plugin: string, goal: Goal): Printable {
  const entry: Record<string, Printable> = {};
  if (plugin === pluginOf(goal.provider))
    for (const key of knownParameters(project, useOf(project, goal.provider)) ?? []) entry[key] = '';
  for (const [key, value] of wantedParameters(project, plugin, goal)) entry[key] = value;
  // the setup sends people to the plugin's download: the files that they have yet to bring are then seen to be missing
  const isCloud = nativesOf(goal.provider).some(({ id, source }) => id === plugin && source === 'cloud');
  entry[PLUGIN_INFO] = { ...LOCAL_PLUGIN, name: plugin, ...(isCloud && { isCloud }) };
  return entry;
}

function fillEntry(project: Project, plugin: string, entry: ObjectNode, goal: Goal): Change {
  const use = useOf(project, goal.provider);
  const changes: Change[] = [];
  const absent: [string, string][] = [];
  for (const [key, value] of wantedParameters(project, plugin, goal, entry)) {
    const { state, property } = keyState(entry, key, project.resolve);
    const unused = isUnused(value, goal.provider);
    if (state === 'absent' && !(value === '')) absent.push([key, quoteLike(entry, value)]);
    // what is filled in for a vendor that was not chosen is no concern of the setup
    const stays =
      state !== 'placeholder' && (state !== 'blank' || value === '' || isOn(project, use, goal.provider));
    if (!property || (unused && stays)) continue;
    changes.push(valueChange(key, property, project.resolve(property.value), value, goal.overwrite.has(key)));
  }
  const added = addProperties(entry, absent);
  if (absent.length > 0 && added.length === 0)
    changes.push({ notes: absent.map(([key, value]) => todo('byHand', { key, value })) });
  const isCloud = settingIn(entry, PLUGIN_INFO, 'isCloud').property?.value;
  if (nativeOf(goal.provider)?.source === 'local' && isCloud?.kind === 'boolean' && isCloud.value)
    changes.push({ notes: [todo('notLocal', { plugin })] });
  // adding behind the last property and changing that one would run into each other
  const clash = added.some(({ start }) =>
    changes.some(({ edits = [] }) => edits.some(({ end }) => end === start)),
  );
  return joined([...changes, ...(clash ? [] : [{ edits: added }])]);
}

/** The value says that its vendor is not used. */
function isUnused(value: string, { vendors }: Provider): boolean {
  return (
    value === '' ||
    vendors.some(({ values }) => values.some(({ place, unused }) => place.in === 'entry' && unused === value))
  );
}

/** The code registers the vendor whose parameters say when they are unused: they wait for its own values. */
function isOn(project: Project, use: ProviderUse, provider: Provider): boolean {
  const vendor = declaringOf(provider);
  const states = vendor ? certificatesOf(project, use, vendor) : [];
  return states.some(isSet) && !states.every(isOff);
}
