import { nativeOf, pathIn, valuesAt } from '../providers/index.ts';
import type { Place, Value, VendorUse } from '../providers/provider.ts';
import { PACKAGE } from '../providers/vendor-use.ts';
import { countedProperties } from '../schema/plain.ts';
import { type KeyState, keyState, stateOf as literalState } from '../schema/values.ts';
import type { Span } from '../syntax/source.ts';
import type { Node, ObjectNode } from '../syntax/tree.ts';
import { readMetaData } from '../syntax/xml.ts';
import { parameterNames, placesFor } from './plugin.ts';
import type { Project, ProviderUse, Registration } from './project.ts';
import { androidPackage, isPackageName, isReadable, settingAt } from './settings.ts';

/** What a project says of a value, and where. */
export interface Stated extends KeyState {
  /** What it holds, followed to its literal. */
  readonly node: Node | undefined;
  /** Where to point; undefined where nothing is there to point at. */
  readonly at: Span | undefined;
  /** The object that has the key, or is the one to have it. */
  readonly holder: ObjectNode | undefined;
}

const nothing = { property: undefined, node: undefined, at: undefined, holder: undefined } as const;
const UNKNOWN: Stated = { state: 'unknown', ...nothing };
const ABSENT: Stated = { state: 'absent', ...nothing };

/**
 * What each text that may hold a value says of it: every registration's configuration, or the one other place. Empty
 * where there is no registration that could.
 */
export function statesOf(
  project: Project,
  use: ProviderUse,
  { id, place }: Pick<Value, 'id' | 'place'>,
): readonly Stated[] {
  if (place.in !== 'registration') return [elsewhere(project, place)];
  return use.registrations.flatMap((registration) => {
    const { arguments: takes } = registration.shape;
    if (takes.values?.some((value) => value.id === id)) return [inArgument(registration, id)];
    if (!takes.options && takes.config === undefined) return [];
    return [within(project, registration.config, pathIn(registration.shape, id, place.path))];
  });
}

/** What an argument says that is a value itself. */
function inArgument({ call, values }: Registration, id: string): Stated {
  const node = values.get(id);
  if (node) return { state: literalState(node), property: undefined, node, at: node, holder: undefined };
  return call.args.some(({ kind }) => kind === 'unknown') ? UNKNOWN : { ...ABSENT, at: call.calleeSpan };
}

/** What they all say; `unknown` where they disagree, or nothing was found that could say it. */
export function stateOf(project: Project, use: ProviderUse, value: Value): Stated {
  return agreed(statesOf(project, use, value));
}

/** The one state that all have, on the first that points somewhere. */
export function agreed(states: readonly Stated[]): Stated {
  const [first] = states;
  const one = states.find(({ property }) => property) ?? first;
  if (!one || !first) return UNKNOWN;
  return states.every(({ state }) => state === first.state) ? one : { ...one, state: 'unknown' };
}

/** A parameter of a plugin's entry, by the name that this plugin has for it. */
export interface Parameter extends Stated {
  readonly key: string;
}

/**
 * What the entries of the plugins say of a vendor's parameters. Undefined where their names are not known yet; where a
 * plugin is certainly not in the manifest, they are absent.
 */
export function parameterStates(
  project: Project,
  use: ProviderUse,
  vendor: VendorUse,
): readonly Parameter[] | undefined {
  const known = valuesAt(vendor, 'entry');
  const plugin = nativeOf(use.provider)?.id;
  if (known.length === 0 || plugin === undefined) return [];
  if (!vendor.declared) return entryStates(project, known);
  const entry = settingAt(project, 'app-plus', 'nativePlugins', plugin).property?.value;
  const names = parameterNames(project, use, vendor, entry?.kind === 'object' ? entry : undefined);
  return names?.map((key) => ({ key, ...inEntry(project, plugin, key) }));
}

/** What the entries of the plugins say of these parameters. */
export function entryStates(
  project: Project,
  values: ReturnType<typeof valuesAt<'entry'>>,
): readonly Parameter[] {
  return values.map(({ id, place }) => ({ key: id, ...inEntry(project, place.plugin, place.key) }));
}

