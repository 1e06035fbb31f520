import type { ScriptPart } from './reader.ts';

const TAG = /<!--|<(\/?)([a-z][\w-]*)/gi;
/** A quoted attribute longer than this is a quote that was never closed. */
const MAX_ATTRIBUTE = 2000;

/**
 * Where a Vue file's `<script>` blocks lie. A tag inside a comment, or inside another top-level block, is none.
 * A script that is not closed yet goes to the end of the text; a template that is not closed hides nothing.
 */
export function scriptParts(text: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  /** For each template that is open: how many scripts were found before it. */
  const templates: number[] = [];
  const endless = new Set<string>();
  const tags = new RegExp(TAG);
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    if (match[0] === '<!--') {
      const end = endless.has('-->') ? -1 : text.indexOf('-->', tags.lastIndex);
      if (end < 0) endless.add('-->');
      else tags.lastIndex = end + 3;
      continue;
    }
    const name = (match[2] ?? '').toLowerCase();
    const isBlock = name === 'script' || name === 'style';
    if (match[1] === '/') {
      if (name === 'template' && templates.length > 0) parts.length = templates.pop() as number;
      continue;
    }
    if (!isBlock && name !== 'template' && templates.length > 0) continue;
    const start = endOfTag(text, tags.lastIndex);
    if (start < 0) continue;
    const attributes = text.slice(tags.lastIndex, start - 1);
    tags.lastIndex = start;
    if (attributes.endsWith('/')) continue;
    if (name === 'template') templates.push(parts.length);
    else {
      const end = endless.has(name) ? -1 : closingTag(text, name, start);
      if (end < 0) endless.add(name);
      // of other blocks, only those that are closed hide what is in them
      if (end < 0 && !isBlock) continue;
      tags.lastIndex = end < 0 ? text.length : end;
      if (name === 'script' && holdsScript(attributes)) parts.push({ start, end: tags.lastIndex });
    }
  }
  return parts;
}

/** A script of its own text, that runs where the app's logic runs: `renderjs` and `wxs` run in the view. */
function holdsScript(attributes: string): boolean {
  return !/(?:^|\s)(?:src\s*=|type\s*=\s*["']?application\/json|lang\s*=\s*["']?(?:renderjs|wxs)\b)/i.test(
    attributes,
  );
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

function closingTag(text: string, name: string, from: number): number {
  const tag = new RegExp(`</${name}(?![\\w-])`, 'gi');
  tag.lastIndex = from;
  return tag.exec(text)?.index ?? -1;
}
