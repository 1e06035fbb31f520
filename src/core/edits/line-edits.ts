import type { TextEdit } from '../finding.ts';
import type { Source } from '../syntax/source.ts';

/** More lines than this between the first change and the last are compared no further: they are one change. */
const MAX_LINES = 4000;

/** The edits that make one text of another, whole lines at a time; what is the same in both stays untouched. */
export function lineEdits(source: Source, after: string): TextEdit[] {
  const a = linesOf(source.text);
  const b = linesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const edits: TextEdit[] = [];
  let offset = lengthOf(a, 0, start);
  const replaceBy = (fromA: number, toA: number, fromB: number, toB: number): void => {
    const length = lengthOf(a, fromA, toA);
    const newText = b.slice(fromB, toB).join('');
    if (length > 0 || newText !== '') edits.push({ source, start: offset, end: offset + length, newText });
    offset += length;
  };
  let i = start;
  let j = start;
  for (const [x, y] of commonLines(a.slice(start, endA), b.slice(start, endB))) {
    replaceBy(i, start + x, j, start + y);
    offset += (a[start + x] as string).length;
    i = start + x + 1;
    j = start + y + 1;
  }
  replaceBy(i, endA, j, endB);
  return edits;
}

/** The same, each edit no wider than the characters that differ: an editor's cursor stays where it is in a line. */
export function closeEdits(source: Source, after: string): TextEdit[] {
  return lineEdits(source, after).map((edit) => {
    const before = source.text.slice(edit.start, edit.end);
    const { newText } = edit;
    const most = Math.min(before.length, newText.length);
    let head = 0;
    while (head < most && before[head] === newText[head]) head++;
    if (isSplit(before, head) || isSplit(newText, head)) head--;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail) === newText.at(-1 - tail)) tail++;
    if (isSplit(before, before.length - tail) || isSplit(newText, newText.length - tail)) tail--;
    return {
      source,
      start: edit.start + head,
      end: edit.end - tail,
      newText: newText.slice(head, newText.length - tail),
    };
  });
}

/** Whether a line break or a character lies on both sides. */
function isSplit(text: string, at: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** With their line breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) length += (lines[i] as string).length;
  return length;
}

/** A longest run of lines that both have in the same order, as pairs of indices. */
function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0 || a.length + b.length > MAX_LINES) return [];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}
