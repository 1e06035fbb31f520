import type { Branch } from './branches.ts';
import type { Span } from './source.ts';

/**
 * The one tree of literals that schemas, rules, hover and fixes work on, whether the text is JSONC or script.
 * What cannot be read off the text is `unknown`, and no rule may conclude anything from it.
 */
export type Node =
  | ObjectNode
  | ArrayNode
  | StringNode
  | NumberNode
  | BooleanNode
  | NullNode
  | ReferenceNode
  | CallNode
  | FunctionNode
  | UnknownNode;

export interface ObjectNode extends Span {
  readonly kind: 'object';
  readonly properties: readonly Property[];
  /** Holds a spread, a computed key or a method, or is changed after its literal: an absent key proves nothing. */
  readonly open: boolean;
  /** False while its `}` is not typed yet. */
  readonly closed: boolean;
}

export interface Property extends Span {
  readonly key: string;
  /** The key with its quotes, where it has any. */
  readonly keySpan: Span;
  readonly value: Node;
  /** `{ config }`: the key is the value too. */
  readonly shorthand: boolean;
  /** The `#ifdef` branch that holds it, where there is one. */
  readonly branch: Branch | undefined;
}

export interface ArrayNode extends Span {
  readonly kind: 'array';
  readonly items: readonly Node[];
}

export interface StringNode extends Span {
  readonly kind: 'string';
  readonly value: string;
  /** `"`, `'` or a backtick: the quote that a fix should keep. */
  readonly quote: string;
}

export interface NumberNode extends Span {
  readonly kind: 'number';
  readonly value: number;
}

export interface BooleanNode extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `null`; `undefined` is an unknown value, as a key that is there and yet says nothing. */
export interface NullNode extends Span {
  readonly kind: 'null';
}

/** An identifier or a member path, `config.push`: the resolver follows it to its value where it can. */
export interface ReferenceNode extends Span {
  readonly kind: 'reference';
  readonly path: readonly string[];
}

/**
 * A call. `callee` is its member path, `['uni', 'requireNativePlugin']`; a part that is no plain name
 * (`getSdk().register()`) is `''`. `new X()` is a call whose `construct` is true.
 */
export interface CallNode extends Span {
  readonly kind: 'call';
  readonly callee: readonly string[];
  readonly calleeSpan: Span;
  readonly args: readonly Node[];
  /** The arguments with their parentheses. */
  readonly argsSpan: Span;
  /** False while its `)` is not typed yet. */
  readonly closed: boolean;
  readonly construct: boolean;
  /** Called with `?.(`, so nothing happens where the function is missing. */
  readonly optional: boolean;
}

export interface FunctionNode extends Span {
  readonly kind: 'function';
  /** Written out in this very place, not named: a fresh function at every evaluation. */
  readonly inline: boolean;
}

export interface UnknownNode extends Span {
  readonly kind: 'unknown';
}

/** Objects with more properties than this are looked into by an index. */
const FEW = 16;
const indexes = new WeakMap<readonly Property[], ReadonlyMap<string, readonly Property[]>>();

function byKey(properties: readonly Property[]): ReadonlyMap<string, readonly Property[]> {
  const found = indexes.get(properties);
  if (found) return found;
  const index = new Map<string, Property[]>();
  for (const property of properties) {
    const own = index.get(property.key);
    if (own) own.push(property);
    else index.set(property.key, [property]);
  }
  indexes.set(properties, index);
  return index;
}

/** The properties of that name, in the order of the text; none for anything but an object. */
export function propertiesOf(node: Node | undefined, key: string): readonly Property[] {
  if (node?.kind !== 'object') return [];
  const { properties } = node;
  if (properties.length > FEW) return byKey(properties).get(key) ?? [];
  return properties.filter((property) => property.key === key);
}

/** The property that counts: of several with one name the last wins, as in JSON and JavaScript. */
export function propertyOf(node: Node | undefined, key: string): Property | undefined {
  return propertiesOf(node, key).at(-1);
}

/** The property at the end of a path of keys, through literal objects only. */
export function propertyAt(node: Node | undefined, ...keys: readonly string[]): Property | undefined {
  let current = node;
  let property: Property | undefined;
  for (const key of keys) {
    property = propertyOf(current, key);
    if (!property) return undefined;
    current = property.value;
  }
  return property;
}

/** The value at the end of a path of keys, through literal objects only. */
export function valueAt(node: Node | undefined, ...keys: readonly string[]): Node | undefined {
  return keys.length === 0 ? node : propertyAt(node, ...keys)?.value;
}
