import type { Extent } from './tokens.ts';

/** A `<script>` or `<style>` of a Vue file: what stands between its tags. */
export interface VueBlock extends Extent {
  readonly kind: 'script' | 'style';
  readonly attributes: string;
}

export interface VueParts {
  readonly blocks: readonly VueBlock[];
  /** `<!-- … -->`, between the blocks and within the template. */
  readonly comments: readonly Extent[];
}

const VIEW_SCRIPT = /(?:^|\s)lang\s*=\s*["']?(?:renderjs|wxs)\b/i;
const TAG = /<!--|\{\{|<(\/?)([a-z][\w-]*)/gi;
/** A quoted attribute longer than this is a quote that was never closed, and so is an expression in a template. */
const MAX_ATTRIBUTE = 2000;
/** What holds one of these was not closed where it should have been. */
const BLOCK_TAG = /<\/?(?:script|style|template)\b/i;

/**
 * Where a Vue file's `<script>` blocks lie that run where the app's logic runs. A tag inside a comment, or inside
 * another top-level block, is none. A script that is not closed yet goes to the end of the text; a template that is
 * not closed hides nothing.
 */
export function scriptParts(text: string): Extent[] {
  return scriptBlocks(text).map(({ start, end }) => ({ start, end }));
}

function scriptBlocks(text: string): VueBlock[] {
  return vueParts(text).blocks.filter(({ kind, attributes }) => kind === 'script' && holdsScript(attributes));
}

/** Where the blocks of a Vue file lie, and the comments of its markup. */
export function vueParts(text: string): VueParts {
  const blocks: VueBlock[] = [];
  const comments: Extent[] = [];
  /** For each template that is open: how many blocks were found before it. */
  const templates: number[] = [];
  const endless = new Set<string>();
  const tags = new RegExp(TAG);
  const closingTag = closingTags(text);
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    if (match[0] === '<!--') {
      const end = endless.has('-->') ? -1 : text.indexOf('-->', tags.lastIndex);
      if (end < 0) endless.add('-->');
      else {
        tags.lastIndex = end + 3;
        comments.push({ start: match.index, end: end + 3 });
      }
      continue;
    }
    if (match[0] === '{{') {
      if (templates.length > 0) tags.lastIndex = behindQuoted(text, tags.lastIndex - 1, '}}');
      continue;
    }
    const name = (match[2] as string).toLowerCase();
    const isBlock = name === 'script' || name === 'style';
    if (match[1] === '/') {
      if (name === 'template' && templates.length > 0) blocks.length = templates.pop() as number;
      continue;
    }
    if (!isBlock && name !== 'template' && templates.length > 0) {
      tags.lastIndex = behindAttributes(text, tags.lastIndex);
      continue;
    }
    const start = endOfTag(text, tags.lastIndex);
    if (start < 0) continue;
    const attributes = text.slice(tags.lastIndex, start - 1);
    tags.lastIndex = start;
    if (attributes.endsWith('/')) continue;
    if (name === 'template') templates.push(blocks.length);
    else {
      const end = endless.has(name) ? -1 : closingTag(name, start);
      if (end < 0) endless.add(name);
      // of other blocks, only those that are closed hide what is in them
      if (end < 0 && !isBlock) continue;
      tags.lastIndex = end < 0 ? text.length : end;
      if (isBlock) blocks.push({ kind: name, attributes, start, end: tags.lastIndex });
    }
  }
  return { blocks, comments };
}

/** Behind the quoted attributes of a tag in a template: a comment's marks in them are text. */
function behindAttributes(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '>' || char === '<') return i;
    if (char !== '"' && char !== "'") continue;
    const end = behindQuoted(text, i, char);
    if (end === i + 1) return i;
    i = end - 1;
  }
  return text.length;
}

/** Behind the mark that closes what opens at `i`; right behind its first character where that is not sure. */
function behindQuoted(text: string, i: number, mark: string): number {
  const held = text.slice(i + 1, i + 1 + MAX_ATTRIBUTE);
  const close = held.indexOf(mark);
  return close < 0 || BLOCK_TAG.test(held.slice(0, close)) ? i + 1 : i + 1 + close + mark.length;
}

/** A script of its own text, that runs where the app's logic runs: `renderjs` and `wxs` run in the view. */
function holdsScript(attributes: string): boolean {
  const others = [/(?:^|\s)src\s*=/i, /(?:^|\s)type\s*=\s*["']?application\/json/i, VIEW_SCRIPT];
  return !others.some((other) => other.test(attributes));
}

/** The Vue file has a script of TypeScript. */
export function hasTypedScript(text: string): boolean {
  return scriptBlocks(text).some(({ attributes }) => /(?:^|\s)lang\s*=\s*["']?ts\b/i.test(attributes));
}

/** The Vue file's `<script setup>`. */
export function setupScript(text: string): VueBlock | undefined {
  return scriptBlocks(text).find(({ attributes }) => /(?:^|\s)setup(?=[\s=]|$)/i.test(attributes));
}

/** Behind the `>` of the tag whose attributes begin at `from`; -1 where another tag begins before it. */
function endOfTag(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '>') return i + 1;
    if (char === '<') return -1;
    if (char !== '"' && char !== "'") continue;
    const close = text.slice(i + 1, i + 1 + MAX_ATTRIBUTE).indexOf(char);
    if (close >= 0) i += close + 1;
  }
  return -1;
}

/** Finds the first closing tag of a name from an offset on. The text is read once, for all names. */
function closingTags(text: string): (name: string, from: number) => number {
  let places: Map<string, number[]> | undefined;
  return (name, from) => {
    places ??= placesOfClosing(text);
    const own = places.get(name) ?? [];
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    return own[low] ?? -1;
  };
}

function placesOfClosing(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 1: name = '', index } of text.matchAll(/<\/([a-z][\w-]*)/gi)) {
    const own = places.get(name.toLowerCase());
    if (own) own.push(index);
    else places.set(name.toLowerCase(), [index]);
  }
  return places;
}
