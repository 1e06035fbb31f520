import type { TextEdit } from '../finding.ts';
import { branchAt, readBranches } from '../syntax/branches.ts';
import { type ObjectNode, type Property, propertiesOf, propertyOf } from '../syntax/tree.ts';
import { setValue } from './change.ts';
import { endOfLine, type Gap, gapsOf, isBlank, isJson, sameLine, startOfLine } from './gap.ts';
import { insert } from './primitive.ts';
import { opened, pair } from './print.ts';
import { indentAt, type Style, styleOf, styleOfNew } from './style.ts';

/** A key and the text of its value; further lines of the text are indented with tabs, from zero. */
export type NewProperty = readonly [key: string, valueText: string];

/** Adds a property at the end of an object that has none of that name. */
export function addProperty(object: ObjectNode, key: string, valueText: string): TextEdit[] {
  return addProperties(object, [[key, valueText]]);
}

/** Adds what is missing of several properties, as one change. */
export function addProperties(object: ObjectNode, wanted: readonly NewProperty[]): TextEdit[] {
  const missing = wanted.filter(([key]) => propertiesOf(object, key).length === 0);
  const gaps = gapsOf(object);
  if (missing.length === 0 || !gaps?.every((gap) => gap.clean && gap.commas.length <= 1)) return [];
  const last = gaps[gaps.length - 1] as Gap;
  if (object.properties.length > 0) return addBehind(object, gaps, missing);
  if (last.commas.length > 0) return [];
  return last.comments.length > 0 ? addToCommented(object, last, missing) : addToEmpty(object, missing);
}

/**
 * Adds the property at the end of a path of keys, with the objects on the way to it that are missing or `null`.
 * Nothing where it is there already, or where something else than an object stands in the way.
 */
export function addPath(object: ObjectNode, keys: readonly string[], valueText: string): TextEdit[] {
  let current = object;
  for (const [index, key] of keys.entries()) {
    const rest = keys.slice(index + 1);
    const property = propertyOf(current, key);
    const style = styleOf(current);
    if (!property) return addProperty(current, key, nested(rest, valueText, style));
    if (rest.length === 0 || startOfBranch(current, property.start) !== startOfBranch(current, current.start))
      return [];
    if (property.value.kind === 'null') {
      const outer = indentAt(current.source.text, property.start);
      return setValue(property, placed(nested(rest, valueText, style), style, outer));
    }
    if (property.value.kind !== 'object') return [];
    current = property.value;
  }
  return [];
}

function nested(keys: readonly string[], valueText: string, style: Style): string {
  let text = valueText;
  for (const key of [...keys].reverse()) text = opened([pair(key, text, styleOfNew([key], style))], style);
  return text;
}

/** Puts a value's further lines where the value will stand. Text in backticks is left as it is. */
export function placed(valueText: string, style: Style, outer: string): string {
  if (valueText.includes('`')) return valueText;
  return valueText.replace(
    /\r?\n(\t*)/g,
    (_, tabs: string) => style.eol + outer + style.unit.repeat(tabs.length),
  );
}

