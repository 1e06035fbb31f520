import type { TextEdit } from '../finding.ts';
import { type Branch, branchAt, readBranches } from '../syntax/branches.ts';
import type { ObjectNode, Property } from '../syntax/tree.ts';
import { behindBreak, endOfLine, type Gap, gapsOf, isBlank, sameLine, startOfLine } from './gap.ts';
import { cut } from './primitive.ts';

/**
 * Takes a property out of its object, with its comma (the following one, else the preceding one), the comment
 * behind it, and its line if nothing else stands there. Comments above it stay.
 */
export function removeProperty(property: Property, parent: ObjectNode): TextEdit[] {
  const { source } = property;
  const { text } = source;
  const index = parent.properties.findIndex(
    ({ start, end }) => start === property.start && end === property.end,
  );
  const gaps = index < 0 ? undefined : gapsOf(parent);
  const before = gaps?.[index];
  const after = gaps?.[index + 1];
  if (!gaps || !before || !after || !isRegular(gaps)) return [];
  if (gaps.length === 2 && before.comments.length + after.comments.length === 0) {
    return [cut(source, parent.start + 1, parent.end - 1)];
  }
  const isLast = index === gaps.length - 2;
  const following = after.commas[0];
  const preceding = before.commas[0];
  const leading =
    preceding !== undefined && isBlank(text.slice(preceding + 1, property.start)) ? preceding : undefined;
  const first = leading !== undefined && startsLine(text, leading) && !startsLine(text, property.start);
  const useFollowing = following !== undefined && !(first && !sameLine(text, property.end, following));
  if (!useFollowing && !mayJoin(parent.properties[index - 1], property)) return [];
  if (useFollowing && !inBranchOf(property, following)) return [];

  const start = !useFollowing && leading !== undefined ? leading : property.start;
  const end = endOfOwn(text, property.end, after, useFollowing ? following : undefined, isLast);
  const edits = [cutPart(property, start, end, isLast)];
  if (useFollowing && following >= end) edits.push(cut(source, following, following + 1));
  if (!useFollowing && preceding !== undefined && start !== preceding)
    edits.unshift(cut(source, preceding, preceding + 1));
  return edits;
}

/** One comma between two properties, at most one behind the last, and nothing that the tree does not show. */
function isRegular(gaps: readonly Gap[]): boolean {
  return gaps.every(({ clean, commas }, i) => {
    if (!clean) return false;
    if (i === 0) return commas.length === 0;
    return i === gaps.length - 1 ? commas.length <= 1 : commas.length === 1;
  });
}

function startsLine(text: string, offset: number): boolean {
  return isBlank(text.slice(startOfLine(text, offset), offset));
}

/** The comma before a last property may go if the one before it is in every build that has the last one. */
function mayJoin(previous: Property | undefined, property: Property): boolean {
  if (!previous?.branch) return true;
  for (let at: Branch | undefined = property.branch; at; at = at.parent) {
    if (at.start === previous.branch.start) return true;
  }
  return false;
}

function inBranchOf(property: Property, offset: number): boolean {
  return branchAt(readBranches(property.source), offset)?.start === property.branch?.start;
}

/** Behind the property, its comma, and the comments that belong to it because they stand on its last line. */
function endOfOwn(text: string, from: number, gap: Gap, comma: number | undefined, isLast: boolean): number {
  let end = from;
  let taken = from;
  let passed = comma === undefined;
  for (const item of [
    ...gap.comments,
    ...(comma === undefined ? [] : [{ start: comma, end: comma + 1, directive: false }]),
  ].sort((a, b) => a.start - b.start)) {
    if (item.directive || !sameLine(text, end, item.end)) break;
    end = item.end;
    if (item.start === comma) passed = true;
    // behind the comma, a comment may be about the next property of the line
    if (!passed || item.start === comma || isLast) taken = end;
  }
  const endsLine = isBlank(text.slice(end, endOfLine(text, end)));
  return endsLine ? end : taken;
}

function cutPart({ source }: Property, start: number, end: number, isLast: boolean): TextEdit {
  const { text } = source;
  const line = startOfLine(text, start);
  const alone = isBlank(text.slice(line, start));
  const endsLine = isBlank(text.slice(end, endOfLine(text, end)));
  if (alone && endsLine) return cut(source, line, behindBreak(text, endOfLine(text, end)));
  let from = start;
  let to = end;
  if (!alone && (endsLine || isLast)) while (/[ \t]/.test(text.charAt(from - 1))) from--;
  else while (/[ \t]/.test(text.charAt(to))) to++;
  return cut(source, from, to);
}
