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

export interface Comment extends Extent {
  /** Something around it had to be guessed: it may be code. */
  readonly guessed?: boolean;
}

const known = new WeakMap<Source, readonly Comment[]>();

/**
 * The comments of a text with their marks, in their order. What looks like one in a string, a template, a regular
 * expression, an attribute or a page's text is none. One that is not closed ends with its line.
 */
export function commentsOf(source: Source): readonly Comment[] {
  const found = known.get(source) ?? readComments(source);
  known.set(source, found);
  return found;
}

function readComments({ path, text }: Source): readonly Comment[] {
  if (VUE.test(path)) return inVue(text);
  if (/\.json[c5]?$/.test(path)) return COMMENTED_JSON.test(path) ? jsonComments(text) : [];
  if (/\.(?:java|kt)$/.test(path)) {
    return noiseIn(text, { kotlin: path.endsWith('.kt') }).filter(({ start }) => text.charAt(start) === '/');
  }
  return inScript(text, 0, text.length);
}

function inScript(text: string, from: number, to: number): Comment[] {
  const own: Extent[] = [];
  const { list, sure } = tokenize(text, from, to, own);
  const held = list
    .flatMap(({ holes }) => holes ?? [])
    .flatMap(({ start, end }) => inScript(text, start, end));
  const found: Comment[] = sure ? own : own.map((comment) => ({ ...comment, guessed: true }));
  return held.length > 0 ? [...found, ...held].sort(inOrder) : found;
}

const inOrder = (a: Extent, b: Extent): number => a.start - b.start;

function inVue(text: string): Comment[] {
  const { blocks, comments } = vueParts(text);
  const found: Comment[] = [...comments];
  for (const { kind, attributes, start, end } of blocks) {
    if (kind === 'script') {
      if (!/\btype\s*=\s*["']?application\/json/i.test(attributes)) found.push(...inScript(text, start, end));
      continue;
    }
    const style = /\blang\s*=/i.test(attributes) ? 'dialect' : 'plain';
    found.push(...noiseIn(text, { style }, start, end).filter(({ start }) => text.charAt(start) === '/'));
  }
  return found.sort(inOrder);
}

/** The comments of a JSON text, whether its readers take them or not. */
export function jsonComments(text: string): Extent[] {
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
