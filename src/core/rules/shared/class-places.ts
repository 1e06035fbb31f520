import { type ClassListId, isClassList } from '../../providers/index.ts';
import { countedProperties, type Resolve } from '../../schema/plain.ts';
import { type SchemaId, type Shape, shapeAt } from '../../schema/shape.ts';
import type { Node, Property } from '../../syntax/tree.ts';

/** A key of a message that says its class, or its channel. */
export interface ClassPlace {
  readonly list: ClassListId;
  /** The keys that lead to it. */
  readonly path: readonly string[];
}

const known = new Map<SchemaId, readonly ClassPlace[]>();

/** Where a message that a schema describes says its classes. */
export function classPlaces(id: SchemaId): readonly ClassPlace[] {
  const places = known.get(id) ?? placesIn(shapeAt(id), []);
  known.set(id, places);
  return places;
}

function placesIn(shape: Shape | undefined, path: readonly string[]): ClassPlace[] {
  const own = Object.entries(shape?.classes ?? {}).flatMap(([key, list]) =>
    isClassList(list) ? [{ list, path: [...path, key] }] : [],
  );
  const below = Object.entries(shape?.children ?? {}).flatMap(([key, child]) =>
    placesIn(child, [...path, key]),
  );
  return [...own, ...below];
}

/** Every property at a path of keys that an App build may read. */
export function propertiesAt(node: Node, [key, ...rest]: readonly string[], resolve: Resolve): Property[] {
  const object = resolve(node);
  if (object.kind !== 'object' || key === undefined) return [];
  const found = countedProperties(object).get(key) ?? [];
  return rest.length === 0 ? [...found] : found.flatMap(({ value }) => propertiesAt(value, rest, resolve));
}

/** No App build can find anything at a path of keys; false where that is not certain. */
export function isAbsentAt(node: Node, [key, ...rest]: readonly string[], resolve: Resolve): boolean {
  const object = resolve(node);
  if (object.kind !== 'object') return object.kind === 'null';
  if (key === undefined || object.open || !object.closed) return false;
  return (countedProperties(object).get(key) ?? []).every(
    ({ value }) => rest.length > 0 && isAbsentAt(value, rest, resolve),
  );
}
