import type { TextEdit } from '../finding.ts';
import type { Source } from '../syntax/source.ts';
import type { Node, Property } from '../syntax/tree.ts';
import { isJson } from './gap.ts';
import { IDENTIFIER } from './habits.ts';
import { insert, replace } from './primitive.ts';
import { scriptQuote, stringText } from './style.ts';

/** Gives a property another name, in the quotes that it has. `{ push }` becomes `{ other: push }`. */
export function renameKey(property: Property, newName: string): TextEdit[] {
  const { source, keySpan } = property;
  if (property.key === newName) return [];
  const written = source.text.slice(keySpan.start, keySpan.end);
  const bare = IDENTIFIER.test(newName) && !isJson(source) ? newName : stringText(newName, quoteFor(source));
  if (property.shorthand) return [insert(source, keySpan.start, `${bare}: `)];
  const quoted = /^(\[\s*)?(["'`])[\s\S]*\2(\s*\])?$/.exec(written);
  if (quoted)
    return [replace(keySpan, (quoted[1] ?? '') + stringText(newName, quoted[2] ?? '"') + (quoted[3] ?? ''))];
  return /^[^\s"'`[\]]+$/.test(written) ? [replace(keySpan, bare)] : [];
}

/** Puts another value in a property's place. */
export function setValue(property: Property, text: string): TextEdit[] {
  const { source, value, keySpan } = property;
  if (property.shorthand) return [insert(source, keySpan.end, `: ${text}`)];
  // a method has no value to replace; a value that is not typed yet has no place
  if (value.start < keySpan.end || value.end <= value.start) return [];
  if (source.text.slice(value.start, value.end) === text) return [];
  return [replace(value, text)];
}

/** A string literal in the quotes of another one, or in those that the file uses. */
export function quoteLike(like: Node | Source, text: string): string {
  if ('kind' in like) return stringText(text, like.kind === 'string' ? like.quote : quoteFor(like.source));
  return stringText(text, quoteFor(like));
}

function quoteFor(source: Source): string {
  return isJson(source) ? '"' : scriptQuote(source);
}
