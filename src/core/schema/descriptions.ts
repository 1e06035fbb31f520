import { schemaWords, type Words } from '../generated/schema-words.ts';
import type { SchemaId } from '../generated/schemas.ts';
import { own } from './shape.ts';

export type { Words, WordsText } from '../generated/schema-words.ts';

/** What hover and completion show of the key at a path; of the whole object where the path is empty. */
export function wordsAt(id: SchemaId | undefined, path: readonly string[] = []): Words | undefined {
  let words: Words | undefined = id && schemaWords[id];
  for (const key of path) words = own(words?.properties, key) ?? words?.rest;
  return words;
}
