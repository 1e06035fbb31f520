import type { ObjectNode } from '../syntax/tree.ts';
import { keyText, type Style, stringText, styleOf, styleOfNew } from './style.ts';

/** A value that can be written down. */
export type Printable = string | number | boolean | null | { readonly [key: string]: Printable };

/**
 * A value as the object around it would write it, one property a line, indented with tabs from zero: `addProperty`
 * turns the tabs into the file's indentation.
 */
export function literalText(value: Printable, around: ObjectNode): string {
  return printed(value, styleOf(around));
}

function printed(value: Printable, style: Style): string {
  if (typeof value === 'string') return stringText(value, style.quote);
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const own = styleOfNew(Object.keys(value), style);
  return opened(
    entries.map(([key, item]) => pair(key, printed(item, own), own)),
    own,
  );
}

/** A new object of properties, each on lines of its own. */
export function opened(pairs: readonly string[], { trailingCommas }: Style): string {
  const lines = pairs.map((one) => one.replace(/^/gm, '\t'));
  return `{\n${lines.join(',\n')}${trailingCommas ? ',' : ''}\n}`;
}

/** A key with its value. */
export function pair(key: string, valueText: string, style: Style): string {
  return keyText(key, style) + style.colon + valueText;
}
