import { keyState } from '../../schema/values.ts';
import type { Node } from '../../syntax/tree.ts';

/** The values that an object certainly has for these keys on an App build, as text; blank and made-up ones are left out. */
export function writtenIn(
  object: Node,
  keys: readonly string[],
  resolve: (node: Node) => Node,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const key of keys) {
    const { state, property } = keyState(object, key, resolve);
    const value = state === 'set' && property ? resolve(property.value) : undefined;
    if (value?.kind === 'string' || value?.kind === 'number') found.set(key, String(value.value).trim());
  }
  return found;
}
