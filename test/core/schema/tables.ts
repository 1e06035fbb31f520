import { expect, it } from 'vitest';
import { checkSchema, type SchemaId, type SchemaProblem } from '../../../src/core/schema/check.ts';
import { readJsonc } from '../../../src/core/syntax/jsonc.ts';
import type { Node } from '../../../src/core/syntax/tree.ts';

export function read(text: string): Node {
  const { tree } = readJsonc({ path: '/p/manifest.json', text });
  if (!tree) throw new Error('no tree');
  return tree;
}

/** A problem in one line: kind, path, and what else is said of it. */
export function show({ kind, path, key, expected, suggestion, reason }: SchemaProblem): string {
  const place = kind === 'missing' ? [...path, key] : path;
  const more = [expected?.join('|'), suggestion && `-> ${suggestion}`, reason && `(${reason})`];
  return [kind, place.join('/') || '.', ...more].filter(Boolean).join(' ');
}

export function check(id: SchemaId, text: string): string[] {
  return checkSchema(id, read(text)).map(show);
}

/** One test for each row: its name, a JSON text, and the problems that it has. */
export function tables(id: SchemaId, rows: readonly (readonly [string, string, readonly string[]])[]): void {
  it.each(rows)('%s', (_name, text, expected) => expect(check(id, text)).toEqual(expected));
}
