import { type SchemaId, type Shape, type Since, schemaIds, shapeOf } from '../generated/schemas.ts';

export { type SchemaId, type Shape, type Since, schemaIds } from '../generated/schemas.ts';

/** A record's own value: `constructor` and the like are no keys of it. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The name is that of a schema. */
export function isSchemaId(name: string): name is SchemaId {
  return (schemaIds as readonly string[]).includes(name);
}

/** What a schema knows of the object at a path; undefined where it says nothing of the inside of what is there. */
export function shapeAt(id: SchemaId | undefined, path: readonly string[] = []): Shape | undefined {
  let shape: Shape | undefined = id && shapeOf(id);
  for (const key of path) {
    if (!shape) return undefined;
    shape = childOf(shape, key);
  }
  return shape;
}

/** The shape of what stands under a key of an object, or at a place of a list. */
export function childOf(shape: Shape, key: string): Shape | undefined {
  return own(shape.children, key) ?? (shape.keys.includes(key) ? undefined : (shape.rest ?? shape.items));
}

/** The keys that a schema knows for the object at a path, in the order of the schema. */
export function knownKeys(id: SchemaId | undefined, path: readonly string[] = []): readonly string[] {
  return shapeAt(id, path)?.keys ?? [];
}

/** From which version on each package reads the key at a path; null where no version does. */
export function sinceOf(id: SchemaId | undefined, path: readonly string[]): Since | undefined {
  return own(shapeAt(id, path.slice(0, -1))?.since, path.at(-1) ?? '');
}
