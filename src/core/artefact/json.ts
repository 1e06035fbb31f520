import { Malformed, utf8 } from './formats/bytes.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function parseJson(bytes: Uint8Array): Json {
  try {
    return JSON.parse(utf8(bytes));
  } catch {
    throw new Malformed('damaged');
  }
}

/** The value at a path of keys; undefined where it leads nowhere. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let found = value;
  for (const key of path) {
    const own = asObject(found);
    found = own && Object.hasOwn(own, key) ? own[key] : undefined;
  }
  return found;
}

export function asObject(value: Json | undefined): { readonly [key: string]: Json } | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : undefined;
}

export function string(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
