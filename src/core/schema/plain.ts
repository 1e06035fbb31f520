import { excludesApp } from '../syntax/branches.ts';
import type { ArrayNode, Node, ObjectNode, Property } from '../syntax/tree.ts';
import { childOf, type Shape } from './shape.ts';

export type Resolve = (node: Node) => Node;

/** What a function in the text is for a validator: any function. */
function someFunction(): void {}

const countedOf = new WeakMap<ObjectNode, ReadonlyMap<string, readonly Property[]>>();

/**
 * The properties that may decide an object's keys on an App build, by key, in the order of the text. Those in
 * branches for other platforms are left out, and so is what a later property without a branch overrides.
 */
export function countedProperties(node: ObjectNode): ReadonlyMap<string, readonly Property[]> {
  const known = countedOf.get(node);
  if (known) return known;
  const counted = new Map<string, Property[]>();
  countedOf.set(node, counted);
  for (const property of node.properties) {
    if (excludesApp(property.branch)) continue;
    const before = property.branch ? counted.get(property.key) : undefined;
    if (before) before.push(property);
    else counted.set(property.key, [property]);
  }
  return counted;
}

/** Of several properties with one key, the one that the given pass looks at. */
export function chosen(properties: readonly Property[] | undefined, pass: number): Property | undefined {
  return properties?.[Math.min(pass, properties.length - 1)];
}

export interface Plain {
  /** Undefined where nothing is known of it. */
  readonly value: unknown;
  /** How many passes look at every property that may decide a key. */
  readonly passes: number;
}

/**
 * The plain value of a literal, as far as a schema looks into it, with values that are not known left out. Objects
 * have no prototype, so a key may have any name. Goes no deeper than the schema, so a literal that is reached
 * from itself ends too.
 */
export function toPlain(node: Node, shape: Shape | undefined, resolve: Resolve, pass: number): Plain {
  const literal = resolve(node);
  switch (literal.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return { value: literal.value, passes: 1 };
    case 'null':
      return { value: null, passes: 1 };
    case 'function':
      return { value: someFunction, passes: 1 };
    case 'array':
      return plainArray(literal, shape?.items, resolve, pass);
    case 'object':
      return plainObject(literal, shape, resolve, pass);
    default:
      return { value: undefined, passes: 1 };
  }
}

/** A list with an item that is not known is not looked into: what follows would stand at another place. */
function plainArray(node: ArrayNode, shape: Shape | undefined, resolve: Resolve, pass: number): Plain {
  if (!shape) return { value: [], passes: 1 };
  const items = node.items.map((item) => toPlain(item, shape, resolve, pass));
  const known = items.every(({ value }) => value !== undefined);
  return {
    value: known ? items.map(({ value }) => value) : [],
    passes: items.reduce((most, { passes }) => Math.max(most, passes), 1),
  };
}

function plainObject(node: ObjectNode, shape: Shape | undefined, resolve: Resolve, pass: number): Plain {
  const value: Record<string, unknown> = Object.create(null);
  let passes = 1;
  if (!shape) return { value, passes };
  for (const [key, properties] of countedProperties(node)) {
    if (!shape.rest && !shape.keys.includes(key)) {
      // Only that the key is there can matter.
      if (shape.closed) value[key] = true;
      continue;
    }
    const property = chosen(properties, pass);
    if (!property) continue;
    const inner = toPlain(property.value, childOf(shape, key), resolve, pass);
    passes = Math.max(passes, properties.length, inner.passes);
    if (inner.value !== undefined) value[key] = inner.value;
  }
  return { value, passes };
}
