import { everyValue, nativeOf, pluginOf, valuesAt, valuesIn } from '../providers/index.ts';
import type { VendorUse } from '../providers/provider.ts';
import { knownKeys } from '../schema/shape.ts';
import type { Span } from '../syntax/source.ts';
import { type Node, type ObjectNode, type Property, valueAt } from '../syntax/tree.ts';
import { join } from './paths.ts';
import type { Project, ProviderUse } from './project.ts';
import { settingAt, settingIn } from './settings.ts';

/** What HBuilderX writes down of a plugin in its entry, beside the parameters that the developer fills in. */
export const PLUGIN_INFO = '__plugin_info__';

/**
 * What HBuilderX writes there for a plugin under `nativeplugins/`, but for its name. Source: manifests of public
 * projects.
 */
export const LOCAL_PLUGIN = {
  name: '',
  description: '',
  platforms: 'Android,iOS',
  url: '',
  android_package_name: '',
  ios_bundle_id: '',
  isCloud: false,
  bought: -1,
  pid: '',
  parameters: {},
} as const;

/** The plugin's entry in `app-plus.nativePlugins`, where it certainly is part of every App build. */
export function entryOf(
  project: Project,
  { provider }: ProviderUse,
): (Property & { value: ObjectNode }) | undefined {
  const native = nativeOf(provider);
  return native && entryAt(project, native.id);
}

/** The same of any plugin. */
export function entryAt(project: Project, plugin: string): (Property & { value: ObjectNode }) | undefined {
  const { property } = settingAt(project, 'app-plus', 'nativePlugins', plugin);
  return property?.value.kind === 'object' ? { ...property, value: property.value } : undefined;
}

/** The entry's parameters: all of it but HBuilderX's own record. */
export function parametersOf(entry: ObjectNode): readonly Property[] {
  return entry.properties.filter(({ key }) => key !== PLUGIN_INFO);
}

/** Where a report on the plugin itself stands: on its entry in the manifest, else where the source requires or imports it. */
export function placeOf({ entry, requires, imports }: ProviderUse): Span | undefined {
  return entry?.keySpan ?? requires[0]?.call ?? imports[0];
}

/** The folders in which `nativeplugins/` may lie: the project's root, and the manifest's folder where that is another. */
export function pluginHomes({ root, sourceRoot }: Project): readonly string[] {
  return root === sourceRoot ? [root] : [root, sourceRoot];
}

/** Where a file below the root may lie, the place to name first. */
export function placesFor(project: Project, ...paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => pluginHomes(project).map((home) => join(home, path)));
}

/** Whether a file is at one of the places where it may lie; undefined where that is not known yet. */
export function isThere(project: Project, ...paths: readonly string[]): boolean | undefined {
  const found = placesFor(project, ...paths).map((place) => project.files.exists(place));
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
}

/** The plugin's own description of itself, below the project's root. */
export function packageOf({ provider }: ProviderUse): string {
  return packageFile(pluginOf(provider));
}

export function packageFile(plugin: string): string {
  return `nativeplugins/${plugin}/package.json`;
}

/** The parameters that a plugin declares, by system. Source: DCloud's native plugins' `package.json`. */
export interface Declared {
  readonly android: ObjectNode | undefined;
  readonly ios: ObjectNode | undefined;
}

/** What the local plugin's `package.json` declares; undefined where it is not known yet. */
export function declaredLocally(project: Project, plugin: string): Declared | undefined {
  for (const path of placesFor(project, `nativeplugins/${plugin}/package.json`)) {
    const file = project.files.json(path);
    if (file === undefined) return undefined;
    if (!file) continue;
    const parameters = (system: string): ObjectNode | undefined =>
      objectOf(valueAt(file.tree, '_dp_nativeplugin', system, 'parameters'));
    return { android: parameters('android'), ios: parameters('ios') };
  }
  return { android: undefined, ios: undefined };
}

/** The parameters that HBuilderX wrote down when the plugin was selected. */
function declaredInEntry(entry: ObjectNode | undefined): ObjectNode | undefined {
  return objectOf(settingIn(entry, PLUGIN_INFO, 'parameters').property?.value);
}

/** The names that the plugin gives a vendor's parameters; undefined where they are not known yet. */
export function parameterNames(
  project: Project,
  use: ProviderUse,
  vendor: VendorUse,
  entry?: ObjectNode,
): readonly string[] | undefined {
  const known = valuesIn(vendor, 'entry');
  const { declared } = vendor;
  if (!declared) return known;
  const its = (object: ObjectNode | undefined): string[] =>
    keysOf(object).filter((key) => declared.test(key));
  const written = its(declaredInEntry(entry));
  if (written.length > 0) return written;
  const local = declaredLocally(project, pluginOf(use.provider));
  if (!local) return undefined;
  const own = its(local.android);
  return own.length > 0 ? own : known;
}

/**
 * What must stand in every entry of the plugin, whether its vendor is used or not: by the plugin's own names, with what
 * an unused one holds, '' where the provider asks for nothing. Undefined where that is not known yet.
 */
export function mandatoryParameters(
  project: Project,
  use: ProviderUse,
  plugin: string,
  entry?: ObjectNode,
): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const vendor of use.provider.vendors) {
    const values = valuesAt(vendor, 'entry').filter(({ place }) => place.plugin === plugin);
    const always = values.filter(({ required, unused }) => required === 'always' && unused !== undefined);
    if (values.length === 0 || (!vendor.declared && always.length === 0)) continue;
    const names = vendor.declared
      ? parameterNames(project, use, vendor, entry)
      : always.map(({ place }) => place.key);
    if (!names) return undefined;
    for (const name of names) {
      const own = always.find(({ place }) => place.key === name) ?? always[0];
      found.set(name, own?.unused ?? '');
    }
  }
  return found;
}

/** Every parameter that the plugin is known to take; undefined where that is not known yet. */
export function knownParameters(
  project: Project,
  use: ProviderUse,
  entry?: ObjectNode,
  plugin = pluginOf(use.provider),
): readonly string[] | undefined {
  const written = keysOf(declaredInEntry(entry));
  if (written.length > 0) return written;
  const local = declaredLocally(project, plugin);
  if (!local) return undefined;
  const own = [...new Set([...keysOf(local.android), ...keysOf(local.ios)])];
  if (own.length > 0) return own;
  const known = everyValue(use.provider).flatMap(({ place }) =>
    place.in === 'entry' && place.plugin === plugin ? [place.key] : [],
  );
  const described = knownKeys('manifest-push', ['app-plus', 'nativePlugins', plugin]);
  return [...new Set([...known, ...described])].filter((key) => key !== PLUGIN_INFO);
}

function keysOf(object: ObjectNode | undefined): readonly string[] {
  return object ? [...new Set(object.properties.map(({ key }) => key))] : [];
}

function objectOf(node: Node | undefined): ObjectNode | undefined {
  return node?.kind === 'object' ? node : undefined;
}
