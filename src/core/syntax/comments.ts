import { createScanner } from 'jsonc-parser';
import { tokenize } from './lexer.ts';
import { noiseIn } from './noise.ts';
import type { Source } from './source.ts';
import type { Extent } from './tokens.ts';
import { vueParts } from './vue.ts';

/** JSON files in which DCloud's tools allow comments; every other JSON file is read by tools that do not. */
const COMMENTED_JSON = /(?:^|\/)(?:manifest|pages)\.json$|\.json[c5]$/;
const VUE = /\.[nu]?vue$/;

/** A text in which a comment can stand. */
export function takesComments(path: string): boolean {
  return !path.endsWith('.json') || COMMENTED_JSON.test(path);
}

const known = new WeakMap<Source, readonly Extent[]>();

/**
 * The comments of a text with their marks, in their order. What looks like one in a string, a template, a regular
 * expression, an attribute or a page's text is none. One that is not closed ends with its line.
 */
export function commentsOf(source: Source): readonly Extent[] {
  const found = known.get(source) ?? readComments(source);
  known.set(source, found);
  return found;
}

function readComments({ path, text }: Source): readonly Extent[] {
  if (VUE.test(path)) return inVue(text);
  if (/\.json[c5]?$/.test(path)) return COMMENTED_JSON.test(path) ? inJson(text) : [];
  if (/\.(?:java|kt)$/.test(path)) {
    return noiseIn(text, { kotlin: path.endsWith('.kt') }).filter(({ start }) => text.charAt(start) === '/');
  }
  return inScript(text, 0, text.length);
}

function inScript(text: string, from: number, to: number): Extent[] {
  const found: Extent[] = [];
  const { list } = tokenize(text, from, to, found);
  const outer = found.length;
  for (const { holes } of list)
    for (const { start, end } of holes ?? []) found.push(...inScript(text, start, end));
  return found.length > outer ? found.sort((a, b) => a.start - b.start) : found;
}

function inVue(text: string): Extent[] {
  const { blocks, comments } = vueParts(text);
  const found = [...comments];
  for (const { kind, attributes, start, end } of blocks) {
    if (kind === 'script') {
      if (!/\btype\s*=\s*["']?application\/json/i.test(attributes)) found.push(...inScript(text, start, end));
      continue;
    }
    const style = /\blang\s*=/i.test(attributes) ? 'dialect' : 'plain';
    found.push(...noiseIn(text, { style }, start, end).filter(({ start }) => text.charAt(start) === '/'));
  }
  return found.sort((a, b) => a.start - b.start);
}

function inJson(text: string): Extent[] {
  const scanner = createScanner(text, false);
  const found: Extent[] = [];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    // one that is not closed is said to be longer than the text
    const end = Math.min(text.length, start + scanner.getTokenLength());
    if (end - start > 1 && text.charAt(start) === '/') found.push({ start, end });
  }
  return found;
}