/** A value on one line, where it can be written so. */
function onOneLine(valueText: string): string {
  return /`|\/\//.test(valueText)
    ? valueText
    : valueText
        .split('\n')
        .map((line) => line.trim())
        .join(' ');
}

function pairs(added: readonly NewProperty[], style: Style, indent: string): string {
  return added
    .map(([key, value]) => indent + pair(key, placed(value, style, indent), style))
    .join(`,${style.eol}`);
}

function pairsOnOneLine(added: readonly NewProperty[], style: Style): string {
  return added.map(([key, value]) => pair(key, onOneLine(value), style)).join(', ');
}

/** Where the branch around an offset begins, as its name; -1 outside all branches. */
function startOfBranch(object: ObjectNode, offset: number): number {
  return branchAt(readBranches(object.source), offset)?.start ?? -1;
}

function addBehind(object: ObjectNode, gaps: readonly Gap[], added: readonly NewProperty[]): TextEdit[] {
  const { source, properties } = object;
  const { text } = source;
  const last = properties[properties.length - 1] as Property;
  const gap = gaps[gaps.length - 1] as Gap;
  const style = styleOf(object);
  const comma = gap.commas[0];
  const home = startOfBranch(object, object.start);
  const away = startOfBranch(object, last.start) !== home;
  const indent = indentAt(text, last.start);
  if (startOfLine(text, last.start) + indent.length !== last.start) {
    return away ? [] : [insert(source, last.end, `, ${pairsOnOneLine(added, style)}`)];
  }
  if (away && !commasFollow(object, gaps, home)) return [];
  let offset = comma === undefined ? last.end : comma + 1;
  for (const comment of gap.comments) {
    if (comment.start < offset) continue;
    if (comment.directive || !sameLine(text, offset, comment.start)) break;
    offset = comment.end;
  }
  if (startOfBranch(object, offset) !== home) {
    offset = gap.comments.at(-1)?.end ?? offset;
    if (startOfBranch(object, offset) !== home) return [];
  }
  const lastComma = comma !== undefined && !isJson(source) ? ',' : '';
  const lines = style.eol + pairs(added, style, indent) + lastComma;
  if (comma !== undefined) return [insert(source, offset, lines)];
  if (offset === last.end) return [insert(source, offset, `,${lines}`)];
  return [insert(source, last.end, ','), insert(source, offset, lines)];
}

/**
 * Each property at the object's end that stands in a branch has its comma behind it and in the same branch, so that
 * the object stays whole with and without the branch.
 */
function commasFollow(object: ObjectNode, gaps: readonly Gap[], home: number): boolean {
  for (let i = object.properties.length - 1; i > 0; i--) {
    const property = object.properties[i] as Property;
    const before = object.properties[i - 1] as Property;
    if (startOfBranch(object, property.start) === home) return true;
    const comma = gaps[i]?.commas[0];
    if (comma === undefined || startOfBranch(object, comma) !== startOfBranch(object, before.start))
      return false;
  }
  return true;
}

function addToEmpty(object: ObjectNode, added: readonly NewProperty[]): TextEdit[] {
  const { source, start, end } = object;
  const { text } = source;
  const style = styleOf(object);
  const outer = indentAt(text, start);
  const roomy = !sameLine(text, start, end) || standsAlone(text, start, end);
  const inside = roomy
    ? style.eol + pairs(added, style, outer + style.unit) + trailing(style) + style.eol + outer
    : ` ${pairsOnOneLine(added, style)} `;
  return [{ source, start: start + 1, end: end - 1, newText: inside }];
}

function trailing({ trailingCommas }: Style): string {
  return trailingCommas ? ',' : '';
}

/** Nothing else of a bracket or list stands on the object's line: there is room to open it up. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(startOfLine(text, start), start);
  const behind = text.slice(end, endOfLine(text, end));
  return !/[{[,]/.test(before) && !/[}\]]/.test(behind);
}

function addToCommented(object: ObjectNode, gap: Gap, added: readonly NewProperty[]): TextEdit[] {
  const { source, start, end } = object;
  const { text } = source;
  const last = gap.comments[gap.comments.length - 1] as Gap['comments'][number];
  if (startOfBranch(object, last.end) !== startOfBranch(object, start)) return [];
  const style = styleOf(object);
  if (sameLine(text, start, end)) return [insert(source, last.end, ` ${pairsOnOneLine(added, style)}`)];
  const outer = indentAt(text, start);
  const own = indentAt(text, last.start);
  const ownLine = isBlank(text.slice(startOfLine(text, last.start), last.start));
  const indent = ownLine && own.length > outer.length ? own : outer + style.unit;
  const lines = style.eol + pairs(added, style, indent) + trailing(style);
  return [insert(source, last.end, sameLine(text, last.end, end) ? lines + style.eol + outer : lines)];
}
