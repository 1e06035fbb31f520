import { type Style, stringText } from '../edits/style.ts';
import type { Language } from '../messages/localized.ts';
import type { Project } from '../project/project.ts';
import { nativeOf, providers, requireNameOf, valuesAt, withVariants } from '../providers/index.ts';
import { wordsAt } from '../schema/descriptions.ts';
import type { Source } from '../syntax/source.ts';
import { propertyOf } from '../syntax/tree.ts';
import { classesOf } from './classes.ts';
import type { ContainerKey } from './containers.ts';
import type { Cursor } from './cursor.ts';
import { isJson } from './cursor.ts';
import { describe, pastOf, valuesOf } from './describe.ts';
import { keysFor } from './keys.ts';
import { say } from './messages.ts';
import type { CompletionItem, Offer } from './offer.ts';
import { type ContainerPlace, type ObjectPlace, type Typing, typingAt } from './place.ts';
import { escaped, keyOrPair, type Stops, styleAt, valueText } from './snippet.ts';

export type { CompletionItem } from './offer.ts';

/** What can be typed at an offset of a text of the project. */
export function complete(
  project: Project,
  source: Source,
  offset: number,
  language: Language,
): CompletionItem[] {
  const typing = typingAt(project, source, offset);
  return typing
    ? offersAt(project, typing, language).map((offer, index) => fitted(offer, index, typing))
    : [];
}

function offersAt(project: Project, typing: Typing, language: Language): Offer[] {
  const { place, cursor } = typing;
  switch (place.kind) {
    case 'plugin-name':
      return pluginNames(project, cursor, language);
    case 'container':
      return containerKeys(place, cursor, language);
    case 'value':
      return values(place, cursor, language);
    default:
      return keysFor(project, place, cursor, language);
  }
}

/** Puts an offer where the cursor is, with the commas that its neighbours need. */
function fitted(offer: Offer, index: number, { cursor, place, hasNext }: Typing): CompletionItem {
  const { source, start, end, quote, before, beforeChar, afterChar } = cursor;
  const isKey = place.kind === 'key' || place.kind === 'container';
  const lacksComma = isKey && beforeChar !== '{' && beforeChar !== ',' && beforeChar !== '';
  const comma = isKey && hasNext && afterChar !== ',' && afterChar !== ':' && afterChar !== '}';
  return {
    ...offer,
    insertText: offer.insertText + (comma ? ',' : ''),
    replace: { source, start, end },
    filterText: quote + offer.label,
    sortText: String(index).padStart(3, '0'),
    additionalEdits: lacksComma ? [{ source, start: before, end: before, newText: ',' }] : [],
  };
}

/** Those that the project uses come first. */
function pluginNames(project: Project, cursor: Cursor, language: Language): Offer[] {
  const quote = cursor.quote || quoteOf(cursor.source);
  const used = (id: string): number => (project.uses.some(({ provider }) => provider.id === id) ? 0 : 1);
  return providers
    .filter((provider) => nativeOf(provider))
    .sort((a, b) => used(a.id) - used(b.id))
    .map((provider) => {
      const name = requireNameOf(provider);
      return {
        label: name,
        kind: 'module',
        detail: say('plugin', language, { name: provider.name }),
        documentation: pastOf(provider, language),
        insertText: escaped(stringText(name, quote)),
      };
    });
}

function quoteOf({ path, text }: Source): string {
  if (isJson(path)) return '"';
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/'[^'\n]*'/g) >= count(/"[^"\n]*"/g) ? "'" : '"';
}

/** The plugin, its configuration, or what a message shows. */
function containerKeys(place: ContainerPlace, cursor: Cursor, language: Language): Offer[] {
  const { object, keys } = place;
  const style = styleAt(object, cursor);
  return keys
    .filter(({ key }) => !propertyOf(object, key))
    .map((one) => {
      const { key, provider, holds, schema, path } = one;
      const words = wordsAt(schema, path);
      return {
        label: key,
        kind: 'property',
        detail: holds === 'plugin' ? provider.name : (words?.[language].title ?? ''),
        documentation:
          holds === 'plugin' ? say('pluginKey', language) : words ? describe(words, language) : '',
        insertText: keyOrPair(key, (stops) => containedIn(one, style, stops), style, cursor),
      };
    });
}

/** The plugin goes by its name where the text has one. */
function containedIn({ holds, provider, plugin }: ContainerKey, style: Style, stops: Stops): string {
  if (holds !== 'plugin') return `{${stops.empty()}}`;
  const name = requireNameOf(provider);
  if (plugin === undefined && name === '') return stops.empty();
  return stops.filled(plugin ?? `uni.requireNativePlugin(${stringText(name, style.quote)})`);
}

/** The values that a key takes, where they can be listed. */
function values(place: ObjectPlace, cursor: Cursor, language: Language): Offer[] {
  const { schema, path, key, object } = place;
  const words = wordsAt(schema, [...path, key]);
  if (!words) return [];
  const style = styleAt(object, cursor);
  const quote = cursor.quote || style.quote;
  const listed = valuesOf(words.values);
  const booleans = words.types.length === 1 && words.types[0] === 'boolean' ? [true, false] : [];
  const isQuoted = cursor.quote !== '';
  const classes = classesOf(words, language).map(({ value, detail }) => ({
    label: value,
    kind: 'value' as const,
    detail,
    documentation: describe(words, language),
    insertText: escaped(valueText(value, { ...style, quote })),
  }));
  if (classes.length > 0) return classes;
  return [...listed, ...booleans, ...unusedOf(place)]
    .filter((value) => typeof value === 'string' || !isQuoted)
    .map((value) => ({
      label: String(value),
      kind: 'value',
      detail: words[language].title,
      documentation: describe(words, language),
      insertText: escaped(valueText(value, { ...style, quote })),
    }));
}

/** What a parameter holds while its vendor is not used. */
function unusedOf({ schema, path, key }: ObjectPlace): string[] {
  if (schema !== 'manifest-push' || path.at(-2) !== 'nativePlugins') return [];
  const provider = withVariants(providers).find((one) => nativeOf(one)?.id === path.at(-1));
  const values = provider?.vendors.flatMap((vendor) => valuesAt(vendor, 'entry')) ?? [];
  const value = values.find((one) => one.place.plugin === path.at(-1) && one.place.key === key)?.unused;
  return value === undefined ? [] : [value];
}
