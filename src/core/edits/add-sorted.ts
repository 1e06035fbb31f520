import type { TextEdit } from '../finding.ts';
import { type ObjectNode, type Property, propertyOf } from '../syntax/tree.ts';
import { addProperty, placed } from './add.ts';
import { gapsOf, startOfLine } from './gap.ts';
import { insert } from './primitive.ts';
import { pair } from './print.ts';
import { indentAt, styleOf } from './style.ts';

/** The orders that package managers and linters keep keys in. */
const ORDERS: readonly ((a: string, b: string) => number)[] = [
  (a, b) => a.localeCompare(b, 'en'),
  (a, b) => (a < b ? -1 : a > b ? 1 : 0),
];

/** Adds a property to an object whose keys are sorted, where it belongs; to any other at the end. */
export function addSorted(object: ObjectNode, key: string, valueText: string): TextEdit[] {
  const keys = object.properties.map((property) => property.key);
  const order = ORDERS.find((by) => keys.every((own, i) => i === 0 || by(keys[i - 1] as string, own) <= 0));
  const next = order && object.properties.find((property) => order(property.key, key) > 0);
  return next ? addBefore(object, next, key, valueText) : addProperty(object, key, valueText);
}

/** Adds a property before another one; at the end where a comment stands between, or the text is not what it seems. */
export function addBefore(object: ObjectNode, next: Property, key: string, valueText: string): TextEdit[] {
  if (propertyOf(object, key)) return [];
  const { source } = object;
  const gap = gapsOf(object)?.[object.properties.indexOf(next)];
  if (!gap?.clean || gap.comments.length > 0) return addProperty(object, key, valueText);
  const style = styleOf(object);
  const indent = indentAt(source.text, next.start);
  const ownLine = startOfLine(source.text, next.start) + indent.length === next.start;
  const behind = ownLine ? style.eol + indent : ' ';
  return [insert(source, next.start, `${pair(key, placed(valueText, style, indent), style)},${behind}`)];
}
