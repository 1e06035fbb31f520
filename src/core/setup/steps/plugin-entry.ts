import { addPath, addProperties, literalText, type Printable, quoteLike } from '../../edits/index.ts';
import { certificatesOf, isOff, isSet } from '../../project/certificates.ts';
import { entryOf, knownParameters, LOCAL_PLUGIN, PLUGIN_INFO, vivoParameters } from '../../project/plugin.ts';
import type { Project, ProviderUse } from '../../project/project.ts';
import { settingAt, settingIn } from '../../project/settings.ts';
import { nativeOf, pluginOf, unusedIn, valuesIn } from '../../providers/index.ts';
import type { Provider } from '../../providers/provider.ts';
import { keyState } from '../../schema/values.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import { type Change, type Goal, type PlanStep, useOf } from '../change.ts';
import { joined, manifestObject, todo, valueChange } from './manifest.ts';

/** The plugin's entry in `app-plus.nativePlugins`, with the vendors' parameters. */
export const configurePlugin: PlanStep = (project, goal) => {
  const tree = manifestObject(project);
  if (!tree) return {};
  const use = useOf(project, goal.provider);
  const path = ['app-plus', 'nativePlugins', pluginOf(goal.provider)];
  const { state, property } = settingAt(project, ...path);
  const entry = entryOf(project, use);
  if (entry) return fillEntry(project, use, entry.value, goal);
  const text = literalText(newEntry(project, use, goal), tree);
  const edits = state === 'absent' || property?.value.kind === 'null' ? addPath(tree, path, text) : [];
  return edits.length > 0 ? { edits } : { notes: [todo('pluginEntry', { plugin: pluginOf(goal.provider) })] };
};

/** The manifest's parameters that the goal has something to say of, with what they are to hold. */
function wantedParameters(
  project: Project,
  use: ProviderUse,
  goal: Goal,
  entry?: ObjectNode,
): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const vendor of goal.provider.vendors)
    for (const key of valuesIn(vendor, 'entry')) wanted.set(key, '');
  for (const key of vivoParameters(project, use, entry) ?? [])
    wanted.set(key, unusedIn(goal.provider, 'vivo') ?? '');
  for (const vendor of goal.vendors) {
    const known = valuesIn(vendor, 'entry');
    for (const [key, name] of namesIn(project, use, vendor.id, known, entry)) {
      const value = goal.values.get(name) ?? goal.values.get(key);
      if (value !== undefined) wanted.set(name, value);
    }
  }
  return wanted;
}

/** A vendor's parameters as this plugin calls them: only vivo's names differ from plugin to plugin. */
export function namesIn(
  project: Project,
  use: ProviderUse,
  vendor: string,
  manifest: readonly string[],
  entry?: ObjectNode,
): readonly (readonly [key: string, name: string])[] {
  const own = vendor === 'vivo' ? vivoParameters(project, use, entry) : undefined;
  if (!own || own.length !== manifest.length) return manifest.map((key) => [key, key]);
  const isKey = (name: string): boolean => /key/i.test(name.replace(/^.*[._]/, ''));
  return manifest.map((key) => [key, own.find((name) => isKey(name) === isKey(key)) ?? key]);
}

function newEntry(project: Project, use: ProviderUse, goal: Goal): Printable {
  const plugin = pluginOf(goal.provider);
  const entry: Record<string, Printable> = {};
  for (const key of knownParameters(project, use) ?? []) entry[key] = '';
  for (const [key, value] of wantedParameters(project, use, goal)) entry[key] = value;
  // the setup sends people to the plugin's download: the files that they have yet to bring are then seen to be missing
  entry[PLUGIN_INFO] = { ...LOCAL_PLUGIN, name: plugin };
  return entry;
}

function fillEntry(project: Project, use: ProviderUse, entry: ObjectNode, goal: Goal): Change {
  const changes: Change[] = [];
  const absent: [string, string][] = [];
  for (const [key, value] of wantedParameters(project, use, goal, entry)) {
    const { state, property } = keyState(entry, key, project.resolve);
    const unused = value === '' || value === unusedIn(goal.provider, 'vivo');
    if (state === 'absent' && !(value === '')) absent.push([key, quoteLike(entry, value)]);
    // what is filled in for a vendor that was not chosen is no concern of the setup
    const stays =
      state !== 'placeholder' && (state !== 'blank' || value === '' || vivoIsOn(project, use, goal.provider));
    if (!property || (unused && stays)) continue;
    changes.push(valueChange(key, property, project.resolve(property.value), value, goal.overwrite.has(key)));
  }
  const added = addProperties(entry, absent);
  if (absent.length > 0 && added.length === 0)
    changes.push({ notes: absent.map(([key, value]) => todo('byHand', { key, value })) });
  const isCloud = settingIn(entry, PLUGIN_INFO, 'isCloud').property?.value;
  if (nativeOf(goal.provider)?.source === 'local' && isCloud?.kind === 'boolean' && isCloud.value)
    changes.push({ notes: [todo('notLocal', { plugin: pluginOf(goal.provider) })] });
  // adding behind the last property and changing that one would run into each other
  const clash = added.some(({ start }) =>
    changes.some(({ edits = [] }) => edits.some(({ end }) => end === start)),
  );
  return joined([...changes, ...(clash ? [] : [{ edits: added }])]);
}

/** The code registers vivo: its parameters wait for vivo's own values, and "unused" would hide that. */
function vivoIsOn(project: Project, use: ProviderUse, { vendors }: Provider): boolean {
  const vivo = vendors.find(({ id }) => id === 'vivo');
  const states = vivo ? certificatesOf(project, use, vivo) : [];
  return states.some(isSet) && !states.every(isOff);
}
