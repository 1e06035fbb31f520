import { entryAt } from '../project/plugin.ts';
import type { Project } from '../project/project.ts';
import { stateOf } from '../project/states.ts';
import { nativeOf, pathIn } from '../providers/index.ts';
import type { Place, Provider, Value, VendorUse } from '../providers/provider.ts';
import type { SetupValue } from '../providers/provider-setup.ts';
import { PACKAGE } from '../providers/vendor-use.ts';
import { type KeyState, keyState, stateOf as literalState } from '../schema/values.ts';
import { type Node, propertyOf } from '../syntax/tree.ts';
import type { SetupAnswers } from './answers.ts';
import { useOf } from './change.ts';
import { literalOf, stateAt } from './places.ts';
import { namesIn } from './steps/plugin-entry.ts';

/** A value that a vendor needs, or the app as a whole: where it is written, and what the project has there. */
export interface Field {
  readonly key: string;
  readonly value: Value;
  readonly place: Place;
  /** The vendor's own name of a manifest parameter, where the plugin calls it by another. */
  readonly known: string;
  /** What is filled in already; placeholders are not. */
  readonly existing: string | undefined;
  /** There is a value, if not one that can be read. */
  readonly computed: boolean;
  /** How it is asked for, where it is one of the provider's own. */
  readonly asked?: SetupValue | undefined;
}

/** In which order they are asked for. */
const ORDER: readonly Place['in'][] = ['registration', 'entry', 'json', 'xml', 'manifest'];

/** All that a vendor needs of its console and the IM console's; what lives in a console alone is not written. */
export function fieldsOf(project: Project, provider: Provider, vendor: VendorUse): Field[] {
  const names = namesOf(project, provider, vendor);
  return ORDER.flatMap((kind) => vendor.values.filter(({ place }) => place.in === kind)).map((value) =>
    fieldOf(project, provider, value, names.get(value.id) ?? value.id),
  );
}

/** What the provider needs whatever the makers. */
export function ownFields(project: Project, provider: Provider): Field[] {
  return (provider.values ?? [])
    .filter(({ place }) => place.in !== 'console')
    .map((value) => {
      const asked = provider.setup?.values?.find(({ id }) => id === value.id);
      const field = fieldOf(project, provider, value, value.id);
      return { ...field, asked };
    });
}

/** Every value that is to be written. */
export function allFields(project: Project, provider: Provider, vendors: readonly VendorUse[]): Field[] {
  return [
    ...vendors.flatMap((vendor) => fieldsOf(project, provider, vendor)),
    ...ownFields(project, provider),
  ];
}

/** A vendor's parameters as this plugin calls them, by the names that the provider has for them. */
function namesOf(project: Project, provider: Provider, vendor: VendorUse): Map<string, string> {
  const plugin = nativeOf(provider)?.id;
  const known = vendor.values.flatMap(({ id, place }) =>
    place.in === 'entry' && place.plugin === plugin ? [id] : [],
  );
  const entry = plugin === undefined ? undefined : entryAt(project, plugin)?.value;
  return new Map(namesIn(project, useOf(project, provider), vendor, known, entry));
}

function fieldOf(project: Project, provider: Provider, value: Value, key: string): Field {
  const { place, id } = value;
  const found = standing(project, provider, value, key === id ? undefined : key);
  const literal = found.literal ?? literalOf(project, found);
  const read = literal?.kind === 'string' || literal?.kind === 'number' ? String(literal.value) : undefined;
  return {
    key,
    value,
    place,
    known: id,
    existing: found.state === 'set' ? read : undefined,
    computed: (found.property ?? found.literal) !== undefined && found.state === 'unknown',
  };
}

const ABSENT: KeyState = { state: 'absent', property: undefined };

/** What stands where a value lives, or as an argument of the call. */
type Standing = KeyState & { readonly literal?: Node };

function standing(project: Project, provider: Provider, value: Value, name?: string): Standing {
  const { place } = value;
  switch (place.in) {
    case 'registration': {
      const { registrations } = useOf(project, provider);
      const own = registrations.map(({ values }) => values.get(value.id)).find((node) => node !== undefined);
      if (own) return { state: literalState(own), property: undefined, literal: own };
      // the part that is this app's is found by its package
      if (place.path.includes(PACKAGE)) return stateOf(project, useOf(project, provider), value);
      const given = registrations.find((one) => one.config?.kind === 'object');
      const config = given?.config;
      const [key = '', ...more] = given ? pathIn(given.shape, value.id, place.path) : place.path;
      return stateAt(project, config, [spelt(config, key), ...more]);
    }
    case 'entry': {
      const entry = entryAt(project, place.plugin)?.value;
      return entry ? keyState(entry, spelt(entry, name ?? place.key), project.resolve) : ABSENT;
    }
    default:
      return stateOf(project, useOf(project, provider), value);
  }
}

/** The key as the object has it, if only its case is off: the plan mends that. */
function spelt(object: Node | undefined, key: string): string {
  if (object?.kind !== 'object' || propertyOf(object, key)) return key;
  return object.properties.find((one) => one.key.toLowerCase() === key.toLowerCase())?.key ?? key;
}

/** The answer for a field, by either of its names; what it must begin with need not be given. */
export function answerFor(
  { values = {} }: SetupAnswers,
  { key, known, value: { prefix = '' } }: Pick<Field, 'key' | 'known' | 'value'>,
): string | undefined {
  const given = Object.hasOwn(values, key)
    ? values[key]
    : Object.hasOwn(values, known)
      ? values[known]
      : undefined;
  const text = given?.trim() ?? '';
  if (text === '') return undefined;
  return text.startsWith(prefix) ? text : prefix + text;
}