function elsewhere(project: Project, place: Exclude<Place, { in: 'registration' }>): Stated {
  switch (place.in) {
    case 'entry':
      return inEntry(project, place.plugin, place.key);
    case 'json':
      return best(place.anyOf.flatMap(({ file, path }) => inJson(project, file, path)));
    case 'xml':
      return best(placesFor(project, place.file).map((path) => inXml(project, path, place.metaData)));
    case 'manifest':
      return inManifest(project, place.path);
    default:
      return UNKNOWN;
  }
}

function inEntry(project: Project, plugin: string, key: string): Stated {
  const { state, property } = settingAt(project, 'app-plus', 'nativePlugins', plugin);
  if (state === 'absent') return ABSENT;
  if (property?.value.kind !== 'object') return UNKNOWN;
  return told(project, property.value, keyState(property.value, key, project.resolve), property.keySpan);
}

function inManifest(project: Project, path: readonly string[]): Stated {
  const { state, property } = settingAt(project, ...path);
  if (!property) return state === 'absent' ? ABSENT : UNKNOWN;
  return told(project, undefined, { state: literalState(property.value), property }, property.keySpan);
}

/** Both homes of a file, the project's root and its source's folder. */
function inJson(project: Project, name: string, path: readonly string[]): Stated[] {
  return placesFor(project, name).map((place) => {
    const file = project.files.json(place);
    if (file === undefined) return UNKNOWN;
    if (file === null) return ABSENT;
    return isReadable(file) ? within(project, file.tree, path) : UNKNOWN;
  });
}

function inXml(project: Project, path: string, name: string): Stated {
  const text = project.files.text(path);
  if (text === undefined) return UNKNOWN;
  if (text === null) return ABSENT;
  const data = metaDataOf(project, path, text);
  return told(project, data, keyState(data, name), undefined);
}

const metaData = new WeakMap<Project, Map<string, ObjectNode>>();

/** Read once for all the values in it. */
function metaDataOf(project: Project, path: string, text: string): ObjectNode {
  const known = metaData.get(project) ?? new Map<string, ObjectNode>();
  metaData.set(project, known);
  const data = known.get(path) ?? readMetaData({ path, text });
  known.set(path, data);
  return data;
}

/** Of several places each of which is right, the one that decides. */
function best(states: readonly Stated[]): Stated {
  for (const wanted of ['set', 'unknown', 'placeholder', 'zero', 'blank'] as const) {
    const found = states.find(({ state }) => state === wanted);
    if (found) return found;
  }
  return states.find(({ at }) => at) ?? states.find(({ holder }) => holder) ?? states[0] ?? UNKNOWN;
}

/** What stands at the end of a path of keys in a value. */
export function within(project: Project, from: Node | undefined, path: readonly string[]): Stated {
  let node = from && project.resolve(from);
  let at: Span | undefined;
  for (const step of path.slice(0, -1)) {
    if (node?.kind === 'null') return { ...ABSENT, at };
    if (node?.kind !== 'object') return UNKNOWN;
    const key = step === PACKAGE ? packageKey(project, node) : step;
    const [property, ...others] = key === undefined ? [] : (countedProperties(node).get(key) ?? []);
    if (key === undefined || others.length > 0) return UNKNOWN;
    if (!property) {
      const isSure = !node.open && node.closed;
      return isSure ? { ...ABSENT, at } : UNKNOWN;
    }
    at = property.keySpan;
    node = project.resolve(property.value);
  }
  const last = path.at(-1);
  if (last === undefined || node?.kind === 'null') return last === undefined ? UNKNOWN : { ...ABSENT, at };
  return told(project, node?.kind === 'object' ? node : undefined, keyState(node, last, project.resolve), at);
}

/**
 * The key of this app's part. A text that has parts for other packages alone says nothing of this one; where the
 * manifest names no package, the only part is meant.
 */
function packageKey(project: Project, node: ObjectNode): string | undefined {
  const parts = node.properties.filter(
    ({ key, value }) => isPackageName(key) && project.resolve(value).kind === 'object',
  );
  const name = androidPackage(project);
  if (name !== undefined && node.properties.some(({ key }) => key === name)) return name;
  if (name !== undefined) return parts.length === 0 ? name : undefined;
  return parts.length === 1 ? parts[0]?.key : undefined;
}

function told(
  project: Project,
  holder: ObjectNode | undefined,
  { state, property }: KeyState,
  otherwise: Span | undefined,
): Stated {
  const at = property?.keySpan ?? otherwise;
  return { state, property, node: property && project.resolve(property.value), at, holder };
}
