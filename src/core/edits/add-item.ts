import type { TextEdit } from '../finding.ts';
import type { ArrayNode } from '../syntax/tree.ts';
import { eolAt, sameLine, startOfLine } from './gap.ts';
import { insert, replace } from './primitive.ts';
import { unitAt } from './statement.ts';
import { indentAt } from './style.ts';

/** Adds an item at the end of a list, as those that are there stand: on lines of their own, or behind one another. */
export function addItem(list: ArrayNode, itemText: string): TextEdit[] {
  const { source, items, start, end } = list;
  const { text } = source;
  const last = items.at(-1);
  const eol = eolAt(text, start);
  if (!last) {
    if (text.slice(start + 1, end - 1).trim() !== '') return [];
    const outer = indentAt(text, start);
    const inside = `${eol}${outer}${unitAt(text, start)}${itemText}${eol}${outer}`;
    return [
      replace({ source, start: start + 1, end: end - 1 }, sameLine(text, start, end) ? itemText : inside),
    ];
  }
  const indent = indentAt(text, last.start);
  const ownLine = startOfLine(text, last.start) + indent.length === last.start;
  return [insert(source, last.end, ownLine ? `,${eol}${indent}${itemText}` : `, ${itemText}`)];
}
