import type { Item } from './pages.ts';

/** Columns that the first row of an entry is sure to have, and the second; a Chinese character takes two. */
const COLUMNS = 72;
const DETAIL_COLUMNS = 90;

/** A text to be read: over two rows, and sentence by sentence, where one is too short for it. */
export function textItems<T>(text: string, icon: string): Item<T>[] {
  if (text === '') return [];
  const [label, detail] = split(text);
  const [sentence, more] = widthOf(detail) > DETAIL_COLUMNS ? firstSentence(text) : [text, ''];
  if (more !== '') return [...textItems<T>(sentence, icon), ...textItems<T>(more, icon)];
  return [{ label: `$(${icon}) ${label}`, ...(detail && { detail }) }];
}

function firstSentence(text: string): [string, string] {
  const end = /[.。](?=\s+\p{Lu})|。/u.exec(text);
  const at = end ? end.index + 1 : text.length;
  return [text.slice(0, at), text.slice(at).trim()];
}

const columnsOf = (character: string): number => (/[\u2e80-\uffef]/.test(character) ? 2 : 1);

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + columnsOf(character), 0);
}

/** In two at the last place within the first row where a line may break. */
function split(text: string): [string, string] {
  if (widthOf(text) <= COLUMNS) return [text, ''];
  let width = 0;
  let place = 0;
  let at = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width > COLUMNS) break;
    at += character.length;
    if (/[\s，。、；：]/.test(character)) place = at;
  }
  const end = place > 0 ? place : at;
  return [text.slice(0, end).trim(), text.slice(end).trim()];
}
