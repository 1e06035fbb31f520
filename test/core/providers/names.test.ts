import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { schemaIds } from '../../../src/core/generated/schemas.ts';
import { isBuiltin, providers, uniPushService } from '../../../src/core/providers/index.ts';
import type { Provider } from '../../../src/core/providers/provider.ts';
import { knownKeys, type SchemaId } from '../../../src/core/schema/shape.ts';

/*
 * What one provider is called, and what it calls its own, stands in its folder alone: what else there is asks the data,
 * so that a provider comes and goes without it. Not looked at: generated code, what is in the folders, the lists of
 * the providers and of the rules, and the paths of imports.
 *
 * `uniPush` is DCloud's own word, on the screen on which the manifest is edited, for what every other provider forbids:
 * prose and identifiers say it. Its id, its keys in the manifest and its methods come from the data, as all others do;
 * `plus.push` and Getui's key are no part of it.
 * In `vendors/` a document goes by its author.
 */

const src = join(import.meta.dirname, '../../../src');

const LOOKED_AT =
  /^(?!core\/generated\/|core\/providers\/(?!vendors\/)[^/]+\/|core\/(?:providers|rules)\/(?:index|rules)\.ts$)/;

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((path) => LOOKED_AT.test(path));

/** Fields that hold words of ours, of the makers, of the manifest or of the registry. */
const OURS = new Set([
  'in',
  'kind',
  'role',
  'required',
  'source',
  'files',
  'minimum',
  'recommended',
  'text',
  'ticks',
]);

/** Every text in a provider's data. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return;
  for (const [key, inner] of Object.entries(value)) if (!OURS.has(key)) yield* textsIn(inner);
}

/** What makers and services of every kind call theirs. */
const ANYBODYS = new Set(['appId', 'appKey', 'AndroidManifest.xml', 'push_']);

/** Not a word that anybody may use: capitals inside, or marks, or another script. */
const isName = (word: string): boolean =>
  !ANYBODYS.has(word) && /[a-z\d][A-Z]|[-_@#]|[^\0-\x7f]|^[A-Z]{3,}[a-z]/.test(word);

function namesOf(provider: Provider): string[] {
  const { id, name, delivery, vendors, register, initialise, click, sdks, message, successor, setup } =
    provider;
  const calls = [register, initialise, click, message];
  const parts = [id, name, delivery, vendors, calls, sdks, successor?.name, setup?.instance, setup?.sdk];
  const own = parts.flatMap((part) => [...textsIn(part)]);
  const schemas = own.filter((word) => (schemaIds as readonly string[]).includes(word)) as SchemaId[];
  return [...own, ...schemas.flatMap((id) => knownKeys(id))].filter(isName);
}

/** `Tencent`, `环信`: whose service it is. */
const houseOf = ({ title }: Provider): string[] =>
  Object.values(title).map((words) => /^[^ （(]+/.exec(words)?.[0] ?? '');

const { id, key, module, clientId, createMessage, onMessage, offMessage, channel } = uniPushService;
const uniPush = [id, key, module, clientId, createMessage, onMessage, offMessage, ...textsIn(channel)];

function found(paths: readonly string[], names: readonly string[]): string[] {
  const words = [...new Set(names)].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'g');
  return paths.flatMap((path) => {
    const text = readFileSync(join(src, path), 'utf8').replace(/ from '[^'\n]+'/g, '');
    return [...new Set(text.match(pattern))].map((word) => `${path}: ${word}`);
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const others = providers.filter((provider) => !isBuiltin(provider));

it('of one provider and of what is its own stand in its folder alone', () => {
  expect(
    found(files, [...others.flatMap(namesOf), ...uniPush.filter((word) => word === key || isName(word))]),
  ).toEqual([]);
});

it('of the houses too, but for the authors of documents on the makers', () => {
  const paths = files.filter((path) => !path.startsWith('core/providers/vendors/'));
  expect(found(paths, others.flatMap(houseOf))).toEqual([]);
});
