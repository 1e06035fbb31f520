import { Malformed, utf8 } from './formats/bytes.ts';

/** What both JSON and property lists are made of. */
type Tree<Leaf> = null | boolean | number | string | Leaf | readonly Tree<Leaf>[] | Dictionary<Leaf>;
type Dictionary<Leaf> = { readonly [key: string]: Tree<Leaf> };

export type Json = Tree<never>;
export type Plist = Tree<Uint8Array>;

export function parseJson(bytes: Uint8Array): Json {
  try {
    return JSON.parse(utf8(bytes));
  } catch {
    throw new Malformed('damaged');
  }
}

/** The value at a path of keys; undefined where it leads nowhere. */
export function at<Leaf = never>(
  value: Tree<Leaf> | undefined,
  ...path: readonly string[]
): Tree<Leaf> | undefined {
  let found = value;
  for (const key of path) {
    const own: Dictionary<Leaf> | undefined = asObject(found);
    found = own && Object.hasOwn(own, key) ? own[key] : undefined;
  }
  return found;
}

export function asObject<Leaf = never>(value: Tree<Leaf> | undefined): Dictionary<Leaf> | undefined {
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
  return isObject ? (value as Dictionary<Leaf>) : undefined;
}

export function listOf<Leaf = never>(value: Tree<Leaf> | undefined): readonly Tree<Leaf>[] {
  return Array.isArray(value) ? value : [];
}

export const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An id that may have been written without its quotes. */
export const textOrNumber = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : string(value);
